import { dayAt } from '../../../shared/base/dates.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'

type Person = {
  id: string
  person_name: string
  organisation_name: string
  phone: string
  staff: string | null
}
type EntryRow = Person & { phone_digits: string; subject: string; note: string; log_at: Instant }
type MessageRow = Person & { body: string; answer: string; taken_at: Instant }

/** By what the log of the front desk and its slips are found, until they fade. `zone` is the office's. */
export function indexedReception(database: Database, zone: () => string): Indexed[] {
  const entries = database.prepare<EntryRow>(
    `SELECT e.id, e.person_name, e.organisation_name, e.phone, e.phone_digits, e.subject, e.note, e.log_at, s.name AS staff
     FROM reception_entries e LEFT JOIN staff s ON s.id = e.for_staff_id
     WHERE e.id IN (SELECT value FROM json_each(?)) AND e.faded_at IS NULL`,
  )
  const messages = database.prepare<MessageRow>(
    `SELECT m.id, m.person_name, m.organisation_name, m.phone, m.body, m.answer, m.taken_at, s.name AS staff
     FROM reception_messages m LEFT JOIN staff s ON s.id = m.for_staff_id
     WHERE m.id IN (SELECT value FROM json_each(?)) AND m.faded_at IS NULL`,
  )
  return [
    {
      kind: 'entry',
      all: 'SELECT id FROM reception_entries WHERE faded_at IS NULL',
      read: (ids) =>
        entries.all(JSON.stringify(ids)).map((row) => {
          const title = row.person_name || row.organisation_name || row.phone
          return {
            id: row.id,
            title: title || row.subject,
            detail: line(row.person_name && row.organisation_name, title && row.subject, row.staff),
            body: lines(row.note, row.person_name || row.organisation_name ? row.phone : ''),
            words: row.phone_digits,
            day: dayAt(row.log_at, zone()),
          }
        }),
    },
    {
      kind: 'message',
      all: 'SELECT id FROM reception_messages WHERE faded_at IS NULL',
      read: (ids) =>
        messages.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.person_name || row.organisation_name || row.phone || row.body,
          detail: line(row.person_name && row.organisation_name, row.staff),
          body: lines(row.body, row.answer, row.phone),
          words: row.phone.replace(/\D/g, ''),
          day: dayAt(row.taken_at, zone()),
        })),
    },
  ]
}
