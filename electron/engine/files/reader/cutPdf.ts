import { PDFDocument } from '@cantoo/pdf-lib'
import { ReadFault } from './tasks.ts'

/** Some pages as PDFs of their own; the whole one stays as it is. ReadFault `password` or `damaged`. */
export async function cutPdf(
  bytes: Uint8Array,
  parts: readonly { from: number; to: number }[],
): Promise<Uint8Array[]> {
  const whole = await open(bytes)
  const cut: Uint8Array[] = []
  for (const { from, to } of parts) {
    const part = await PDFDocument.create()
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => from - 1 + at)
    for (const page of await part.copyPages(whole, numbers)) part.addPage(page)
    cut.push(await part.save())
  }
  return cut
}

export async function countPages(bytes: Uint8Array): Promise<number> {
  return (await open(bytes)).getPageCount()
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false })
  } catch (error) {
    const { message } = error as Error
    throw new ReadFault(/encrypt/i.test(message) ? 'password' : 'damaged', message)
  }
}
