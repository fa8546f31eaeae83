import type { MovementKind } from './contract/history.ts'

/**
 * One row of an item's ledger as the forecast reads it. `day` is a day number (days since
 * 1970-01-01), `quantity` signed units: what left is negative. For a count it is the derived
 * difference, counted minus expected. Leave out rows that were reversed, and their reversals.
 */
export type UseFact = { day: number; kind: MovementKind; quantity: number; placeId: string }

/**
 * What was used on a day. `gap` is the days between two counts it was spread over, 0 for a take-out;
 * `emptyDays` the days since the previous use with nothing left to take.
 */
export type Use = { day: number; quantity: number; gap: number; emptyDays: number }

/**
 * An item's use. `firstDay` is the day of its first ledger row: from then on, silence says
 * something. `events` counts the days with take-outs plus the counts that found less. `emptySince` is
 * the day the level came to 0 and stayed there, null when something is left.
 */
export type ItemUses = {
  firstDay: number | null
  uses: Use[]
  events: number
  emptySince: number | null
}

type Span = { placeId: string; from: number; to: number; quantity: number }

/**
 * Reads the use of one item out of its ledger, oldest row first.
 *
 * - A take-out (issue) is use; a return takes back the latest take-outs before it.
 * - A count that found less than expected is use nobody booked: it is spread evenly over the days
 *   since that place's previous count (its first row when there is none). A count that found more
 *   takes back such spread use of the same place (a miscount), never a booked take-out.
 * - Waste is not use: what went bad need not be bought again. It lowers the level all the same.
 * - Receipts, transfers and corrections of wrong bookings are not use.
 * - Days at a level of 0 are told apart: nothing was used because nothing was there. (Below 0 the
 *   books are wrong and tell nothing of the shelf.)
 */
export function readUses(facts: readonly UseFact[]): ItemUses {
  const taken = new Map<number, number>()
  const spans: Span[] = []
  const anchors = new Map<string, number>()
  for (const fact of facts) {
    if (fact.kind === 'issue' || fact.kind === 'return') {
      if (fact.quantity < 0) taken.set(fact.day, (taken.get(fact.day) ?? 0) - fact.quantity)
      else takeBackTaken(taken, fact.day, fact.quantity)
    }
    if (fact.kind === 'count') {
      const from = anchors.get(fact.placeId) ?? fact.day
      if (fact.quantity < 0)
        spans.push({ placeId: fact.placeId, from, to: fact.day, quantity: -fact.quantity })
      else takeBackSpread(spans, fact.placeId, fact.quantity)
      anchors.set(fact.placeId, fact.day)
    } else if (!anchors.has(fact.placeId)) anchors.set(fact.placeId, fact.day)
  }
  const firstDay = facts[0]?.day ?? null
  const empty = findEmpty(facts)
  const uses = mergeByDay(taken, spans)
  let previous = firstDay ?? 0
  for (const use of uses) {
    use.emptyDays = daysWithin(empty.spans, previous, use.day)
    previous = use.day
  }
  return { firstDay, uses, events: taken.size + spans.length, emptySince: empty.since }
}

type Days = { from: number; to: number }

function findEmpty(facts: readonly UseFact[]): { spans: Days[]; since: number | null } {
  const spans: Days[] = []
  let level = 0
  let since: number | null = null
  for (const fact of facts) {
    level += fact.quantity
    if (level === 0) since ??= fact.day
    else if (since !== null) {
      if (fact.day > since) spans.push({ from: since, to: fact.day })
      since = null
    }
  }
  return { spans, since }
}

function daysWithin(spans: readonly Days[], from: number, to: number): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  )
}

function takeBackTaken(taken: Map<number, number>, day: number, quantity: number): void {
  let left = quantity
  const days = [...taken.keys()].filter((used) => used <= day).sort((a, b) => b - a)
  for (const used of days) {
    if (left === 0) return
    const before = taken.get(used) ?? 0
    const back = Math.min(before, left)
    left -= back
    if (back === before) taken.delete(used)
    else taken.set(used, before - back)
  }
}

function takeBackSpread(spans: Span[], placeId: string, quantity: number): void {
  let left = quantity
  for (let index = spans.length - 1; index >= 0 && left > 0; index -= 1) {
    const span = spans[index]
    if (span?.placeId !== placeId) continue
    const back = Math.min(span.quantity, left)
    span.quantity -= back
    left -= back
    if (span.quantity === 0) spans.splice(index, 1)
  }
}

function mergeByDay(taken: Map<number, number>, spans: readonly Span[]): Use[] {
  const byDay = new Map<number, Use>()
  function add(day: number, quantity: number, gap: number): void {
    const use = byDay.get(day)
    if (!use) byDay.set(day, { day, quantity, gap, emptyDays: 0 })
    else {
      use.quantity += quantity
      use.gap = Math.max(use.gap, gap)
    }
  }
  for (const [day, quantity] of taken) add(day, quantity, 0)
  for (const span of spans) {
    const days = Math.max(1, span.to - span.from)
    let given = 0
    for (let step = 1; step <= days; step += 1) {
      // Whole units, as even as they go: each day gets what its share of the total adds.
      const due = Math.floor((span.quantity * step) / days)
      if (due > given) add(span.to - days + step, due - given, days)
      given = due
    }
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day)
}
