import type { StaffId } from '../base/ids.ts'
import { weekdayOf } from '../base/dates.ts'
import type { Whereabouts } from './contract/cover.ts'
import type { DayPlan } from './dayPlan.ts'
import type { Span } from './spans.ts'
import { join, spanOf } from './spans.ts'

type Where = Pick<Whereabouts, 'place' | 'absence'> & {
  /** Minute of the day when this changes next; null when not on this day. */
  until: number | null
}

const holdsAt = (span: Span, minute: number) => span.from <= minute && minute < span.to

/** Where a colleague is at a minute of a day. An absence weighs more than a day off, both more than a turn. */
export function whereIs(
  { id, workingDays }: { id: StaffId; workingDays: readonly number[] },
  plan: DayPlan,
  minute: number,
  holiday: boolean,
): Where {
  const absences = plan.absences.filter(({ staffId }) => staffId === id)
  const absence = absences.find(({ from, to }) => holdsAt(spanOf(from, to), minute))
  if (absence) {
    const end = endOf(
      absences.map(({ from, to }) => spanOf(from, to)),
      minute,
    )
    return { place: 'absent', absence: absence.kind, until: end < 1440 ? end : null }
  }
  const front = join(plan.front.filter(({ staffId }) => staffId === id))
  const lunch = plan.lunch.filter(({ staffId }) => staffId === id)
  if (front.some((span) => holdsAt(span, minute)))
    return { place: 'front', absence: null, until: endOf(front, minute) }
  if (lunch.some((span) => holdsAt(span, minute)))
    return { place: 'lunch', absence: null, until: endOf(lunch, minute) }
  // Who has a turn today is in today, whatever their usual days are.
  const isOff = (holiday || !workingDays.includes(weekdayOf(plan.day))) && front.length === 0
  if (isOff) return { place: 'off', absence: null, until: null }
  const taken = plan.taken.filter(({ staffId }) => staffId === id)
  const begins = [...front, ...taken, ...lunch, ...absences.map(({ from, to }) => spanOf(from, to))]
    .map(({ from }) => from)
    .filter((from) => from > minute)
  return { place: 'back', absence: null, until: begins.length > 0 ? Math.min(...begins) : null }
}

/** The end of what holds at a minute, neighbours that touch included. */
function endOf(spans: readonly Span[], minute: number): number {
  return join(spans).find((span) => holdsAt(span, minute))!.to
}

/** True for who is in on a day, for some of it at least. */
export function isIn(
  { id, workingDays }: { id: StaffId; workingDays: readonly number[] },
  plan: DayPlan,
  holiday: boolean,
): boolean {
  const wholeDay = plan.absences.some(({ staffId, from }) => staffId === id && from === null)
  if (wholeDay) return false
  if (plan.front.some(({ staffId }) => staffId === id)) return true
  return !holiday && workingDays.includes(weekdayOf(plan.day))
}
