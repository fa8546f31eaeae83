/** Outlook's .msg ([MS-OXMSG]). */
import MsgReader from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { decodeHtml, wordsOfHtml } from './htmlText.ts'
import { unpackRtf } from './compressedRtf.ts'
import type { OpenMessage } from './openMessage.ts'
import { momentOf } from './openMessage.ts'
import { readRtf } from './readRtf.ts'
import type { ReadAddress } from './tasks.ts'
import { ReadFault } from './tasks.ts'

type Outlook = {
  parserConfig?: { ansiEncoding?: string; includeRawProps?: boolean }
  getFileData(): FieldsData
  getAttachment(field: FieldsData): { content: Uint8Array }
}
type OutlookClass = new (bytes: ArrayBuffer) => Outlook

// Published as CommonJS: the class lies one step deeper where Node imports it, and not where a bundler does.
const published: unknown = MsgReader
const Reader = (
  typeof published === 'function' ? published : (published as { default: unknown }).default
) as OutlookClass
/** Code pages whose letters Windows' western one has too; 1200 and 65001 are Unicode, which needs no telling. */
const WESTERN = new Set([1200, 1252, 20127, 28591, 65001])

/** Code pages that are other names of standards. */
const ISO: Record<number, string> = {
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28605: 'iso-8859-15',
  20866: 'koi8-r',
}

export type OutlookMessage = OpenMessage & {
  /** The header the message travelled with; empty for one that never did. */
  headers: string
  /** The message that was signed, with all it holds, where Outlook keeps that as one attachment. */
  signed: Uint8Array | null
}

/** A message taken apart; what it holds in Outlook's own words is put as an .eml would. */
export function readOutlook(bytes: Uint8Array): OutlookMessage {
  const { reader, fields } = readFields(bytes)
  const html = htmlOf(fields)
  const attachments = (fields.attachments ?? []).map((field) => attachmentOf(reader, field))
  const isSigned = /\.SMIME\.MultipartSigned$/i.test(fields.messageClass ?? '')
  return {
    raw: bytes,
    subject: fields.subject ?? '',
    from: senderOf(fields),
    to: recipientsOf(fields),
    date: momentOf(
      fields.clientSubmitTime ?? fields.creationTime ?? fields.messageDeliveryTime ?? '',
    ),
    messageId: fields.messageId ?? '',
    inReplyTo: '',
    text: textOf(fields, html).replaceAll('\r\n', '\n'),
    attachments: attachments.map(({ contentId: _id, ...attachment }) => attachment),
    html,
    inline: new Map(attachments.flatMap((one) => (one.contentId ? [[one.contentId, one]] : []))),
    headers: fields.headers ?? '',
    signed: isSigned && attachments.length === 1 ? attachments[0]!.bytes : null,
  }
}

/** What Outlook says of a message; its own numbered properties too where they are asked for (`raw`). */
export function readFields(
  bytes: Uint8Array,
  raw = false,
): { reader: Outlook; fields: FieldsData } {
  let reader = openReader(bytes, 'cp1252', raw)
  let fields = reader.getFileData()
  const page = fields.messageCodepage ?? fields.internetCodepage
  // An old message says in itself which code page its letters are in.
  if (page !== undefined && !WESTERN.has(page)) {
    reader = openReader(bytes, ISO[page] ?? `cp${page}`, raw)
    fields = reader.getFileData()
  }
  if (fields.error !== undefined) throw new ReadFault('damaged', fields.error)
  return { reader, fields }
}

function openReader(
  { buffer, byteOffset, byteLength }: Uint8Array,
  ansiEncoding: string,
  includeRawProps: boolean,
) {
  const reader = new Reader(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  reader.parserConfig = { ansiEncoding, includeRawProps }
  return reader
}

function senderOf(fields: FieldsData) {
  const { senderName = '', senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail } = fields
  return (
    peopleOf(senderName, [senderSmtpAddress, senderEmail, sentRepresentingSmtpAddress])[0] ?? null
  )
}

const recipientsOf = ({ recipients = [] }: FieldsData) =>
  recipients
    .filter(({ recipType }) => recipType !== 'bcc')
    .flatMap(({ name = '', smtpAddress, email }) => peopleOf(name, [smtpAddress, email]))

/** The first address that is one outside of Exchange ("/O=…" is none); a name that only repeats it is left out. */
function peopleOf(name: string, addresses: (string | undefined)[]): ReadAddress[] {
  const address = addresses.find((one) => one?.includes('@')) ?? ''
  if (name === '' && address === '') return []
  return [{ name: name === address ? '' : name, address }]
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
