import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { addLocal, isWholeDay, wallBetween } from '../../../../shared/agenda/localTime.ts'
import { ruleDates } from '../../../../shared/agenda/recurrence.ts'
import { readRule, untilText, withParts, writeRule } from '../../../../shared/agenda/rule.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import { moveDated } from './dated.ts'
import { MOST_DATES } from './dates.ts'
import type { Bundle, EntryRow } from './entryStore.ts'
import { listOf } from './entryStore.ts'

const DAY = 86_400_000

/**
 * Cuts a series before one of its dates and gives the series that goes on from there: a new one with its own UID, so
 * that no program has to understand RANGE=THISANDFUTURE. What hangs on later dates goes with it, and keeps its dates.
 */
export function cutSeries(
  write: Write,
  desk: Desk,
  { entry, people, booked, answers }: Bundle,
  at: LocalTime,
): { id: AgendaEntryId; first: RecurrenceId } {
  const id = newId<AgendaEntryId>()
  const wall = wallBetween(entry.starts as LocalTime, entry.ends as LocalTime)
  const rdates = listOf<LocalTime>(entry.rdates)
  const exdates = listOf<LocalTime>(entry.exdates)
  const { kept, follows, first } = cutRule(entry, at)
  const starts = follows === '' ? at : first
  const later = (list: LocalTime[]) =>
    JSON.stringify(list.filter((date) => date >= at && date !== starts))
  write.touch('agendaEntry', id)
  write.insert('agenda_entries', {
    ...entry,
    id,
    uid: id,
    sequence: 0,
    stamped_at: write.at,
    starts,
    ends: addLocal(starts, wall),
    rrule: follows,
    rdates: later(rdates),
    exdates: JSON.stringify(exdates.filter((date) => date >= at)),
    cut_from_id: entry.id,
    invited_at: null,
    invited_sequence: null,
    created_at: write.at,
    made_by: desk.actor,
    made_by_id: desk.actorId,
    version: 1,
  })
  write.update(
    'agenda_entries',
    { id: entry.id },
    {
      rrule: kept,
      rdates: JSON.stringify(rdates.filter((date) => date < at)),
      exdates: JSON.stringify(exdates.filter((date) => date < at)),
      sequence: entry.sequence + 1,
      stamped_at: write.at,
      version: entry.version + 1,
    },
  )
  const shared = <Row extends { recurrence_id: string }>(rows: Row[]) =>
    rows.filter((row) => row.recurrence_id === '').map((row) => ({ ...row, agenda_entry_id: id }))
  for (const row of shared(people)) write.insert('agenda_people', row)
  for (const row of shared(booked)) write.insert('agenda_booked', row)
  for (const row of shared(answers)) write.insert('agenda_answers', row)
  copyShared(write, entry.id, id)
  moveDated(write, entry.id, id, (date) => (date !== '' && date >= at ? date : null))
  return { id, first: starts }
}

/** The rule up to the date before, and the rule from it on; the latter begins at `first`. */
function cutRule(
  entry: EntryRow,
  at: LocalTime,
): { kept: string; follows: string; first: LocalTime } {
  const parts = readRule(entry.rrule)
  if (parts === null) return { kept: '', follows: '', first: at }
  const start = entry.starts as LocalTime
  const recurrence = { start, zone: entry.zone, rrule: entry.rrule, rdates: [], exdates: [] }
  const before = ruleDates(recurrence, { before: at, limit: MOST_DATES }).length
  const [first] = ruleDates(recurrence, { from: at, limit: 1 })
  const until = addLocal(at, isWholeDay(at) ? -DAY : -1000)
  const kept = withParts(parts, { COUNT: null, UNTIL: untilText(until, entry.zone) })
  const count = parts.get('COUNT')
  const left = count === undefined ? null : String(Math.max(1, Number(count) - before))
  const follows = first === undefined ? '' : writeRule(withParts(parts, { COUNT: left }))
  return { kept: writeRule(kept), follows, first: first ?? at }
}

/** The points and papers that each date begins with are the new series' too. */
function copyShared(write: Write, from: AgendaEntryId, into: AgendaEntryId): void {
  const items = write.database
    .prepare<Parameters<typeof write.insert<'agenda_items'>>[1]>(
      "SELECT * FROM agenda_items WHERE agenda_entry_id = ? AND recurrence_id = '' AND removed_at IS NULL",
    )
    .all(from)
  const ids = new Map(items.map((row) => [row.id, newId<typeof row.id>()]))
  for (const row of items)
    write.insert('agenda_items', {
      ...row,
      id: ids.get(row.id)!,
      agenda_entry_id: into,
      carried_from_id: null,
    })
  const files = write.database
    .prepare<Parameters<typeof write.insert<'agenda_files'>>[1]>(
      "SELECT * FROM agenda_files WHERE agenda_entry_id = ? AND recurrence_id = ''",
    )
    .all(from)
  for (const row of files)
    write.insert('agenda_files', {
      ...row,
      agenda_entry_id: into,
      agenda_item_id: row.agenda_item_id === null ? null : (ids.get(row.agenda_item_id) ?? null),
    })
}
