import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId, Scope } from '../../../../shared/agenda/contract/base.ts'
import type { Draft } from '../../../../shared/agenda/contract/booking.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import { OFFICE_CALENDAR } from './calendars.ts'
import { cutSeries } from './cutting.ts'
import { moveDated } from './dated.ts'
import { MOST_DATES } from './dates.ts'
import type { Bundle, EntryRow } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { isSeries } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import { fromFirstDate, movedColumns, movedSeries, recurrenceOf, requireDate } from './moving.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import type { Times } from './rows.ts'
import { BLANK_DETAILS, blankOverride, detailColumns, refuse, timeColumns } from './rows.ts'
import { setResources } from './setResources.ts'
import { setPeople } from './setPeople.ts'

export type Fields = Partial<Omit<Draft, keyof Times>>
export type Target = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId; scope: Scope }

/** An entry as it would be, written within a transaction: what is left is to check its dates and to make them. */
export type Staged = {
  id: AgendaEntryId
  /** The dates that change; null for all. */
  only: RecurrenceId | null
  /** The date at which a series was cut; null where none was. */
  cutAt: LocalTime | null
  /** The entry that was there before, and where each of its dates went. */
  before: Bundle | null
  goesTo: (recurrenceId: RecurrenceId) => { id: AgendaEntryId; recurrenceId: RecurrenceId } | null
}
export type Staging = ReturnType<typeof createStaging>

