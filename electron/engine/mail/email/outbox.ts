import type {
  CommandId,
  FileId,
  MailAccountId,
  MailEntryId,
  OutgoingMailId,
} from '../../../../shared/base/ids.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entries.ts'
import type {
  OutgoingMail,
  OutgoingState,
  Recipient,
} from '../../../../shared/mail/contract/outbox.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { MASK, sees } from '../service/entryStore.ts'
import type { MailParts, Viewer } from '../service/parts.ts'
import type { createRegistering } from '../service/registering.ts'
import type { Accounts } from './accounts.ts'
import type { Letter, createWriting } from './writing.ts'

export type OutboxRow = Tables['mail_outbox']
type ShownRow = OutboxRow & {
  account_name: string | null
  code: string | null
  year: number | null
  number: number | null
  confidential: number | null
  for_staff_id: Tables['mail_entries']['for_staff_id']
  registered_by: string | null
}
type Command = { commandId?: CommandId | undefined }
type Step = Command & { outgoingMailId: OutgoingMailId; version: number }
export type Send = Command & {
  accountId?: MailAccountId | undefined
  to: Recipient[]
  cc: Recipient[]
  subject: string
  body: string
  fileIds: FileId[]
  replyToId?: MailEntryId | undefined
  fields: Patch<MailFields>
}

const SELECT = `SELECT o.*, m.name AS account_name, r.code, e.year, e.number, e.confidential, e.for_staff_id, e.registered_by
  FROM mail_outbox o LEFT JOIN mail_accounts m ON m.id = o.account_id
  LEFT JOIN mail_entries e ON e.id = o.mail_entry_id LEFT JOIN mail_registers r ON r.id = e.register_id`
const OPEN = "o.state NOT IN ('sent', 'given_up')"

export type Outbox = ReturnType<typeof createOutbox>
type Given = MailParts & { accounts: Accounts; writing: ReturnType<typeof createWriting> } & Pick<
    ReturnType<typeof createRegistering>,
    'add' | 'link'
  >

