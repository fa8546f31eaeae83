import { dayAt } from '../../../shared/base/dates.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { numberOf } from './service/store.ts'

const COLUMNS =
  'id, year, number, title, body, kind, person_name, phone, email, answer, waiting_for, next_step, received_at'

type Row = Pick<
  Tables['requests'],
  | 'id'
  | 'year'
  | 'number'
  | 'title'
  | 'body'
  | 'kind'
  | 'person_name'
  | 'phone'
  | 'email'
  | 'answer'
  | 'waiting_for'
  | 'next_step'
  | 'received_at'
> & { asked_by: string | null; owner: string | null; notes: string | null }

/** By what requests are found: what was asked, by whom, what was noted and answered. `zone` is the office's. */
export function indexedRequests(database: Database, zone: () => string): Indexed {
  const some = database.prepare<Row>(
    `SELECT ${COLUMNS.replace(/\w+/g, 'r.$&')}, a.name AS asked_by, o.name AS owner,
       (SELECT group_concat(text, char(10)) FROM request_notes n WHERE n.request_id = r.id) AS notes
     FROM requests r LEFT JOIN staff a ON a.id = r.asked_by_staff_id LEFT JOIN staff o ON o.id = r.owner_id
     WHERE r.id IN (SELECT value FROM json_each(?)) AND r.faded_at IS NULL`,
  )
  return {
    kind: 'request',
    all: 'SELECT id FROM requests WHERE faded_at IS NULL',
    read: (ids) =>
      some.all(JSON.stringify(ids)).map((row) => ({
        id: row.id,
        title: row.title,
        detail: line(numberOf(row), row.person_name || row.asked_by, row.kind, row.owner),
        body: lines(
          row.body,
          row.notes,
          row.answer,
          row.waiting_for,
          row.next_step,
          row.email,
          row.phone,
        ),
        words: row.phone.replace(/\D/g, ''),
        day: dayAt(row.received_at as Instant, zone()),
      })),
  }
}
