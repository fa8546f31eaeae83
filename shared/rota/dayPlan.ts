/** Who is at the front on one day: the weekly turns, changed by exceptions, less absences. */
import type { Day } from '../base/dates.ts'
import { weekdayOf } from '../base/dates.ts'
import type { StaffId } from '../base/ids.ts'
import type { Absence, Opening, Override, Turn } from './contract/plan.ts'
import type { Span } from './spans.ts'
import { cutOut, cutTo, minutesOf, spanOf } from './spans.ts'

export type Validity = { validFrom: Day; validUntil: Day | null }

/** Everything that the rota of some days is made of. Overrides stand in the order they were made. */
export type Plan = {
  opening: readonly (Opening & Validity)[]
  turns: readonly Turn[]
  overrides: readonly Override[]
  absences: readonly Absence[]
}

/** A person at the front for a while, and by what. */
export type Presence = Span & { staffId: StaffId; by: 'pattern' | 'override' | 'swap' }
type Somebody = Span & { staffId: StaffId }

export type DayPlan = {
  day: Day
  /** Opening hours of the front desk; none on a public holiday. */
  opening: (Span & { needed: number })[]
  /** Who is there. */
  front: Presence[]
  /** Who would be there if nobody were absent. */
  planned: Presence[]
  /** At lunch within their own turn. */
  lunch: Somebody[]
  /** Away from their turn: absent, or taken off it (not by a swap). */
  away: Somebody[]
  absences: Absence[]
  /** In a meeting or on a trip, as far as the agenda is asked. */
  taken: Taken[]
}
export type Taken = Somebody & { place: 'meeting' | 'trip' }

export type PlanIndex = (day: Day, holiday: boolean) => DayPlan

const holds = (row: Validity, day: Day) =>
  row.validFrom <= day && (row.validUntil === null || day <= row.validUntil)

/**
 * Prepares a plan for being asked day by day. The latest override wins over earlier ones, any override over the
 * pattern, and an absence over all. Lunch is only taken from turns of the pattern. On a public holiday the
 * pattern rests.
 */
export function indexPlan(plan: Plan): PlanIndex {
  const openingOn = groupBy(plan.opening, ({ weekday }) => weekday)
  const turnsOn = groupBy(plan.turns, ({ weekday }) => weekday)
  const overridesOn = groupBy(plan.overrides, ({ day }) => day)

  return (day, holiday) => {
    const weekday = weekdayOf(day)
    const turns = holiday ? [] : (turnsOn.get(weekday) ?? []).filter((row) => holds(row, day))
    const overrides = overridesOn.get(day) ?? []
    const absences = plan.absences.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
    const opening = holiday ? [] : (openingOn.get(weekday) ?? []).filter((row) => holds(row, day))

    const base = baseOf(turns)
    let planned = base
    let lunch = turns.flatMap(lunchOf)
    let away: Somebody[] = []
    for (const override of overrides) {
      const span = spanOf(override.from, override.to)
      planned = cutPerson(planned, override.staffId, span)
      lunch = cutPerson(lunch, override.staffId, span)
      away = cutPerson(away, override.staffId, span)
      if (override.kind === 'add') {
        const by = override.swapId === null ? 'override' : 'swap'
        planned = [...planned, { ...span, staffId: override.staffId, by }]
      } else if (override.swapId === null) {
        const own = base.filter(({ staffId }) => staffId === override.staffId)
        away = [...away, ...cutTo(own, span).map(withoutReason)]
      }
    }
    let front = planned
    for (const absence of absences) {
      const span = spanOf(absence.from, absence.to)
      const missed = front.filter(({ staffId }) => staffId === absence.staffId)
      away = [...away, ...cutTo(missed, span).map(withoutReason)]
      front = cutPerson(front, absence.staffId, span)
      lunch = cutPerson(lunch, absence.staffId, span)
    }
    // Two turns of one person may overlap: at the desk for one, they are not at lunch from the other.
    for (const { staffId, from, to } of planned) lunch = cutPerson(lunch, staffId, { from, to })
    return {
      day,
      opening: opening.map(({ from, to, needed }) => ({ ...spanOf(from, to), needed })),
      front,
      planned,
      lunch,
      away,
      absences,
      taken: [],
    }
  }
}

/** A day with its meetings and trips: who is in one is not at the front, whatever the rota says. */
export function takeUp(plan: DayPlan, taken: Taken[]): DayPlan {
  let { front } = plan
  for (const { staffId, from, to } of taken) front = cutPerson(front, staffId, { from, to })
  return { ...plan, front, taken }
}

function baseOf(turns: Turn[]): Presence[] {
  let base: Presence[] = []
  for (const turn of turns) {
    const whole = { ...spanOf(turn.from, turn.to), staffId: turn.staffId, by: 'pattern' as const }
    const pieces = lunchOf(turn).reduce((left, hole) => cutOut(left, hole), [whole])
    for (const piece of pieces) base = cutPerson(base, turn.staffId, piece)
    base = [...base, ...pieces]
  }
  return base
}

function lunchOf({ staffId, lunchFrom, lunchTo }: Turn): Somebody[] {
  if (lunchFrom === null || lunchTo === null) return []
  return [{ staffId, from: minutesOf(lunchFrom), to: minutesOf(lunchTo) }]
}

const withoutReason = ({ staffId, from, to }: Presence): Somebody => ({ staffId, from, to })

/** Takes a span out of one person's pieces; everybody else's stay. */
function cutPerson<Piece extends Somebody>(
  pieces: readonly Piece[],
  staffId: StaffId,
  hole: Span,
): Piece[] {
  return pieces.flatMap((piece) => (piece.staffId === staffId ? cutOut([piece], hole) : [piece]))
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
