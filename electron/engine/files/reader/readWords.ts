import { decodeText } from '../../base/tables/decode.ts'
import { MAXIMUM_TEXT } from '../limits.ts'
import type { Reading } from './tasks.ts'
import { ReadFault } from './tasks.ts'

const OFFICE = /^application\/vnd\.openxmlformats-officedocument\./
const ODF = /^application\/vnd\.oasis\.opendocument\./
/** Pictures that Tesseract reads. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/tiff', 'image/webp', 'image/bmp'])
const MAIL = new Set(['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook'])
/** Messages of a mailbox whose words are kept. */
const MOST_MESSAGES = 500

/** The words of a file by its kind. ReadFault says why it has none. */
export async function readWords(bytes: Uint8Array, mediaType: string): Promise<Reading> {
  if (mediaType === 'application/pdf') return (await import('./readPdf.ts')).readPdf(bytes)
  if (PICTURES.has(mediaType)) {
    const pages =
      mediaType === 'image/tiff' ? (await import('./tiffPages.ts')).countPages(bytes) : 1
    return {
      text: [],
      pages,
      pictures: Array.from({ length: pages }, (_, at) => at + 1),
      reason: '',
    }
  }
  const text = tidy(await textOf(bytes, mediaType))
  if (text.trim() === '') throw new ReadFault('no_words')
  return { text: [text.slice(0, MAXIMUM_TEXT)], pages: null, pictures: [], reason: '' }
}

/** The words of a file that has no pages. */
export async function textOf(bytes: Uint8Array, mediaType: string): Promise<string> {
  if (OFFICE.test(mediaType)) return (await import('./readOffice.ts')).readOffice(bytes)
  if (ODF.test(mediaType)) return (await import('./readOffice.ts')).readOpenDocument(bytes)
  if (mediaType === 'application/rtf')
    return (await import('./readRtf.ts')).readRtf(Buffer.from(bytes).toString('latin1'))
  if (mediaType === 'text/html') {
    const { decodeHtml, wordsOfHtml } = await import('./htmlText.ts')
    return wordsOfHtml(decoded(decodeHtml(bytes)))
  }
  if (mediaType === 'application/xml' || mediaType === 'image/svg+xml') {
    const { plainRules, wordsOfXml } = await import('./xmlText.ts')
    return wordsOfXml(plainText(bytes), plainRules)
  }
  if (mediaType.startsWith('text/')) return plainText(bytes)
  if (MAIL.has(mediaType)) return mailText(bytes, mediaType)
  throw new ReadFault(mediaType === 'application/x-ole-encrypted' ? 'password' : 'kind')
}

const plainText = (bytes: Uint8Array): string => decoded(decodeText(bytes)?.text ?? null)

function decoded(text: string | null): string {
  if (text === null) throw new ReadFault('encoding')
  return text
}

async function mailText(bytes: Uint8Array, mediaType: string): Promise<string> {
  const { openMessages } = await import('./readMail.ts')
  const messages = await openMessages(bytes, mediaType, MOST_MESSAGES)
  return messages
    .map(({ subject, from, to, text, attachments }) => {
      const people = [...(from ? [from] : []), ...to].map(({ name, address }) =>
        `${name} ${address}`.trim(),
      )
      return [subject, ...people, text, ...attachments.map(({ name }) => name)].join('\n')
    })
    .join('\n\n')
}

/** Without what no eye sees, and without more than one empty line at a time. */
export function tidy(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

// oxlint-disable-next-line no-control-regex -- control characters are just what is to be taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ufeff]/g
