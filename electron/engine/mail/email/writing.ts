import { randomUUID } from 'node:crypto'
import type { FileId, MailEntryId } from '../../../../shared/base/ids.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { Recipient } from '../../../../shared/base/recipients.ts'
import type { MailAttachment, MailToWrite } from '../../base/papers/writeMail.ts'
import { isSendable, writeMail } from '../../base/papers/writeMail.ts'
import type { Parts } from '../../base/parts.ts'
import type { Files } from '../../files/service.ts'
import type { AccountRow } from './accounts.ts'

/** What a feature wants sent: words, and files of the store or bytes made for it. */
export type Letter = {
  to: readonly Recipient[]
  cc?: readonly Recipient[]
  subject: string
  body: string
  fileIds?: readonly FileId[]
  attachments?: readonly MailAttachment[]
  calendar?: MailToWrite['calendar']
  replyToId?: MailEntryId | undefined
}

/** What most servers take; base64 makes a third more of it. */
const MAXIMUM_MESSAGE = 25 * 1024 * 1024
/** As far into a message as its headings reach. */
const HEAD = 64 * 1024
const MOST_REFERENCES = 30

/** Writes e-mails of the office as the bytes that go over the wire. */
export function createWriting({ database, settings, files }: Parts & { files: Files }) {
  const answeredMail = database.prepare<{
    email_id: string
    file_id: FileId | null
    media_type: string | null
  }>(
    `SELECT e.email_id, m.file_id, c.media_type FROM mail_entries e
     LEFT JOIN mail_files m ON m.mail_entry_id = e.id AND m.position = 0
     LEFT JOIN files f ON f.id = m.file_id LEFT JOIN file_contents c ON c.hash = f.hash WHERE e.id = ?`,
  )

  /** What ties an answer to what it answers (RFC 5322, 3.6.4). */
  const threadOf = (replyToId: MailEntryId | undefined) => {
    const mail = replyToId && answeredMail.get(replyToId)
    if (!mail || mail.email_id === '') return {}
    const inReplyTo = bracketed(mail.email_id)
    const earlier =
      mail.file_id !== null && mail.media_type === 'message/rfc822'
        ? referencesIn(
            Buffer.from(files.bytesOf(mail.file_id).subarray(0, HEAD)).toString('latin1'),
          )
        : []
    const references = [
      ...earlier.filter((id) => id !== inReplyTo).slice(-MOST_REFERENCES),
      inReplyTo,
    ]
    return { inReplyTo, references }
  }
  const attachmentsOf = ({ fileIds = [], attachments = [] }: Letter): MailAttachment[] => {
    const stored = fileIds.map((id) => files.get(id))
    const total = [
      ...stored.map(({ bytes }) => bytes),
      ...attachments.map(({ bytes }) => bytes.length),
    ].reduce((sum, bytes) => sum + bytes, 0)
    if ((total * 4) / 3 > MAXIMUM_MESSAGE)
      throw new Failure('NOT_POSSIBLE', { reason: 'email_too_large' })
    return [
      ...stored.map(({ id, name, mediaType }) => ({ name, mediaType, bytes: files.bytesOf(id) })),
      ...attachments,
    ]
  }

  return {
    /**
     * NOT_POSSIBLE `email_too_large`, `address_not_ascii`. `messageId` is made from the sender's domain; the account
     * null stands for the mail program, with the office's own address.
     */
    write: (account: AccountRow | null, letter: Letter, date: number) => {
      const { email, name } = settings()
      const from = { name: account?.sender_name || name, address: account?.address || email }
      const recipients = [...letter.to, ...(letter.cc ?? [])]
      if (recipients.some(({ address }) => !isSendable(address)))
        throw new Failure('NOT_POSSIBLE', { reason: 'address_not_ascii' })
      const domain = /@([!-?A-~]+)$/.exec(from.address)?.[1] ?? 'counterpart.invalid'
      const messageId = `<${randomUUID()}@${domain}>`
      const mail: MailToWrite = {
        from,
        to: letter.to,
        cc: letter.cc ?? [],
        subject: letter.subject,
        body: letter.body,
        date,
        messageId,
        ...threadOf(letter.replyToId),
        attachments: attachmentsOf(letter),
        ...(letter.calendar ? { calendar: letter.calendar } : {}),
      }
      return { messageId, from: from.address, bytes: writeMail(mail) }
    },

    /** A message of ours as the mail program wants one that it shall send: marked, and with no Message-ID yet. */
    draftOf: (bytes: Uint8Array): Uint8Array => {
      const text = Buffer.from(bytes).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const head = text.slice(0, end).replace(/^Message-ID:.*\r\n/m, '')
      return Buffer.from(`X-Unsent: 1\r\n${head}${text.slice(end)}`, 'latin1')
    },
  }
}

/** Message-IDs as headings hold them; readers leave the brackets out or in. */
const bracketed = (id: string) => (id.startsWith('<') ? id : `<${id}>`)

function referencesIn(head: string): string[] {
  const headers = head.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ')
  const value = /^References:(.*)$/im.exec(headers)?.[1] ?? ''
  return value.match(/<[!-~]{1,900}>/g) ?? []
}
