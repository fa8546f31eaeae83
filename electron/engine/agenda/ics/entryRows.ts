/** Appointments of a file as rows of the agenda. */
import type { ReadEvent } from '../../base/ics/readEvent.ts'
import type { EntryRow, OverrideRow } from '../service/entryStore.ts'
import type { Component, Property } from '../../base/ics/content.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { addLocal, localOf, momentOf, wallBetween } from '../../../../shared/agenda/localTime.ts'
import { detailColumns } from '../service/rows.ts'

/** In place of a file's own text, of a series of which only single dates have come in so far. */
const ONLY_DATES = '["only_dates"]'

/** What an entry takes over from the file. */
export function entryColumns(event: ReadEvent, writtenAt: Instant) {
  return {
    ...detailColumns(event),
    title: event.title,
    sequence: event.sequence,
    stamped_at: event.stamp || writtenAt,
    ...timesOf(event),
    nominal: event.nominal ? 1 : 0,
    rrule: event.rrule,
    rdates: JSON.stringify(event.rdates),
    exdates: JSON.stringify(event.exdates),
    organiser_name: event.organiser?.name ?? '',
    organiser_email: event.organiser?.email ?? '',
    raw: JSON.stringify(event.raw),
    cancelled_at: event.cancelled ? event.stamp || writtenAt : null,
  } satisfies Partial<EntryRow>
}

/** The series that stands for dates whose own is not there: these dates alone. */
export function onlyDatesColumns(event: ReadEvent, writtenAt: Instant) {
  const { start, end } = event
  const recurrenceId = event.recurrenceId.slice(0, start.length) as LocalTime
  const isLike = recurrenceId.length === start.length
  return {
    ...entryColumns({ ...event, cancelled: false }, writtenAt),
    sequence: 0,
    starts: isLike ? recurrenceId : start,
    ends: isLike ? addLocal(recurrenceId, wallBetween(start, end)) : end,
    end_zone: null,
    rrule: '',
    rdates: JSON.stringify([recurrenceId]),
    exdates: '[]',
    raw: ONLY_DATES,
  } satisfies Partial<EntryRow>
}
export const isOnlyDates = (entry: EntryRow) => entry.raw === ONLY_DATES
/** Makes an entry be taken over from its file anew, whatever stood there. */
export const TAKEN_ANEW = { raw: ONLY_DATES } satisfies Partial<EntryRow>

/** What one date takes over: where it is as in the series, nothing. */
export function overrideColumns(
  event: ReadEvent,
  entry: EntryRow,
  ownPeople: boolean,
  writtenAt: Instant,
) {
  const details = detailColumns(event)
  const own = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      value === entry[name as keyof EntryRow] ? null : value,
    ]),
  )
  const { starts, ends, zone, end_zone } = timesOf(event)
  return {
    ...own,
    starts,
    ends,
    zone,
    end_zone,
    own_people: ownPeople ? 1 : 0,
    sequence: event.sequence,
    raw: JSON.stringify(event.raw),
    cancelled_at: event.cancelled ? event.stamp || writtenAt : null,
  } as Partial<OverrideRow>
}

const timesOf = ({ start, end, zone, endZone }: ReadEvent) => ({
  all_day: start.length === 10 ? 1 : 0,
  starts: start,
  ends: end,
  zone,
  end_zone: endZone,
})

/** What the file said of an entry or a date; null for one that came from no file. */
export function rawOf(json: string): Component | null {
  const raw = JSON.parse(json) as unknown[]
  return raw[0] === 'vevent' ? (raw as unknown as Component) : null
}

const STAMPS = new Set(['dtstamp', 'last-modified', 'created'])

/** True when two say the same, whenever they were written out. */
export function saysTheSame(one: Component | null, other: Component | null): boolean {
  const without = (component: Component | null) =>
    component && [
      component[1].filter((property: Property) => !STAMPS.has(property[0])),
      component[2],
    ]
  return JSON.stringify(without(one)) === JSON.stringify(without(other))
}

/** When it was written out, as an ISO moment; empty when it does not say. */
export function stampOf([, properties]: Component): Instant | '' {
  const stamp = properties.find(([name]) => name === 'dtstamp')?.[3] ?? ''
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})/.exec(stamp)
  if (!parts) return ''
  return `${parts.slice(1, 4).join('-')}T${parts.slice(4, 7).join(':')}.000Z` as Instant
}

/** The key of a date named in a file: on the wall of its series; by its day alone it is the one of that day. */
export function dateKeyOf(
  entry: EntryRow,
  { recurrenceId: id, recurrenceZone }: Pick<ReadEvent, 'recurrenceId' | 'recurrenceZone'>,
): LocalTime {
  const isDay = id.length === 10
  const local =
    isDay || recurrenceZone === null || recurrenceZone === entry.zone
      ? id
      : localOf(momentOf(id as LocalTime, recurrenceZone), entry.zone)
  if (entry.all_day === 1) return local.slice(0, 10) as LocalTime
  return (isDay ? `${local}${entry.starts.slice(10)}` : local) as LocalTime
}
