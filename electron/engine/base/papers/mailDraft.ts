import { createHash } from 'node:crypto'
import type { Day } from '../../../../shared/base/dates.ts'

export type MailDraft = {
  from: { name: string; address: string }
  to: { name: string; address: string }
  subject: string
  body: string
  date: Day
  attachment: { name: string; mediaType: string; bytes: Uint8Array }
}

/** RFC 2047: an encoded word takes at most 75 characters; these many bytes of UTF-8 fit in base64. */
const WORD_BYTES = 42
const ADDRESS = /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+$/

/**
 * A mail as an .eml file (RFC 5322, MIME RFC 2045/2046/2047/2231): CRLF, ASCII throughout, text as UTF-8
 * in base64. `X-Unsent: 1` makes mail programs open it as a draft. The same draft gives the same bytes.
 */
export function writeMailDraft(draft: MailDraft): Uint8Array<ArrayBuffer> {
  const text = draft.body.replace(/\r\n|\r|\n/g, '\r\n')
  const { attachment } = draft
  const digest = createHash('sha256').update(draft.subject).update(text).update(attachment.bytes)
  // A boundary that no base64 line can contain.
  const boundary = `=_${digest.digest('hex').slice(0, 32)}`
  const from = mailbox(draft.from)
  const to = mailbox(draft.to)
  const lines = [
    'X-Unsent: 1',
    ...(from ? [`From: ${from}`] : []),
    ...(to ? [`To: ${to}`] : []),
    `Subject: ${encodeWords(draft.subject)}`,
    `Date: ${mailDate(draft.date)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed;',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text, 'utf8')),
    `--${boundary}`,
    `Content-Type: ${attachment.mediaType}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    ` ${fileNameParameter(attachment.name)}`,
    '',
    base64Lines(attachment.bytes),
    `--${boundary}--`,
    '',
  ]
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'ascii'))
}

/** "Name <address>"; empty without a usable address: mail programs then ask for it. */
function mailbox({ name, address }: { name: string; address: string }): string {
  const clean = address.trim()
  // An address beyond ASCII would need another transport; it is left for the sender to type.
  if (!ADDRESS.test(clean) || !/^[!-~]+$/.test(clean)) return ''
  if (name === '') return clean
  return `${encodeWords(name, true)}\r\n <${clean}>`
}

/** Plain ASCII as it is (quoted in a name), anything else as encoded words, folded one a line. */
function encodeWords(text: string, quote = false): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (/^[ -~]*$/.test(line) && line.length <= 60 && !line.includes('=?'))
    return quote ? `"${line.replace(/["\\]/g, '\\$&')}"` : line
  const words: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character, 'utf8') > WORD_BYTES) {
      words.push(part)
      part = ''
    }
    part += character
  }
  words.push(part)
  return words
    .map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`)
    .join('\r\n ')
}

/** RFC 2231 for a name beyond ASCII. */
function fileNameParameter(name: string): string {
  if (/^[\w .-]+$/.test(name)) return `filename="${name}"`
  return `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function mailDate(day: Day): string {
  const date = new Date(`${day}T12:00:00.000Z`)
  return date.toUTCString().replace('GMT', '+0000')
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return text.replace(/.{76}(?=.)/g, '$&\r\n')
}
