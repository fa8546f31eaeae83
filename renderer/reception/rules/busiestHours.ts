/** How many came in one hour of a weekday. */
export type HourCount = { weekday: number; hour: number; entries: number }

const HOURS = 24

/**
 * The shortest stretch of the day that holds at least half of all entries, `to` exclusive; among equally short ones
 * the fullest. Null below `least` entries: from a few nothing follows.
 */
export function busiestHours(
  counts: readonly HourCount[],
  least = 20,
): { from: number; to: number; share: number } | null {
  const byHour = Array.from({ length: HOURS }, () => 0)
  for (const { hour, entries } of counts) byHour[hour] = (byHour[hour] ?? 0) + entries
  const total = byHour.reduce((sum, entries) => sum + entries, 0)
  if (total < least) return null
  for (let length = 1; length <= HOURS; length++) {
    let best = { from: 0, held: -1 }
    for (let from = 0; from + length <= HOURS; from++) {
      const held = byHour.slice(from, from + length).reduce((sum, entries) => sum + entries, 0)
      if (held > best.held) best = { from, held }
    }
    if (best.held * 2 >= total)
      return { from: best.from, to: best.from + length, share: best.held / total }
  }
  return null
}
