import type { Instant } from '../../../shared/base/dates.ts'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** How far ahead something is: "in 15 minutes", "in 3 hours", "in 2 days"; rounded to what is told. */
export function tellAhead(now: Instant, then: Instant, locale: string): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(then) - Date.parse(now)) / MINUTE))
  const words = new Intl.RelativeTimeFormat(locale)
  if (minutes < 2 * HOUR) return words.format(minutes, 'minute')
  if (minutes < 2 * DAY) return words.format(Math.round(minutes / HOUR), 'hour')
  return words.format(Math.round(minutes / DAY), 'day')
}
