/**
 * The value that a share of all reach at most, by nearest rank: the smallest with at least that share at or below it.
 * `counted` are values with how often each came, rising; null when there is none.
 */
export function nearestRank(
  counted: readonly { minutes: number; count: number }[],
  share: number,
): number | null {
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  let reached = 0
  for (const { minutes, count } of counted) {
    reached += count
    if (reached >= share * all) return minutes
  }
  return null
}
