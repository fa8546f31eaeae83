import { createHash } from 'node:crypto'

export type MailAddress = { name: string; address: string }
export type MailToWrite = {
  from: MailAddress
  to: readonly MailAddress[]
  cc?: readonly MailAddress[]
  subject: string
  body: string
  /** Milliseconds since 1970. */
  date: number
  /** `<…@…>`; a draft has none, its mail program gives it one. */
  messageId?: string
  inReplyTo?: string
  /** Message-IDs of what was written before, the oldest first. */
  references?: readonly string[]
  attachments: readonly MailAttachment[]
  /** An invitation, or the answer to one (RFC 6047), beside the words. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'REPLY' | 'DECLINECOUNTER'; text: string }
}
export type MailAttachment = { name: string; mediaType: string; bytes: Uint8Array }

/** RFC 2047: an encoded word takes at most 75 characters; these many bytes of UTF-8 fit in base64. */
const WORD_BYTES = 42
const ADDRESS = /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+$/

/**
 * A message as RFC 5322 and MIME (RFC 2045/2046/2047/2231) want it: CRLF, ASCII throughout, text as UTF-8 in base64.
 * The same message gives the same bytes.
 */
export function writeMail(mail: MailToWrite): Uint8Array<ArrayBuffer> {
  return linesOf([...headersOf(mail), ...partsOf(mail)])
}

/** The same as a draft: `X-Unsent: 1` makes mail programs open it ready to be sent. */
export function writeMailDraft(mail: MailToWrite): Uint8Array<ArrayBuffer> {
  return linesOf(['X-Unsent: 1', ...headersOf(mail), ...partsOf(mail)])
}

/** True for an address that a message can be sent to. Beyond ASCII it would need another transport (RFC 6531). */
export const isSendable = (address: string): boolean =>
  ADDRESS.test(address) && /^[!-~]+$/.test(address)

const linesOf = (lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n'), 'ascii'))

function headersOf(mail: MailToWrite): string[] {
  const ids = (mail.references ?? []).filter(isMessageId)
  const line = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`])
  return [
    ...line('From', mailbox(mail.from)),
    ...line('To', mailboxes(mail.to)),
    ...line('Cc', mailboxes(mail.cc ?? [])),
    `Subject: ${encodeWords(mail.subject)}`,
    `Date: ${new Date(mail.date).toUTCString().replace('GMT', '+0000')}`,
    ...line('Message-ID', mail.messageId ?? ''),
    ...line('In-Reply-To', isMessageId(mail.inReplyTo ?? '') ? mail.inReplyTo! : ''),
    ...line('References', ids.join('\r\n ')),
    'MIME-Version: 1.0',
  ]
}

const isMessageId = (text: string) => /^<[!-~]{1,900}>$/.test(text)

function partsOf(mail: MailToWrite): string[] {
  const body = mail.body.replace(/\r\n|\r|\n/g, '\r\n')
  const digest = createHash('sha256').update(mail.subject).update(body)
  for (const { bytes } of mail.attachments) digest.update(bytes)
  const mark = digest.digest('hex').slice(0, 32)
  const words = [...textHead('text/plain; charset=utf-8'), '', base64Lines(Buffer.from(body))]
  const { calendar } = mail
  const content = calendar
    ? multipart('alternative', `=_${mark}.a`, [
        words,
        [
          ...textHead(`text/calendar; charset=utf-8; method=${calendar.method}`),
          '',
          base64Lines(Buffer.from(calendar.text)),
        ],
      ])
    : words
  if (mail.attachments.length === 0) return [...content, '']
  return [...multipart('mixed', `=_${mark}`, [content, ...mail.attachments.map(attached)]), '']
}

const textHead = (type: string) => [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64']

/** A boundary with `=_` and dots stands in no line of base64. */
const multipart = (kind: string, boundary: string, parts: string[][]) => [
  `Content-Type: multipart/${kind};`,
  ` boundary="${boundary}"`,
  '',
  ...parts.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
]

/** A message within a message is not encoded in base64 (RFC 2046, 5.2.1): it goes as a plain file. */
const attached = ({ name, mediaType, bytes }: MailAttachment) => [
  `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) && !mediaType.startsWith('message/') ? mediaType : 'application/octet-stream'}`,
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment;',
  ` ${fileNameParameter(name)}`,
  '',
  base64Lines(bytes),
]

const mailboxes = (all: readonly MailAddress[]) =>
  all
    .map(mailbox)
    .filter((each) => each !== '')
    .join(',\r\n ')

/** "Name <address>"; empty without a usable address: mail programs then ask for it. */
function mailbox({ name, address }: MailAddress): string {
  const clean = address.trim()
  if (!isSendable(clean)) return ''
  if (name === '' || name === clean) return clean
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
  return `filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return text.replace(/.{76}(?=.)/g, '$&\r\n')
}
