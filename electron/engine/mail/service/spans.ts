import type { Instant } from '../../../../shared/base/dates.ts'
import type { MailEntryId, MailRegisterId } from '../../../../shared/base/ids.ts'
import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { PrintedChange } from '../papers/registerTable.ts'
import type { EntryRow } from './entryStore.ts'
import { MASK, SELECT_MAIL, entryOf } from './entryStore.ts'

/** Whoever reads a print: nobody is named there, so what is confidential stays masked. */
const NOBODY = { actor: '', actorId: null }

/** What happened in a register between two moments, as prints tell it. */
export function createSpans(database: Database) {
  const entries = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.register_id = ? AND e.registered_at BETWEEN ? AND ? ORDER BY e.sequence`,
  )
  const corrected = database.prepare<Tables['mail_corrections']>(
    `SELECT c.* FROM mail_corrections c JOIN mail_entries e ON e.id = c.mail_entry_id
     WHERE c.at BETWEEN ? AND ? AND e.register_id = ? ORDER BY c.at, c.position`,
  )
  const annulled = database.prepare<{ id: MailEntryId }>(
    'SELECT id FROM mail_entries WHERE annulled_at BETWEEN ? AND ? AND register_id = ? ORDER BY annulled_at',
  )
  const one = database.prepare<EntryRow>(`${SELECT_MAIL} WHERE e.id = ?`)

  return {
    entries: (registerId: MailRegisterId, from: Instant, to: Instant): MailEntry[] =>
      entries.all(registerId, from, to).map((row) => entryOf(row, NOBODY)),

    /** Corrections and annulments, of entries of any day. */
    changes: (registerId: MailRegisterId, from: Instant, to: Instant): PrintedChange[] => {
      const corrections = corrected.all(from, to, registerId).map((row): PrintedChange => {
        const entry = entryOf(one.get(row.mail_entry_id)!)
        const hide = (text: string) => (entry.confidential ? MASK : text)
        return {
          shownNumber: entry.shownNumber,
          at: row.at,
          byName: row.actor,
          field: row.field,
          before: hide(row.before),
          after: hide(row.after),
          reason: row.reason,
        }
      })
      const annulments = annulled.all(from, to, registerId).map(({ id }): PrintedChange => {
        const entry = entryOf(one.get(id)!)
        const { at, byName, authority, reason } = entry.annulled!
        return {
          shownNumber: entry.shownNumber,
          at,
          byName,
          field: null,
          before: '',
          after: '',
          reason: [authority, reason].join(': '),
        }
      })
      return [...corrections, ...annulments].toSorted((a, b) => a.at.localeCompare(b.at))
    },
  }
}
