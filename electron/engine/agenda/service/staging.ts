import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Draft } from '../../../../shared/agenda/contract/booking.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import { OFFICE_CALENDAR } from './calendars.ts'
import { cutSeries } from './cutting.ts'
import type { Bundle, EntryRow } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { fromFirstDate } from './moving.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import type { Times } from './rows.ts'
import { BLANK_DETAILS, blankOverride, detailColumns, refuse, timeColumns } from './rows.ts'
import { setResources } from './setResources.ts'
import { setPeople } from './setPeople.ts'
import type { Target } from './target.ts'
import { createTargetOf } from './target.ts'
import type { Fields } from './changing.ts'
import { createChanging } from './changing.ts'
import { stagedOf } from './stagedOf.ts'

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
  const targetOf = createTargetOf(parts)
  const { changeDate, changeAll } = createChanging(parts)

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
    return { ...stagedOf(id, null), goesTo: () => null }
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
      ...stagedOf(id, bundle),
      cutAt: from,
      bundle: store.bundle(id),
      goesTo: (old) => ({ id: old >= from ? id : bundle.entry.id, recurrenceId: old }),
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
      return { ...stagedOf(entry.id, bundle), only: date.recurrenceId }
    }
    if (scope === 'all') {
      const to = changeAll(write, bundle, date, times, fields)
      const goesTo = (old: RecurrenceId) => ({ id: entry.id, recurrenceId: to(old) })
      return { ...stagedOf(entry.id, bundle), goesTo }
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
      return { ...stagedOf(entry.id, bundle), only: date.recurrenceId }
    }
    const staged: Staged & { bundle: Bundle } =
      scope === 'following'
        ? cut(write, desk, bundle, date)
        : { ...stagedOf(entry.id, bundle), bundle }
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

  return { book, change, cancel }
}
