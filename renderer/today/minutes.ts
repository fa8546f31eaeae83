import type { Instant } from '../../shared/base/dates.ts'

/** Whole minutes from one moment to a later one; none before it. */
export function minutesSince(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}
