/** Meetings that others wrote, as entries of the agenda: within a command that is under way. */
import type { AgendaCalendarId, AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { ReadEvent } from '../../base/ics/readEvent.ts'
import {
  dateKeyOf,
  entryColumns,
  isOnlyDates,
  onlyDatesColumns,
  overrideColumns,
  rawOf,
  saysTheSame,
  stampOf,
} from '../ics/entryRows.ts'
import { OFFICE_CALENDAR } from './calendars.ts'
import type { EntryRow, OverrideRow } from './entryStore.ts'
import { listOf } from './entryStore.ts'
import { createImportedPeople } from './importedPeople.ts'
import { recurrenceOf } from './moving.ts'
import type { AgendaParts } from './parts.ts'
import { BLANK_DETAILS, blankOverride } from './rows.ts'

export type Outcome = 'imported' | 'updated' | 'duplicates'

export type ImportedEntries = ReturnType<typeof createImportedEntries>

export function createImportedEntries(parts: AgendaParts) {
  const { database, settings, store } = parts
  const importedPeople = createImportedPeople(parts)
  const known = database.prepare<EntryRow>(
    `SELECT * FROM agenda_entries WHERE uid = @uid AND (@calendarId IS NULL OR calendar_id = @calendarId)
     ORDER BY calendar_id <> '${OFFICE_CALENDAR}', cancelled_at IS NOT NULL, id LIMIT 1`,
  )

  const isNewer = (event: ReadEvent, sequence: number, stamp: string, raw: string): boolean =>
    event.sequence > sequence ||
    (event.sequence === sequence && event.stamp > stamp && !saysTheSame(event.raw, rawOf(raw)))

  const insertEntry = (
    write: Write,
    desk: Desk,
    calendarId: AgendaCalendarId,
    event: ReadEvent,
    columns: Partial<EntryRow>,
  ): AgendaEntryId => {
    const id = newId<AgendaEntryId>()
    write.touch('agendaEntry', id)
    write.insert('agenda_entries', {
      id,
      calendar_id: calendarId,
      uid: event.uid,
      ...BLANK_DETAILS,
      ...columns,
      ours: isOurs(event, calendarId) ? 1 : 0,
      cut_from_id: null,
      invited_at: null,
      invited_sequence: null,
      created_at: write.at,
      made_by: desk.actor,
      made_by_id: desk.actorId,
      cancel_reason: '',
      version: 1,
    } as EntryRow)
    return id
  }
  const isOurs = ({ organiser }: ReadEvent, calendarId: AgendaCalendarId): boolean => {
    if (organiser === null) return true
    const { email } = store.calendar(calendarId)
    const own = [email, settings().email].map((one) => one.toLowerCase())
    return organiser.email === '' || own.includes(organiser.email.toLowerCase())
  }

  /** The meeting itself, or a series as a whole. */
  const takeWhole = (
    write: Write,
    desk: Desk,
    calendarId: AgendaCalendarId,
    before: EntryRow | undefined,
    event: ReadEvent,
  ): { id: AgendaEntryId; outcome: Outcome } => {
    if (!before) {
      const id = insertEntry(write, desk, calendarId, event, entryColumns(event, write.at))
      importedPeople.set(write, desk, { agendaEntryId: id, recurrenceId: '' }, event)
      return { id, outcome: 'imported' }
    }
    const { id } = before
    const first = isOnlyDates(before)
    if (!first && !isNewer(event, before.sequence, before.stamped_at, before.raw))
      return { id, outcome: 'duplicates' }
    write.touch('agendaEntry', id)
    write.update(
      'agenda_entries',
      { id },
      { ...entryColumns(event, write.at), version: before.version + 1 },
    )
    importedPeople.set(write, desk, { agendaEntryId: id, recurrenceId: '' }, event)
    return { id, outcome: first ? 'imported' : 'updated' }
  }

  /** One date of a series that differs. */
  const takeDate = (write: Write, desk: Desk, id: AgendaEntryId, event: ReadEvent): Outcome => {
    const { entry, overrides } = store.bundle(id)
    const recurrenceId = dateKeyOf(entry, event)
    const key = { agenda_entry_id: id, recurrence_id: recurrenceId }
    const before: OverrideRow | undefined = overrides.get(recurrenceId)
    const raw = before ? rawOf(before.raw) : null
    const stamp = raw ? stampOf(raw) : entry.stamped_at
    if (before && !isNewer(event, before.sequence, stamp, before.raw)) return 'duplicates'
    write.touch('agendaEntry', id)
    if (!before) write.insert('agenda_overrides', blankOverride(id, recurrenceId))
    const ownPeople = importedPeople.differ(id, event)
    write.update(
      'agenda_overrides',
      key,
      overrideColumns(event, entry, ownPeople, write.at) as OverrideRow,
    )
    importedPeople.set(write, desk, { agendaEntryId: id, recurrenceId }, event, ownPeople)
    const rdates = listOf<LocalTime>(entry.rdates)
    const [there] = datesOf(
      { ...recurrenceOf(entry), exdates: [] },
      { from: recurrenceId, limit: 1 },
    )
    // A date that the rule does not give is one all the same, since the file says so.
    const added =
      there === recurrenceId ? {} : { rdates: JSON.stringify([...rdates, recurrenceId]) }
    const exdates = listOf<LocalTime>(entry.exdates).filter((date) => date !== recurrenceId)
    write.update(
      'agenda_entries',
      { id },
      { ...added, exdates: JSON.stringify(exdates), version: entry.version + 1 },
    )
    return before ? 'updated' : 'imported'
  }

  return {
    /** The entry of a UID, of one calendar or of any. */
    known: (uid: string, calendarId: AgendaCalendarId | null): EntryRow | undefined =>
      known.get({ uid, calendarId }),
    isNewer,
    /** A meeting with its changed dates; its dates and claims are then to be made. */
    take: (
      write: Write,
      desk: Desk,
      into: AgendaCalendarId,
      before: EntryRow | undefined,
      events: readonly ReadEvent[],
    ): { id: AgendaEntryId; outcomes: Outcome[] } => {
      let id = before?.id
      const outcomes = events.map((event): Outcome => {
        if (event.recurrenceId !== '') {
          id ??= insertEntry(write, desk, into, event, onlyDatesColumns(event, write.at))
          return takeDate(write, desk, id, event)
        }
        const now = id === undefined ? undefined : store.row(id)
        const taken = takeWhole(write, desk, into, now, event)
        id = taken.id
        return taken.outcome
      })
      return { id: id!, outcomes }
    },
  }
}

/**
 * The whole meeting before its changed dates, each once: the newest where a file holds several. Two that differ and of
 * which none is newer are two meetings under one name, of which only the first can be kept.
 */
export function sortGroup<Event extends ReadEvent>(
  group: readonly Event[],
): { kept: Event[]; twice: Event[]; older: Event[] } {
  const [kept, twice, older]: Event[][] = [[], [], []]
  for (const same of Map.groupBy(group, ({ recurrenceId }) => recurrenceId).values()) {
    const rising = same.toSorted(
      (a, b) => b.sequence - a.sequence || (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0),
    )
    const [newest, ...rest] = rising as [Event, ...Event[]]
    kept!.push(newest)
    for (const one of rest) {
      const isOlder = one.sequence < newest.sequence || one.stamp < newest.stamp
      if (isOlder || saysTheSame(one.raw, newest.raw)) older!.push(one)
      else twice!.push(one)
    }
  }
  kept!.sort((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1))
  return { kept: kept!, twice: twice!, older: older! }
}
