/** Outlook's .msg ([MS-OXMSG]). */
import MsgReader from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { decodeHtml, wordsOfHtml } from './htmlText.ts'
import { unpackRtf } from './compressedRtf.ts'
import type { OpenMessage } from './openMessage.ts'
import { momentOf } from './openMessage.ts'
import { readRtf } from './readRtf.ts'
import { ReadFault } from './tasks.ts'

type Outlook = {
  parserConfig?: { ansiEncoding?: string }
  getFileData(): FieldsData
  getAttachment(field: FieldsData): { content: Uint8Array }
}
type OutlookClass = new (bytes: ArrayBuffer) => Outlook

// Published as CommonJS: the class lies one step deeper where Node imports it, and not where a bundler does.
const published: unknown = MsgReader
const Reader = (
  typeof published === 'function' ? published : (published as { default: unknown }).default
) as OutlookClass
/** Code pages that need no telling: western ones, and those of Unicode. */
const PLAIN = new Set([1200, 1252, 20127, 28591, 65001])

/** Code pages that are other names of standards. */
const ISO: Record<number, string> = {
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28605: 'iso-8859-15',
  20866: 'koi8-r',
}

/** A message taken apart; what it holds in Outlook's own words is put as an .eml would. */
export function readOutlook(bytes: Uint8Array): OpenMessage {
  let reader = openReader(bytes)
  let fields = reader.getFileData()
  const page = fields.messageCodepage ?? fields.internetCodepage
  // An old message says in itself which code page its letters are in.
  if (page !== undefined && !PLAIN.has(page)) {
    reader = openReader(bytes)
    reader.parserConfig = { ansiEncoding: ISO[page] ?? `cp${page}` }
    fields = reader.getFileData()
  }
  if (fields.error !== undefined) throw new ReadFault('damaged', fields.error)
  const headers = fields.headers ?? ''
  const html = htmlOf(fields)
  const attachments = (fields.attachments ?? []).map((field) => attachmentOf(reader, field))
  return {
    raw: bytes,
    subject: fields.subject ?? '',
    from: senderOf(fields),
    to: (fields.recipients ?? [])
      .filter(({ recipType }) => recipType !== 'bcc')
      .map(({ name = '', smtpAddress, email = '' }) => ({ name, address: smtpAddress || email })),
    date: momentOf(
      fieldOf(headers, 'Date') || (fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    ),
    messageId: fields.messageId || fieldOf(headers, 'Message-ID'),
    inReplyTo: fieldOf(headers, 'In-Reply-To'),
    text: textOf(fields, html),
    attachments: attachments.map(({ contentId: _id, ...attachment }) => attachment),
    html,
    inline: new Map(attachments.flatMap((one) => (one.contentId ? [[one.contentId, one]] : []))),
  }
}

function openReader({ buffer, byteOffset, byteLength }: Uint8Array) {
  return new Reader(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
}

function senderOf(fields: FieldsData) {
  const {
    senderName = '',
    senderSmtpAddress,
    sentRepresentingSmtpAddress,
    senderEmail = '',
  } = fields
  // An address inside Exchange ("/O=…") is none outside.
  const own = senderEmail.includes('@') ? senderEmail : ''
  const address = senderSmtpAddress || own || sentRepresentingSmtpAddress || ''
  return senderName === '' && address === '' ? null : { name: senderName, address }
}

const htmlOf = ({ bodyHtml, html }: FieldsData): string =>
  bodyHtml || (html ? (decodeHtml(html) ?? '') : '')

function textOf({ body, compressedRtf }: FieldsData, html: string): string {
  if (body?.trim()) return body
  if (html) return wordsOfHtml(html)
  return compressedRtf ? readRtf(unpackRtf(compressedRtf)) : ''
}

function attachmentOf(reader: Outlook, field: FieldsData) {
  const { content } = reader.getAttachment(field)
  const name = field.fileName || field.fileNameShort || field.name || ''
  return {
    // A message within the message is handed on as a .msg of its own.
    name: field.innerMsgContent && !/\.msg$/i.test(name) ? `${name}.msg` : name,
    mediaType: field.attachMimeTag ?? '',
    bytes: content,
    contentId: field.pidContentId ?? '',
  }
}

/** A field of the header the message travelled with, unfolded. */
function fieldOf(headers: string, name: string): string {
  const lines = headers.replace(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(lines)?.[1]?.trim() ?? ''
}
