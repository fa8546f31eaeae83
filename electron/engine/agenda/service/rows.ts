/** Entries as they are entered, as rows of the tables. */
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Draft } from '../../../../shared/agenda/contract/booking.ts'
import type { Details } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { isWholeDay, momentOf } from '../../../../shared/agenda/localTime.ts'
import { isRule } from '../../../../shared/agenda/recurrence.ts'
import type { Patch } from '../../base/records.ts'
import type { EntryRow, OverrideRow } from './entryStore.ts'

export type Times = Pick<
  Draft,
  'start' | 'end' | 'zone' | 'endZone' | 'rrule' | 'rdates' | 'exdates'
>
type TimeColumns = Pick<
  EntryRow,
  'all_day' | 'starts' | 'ends' | 'zone' | 'end_zone' | 'nominal' | 'rrule' | 'rdates' | 'exdates'
>

const DAY = 86_400_000
/** Nothing is booked further from today than this. */
const FURTHEST = 10 * 366 * DAY
const EARLIEST = '1900'

/** Refuses times that are none: the end before the start, days beside hours, a rule that cannot be read. */
export function timeColumns(times: Times, officeZone: string, now: number): TimeColumns {
  const { start, end, rrule = '', rdates = [], exdates = [] } = times
  const zone = times.zone ?? officeZone
  const endZone = times.endZone ?? null
  const wholeDay = isWholeDay(start)
  if (wholeDay !== isWholeDay(end)) refuse('days_beside_times')
  requireOrder(start, end, zone, endZone)
  if (start < EARLIEST || momentOf(start, zone) > now + FURTHEST) refuse('too_far_ahead')
  if (rrule !== '' && !isRule(rrule, start)) refuse('rule_unreadable')
  return {
    all_day: wholeDay ? 1 : 0,
    starts: start,
    ends: end,
    zone,
    end_zone: wholeDay || endZone === zone ? null : endZone,
    nominal: 0,
    rrule: rrule
      .trim()
      .replace(/^RRULE:/i, '')
      .replace(/;+$/, ''),
    rdates: JSON.stringify(rdates),
    exdates: JSON.stringify(exdates),
  }
}

/** Whole days last at least one; times may be a single moment. */
export function requireOrder(
  start: LocalTime,
  end: LocalTime,
  zone: string,
  endZone: string | null,
) {
  const wholeDay = isWholeDay(start)
  const isOrdered = wholeDay ? start < end : momentOf(start, zone) <= momentOf(end, endZone ?? zone)
  if (!isOrdered) refuse('ends_before_it_begins')
}

type DetailColumns = Pick<
  EntryRow,
  | 'title'
  | 'description'
  | 'place'
  | 'url'
  | 'categories'
  | 'private'
  | 'busy'
  | 'tentative'
  | 'travel_before'
  | 'travel_after'
  | 'reminders'
>

/** The columns of the details that are given. */
export function detailColumns(fields: Patch<Details>): Partial<DetailColumns> {
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const columns = {
    title: fields.title,
    description: fields.description,
    place: fields.place,
    url: fields.url,
    categories: json(fields.categories),
    private: flag(fields.private),
    busy: flag(fields.busy),
    tentative: flag(fields.tentative),
    travel_before: fields.travelBefore,
    travel_after: fields.travelAfter,
    reminders: json(fields.reminders),
  }
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<DetailColumns>
}

export const BLANK_DETAILS: Omit<DetailColumns, 'title'> = {
  description: '',
  place: '',
  url: '',
  categories: '[]',
  private: 0,
  busy: 1,
  tentative: 0,
  travel_before: 0,
  travel_after: 0,
  reminders: '[]',
}

export const blankOverride = (agendaEntryId: AgendaEntryId, recurrenceId: string): OverrideRow => ({
  agenda_entry_id: agendaEntryId,
  recurrence_id: recurrenceId,
  starts: null,
  ends: null,
  zone: null,
  end_zone: null,
  title: null,
  description: null,
  place: null,
  url: null,
  categories: null,
  private: null,
  busy: null,
  tentative: null,
  travel_before: null,
  travel_after: null,
  reminders: null,
  own_people: 0,
  own_resources: 0,
  sequence: 0,
  raw: '[]',
  cancelled_at: null,
  cancel_reason: '',
})

export function refuse(reason: string): never {
  throw new Failure('NOT_POSSIBLE', { reason })
}
