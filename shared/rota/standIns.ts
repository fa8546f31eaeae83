import type { StaffId } from '../base/ids.ts'
import { weekdayOf } from '../base/dates.ts'
import type { StandIn } from './contract/cover.ts'
import type { DayPlan } from './dayPlan.ts'
import type { Span } from './spans.ts'
import { overlaps, spanOf } from './spans.ts'

/** What of a colleague the ranking needs. */
export type Colleague = {
  id: StaffId
  name: string
  workingDays: readonly number[]
  standInId: StaffId | null
  /** False for who never sits at the front. */
  takesTurns: boolean
}

export type Asked = {
  plan: DayPlan
  hours: Span
  /** Who is missing there, if anybody. */
  awayIds: readonly StaffId[]
  colleagues: readonly Colleague[]
  /** Turns taken for others, in the year before and planned after. */
  extraTurns: (staffId: StaffId) => number
  /** Days to the nearest turn of their own; null when there is none near. */
  daysToOwnTurn: (staffId: StaffId) => number | null
}

/**
 * Who could cover these hours, fairest first. Could: takes turns there, works that weekday, and in none of the hours is
 * absent, at the front, in a meeting or on a trip. Fairest: fewest turns taken for others; among equals the one named as stand-in of somebody
 * away, then whose own turn is farthest (who has none near comes last: the front is new to them), then by name.
 */
export function rankStandIns(asked: Asked): StandIn[] {
  const { plan, hours, awayIds, colleagues } = asked
  const weekday = weekdayOf(plan.day)
  const named = new Set(
    colleagues.filter(({ id }) => awayIds.includes(id)).map(({ standInId }) => standInId),
  )
  const taken = new Set<StaffId>(awayIds)
  for (const { staffId, from, to } of plan.absences) {
    if (overlaps(spanOf(from, to), hours)) taken.add(staffId)
  }
  for (const one of plan.taken) if (overlaps(one, hours)) taken.add(one.staffId)
  for (const presence of plan.front) if (overlaps(presence, hours)) taken.add(presence.staffId)
  return colleagues
    .filter(
      ({ id, workingDays, takesTurns }) =>
        takesTurns && workingDays.includes(weekday) && !taken.has(id),
    )
    .map(({ id, name }) => ({
      staffId: id,
      name,
      extraTurns: asked.extraTurns(id),
      named: named.has(id),
      daysToOwnTurn: asked.daysToOwnTurn(id),
    }))
    .toSorted(
      (a, b) =>
        a.extraTurns - b.extraTurns ||
        Number(b.named) - Number(a.named) ||
        (b.daysToOwnTurn ?? -1) - (a.daysToOwnTurn ?? -1) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.staffId < b.staffId ? -1 : 1),
    )
}
