import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Write } from '../../base/write.ts'

/** Rows that hang on one date of an entry: their key holds the date. */
const KEYED = [
  ['agenda_overrides', []],
  ['agenda_people', ['person_key']],
  ['agenda_booked', ['resource_id']],
  ['agenda_answers', ['person_key']],
  ['agenda_minutes', []],
  ['agenda_visitors', ['person_key']],
  ['agenda_supplies', ['reservation_id']],
  ['agenda_files', ['position']],
] as const
/** Rows with an id of their own that name the date. */
const NAMED = ['agenda_wanted', 'agenda_notices', 'agenda_items', 'agenda_action_points'] as const

type Row = Record<string, string | number | null>

/**
 * Takes all that hangs on single dates of an entry to other dates, and to another entry where a series was cut. `to`
 * gives the new date; null leaves a row where it is.
 */
export function moveDated(
  write: Write,
  from: AgendaEntryId,
  into: AgendaEntryId,
  to: (recurrenceId: RecurrenceId) => RecurrenceId | null,
): void {
  const rowsOf = (table: string) =>
    write.database
      .prepare<Row>(`SELECT * FROM ${table} WHERE agenda_entry_id = ? AND recurrence_id <> ''`)
      .all(from)
  for (const [table, keys] of KEYED) {
    const moved = rowsOf(table).flatMap((row) => {
      const next = to(row['recurrence_id'] as RecurrenceId)
      return next === null || (next === row['recurrence_id'] && from === into)
        ? []
        : [{ row, next }]
    })
    // All are taken out before any is put in: one date may come to where another was.
    for (const { row } of moved) {
      const key = Object.fromEntries(
        ['agenda_entry_id', 'recurrence_id', ...keys].map((name) => [name, row[name]!]),
      )
      write.remove(table, key as never)
    }
    for (const { row, next } of moved)
      write.insert(table, { ...row, agenda_entry_id: into, recurrence_id: next } as never)
  }
  for (const table of NAMED) {
    // By way of a date that there is not, for the same reason.
    const moved = rowsOf(table).flatMap((row) => {
      const next = to(row['recurrence_id'] as RecurrenceId)
      return next === null || (next === row['recurrence_id'] && from === into)
        ? []
        : [{ row, next }]
    })
    for (const { row } of moved)
      write.update(
        table,
        { id: row['id'] } as never,
        { recurrence_id: `~${row['recurrence_id']}` } as never,
      )
    for (const { row, next } of moved)
      write.update(
        table,
        { id: row['id'] } as never,
        { agenda_entry_id: into, recurrence_id: next } as never,
      )
  }
}
