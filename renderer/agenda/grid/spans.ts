import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal, lastDayOf, localAt } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'

export const DAY_MINUTES = 1440
/** The cursor's step, and that of what is dragged. */
export const STEP = 15

/** Minutes after midnight of a local time; a whole day begins at 0. */
export function minutesOf(local: LocalTime): number {
  return Number(local.slice(11, 13) || 0) * 60 + Number(local.slice(14, 16) || 0)
}

/** A local time of a day from minutes after its midnight, also before it or past it. */
export function localFrom(day: Day, minutes: number): LocalTime {
  const days = Math.floor(minutes / DAY_MINUTES)
  const rest = minutes - days * DAY_MINUTES
  const two = (value: number) => String(value).padStart(2, '0')
  return localAt(addDays(day, days), `${two(Math.floor(rest / 60))}:${two(rest % 60)}`)
}

export const isOnDay = (date: Occurrence, day: Day): boolean =>
  dayOfLocal(date.start) <= day && day <= lastDayOf(date)

/** The part of a date that lies on a day, in minutes after midnight. */
export function partOn({ start, end }: Occurrence, day: Day): { from: number; to: number } {
  const from = dayOfLocal(start) < day ? 0 : minutesOf(start)
  const to = dayOfLocal(end) > day ? DAY_MINUTES : minutesOf(end)
  return { from, to: Math.max(to, from) }
}

/** True for what stands above the hours: whole days, and what lasts a day or longer. */
export const isAbove = ({ allDay, start, end }: Occurrence): boolean =>
  allDay || addDays(dayOfLocal(start), 1) < dayOfLocal(end)

/** Tells one date from another, also two dates of one series. */
export const keyOf = ({ kind, agendaEntryId, tripId, recurrenceId }: Occurrence): string =>
  `${kind} ${agendaEntryId ?? tripId} ${recurrenceId}`