/** Writes the truth of a booking or a change; nothing of it is checked or derived yet. */
export function createStaging(
  parts: Pick<AgendaParts, 'settings' | 'clock' | 'store' | 'people' | 'contacts'> & {
    resources: Resources
  },
) {
  const { settings, clock, store, resources } = parts
  const officeZone = () => settings().zone
  const now = () => Date.parse(clock.now())

  const book = (write: Write, desk: Desk, draft: Draft): Staged => {
    const id = newId<AgendaEntryId>()
    const calendar = store.calendar(draft.calendarId ?? OFFICE_CALENDAR)
    write.touch('agendaEntry', id)
    const row: EntryRow = {
      id,
      calendar_id: calendar.id,
      uid: id,
      sequence: 0,
      stamped_at: write.at,
      ...BLANK_DETAILS,
      private: calendar.private_by_default,
      ...detailColumns(draft),
      title: draft.title,
      ...fromFirstDate(timeColumns(draft, officeZone(), now())),
      ours: 1,
      organiser_name: '',
      organiser_email: '',
      raw: '[]',
      cut_from_id: null,
      invited_at: null,
      invited_sequence: null,
      created_at: write.at,
      made_by: desk.actor,
      made_by_id: desk.actorId,
      cancelled_at: null,
      cancel_reason: '',
      version: 1,
    }
    write.insert('agenda_entries', row)
    const at = { agendaEntryId: id, recurrenceId: '' }
    setPeople(write, parts, at, [], draft.people ?? [])
    setResources(write, resources, at, [], draft.resources ?? [])
    return { id, only: null, cutAt: null, before: null, goesTo: () => null }
  }

  /** The bundle and the date that a change names; refuses what is cancelled or is no date of it. */
  const targetOf = (target: Target): { bundle: Bundle; date: DateOf; scope: Scope } => {
    const bundle = store.bundle(target.agendaEntryId)
    const { entry, overrides } = bundle
    if (entry.cancelled_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
    const dateOf = createDateOf(entry, officeZone())
    if (!isSeries(entry)) return { bundle, date: dateOf('', undefined), scope: 'all' }
    const recurrenceId =
      target.recurrenceId === '' && target.scope === 'all'
        ? firstDateOf(entry)
        : requireDate(entry, target.recurrenceId)
    const date = dateOf(recurrenceId, overrides.get(recurrenceId))
    const isFirst = recurrenceId === firstDateOf(entry)
    return { bundle, date, scope: target.scope === 'following' && isFirst ? 'all' : target.scope }
  }
  const firstDateOf = (entry: EntryRow): RecurrenceId => {
    const [first] = datesOf(recurrenceOf(entry), { limit: 1 })
    return first ?? (entry.starts as LocalTime)
  }

  /** Splits the series where only what follows is changed; gives the entry that is to be changed as a whole. */
  const cut = (
    write: Write,
    desk: Desk,
    bundle: Bundle,
    date: DateOf,
  ): Staged & { bundle: Bundle } => {
    const from = date.recurrenceId as LocalTime
    const { id } = cutSeries(write, desk, bundle, from)
    return {
      id,
      only: null,
      cutAt: from,
      before: bundle,
      bundle: store.bundle(id),
      goesTo: (old) => ({ id: old >= from ? id : bundle.entry.id, recurrenceId: old }),
    }
  }

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

  const change = (
    write: Write,
    desk: Desk,
    target: Target,
    times: Partial<Times>,
    fields: Fields,
  ): Staged => {
    const { bundle, date, scope } = targetOf(target)
    const { entry } = bundle
    write.touch('agendaEntry', entry.id)
    if (scope === 'this') {
      if (times.rrule !== undefined || times.rdates || times.exdates) refuse('rule_of_one_date')
      changeDate(write, bundle, date, times, fields)
      const goesTo = (recurrenceId: RecurrenceId) => ({ id: entry.id, recurrenceId })
      return { id: entry.id, only: date.recurrenceId, cutAt: null, before: bundle, goesTo }
    }
    if (scope === 'all') {
      const to = changeAll(write, bundle, date, times, fields)
      const goesTo = (old: RecurrenceId) => ({ id: entry.id, recurrenceId: to(old) })
      return { id: entry.id, only: null, cutAt: null, before: bundle, goesTo }
    }
    const staged = cut(write, desk, bundle, date)
    const to = changeAll(write, staged.bundle, date, times, fields)
    return {
      ...staged,
      goesTo: (old) => {
        const next = staged.goesTo(old)!
        return next.id === staged.id ? { id: staged.id, recurrenceId: to(old) } : next
      },
    }
  }

  const cancel = (write: Write, desk: Desk, target: Target, reason: string): Staged => {
    const { bundle, date, scope } = targetOf(target)
    const { entry, overrides } = bundle
    write.touch('agendaEntry', entry.id)
    if (scope === 'this') {
      const key = { agenda_entry_id: entry.id, recurrence_id: date.recurrenceId }
      if (date.cancelled)
        throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
      if (!overrides.has(date.recurrenceId))
        write.insert('agenda_overrides', blankOverride(entry.id, date.recurrenceId))
      const patch = { cancelled_at: write.at, cancel_reason: reason, sequence: entry.sequence + 1 }
      write.update('agenda_overrides', key, patch)
      const stamp = {
        sequence: entry.sequence + 1,
        stamped_at: write.at,
        version: entry.version + 1,
      }
      write.update('agenda_entries', { id: entry.id }, stamp)
      const goesTo = (recurrenceId: RecurrenceId) => ({ id: entry.id, recurrenceId })
      return { id: entry.id, only: date.recurrenceId, cutAt: null, before: bundle, goesTo }
    }
    const staged: Staged & { bundle: Bundle } =
      scope === 'following'
        ? cut(write, desk, bundle, date)
        : {
            id: entry.id,
            only: null,
            cutAt: null,
            before: bundle,
            bundle,
            goesTo: (recurrenceId) => ({ id: entry.id, recurrenceId }),
          }
    const { entry: last } = staged.bundle
    write.update(
      'agenda_entries',
      { id: staged.id },
      {
        cancelled_at: write.at,
        cancel_reason: reason,
        sequence: last.sequence + 1,
        stamped_at: write.at,
        version: last.version + 1,
      },
    )
    return staged
  }

  return { book, change, cancel, targetOf }
}
