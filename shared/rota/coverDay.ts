/** Whether the cover at the front stands in the opening hours of a day. */
import type { StaffId } from '../base/ids.ts'
import type { Gap, Stretch } from './contract/cover.ts'
import type { DayPlan } from './dayPlan.ts'
import type { Span } from './spans.ts'
import { cutTo, overlaps, wallTimeOf } from './spans.ts'

export type BareGap = Omit<Gap, 'standIns'>
type Piece = Span & { needed: number; people: Stretch['people']; reason: Reason | null }
type Reason = Pick<Gap, 'missing' | 'because' | 'awayIds'>

/**
 * The opening hours cut where the people at the front change, and the gaps among them: fewer people than needed.
 * A gap is cut where its reason changes. Somebody away weighs more than somebody in a meeting or at lunch.
 */
export function coverDay(plan: DayPlan): { stretches: Stretch[]; gaps: BareGap[] } {
  const pieces = plan.opening
    .toSorted((a, b) => a.from - b.from)
    .flatMap((opening) => piecesOf(plan, opening))
  const stretches = merge(pieces, ({ needed, people }) => JSON.stringify([needed, people]))
  const gaps = merge(
    pieces.filter(({ reason }) => reason !== null),
    ({ reason }) => JSON.stringify(reason),
  )
  return {
    stretches: stretches.map(({ from, to, needed, people }) => ({
      from: wallTimeOf(from),
      to: wallTimeOf(to),
      needed,
      people,
    })),
    gaps: gaps.map(({ from, to, reason }) => ({
      day: plan.day,
      from: wallTimeOf(from),
      to: wallTimeOf(to),
      ...reason!,
    })),
  }
}

function piecesOf(plan: DayPlan, opening: DayPlan['opening'][number]): Piece[] {
  const missed = missedTurns(plan)
  const edges = new Set([opening.from, opening.to])
  for (const { from, to } of [...plan.front, ...plan.lunch, ...plan.away, ...missed]) {
    for (const edge of [from, to]) if (opening.from < edge && edge < opening.to) edges.add(edge)
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const span = { from: cuts[index]!, to }
    const people = plan.front
      .filter((one) => overlaps(one, span))
      .map(({ staffId, by }) => ({ staffId, by }))
      .toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1))
    const missing = opening.needed - people.length
    const reason = missing > 0 ? { missing, ...whyMissing(plan, span) } : null
    return { ...span, needed: opening.needed, people, reason }
  })
}

/** What of the planned turns is spent in a meeting or on a trip. */
const missedTurns = ({ planned, taken }: DayPlan) =>
  taken.flatMap((one) =>
    cutTo(
      planned.filter(({ staffId }) => staffId === one.staffId),
      one,
    ).map(({ staffId, from, to }) => ({ staffId, from, to, place: one.place })),
  )

function whyMissing(plan: DayPlan, span: Span): Pick<Gap, 'because' | 'awayIds'> {
  const idsIn = (rows: readonly (Span & { staffId: StaffId })[]) =>
    [...new Set(rows.filter((row) => overlaps(row, span)).map(({ staffId }) => staffId))].toSorted()
  const away = idsIn(plan.away)
  if (away.length > 0) return { because: 'absence', awayIds: away }
  const missed = missedTurns(plan)
  for (const because of ['trip', 'meeting'] as const) {
    const taken = idsIn(missed.filter(({ place }) => place === because))
    if (taken.length > 0) return { because, awayIds: taken }
  }
  const lunch = idsIn(plan.lunch)
  if (lunch.length > 0) return { because: 'lunch', awayIds: lunch }
  return { because: 'nobody', awayIds: [] }
}

/** Joins neighbours of one kind that touch. */
function merge(pieces: readonly Piece[], kindOf: (piece: Piece) => string): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last && last.to === piece.from && kindOf(last) === kindOf(piece)) last.to = piece.to
    else merged.push({ ...piece })
  }
  return merged
}
