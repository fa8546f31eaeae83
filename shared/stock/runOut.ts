import type { UseRate } from './forecast.ts'

/** Standard normal quantile of a span that holds four of five outcomes (10 % below, 10 % above). */
const SPAN_DEVIATIONS = 1.2816
/** A run-out further away than ten years is no news. */
const LONGEST_DAYS = 3653

/**
 * When a level is used up. Day numbers; `latest` is null when use may well stop before. The grounds
 * are `uses` since the day number `since`.
 */
export type RunOut = {
  day: number
  earliest: number
  latest: number | null
  uses: number
  since: number | null
}

/**
 * The day that `level` units run out, seen on day number `today`, with a span that holds four of
 * five outcomes; null when the rate is not known, nothing is used, or it is over ten years away.
 *
 * Use over t days is taken as normal with mean r·t and variance v·t + e·(r·t)²: the swing of use
 * plus the doubt about the rate itself (Silver, Pyke and Thomas, Inventory and Production Management
 * in Supply Chains, on the variance of forecast errors). The span ends where level = r·t ± z·√…, the
 * two roots of (r² − z²·e·r²)·t² − (2·level·r + z²·v)·t + level² = 0.
 */
export function findRunOut(level: number, use: UseRate, today: number): RunOut | null {
  const { rate, uses, since } = use
  if (rate === null || rate <= 0) return null
  const grounds = { uses, since }
  if (level <= 0) return { day: today, earliest: today, latest: today, ...grounds }
  const days = level / rate
  if (days > LONGEST_DAYS) return null

  const spread = SPAN_DEVIATIONS ** 2
  const a = rate ** 2 * (1 - spread * use.error)
  const b = 2 * level * rate + spread * use.variance
  const c = level ** 2
  // b² − 4ac never falls below 0 for a ≤ rate²; the smaller root is written so that nothing cancels.
  const root = b + Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))
  const first = (2 * c) / root
  const last = a > 0 ? root / (2 * a) : Infinity
  return {
    day: today + Math.floor(days),
    earliest: today + Math.floor(Math.min(first, days)),
    latest: last > LONGEST_DAYS ? null : today + Math.ceil(Math.max(last, days)),
    ...grounds,
  }
}