/** E-mails of the office: written once, registered with their bytes, and what became of each. */
export function createOutbox(parts: Given) {
  const { database, commands, files, store, accounts, writing } = parts
  const one = database.prepare<ShownRow>(`${SELECT} WHERE o.id = ?`)
  const stuck = database.prepare<ShownRow>(
    `${SELECT} WHERE ${OPEN} AND o.state IN ('failed', 'unsure', 'by_hand') ORDER BY o.id LIMIT 200`,
  )

  const row = (id: OutgoingMailId): ShownRow => found(one.get(id), 'outgoingMail', id)
  const get = (id: OutgoingMailId, viewer?: Viewer): OutgoingMail => mailOf(row(id), viewer)
  /** A step of one mail's way; `version` keeps two desks from saying different things of it. */
  const setState = (write: Write, mail: OutboxRow, patch: Partial<OutboxRow>) => {
    write.touch('outgoingMail', mail.id)
    if (mail.mail_entry_id !== null) write.touch('mailEntry', mail.mail_entry_id)
    write.update('mail_outbox', { id: mail.id }, { ...patch, version: mail.version + 1 })
  }
  const sender = (accountId: MailAccountId | undefined) => {
    if (accountId !== undefined) {
      const account = accounts.standing(accountId)
      return account.smtp_host === ''
        ? { account: null, known: account }
        : { account, known: account }
    }
    const all = accounts.inUse().filter(({ smtp_host: host }) => host !== '')
    return { account: all[0] ?? null, known: all[0] ?? null }
  }

  /**
   * Writes an e-mail and puts it into the outbox, within another command. With `entryId` it belongs to that entry.
   * What was never tried is sent after a crash; what was being sent is asked about.
   */
  const queue = (
    write: Write,
    desk: Desk,
    letter: Letter & { accountId?: MailAccountId | undefined },
    register: ((fileId: FileId, messageId: string) => MailEntryId) | null,
  ): OutgoingMailId => {
    const { account, known } = sender(letter.accountId)
    const written = writing.write(known, letter, Date.parse(write.at))
    const fileId = files.storeBytes(
      write,
      desk,
      `${letter.subject.slice(0, 80)}.eml`,
      written.bytes,
    )
    const id = newId<OutgoingMailId>()
    const entryId = register?.(fileId, written.messageId) ?? null
    write.touch('outgoingMail', id)
    write.insert('mail_outbox', {
      id,
      account_id: account?.id ?? null,
      state: account ? 'waiting' : 'by_hand',
      mail_entry_id: entryId,
      file_id: fileId,
      email_id: written.messageId,
      from_address: written.from,
      to_list: JSON.stringify(letter.to),
      cc_list: JSON.stringify(letter.cc ?? []),
      subject: letter.subject,
      queued_at: write.at,
      queued_by: desk.actor,
      tried_at: null,
      sent_at: null,
      attempts: 0,
      reason: '',
      told: '',
      version: 1,
    })
    return id
  }

  return {
    row,
    get,
    setState,
    queue,
    list: (
      viewer: Viewer,
      query: {
        open: boolean
        mailEntryId?: MailEntryId | undefined
        before?: OutgoingMailId | undefined
        limit: number
      },
    ): OutgoingMail[] => {
      const conditions = [
        ...(query.open ? [OPEN] : []),
        ...(query.mailEntryId ? ['o.mail_entry_id = @mailEntryId'] : []),
        ...(query.before ? ['o.id < @before'] : []),
      ]
      return database
        .prepare<ShownRow>(
          `${SELECT} WHERE ${conditions.join(' AND ') || '1'} ORDER BY o.id DESC LIMIT @limit`,
        )
        .all({
          ...(query.mailEntryId ? { mailEntryId: query.mailEntryId } : {}),
          ...(query.before ? { before: query.before } : {}),
          limit: query.limit,
        })
        .map((each) => mailOf(each, viewer))
    },
    /** Those that somebody has to see to. */
    stuck: (viewer: Viewer): OutgoingMail[] => stuck.all().map((each) => mailOf(each, viewer)),

    send: (desk: Desk, input: Send): { entry: MailEntry; mail: OutgoingMail } => {
      const { id } = commands.run(desk, 'mail.outbox.send', input, (write) => {
        const { to, cc, subject, replyToId, fileIds } = input
        const [first, ...others] = [...to, ...cc]
        const answered = replyToId === undefined ? null : store.get(store.standing(replyToId).id)
        const { known } = sender(input.accountId)
        const register = (fileId: FileId, messageId: string) => {
          const registerId = known?.register_id ?? answered?.registerId
          const entryId = parts.add(write, desk, {
            ...(registerId ? { registerId } : {}),
            fields: {
              ...(answered
                ? {
                    contactId: answered.contactId,
                    office: answered.office,
                    confidential: answered.confidential,
                    letterReference: answered.letterReference,
                  }
                : {}),
              ...given(input.fields),
              direction: 'out',
              medium: 'email',
              partyName: first!.name || first!.address,
              partyAddress: first!.address,
              furtherParties: others.map(({ name, address }) => name || address),
              subject,
            } as Parameters<typeof parts.add>[2]['fields'],
            fileIds: [fileId, ...fileIds],
            messageId,
            ...(replyToId ? { replyToId } : {}),
            // The bytes and the Message-ID are new, and an answer bears the reference of the letter.
            sure: true,
          })
          if (replyToId) parts.link(write, desk, replyToId, entryId)
          return entryId
        }
        return { id: queue(write, desk, { ...input, replyToId }, register) }
      })
      const mail = get(id as OutgoingMailId)
      return { entry: store.get(mail.mailEntryId!), mail }
    },

    retry: (desk: Desk, input: Step): OutgoingMail => {
      commands.run(desk, 'mail.outbox.retry', input, (write) => {
        const mail = row(input.outgoingMailId)
        requireVersion('outgoingMail', mail.id, mail.version, input.version)
        requireState(mail, ['failed', 'unsure', 'given_up'])
        const { account } = sender(mail.account_id ?? undefined)
        const patch = { state: account ? 'waiting' : 'by_hand', account_id: account?.id ?? null }
        setState(write, mail, { ...patch, reason: '', told: '' })
        return {}
      })
      return get(input.outgoingMailId, desk)
    },

    settle: (desk: Desk, input: Step & { outcome: 'sent' | 'given_up' }): OutgoingMail => {
      commands.run(desk, 'mail.outbox.settle', input, (write) => {
        const mail = row(input.outgoingMailId)
        requireVersion('outgoingMail', mail.id, mail.version, input.version)
        requireState(mail, ['failed', 'unsure', 'by_hand', 'waiting'])
        const isSent = input.outcome === 'sent'
        setState(write, mail, { state: input.outcome, sent_at: isSent ? write.at : null })
        if (isSent && mail.mail_entry_id !== null)
          store.addEvent(write, desk, mail.mail_entry_id, 'sent')
        return {}
      })
      return get(input.outgoingMailId, desk)
    },

    draft: (id: OutgoingMailId): Paper => {
      const mail = row(id)
      return makePaper(mail.subject, 'eml', writing.draftOf(files.bytesOf(mail.file_id)))
    },
  }
}

function requireState({ state }: OutboxRow, allowed: OutgoingState[]): void {
  if (!allowed.includes(state as OutgoingState))
    throw new Failure('WRONG_STATE', { entity: 'outgoingMail', state })
}

const recipientsOf = (list: string) => (list === '' ? [] : (JSON.parse(list) as Recipient[]))

function mailOf(row: ShownRow, viewer?: Viewer): OutgoingMail {
  const isMasked = viewer !== undefined && row.confidential === 1 && !sees(viewer, row)
  return {
    id: row.id,
    version: row.version,
    accountId: row.account_id,
    accountName: row.account_name ?? '',
    state: row.state as OutgoingState,
    to: isMasked ? [] : recipientsOf(row.to_list),
    cc: isMasked ? [] : recipientsOf(row.cc_list),
    subject: isMasked ? MASK : row.subject,
    messageId: row.email_id,
    fileId: row.file_id,
    mailEntryId: row.mail_entry_id,
    shownNumber: row.number === null ? '' : writeNumber(row.code ?? '', row.year ?? 0, row.number),
    queuedAt: row.queued_at,
    byName: row.queued_by,
    triedAt: row.tried_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    reason: row.reason,
    told: row.told,
  }
}
