import { getDocumentProxy } from 'unpdf'
import { MAXIMUM_PAGES, TIME } from '../limits.ts'
import type { Reading } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** A page with fewer letters than this is taken for a picture of a page. */
const FEW = 12

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Opens a PDF without a password, as anybody may who has the file. ReadFault `password` or `damaged`. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The reader takes its bytes over for good.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, enableXfa: false })
  } catch (error) {
    const { name, message } = error as Error
    throw new ReadFault(name === 'PasswordException' ? 'password' : 'damaged', message)
  }
}

/** The words of a PDF, page by page: what is printed, what was typed into its fields, and its remarks. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await openPdf(bytes)
  const until = performance.now() + TIME.readSoon
  const text: string[] = []
  const pictures: number[] = []
  let faults = 0
  const count = Math.min(pdf.numPages, MAXIMUM_PAGES)
  let late = false
  for (let number = 1; number <= count; number++) {
    late = performance.now() > until
    if (late) break
    let words = ''
    try {
      words = await wordsOfPage(pdf, number)
    } catch {
      faults += 1
    }
    if (words.replace(/[^\p{L}\p{N}]/gu, '').length < FEW) pictures.push(number)
    text.push(words)
  }
  if (faults === count && count > 0) throw new ReadFault('damaged', 'no page can be read')
  const { numPages: pages } = pdf
  await pdf.loadingTask.destroy()
  return { text, pages, pictures, reason: late ? 'time' : '' }
}

async function wordsOfPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const parts = content.items.map((item) =>
    'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '',
  )
  const remarks = (await page.getAnnotations()) as {
    fieldValue?: unknown
    contentsObj?: { str?: string }
  }[]
  for (const { fieldValue, contentsObj } of remarks) {
    for (const words of [fieldValue, contentsObj?.str])
      if (typeof words === 'string' && words.trim() !== '') parts.push(`\n${words}`)
  }
  page.cleanup()
  return parts.join('')
}
