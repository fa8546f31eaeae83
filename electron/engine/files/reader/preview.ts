import type { Preview } from '../../../../shared/files/contract.ts'
import { TEXT_PIECE } from '../limits.ts'
import { cleanHtml } from './cleanHtml.ts'
import { openPdf } from './readPdf.ts'
import { textOf, tidy } from './readWords.ts'
import { ReadFault } from './tasks.ts'

/** Pictures that a browser shows. A drawing (SVG) is a page that may run script: its words are shown. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])
const MAIL = new Set(['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook'])
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Longer HTML is shown as text. */
const LONGEST = 2_000_000

/** How a file is shown, harmless: HTML only by an allow-list, everything else as text or by the browser's own eyes. */
export async function previewOf(bytes: Uint8Array, mediaType: string): Promise<Preview> {
  try {
    if (SHOWN.has(mediaType)) return { kind: 'image' }
    if (mediaType === 'application/pdf') {
      await (await openPdf(bytes)).loadingTask.destroy()
      return { kind: 'pdf' }
    }
    const html = await htmlOf(bytes, mediaType)
    if (html !== null && html.html.length <= LONGEST) return { kind: 'html', ...html }
    const text = tidy(await textOf(bytes, mediaType)).trim()
    if (text === '') return { kind: 'none', reason: 'no_words' }
    return { kind: 'text', text: text.slice(0, TEXT_PIECE), whole: text.length <= TEXT_PIECE }
  } catch (error) {
    if (error instanceof ReadFault) return { kind: 'none', reason: error.reason }
    return { kind: 'none', reason: 'damaged' }
  }
}

/** The cleaned HTML of a message, a page or a Word letter; null for what has none. */
async function htmlOf(bytes: Uint8Array, mediaType: string) {
  if (mediaType === 'text/html') {
    const html = (await import('./htmlText.ts')).decodeHtml(bytes)
    return html === null ? null : cleanHtml(html, new Map())
  }
  if (MAIL.has(mediaType)) {
    const messages = await (await import('./readMail.ts')).openMessages(bytes, mediaType, 2)
    const [message] = messages
    // A mailbox of several is shown by its words.
    if (messages.length !== 1 || !message?.html.trim()) return null
    return cleanHtml(message.html, message.inline)
  }
  if (mediaType === WORD) return cleanHtml(await htmlOfWord(bytes), new Map())
  return null
}

async function htmlOfWord(bytes: Uint8Array): Promise<string> {
  // Unpacked within the limits first: the library would unpack anything.
  const [{ readZip }, { zipStored }, mammoth] = await Promise.all([
    import('./readZip.ts'),
    import('../../base/tables/zip.ts'),
    import('mammoth'),
  ])
  const buffer = zipStored(await readZip(bytes, (path) => !/\.(bin|vml|emf|wmf)$/i.test(path)))
  // Pictures that lie outside the letter are not fetched: it is read from memory.
  return (await mammoth.convertToHtml({ buffer }, { externalFileAccess: false } as object)).value
}
