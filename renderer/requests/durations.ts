import type { Instant } from '../../shared/base/dates.ts'

const MINUTES_A_DAY = 24 * 60
const cache = new Map<string, Intl.NumberFormat>()

function unitText(value: number, unit: 'minute' | 'hour' | 'day', locale: string): string {
  const key = `${locale} ${unit}`
  const known = cache.get(key)
  const unitDisplay = unit === 'day' ? 'long' : 'short'
  const format = known ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
  if (!known) cache.set(key, format)
  return format.format(value)
}

/** How long something took, as precise as people say it: "25 min", "4 h 15 min", "3 days". */
export function durationText(minutes: number, locale: string): string {
  if (minutes < 60) return unitText(minutes, 'minute', locale)
  if (minutes < MINUTES_A_DAY) {
    const rest = minutes % 60
    const hours = unitText(Math.floor(minutes / 60), 'hour', locale)
    return rest === 0 ? hours : `${hours} ${unitText(rest, 'minute', locale)}`
  }
  return unitText(Math.round(minutes / MINUTES_A_DAY), 'day', locale)
}

/** The same of a number of days with its fraction; under ten days with one decimal. */
export function daysText(days: number, locale: string): string {
  if (days < 1) return durationText(Math.round(days * MINUTES_A_DAY), locale)
  return unitText(days < 10 ? Math.round(days * 10) / 10 : Math.round(days), 'day', locale)
}

/** How long ago a moment was, roughly: minutes, then full hours, then days. */
export function ageText(since: Instant, now: Instant, locale: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000))
  return durationText(
    minutes < MINUTES_A_DAY && minutes > 60 ? minutes - (minutes % 60) : minutes,
    locale,
  )
}
