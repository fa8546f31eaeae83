/** Pictures of the flow of work, computed from events; no number of them is ever stored. */
import type { Day, Instant } from '../base/dates.ts'
import { addDays, dayAt, dayFromNumber, dayNumber, daysBetween, mondayOf } from '../base/dates.ts'
import { instantOf, weekdayOf } from '../base/dates.ts'
import type { Distribution, RequestState } from './contract.ts'

const MS_A_DAY = 86_400_000
/** Below so many finished requests nothing is promised, and no age is judged. */
export const ENOUGH = 5

/** Elapsed days between two moments, with their fraction: those who asked count every day. */
export function elapsedDays(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY
}

/**
 * The percentile by nearest rank: the smallest value that at least `share` of all reach or stay under. It is one
 * that really occurred, so "85% within 4 days" is literally true. Null of nothing. `sorted` rises.
 */
export function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** Median and 85% of lead times in days, by nearest rank. */
export function distributionOf(leadDays: readonly number[]): Distribution {
  const sorted = leadDays.toSorted((a, b) => a - b)
  return { count: sorted.length, median: nearestRank(sorted, 0.5), p85: nearestRank(sorted, 0.85) }
}

/** How old an open request is against the finished ones of its kind. */
export function judgeAge(
  ageDays: number,
  history: Distribution | undefined,
): 'young' | 'usual' | 'old' | 'unknown' {
  const { count = 0, median = null, p85 = null } = history ?? {}
  if (count < ENOUGH || median === null || p85 === null) return 'unknown'
  if (ageDays <= median) return 'young'
  return ageDays <= p85 ? 'usual' : 'old'
}

/**
 * What may honestly be promised at `now`: median and 85% of such lead times, and the day on which 85% would have
 * been told; one that falls on a weekend is put off to Monday. Null below five.
 */
export function promiseOf(leadDays: readonly number[], now: Instant, zone: string) {
  const { count, median, p85 } = distributionOf(leadDays)
  if (count < ENOUGH || median === null || p85 === null) return null
  const day = dayAt(instantOf(Date.parse(now) + p85 * MS_A_DAY), zone)
  const pastWeek = Math.max(0, weekdayOf(day) - 5)
  return {
    count,
    medianDays: median,
    p85Days: p85,
    day: pastWeek > 0 ? addDays(day, 3 - pastWeek) : day,
  }
}

/** Lead times gathered by kind of request. */
export function leadsByKind(told: readonly { kind: string; leadDays: number }[]) {
  const leads = new Map<string, number[]>()
  for (const { kind, leadDays } of told) {
    const known = leads.get(kind)
    if (known) known.push(leadDays)
    else leads.set(kind, [leadDays])
  }
  return new Map([...leads].map(([kind, days]) => [kind, distributionOf(days)]))
}

type DayCount = { day: Day; count: number }

/** What came and what was told in each week that `from` to `to` touches, weeks without either included. */
export function countWeeks(
  from: Day,
  to: Day,
  received: readonly DayCount[],
  told: readonly DayCount[],
) {
  const first = mondayOf(from)
  const count = Math.max(0, Math.floor(daysBetween(first, to) / 7) + 1)
  const weeks = Array.from({ length: count }, (_, index) => ({
    monday: addDays(first, index * 7),
    received: 0,
    told: 0,
  }))
  const start = dayNumber(first)
  const add = (part: 'received' | 'told', counts: readonly DayCount[]) => {
    for (const { day, count: more } of counts)
      weeks[Math.floor((dayNumber(day) - start) / 7)]![part] += more
  }
  add('received', received)
  add('told', told)
  return weeks
}

export type Stock = Record<'new' | 'active' | 'waiting' | 'done', number>
/** So many requests went from one state to another on a day. */
export type Moves = { day: Day; from: RequestState | null; to: RequestState; count: number }

const COLUMN: Record<RequestState, keyof Stock | null> = {
  new: 'new',
  active: 'active',
  left: 'active',
  waiting: 'waiting',
  done: 'done',
  told: null,
  withdrawn: null,
}

/**
 * What was open at the end of each day from `from` to `to`: counted backwards from what is open now, by the moves
 * since. `moves` are all those on or after `from`, up to now, in any order.
 */
export function countDays(
  from: Day,
  to: Day,
  now: Partial<Record<RequestState, number>>,
  moves: readonly Moves[],
) {
  const stock: Stock = { new: 0, active: 0, waiting: 0, done: 0 }
  const add = (state: RequestState | null, change: number) => {
    const column = state && COLUMN[state]
    if (column) stock[column] += change
  }
  for (const [state, count] of Object.entries(now)) add(state as RequestState, count)
  const latestFirst = moves.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const days: ({ day: Day } & Stock)[] = []
  let at = 0
  for (let number = dayNumber(to); number >= dayNumber(from); number -= 1) {
    const day = dayFromNumber(number)
    for (let move = latestFirst[at]; move && move.day > day; move = latestFirst[++at]) {
      add(move.to, -move.count)
      add(move.from, move.count)
    }
    days.push({ day, ...stock })
  }
  return days.toReversed()
}
