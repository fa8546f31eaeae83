import { createHash } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaCalendarId, AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../../shared/base/schemas.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Progress } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { ReadCalendar } from '../../base/ics/readCalendar.ts'
import type { ReadEvent } from '../../base/ics/readEvent.ts'
import {
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

type Input = {
  commandId?: CommandId | undefined
  files: FileLike[]
  calendarId?: AgendaCalendarId | undefined
}
type Event = ReadCalendar['events'][number]
type Outcome = 'imported' | 'updated' | 'duplicates'
export type AgendaReport = ImportReport & { updated: number }

const LARGEST = 30 * 1024 * 1024
const NO_MEETING = ['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER']

/** Takes calendar files in. Each meeting with its changed dates is one command; clashes are shown and refuse nothing. */
export function createImporting(parts: AgendaParts) {
  const { database, commands, settings, store, dates, calendarOf } = parts
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
    event: Event,
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
  const takeDate = (write: Write, desk: Desk, id: AgendaEntryId, event: Event): Outcome => {
    const { entry, overrides } = store.bundle(id)
    const recurrenceId = dateOf(entry, event)
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

  const takeIn = (
    desk: Desk,
    commandId: CommandId,
    calendarId: AgendaCalendarId | undefined,
    events: readonly Event[],
  ): Outcome[] => {
    const [{ uid }] = events as [Event]
    const before = known.get({ uid, calendarId: calendarId ?? null })
    const into = calendarId ?? OFFICE_CALENDAR
    const request = JSON.stringify([calendarId ?? '', events.map(({ raw }) => raw)])
    return commands.run(
      desk,
      'agenda.import',
      { commandId },
      (write) => {
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
        if (outcomes.some((one) => one !== 'duplicates')) dates.remake(id!, 'lenient')
        return outcomes
      },
      { request: createHash('sha256').update(request).digest('hex') },
    )
  }

  const readFile = async (file: FileLike, skip: (row: number, reason: string) => void) => {
    if (file.size > LARGEST) return skip(0, 'too_large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      const read = await calendarOf(bytes, settings().zone, file.name)
      for (const { row, reason } of read.skipped) skip(row, reason)
      if (!read.calendar) return skip(0, 'no_calendar')
      return read
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'FILE_UNREADABLE') throw error
      return skip(0, (error.data as { reason: string }).reason)
    }
  }

  /** Skipped rows are lines of the file; 0 for the file as a whole. */
  return async (
    desk: Desk,
    input: Input,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<AgendaReport> => {
    if (input.calendarId !== undefined) store.calendar(input.calendarId)
    const task = input.commandId ?? newId<CommandId>()
    const report: AgendaReport = { imported: 0, updated: 0, duplicates: 0, skipped: [] }
    for (const [fileAt, file] of input.files.entries()) {
      const skip = (row: number, reason: string) =>
        void report.skipped.push({ file: file.name, row, reason })
      const read = await readFile(file, skip)
      if (!read) continue
      if (NO_MEETING.includes(read.method)) {
        for (const { row } of read.events) skip(row, 'is_an_answer')
        continue
      }
      const cancels = read.method === 'CANCEL'
      const events = cancels ? read.events.map((one) => ({ ...one, cancelled: true })) : read.events
      const groups = [...Map.groupBy(events, ({ uid }) => uid).values()]
      for (const [at, group] of groups.entries()) {
        signal?.throwIfAborted()
        const { kept, twice, older } = sortGroup(group)
        report.duplicates += older.length
        for (const { row } of twice) skip(row, 'uid_used_twice')
        try {
          const commandId = commandOf(task, `${fileAt} ${at}`)
          for (const outcome of takeIn(desk, commandId, input.calendarId, kept))
            report[outcome] += 1
        } catch (error) {
          if (!(error instanceof Failure) || error.code !== 'NOT_POSSIBLE') throw error
          for (const { row } of kept) skip(row, (error.data as { reason: string }).reason)
        }
        progress({ task, done: at + 1, total: groups.length })
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    return report
  }
}

/**
 * The whole meeting before its changed dates, each once: the newest where a file holds several. Two that differ and of
 * which none is newer are two meetings under one name, of which only the first can be kept.
 */
function sortGroup(group: readonly Event[]): { kept: Event[]; twice: Event[]; older: Event[] } {
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

/** The key of a date named in a file: on the wall of its series; by its day alone it is the one of that day. */
function dateOf(entry: EntryRow, { recurrenceId: id, recurrenceZone }: ReadEvent): LocalTime {
  const isDay = id.length === 10
  const local =
    isDay || recurrenceZone === null || recurrenceZone === entry.zone
      ? id
      : localOf(momentOf(id as LocalTime, recurrenceZone), entry.zone)
  if (entry.all_day === 1) return local.slice(0, 10) as LocalTime
  return (isDay ? `${local}${entry.starts.slice(10)}` : local) as LocalTime
}

/** A command id of its own for each meeting, the same whenever the same import is sent again. */
function commandOf(task: CommandId, at: string): CommandId {
  const hex = createHash('sha256').update(`${task} ${at}`).digest('hex')
  const part = (from: number, to: number) => hex.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}` as CommandId
}
