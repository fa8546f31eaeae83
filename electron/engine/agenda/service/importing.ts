import { createHash } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaCalendarId, CommandId } from '../../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../../shared/base/schemas.ts'
import type { Progress } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { ReadCalendar } from '../../base/ics/readCalendar.ts'
import { OFFICE_CALENDAR } from './calendars.ts'
import type { Outcome } from './importedEntries.ts'
import { createImportedEntries, sortGroup } from './importedEntries.ts'
import type { AgendaParts } from './parts.ts'

type Input = {
  commandId?: CommandId | undefined
  files: FileLike[]
  calendarId?: AgendaCalendarId | undefined
}
type Event = ReadCalendar['events'][number]
export type AgendaReport = ImportReport & { updated: number }

const LARGEST = 30 * 1024 * 1024
const NO_MEETING = ['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER']

/** Takes calendar files in. Each meeting with its changed dates is one command; clashes are shown and refuse nothing. */
export function createImporting(parts: AgendaParts) {
  const { commands, settings, store, dates, files } = parts
  const entries = createImportedEntries(parts)
  const takeIn = (
    desk: Desk,
    commandId: CommandId,
    calendarId: AgendaCalendarId | undefined,
    events: readonly Event[],
  ): Outcome[] => {
    const [{ uid }] = events as [Event]
    const before = entries.known(uid, calendarId ?? null)
    const into = calendarId ?? OFFICE_CALENDAR
    const request = JSON.stringify([calendarId ?? '', events.map(({ raw }) => raw)])
    return commands.run(
      desk,
      'agenda.import',
      { commandId },
      (write) => {
        const { id, outcomes } = entries.take(write, desk, into, before, events)
        if (outcomes.some((one) => one !== 'duplicates')) dates.remake(id, 'lenient')
        return outcomes
      },
      { request: createHash('sha256').update(request).digest('hex') },
    )
  }

  const readFile = async (file: FileLike, skip: (row: number, reason: string) => void) => {
    if (file.size > LARGEST) return skip(0, 'too_large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      const read = await files.calendarOf(bytes, settings().zone, file.name)
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
        for (const { row } of read.parts) skip(row, 'is_an_answer')
        continue
      }
      if (read.method === 'CANCEL')
        for (const { event, row, reason } of read.parts) if (event === null) skip(row, reason)
      const events = read.events.map((one) => eventBy(read.method, one))
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

/** What is cancelled is; what is added is a further date of its series (RFC 5546, 3.2.4). */
const eventBy = (method: string, event: Event): Event => {
  if (method === 'CANCEL') return { ...event, cancelled: true }
  if (method !== 'ADD' || event.recurrenceId !== '') return event
  return { ...event, recurrenceId: event.start, recurrenceZone: event.zone }
}

/** A command id of its own for each meeting, the same whenever the same import is sent again. */
function commandOf(task: CommandId, at: string): CommandId {
  const hex = createHash('sha256').update(`${task} ${at}`).digest('hex')
  const part = (from: number, to: number) => hex.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}` as CommandId
}
