import { hash } from 'node:crypto'
import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  FileId,
  MailAccountId,
  MailArrivalId,
  MailEntryId,
  MailRegisterId,
} from '../../../../shared/base/ids.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { MailAddress } from '../../base/papers/writeMail.ts'
import { writeMail } from '../../base/papers/writeMail.ts'
import type { Patch } from '../../base/records.ts'
import { found, given } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { ReadMessage } from '../../files/reader/tasks.ts'
import type { Received } from '../../files/receiving.ts'
import { cleanText } from '../../base/cleanText.ts'
import { createMessageFields } from '../messageFields.ts'
import type { MailParts } from '../service/parts.ts'
import type { createRegistering } from '../service/registering.ts'
import type { AccountRow } from './accounts.ts'
import { messageName } from './messageName.ts'
import { createArrivalReading } from './arrivalReading.ts'
import type { ArrivalState } from './arrivalReading.ts'

type Row = Tables['mail_arrivals']
type Command = { commandId?: CommandId | undefined }
type NewArrival = {
  fileId: FileId
  hash: string
  messageId: string
  from: MailAddress
  subject: string
  sentAt: Instant | null
}
type Written = MailAddress & { to: string; subject: string; text: string; sentAt: Instant }

export type Arrivals = ReturnType<typeof createArrivals>

/** E-mails that were fetched and wait to be registered, or to be left out. */
export function createArrivals(
  parts: MailParts & Pick<ReturnType<typeof createRegistering>, 'add' | 'link'>,
) {
  const { database, commands, files, store } = parts
  const fieldsOf = createMessageFields(parts)
  const one = database.prepare<Row>('SELECT * FROM mail_arrivals WHERE id = ?')
  const known = database.prepare('SELECT 1 FROM mail_arrivals WHERE content_hash = ? LIMIT 1')
  const answered = database.prepare<{ id: MailEntryId }>(
    `SELECT id FROM mail_entries WHERE email_id = ? AND email_id <> '' AND annulled_at IS NULL
     ORDER BY registered_at LIMIT 1`,
  )

  const accountOf = database.prepare<{ register_id: MailRegisterId | null }>(
    'SELECT register_id FROM mail_accounts WHERE id = ?',
  )

  const row = (id: MailArrivalId): Row => found(one.get(id), 'mailArrival', id)
  const setState = (
    write: Write,
    arrival: Row,
    state: ArrivalState,
    entryId: MailEntryId | null,
  ) => {
    write.touch('mailArrival', arrival.id)
    const patch = { state, mail_entry_id: entryId, version: arrival.version + 1 }
    write.update('mail_arrivals', { id: arrival.id }, patch)
  }
  const insert = (write: Write, accountId: MailAccountId, mail: NewArrival): void => {
    const id = newId<MailArrivalId>()
    write.touch('mailArrival', id)
    write.insert('mail_arrivals', {
      id,
      account_id: accountId,
      state: 'waiting',
      file_id: mail.fileId,
      content_hash: mail.hash,
      email_id: mail.messageId,
      from_name: mail.from.name,
      from_address: mail.from.address,
      subject: mail.subject,
      sent_at: mail.sentAt,
      fetched_at: write.at,
      mail_entry_id: null,
      version: 1,
    })
  }

  return {
    ...createArrivalReading(database),
    /** One that was fetched, within its command; false for bytes that were fetched before, by whatever way. */
    add: (
      write: Write,
      desk: Desk,
      account: AccountRow,
      { received, message }: { received: Received; message: ReadMessage },
    ): boolean => {
      if (known.get(received.hash)) return false
      const subject = cleanText(message.subject, 500)
      insert(write, account.id, {
        fileId: files.enter(write, desk, { ...received, name: messageName(subject) }),
        hash: received.hash,
        messageId: cleanText(message.messageId, 998),
        from: {
          name: cleanText(message.from?.name ?? '', 300),
          address: cleanText(message.from?.address ?? '', 500),
        },
        subject,
        sentAt: message.date === '' ? null : (message.date as Instant),
      })
      return true
    },
    /** One that was not fetched but made here: of the sample office. */
    insertWritten: (write: Write, desk: Desk, accountId: MailAccountId, mail: Written): void => {
      const { name, address, to, subject, text: body, sentAt } = mail
      const messageId = `<${newId<MailArrivalId>()}@${address.split('@')[1]}>`
      const from = { name, address }
      const bytes = writeMail({
        from,
        to: [{ name: '', address: to }],
        subject,
        body,
        date: Date.parse(sentAt),
        messageId,
        attachments: [],
      })
      insert(write, accountId, {
        fileId: files.storeBytes(write, desk, messageName(subject), bytes),
        hash: hash('sha256', bytes),
        messageId,
        from,
        subject,
        sentAt,
      })
    },

    /** WRONG_STATE unless it waits; TAKEN `twin` unless `sure`; FILE_UNREADABLE. */
    register: async (
      desk: Desk,
      input: Command & {
        arrivalId: MailArrivalId
        registerId?: MailRegisterId | undefined
        fields: Patch<MailFields>
        sure: boolean
      },
    ): Promise<MailEntry> => {
      const arrival = row(input.arrivalId)
      const { bytes, name } = files.get(arrival.file_id)
      const whole = { hash: arrival.content_hash, bytes, name, mediaType: 'message/rfc822' }
      const [message] = await files.messagesOf(whole)
      if (!message) throw new Failure('FILE_UNREADABLE', { file: name, reason: 'mail_unreadable' })
      return commands.run(desk, 'mail.arrivals.register', input, (write) => {
        const now = row(input.arrivalId)
        if (now.state === 'registered')
          throw new Failure('WRONG_STATE', { entity: 'mailArrival', state: now.state })
        const registerId = input.registerId ?? accountOf.get(now.account_id)!.register_id
        const attached = message.attachments
          .filter((each) => each.bytes.length > 0)
          .map((each, at) => files.storeBytes(write, desk, each.name || String(at + 1), each.bytes))
        const replyTo = answered.get(cleanText(message.inReplyTo, 998))
        const id = parts.add(write, desk, {
          ...(registerId === null ? {} : { registerId }),
          fields: { ...fieldsOf(message), ...given(input.fields) },
          fileIds: [now.file_id, ...attached],
          messageId: now.email_id,
          ...(replyTo ? { replyToId: replyTo.id } : {}),
          sure: input.sure,
        })
        if (replyTo) parts.link(write, desk, replyTo.id, id)
        setState(write, now, 'registered', id)
        return store.get(id)
      })
    },

    leaveOut: (desk: Desk, input: Command & { arrivalIds: MailArrivalId[]; leftOut: boolean }) =>
      commands.run(desk, 'mail.arrivals.leaveOut', input, (write) => {
        const rows = [...new Set(input.arrivalIds)].map(row)
        const to = input.leftOut ? 'left_out' : 'waiting'
        for (const arrival of rows) {
          if (arrival.state === 'registered')
            throw new Failure('WRONG_STATE', { entity: 'mailArrival', state: arrival.state })
          setState(write, arrival, to, null)
        }
        return { changed: rows.length }
      }),
  }
}
