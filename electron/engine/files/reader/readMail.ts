/** Messages of the electronic post: .eml (RFC 5322), .mbox (RFC 4155) and Outlook's .msg, taken apart alike. */
import PostalMime from 'postal-mime'
import type { Address, Email } from 'postal-mime'
import { MAXIMUM_MESSAGES } from '../limits.ts'
import { createExactParts } from './exactParts.ts'
import { wordsOfHtml } from './htmlText.ts'
import type { OpenMessage } from './openMessage.ts'
import { momentOf } from './openMessage.ts'
import { readOutlook } from './readOutlook.ts'
import type { ReadAddress, ReadMessage } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** Every message in the bytes of a file; one unless it is a mailbox. */
export async function readMessages(bytes: Uint8Array, mediaType: string): Promise<ReadMessage[]> {
  const opened = await openMessages(bytes, mediaType, MAXIMUM_MESSAGES)
  return opened.map(({ html: _html, inline: _inline, ...message }) => message)
}

/** The same with what is needed to show them, at most `most`. */
export async function openMessages(
  bytes: Uint8Array,
  mediaType: string,
  most: number,
): Promise<OpenMessage[]> {
  if (mediaType === 'application/vnd.ms-outlook') return [await openOutlook(bytes)]
  const raws = mediaType === 'application/mbox' ? splitMailbox(bytes, most) : [bytes]
  const messages: OpenMessage[] = []
  for (const raw of raws) messages.push(await openMessage(raw))
  return messages
}

async function openMessage(raw: Uint8Array): Promise<OpenMessage> {
  let email: Email
  try {
    email = await new PostalMime().parse(raw)
  } catch (error) {
    throw new ReadFault('damaged', error instanceof Error ? error.message : '')
  }
  const exact = createExactParts(raw)
  const attachments = email.attachments.map(({ filename, mimeType, content, contentId }) => ({
    name: filename ?? '',
    mediaType: mimeType,
    bytes: exact(
      typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      mimeType,
    ),
    contentId: (contentId ?? '').replace(/^<|>$/g, ''),
  }))
  const html = email.html ?? ''
  return {
    raw,
    subject: email.subject ?? '',
    from: addressesOf(email.from ? [email.from] : [])[0] ?? null,
    to: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
    date: momentOf(email.date ?? ''),
    messageId: email.messageId ?? '',
    inReplyTo: email.inReplyTo ?? '',
    text: email.text?.trim() ? email.text : wordsOfHtml(html),
    attachments: attachments.map(({ contentId: _id, ...attachment }) => attachment),
    html,
    inline: new Map(attachments.flatMap((one) => (one.contentId ? [[one.contentId, one]] : []))),
  }
}

/**
 * Outlook's own fields name people of its own office by no address, and know no message answered: where a message
 * travelled, its header tells that, as the .eml would. What was signed lies whole within.
 */
async function openOutlook(bytes: Uint8Array): Promise<OpenMessage> {
  const { headers, signed, ...own } = readOutlook(bytes)
  const header = await openMessage(Buffer.from(`${headers.trim()}\r\n\r\n`))
  const { text, html, attachments, inline } = signed ? await openMessage(signed) : own
  return {
    ...own,
    from: header.from?.address ? header.from : own.from,
    to: header.to.some(({ address }) => address) ? header.to : own.to,
    date: header.date || own.date,
    messageId: own.messageId || header.messageId,
    inReplyTo: header.inReplyTo,
    text,
    html,
    attachments,
    inline,
  }
}

const addressesOf = (list: Address[]): ReadAddress[] =>
  list.flatMap((entry) => entry.group ?? [entry]).map(({ name, address }) => ({ name, address }))

/**
 * The messages of a mailbox: each begins after a line `From sender date` that follows an empty line. The `>` that
 * guards a line `>From ` within a message is left as it is: the bytes are not ours to change.
 */
function splitMailbox(bytes: Uint8Array, most: number): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = []
  for (let at = buffer.indexOf('From '); at >= 0; at = buffer.indexOf('From ', at + 5)) {
    const before = buffer.toString('latin1', Math.max(0, at - 4), at)
    if (at === 0 || /(\n\r?\n|^\s*)$/.test(before)) starts.push(at)
  }
  return starts
    .slice(0, most)
    .map((start, index) => {
      const line = buffer.indexOf('\n', start)
      const end = starts[index + 1] ?? buffer.length
      return buffer.subarray(line < 0 ? end : line + 1, end)
    })
    .filter((raw) => raw.length > 0)
}
