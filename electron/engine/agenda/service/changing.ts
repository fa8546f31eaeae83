import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Draft } from '../../../../shared/agenda/contract/booking.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Write } from '../../base/write.ts'
import { moveDated } from './dated.ts'
import { MOST_DATES } from './dates.ts'
import type { Bundle, EntryRow } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { isSeries } from './entryStore.ts'
import { movedColumns, movedSeries, recurrenceOf } from './moving.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import type { Times } from './rows.ts'
import { blankOverride, detailColumns, refuse } from './rows.ts'
import { setResources } from './setResources.ts'
import { setPeople } from './setPeople.ts'

export type Fields = Partial<Omit<Draft, keyof Times>>

/** Writes a change into the rows of an entry: of one of its dates, or of all. */
export function createChanging(
  parts: Pick<AgendaParts, 'settings' | 'clock' | 'store' | 'people' | 'contacts'> & {
    resources: Resources
  },
) {
  const { settings, clock, store, resources } = parts
  const officeZone = () => settings().zone
  const now = () => Date.parse(clock.now())

  /** Changes one date of a series; what it does not say stays as all its dates have it. */
  const changeDate = (
    write: Write,
    { entry, overrides, people, booked }: Bundle,
    date: DateOf,
    times: Partial<Times>,
    fields: Fields,
  ) => {
    const key = { agenda_entry_id: entry.id, recurrence_id: date.recurrenceId }
    const before = overrides.get(date.recurrenceId)
    if (!before) write.insert('agenda_overrides', blankOverride(entry.id, date.recurrenceId))
    const isMoved = times.start !== undefined || times.end !== undefined
    const at = { agendaEntryId: entry.id, recurrenceId: date.recurrenceId }
    if (fields.calendarId !== undefined && fields.calendarId !== entry.calendar_id)
      refuse('calendar_of_one_date')
    write.update('agenda_overrides', key, {
      ...(isMoved && movedColumns(entry, date, times, officeZone())),
      ...detailColumns(fields),
      ...(fields.people && { own_people: 1 }),
      ...(fields.resources && { own_resources: 1 }),
      sequence: entry.sequence + (isMoved ? 1 : 0),
    })
    if (fields.people) setPeople(write, parts, at, people, fields.people)
    if (fields.resources) setResources(write, resources, at, booked, fields.resources)
    write.update(
      'agenda_entries',
      { id: entry.id },
      {
        version: entry.version + 1,
        stamped_at: write.at,
        ...(isMoved && { sequence: entry.sequence + 1 }),
      },
    )
  }

  /** Changes an entry as a whole; gives where each of its dates goes. */
  const changeAll = (
    write: Write,
    bundle: Bundle,
    date: DateOf,
    times: Partial<Times>,
    fields: Fields,
  ) => {
    const { entry, people, booked } = bundle
    const isMoved = Object.values(times).some((value) => value !== undefined)
    const moved = isMoved ? movedSeries(entry, date, times, officeZone(), now()) : null
    const at = { agendaEntryId: entry.id, recurrenceId: '' }
    if (fields.calendarId !== undefined) store.calendar(fields.calendarId)
    write.update(
      'agenda_entries',
      { id: entry.id },
      {
        ...moved?.columns,
        ...detailColumns(fields),
        ...(fields.calendarId && { calendar_id: fields.calendarId }),
        ...(isMoved && { sequence: entry.sequence + 1 }),
        stamped_at: write.at,
        version: entry.version + 1,
      },
    )
    if (moved) rekey(write, entry, date, moved.to)
    if (fields.people) setPeople(write, parts, at, people, fields.people)
    if (fields.resources) setResources(write, resources, at, booked, fields.resources)
    return moved?.to ?? ((recurrenceId: RecurrenceId) => recurrenceId)
  }

  /** What hangs on single dates goes along; changes of dates that are no more are taken out. */
  const rekey = (
    write: Write,
    entry: EntryRow,
    date: DateOf,
    to: (id: RecurrenceId) => RecurrenceId,
  ) => {
    const after = store.row(entry.id)
    if (isSeries(entry) && !isSeries(after)) {
      moveDated(write, entry.id, entry.id, (id) => (id === date.recurrenceId ? '' : null))
      return
    }
    moveDated(write, entry.id, entry.id, to)
    const stays = new Set<string>(datesOf(recurrenceOf(after, true), { limit: MOST_DATES }))
    for (const { recurrence_id } of store.overrides([entry.id])) {
      if (stays.has(recurrence_id)) continue
      const key = { agenda_entry_id: entry.id, recurrence_id }
      for (const row of store.people([entry.id]))
        if (row.recurrence_id === recurrence_id)
          write.remove('agenda_people', { ...key, person_key: row.person_key })
      for (const row of store.booked([entry.id]))
        if (row.recurrence_id === recurrence_id)
          write.remove('agenda_booked', { ...key, resource_id: row.resource_id })
      write.remove('agenda_overrides', key)
    }
  }

  return { changeDate, changeAll }
}
