import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, weekdayOf } from '../../../../shared/base/dates.ts'
import type { Resource } from '../../../../shared/agenda/contract/calendars.ts'
import { dayOfLocal, localOf, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { minutesOf } from '../../../../shared/rota/spans.ts'
import type { DateOf } from './dateOf.ts'
import type { Span } from './claims.ts'
import type { Viewer } from './calendars.ts'

const MINUTE = 60_000
const MOST_DAYS = 14

/** True for who may book a resource: everybody, unless some are named. */
export const mayBook = ({ bookerIds }: Resource, { actorId }: Viewer): boolean =>
  bookerIds.length === 0 || (actorId !== null && bookerIds.includes(actorId))

/** What a date takes of a room: with its setting up and clearing. */
export const spanOfRoom = (
  room: Resource,
  { begins, ends }: { begins: number; ends: number },
): Span => ({
  subjectId: room.id,
  begins: begins - room.setUpMinutes * MINUTE,
  ends: ends + room.clearingMinutes * MINUTE,
  units: 1,
  capacity: room.units,
  kind: 'resource',
})

/** The days that a date touches, in the zone of the office. */
export function daysOf({ begins, ends }: Pick<DateOf, 'begins' | 'ends'>, zone: string): Day[] {
  const first = dayOfLocal(localOf(begins, zone))
  const last = dayOfLocal(localOf(Math.max(begins, ends - 1), zone))
  const days: Day[] = []
  for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push(day)
  return days
}

/** True where a date goes beyond the hours of a resource; `days` as daysOf gives them. */
export function outside(
  resource: Resource,
  date: DateOf,
  zone: string,
  days: readonly Day[],
): boolean {
  if (resource.hours.length === 0) return false
  const open = (day: Day, begin: number, end: number) =>
    resource.hours.some(
      ({ weekday, from, to }) =>
        weekday === weekdayOf(day) && minutesOf(from) <= begin && end <= minutesOf(to),
    )
  const isWhole = date.start.length === 10
  if (isWhole || days.length > 1)
    return days.some((day) => !resource.hours.some(({ weekday }) => weekday === weekdayOf(day)))
  const [from, to] = [localOf(date.begins, zone), localOf(date.ends, zone)]
  const end = dayOfLocal(to) === days[0] ? minutesOf(wallTimeOfLocal(to)) : 1440
  return !open(days[0]!, minutesOf(wallTimeOfLocal(from)), end)
}
