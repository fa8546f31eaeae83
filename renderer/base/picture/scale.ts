import type { Day } from '../../../shared/base/dates.ts'
import { dayFromNumber, dayNumber } from '../../../shared/base/dates.ts'

/** A straight mapping of `from` to pixels `to`. */
export function scaleOf(from: [number, number], to: [number, number]): (value: number) => number {
  const span = from[1] - from[0] || 1
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0])
}

/** Round numbers from 0 to at least `most`, about `wanted` steps: 0, 20, 40, 60. */
export function ticksTo(most: number, wanted = 3): number[] {
  const rough = Math.max(most, 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((s) => s >= rough) ?? rough,
  )
  const ticks = [0]
  while ((ticks.at(-1) ?? 0) < most) ticks.push((ticks.at(-1) ?? 0) + step)
  return ticks
}

/** The firsts of months between two days, thinned out to at most `most`. */
export function monthStarts(from: Day, to: Day, most: number): Day[] {
  const starts: Day[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    const start = `${year}-${String(month).padStart(2, '0')}-01` as Day
    if (start > to) break
    starts.push(start)
  }
  const every = Math.max(1, Math.ceil(starts.length / Math.max(1, most)))
  return starts.filter((_, index) => index % every === 0)
}

/** The day at a share of the way from one day to another. */
export function dayBetween(from: Day, to: Day, share: number): Day {
  const start = dayNumber(from)
  return dayFromNumber(Math.round(start + (dayNumber(to) - start) * share))
}
