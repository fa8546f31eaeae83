import type { MailEntryId, OutgoingMailId } from '../../../../shared/base/ids.ts'
import type { Recipient } from '../../../../shared/base/recipients.ts'
import type { OutgoingMail, OutgoingState } from '../../../../shared/mail/contract/outbox.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { MASK, sees } from '../service/entryStore.ts'
import type { Viewer } from '../service/parts.ts'

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
const SELECT = `SELECT o.*, m.name AS account_name, r.code, e.year, e.number, e.confidential, e.for_staff_id, e.registered_by
  FROM mail_outbox o LEFT JOIN mail_accounts m ON m.id = o.account_id
  LEFT JOIN mail_entries e ON e.id = o.mail_entry_id LEFT JOIN mail_registers r ON r.id = e.register_id`
const OPEN = "o.state NOT IN ('sent', 'given_up')"

type Query = {
  open: boolean
  mailEntryId?: MailEntryId | undefined
  before?: OutgoingMailId | undefined
  limit: number
}

/** The rows of the outbox, masked like the entries they belong to. */
export function createOutboxStore(database: Database) {
  const one = database.prepare<ShownRow>(`${SELECT} WHERE o.id = ?`)
  const stuck = database.prepare<ShownRow>(
    `${SELECT} WHERE ${OPEN} AND o.state IN ('failed', 'unsure', 'by_hand') ORDER BY o.id LIMIT 200`,
  )
  const row = (id: OutgoingMailId): ShownRow => found(one.get(id), 'outgoingMail', id)

  return {
    row,
    get: (id: OutgoingMailId, viewer?: Viewer): OutgoingMail => mailOf(row(id), viewer),
    /** A step of one mail's way; `version` keeps two desks from saying different things of it. */
    setState: (write: Write, mail: OutboxRow, patch: Partial<OutboxRow>): void => {
      write.touch('outgoingMail', mail.id)
      if (mail.mail_entry_id !== null) write.touch('mailEntry', mail.mail_entry_id)
      write.update('mail_outbox', { id: mail.id }, { ...patch, version: mail.version + 1 })
    },
    list: (viewer: Viewer, query: Query): OutgoingMail[] => {
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
  }
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
    copy: {
      state: row.copy_state as OutgoingMail['copy']['state'],
      reason: row.copy_reason,
      told: row.copy_told,
    },
  }
}
