import type { Day, Instant } from '../../../shared/base/dates.ts'
import { addDays, dayAt, daysBetween, isDay, wallTimeAt } from '../../../shared/base/dates.ts'

const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  cache.set(key, made)
  return made
}

const noon = (day: Day) => new Date(`${day}T12:00:00.000Z`)

/** A day in figures, as the office writes it in forms: "24.12.2026". */
export function dayFigures(day: Day, locale: string): string {
  return formatter(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day))
}

/** Days that people tell by day and month alone. */
const NEAR_DAYS = 180

/** A day with the month's name, the year only where it is another one and not near: "12 Dec", "3 Mar 2025". */
export function dayText(day: Day, today: Day, locale: string): string {
  const isClear =
    day.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, day)) < NEAR_DAYS
  const year = isClear ? {} : { year: 'numeric' as const }
  return formatter(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(
    noon(day),
  )
}

/** The month of a day, for what is known no closer: "Jan 2027". */
export function monthText(day: Day, locale: string): string {
  return formatter(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noon(day))
}

/**
 * A day near today in words ("today", "tomorrow", "yesterday", then the weekday up to six days ahead
 * or back), further off with the month's name.
 */
export function dayWords(day: Day, today: Day, locale: string): string {
  const away = daysBetween(today, day)
  if (Math.abs(away) <= 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day')
  const date = dayText(day, today, locale)
  if (Math.abs(away) > 6) return date
  const weekday = formatter(locale, { weekday: 'short', timeZone: 'UTC' }).format(noon(day))
  return away > 0 ? weekday : `${weekday} ${date}`
}

/** A moment near today in words with its time: "tomorrow 10:00", "12 Dec 14:30". */
export function instantWords(instant: Instant, now: Instant, zone: string, locale: string): string {
  const today = dayAt(now, zone)
  return `${dayWords(dayAt(instant, zone), today, locale)} ${wallTimeAt(instant, zone)}`
}

/**
 * Reads a day as people type it, null when it is none: `YYYY-MM-DD`, day before month with any mark
 * ("24.12.", "24/12-26"), "+3" (days from today), "." or "0" for today. Without a year the one nearest to today is
 * meant.
 */
export function parseDay(text: string, today: Day): Day | null {
  const compact = text.trim()
  if (isDay(compact)) return compact
  if (compact === '.' || compact === '0') return today
  const offset = /^[+-]\d{1,4}$/.exec(compact)
  if (offset) return addDays(today, Number(compact))
  const parts = /^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4}))?[. ]*$/.exec(compact)
  if (!parts) return null
  const [, dayPart = '', monthPart = '', yearPart] = parts
  const tail = `-${monthPart.padStart(2, '0')}-${dayPart.padStart(2, '0')}`
  if (yearPart) return asDay((yearPart.length === 2 ? `20${yearPart}` : yearPart) + tail)
  const year = Number(today.slice(0, 4))
  const near = [year - 1, year, year + 1]
    .map((each) => asDay(each + tail))
    .filter((d) => d !== null)
  near.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))
  return near[0] ?? null
}

const asDay = (text: string): Day | null => (isDay(text) ? text : null)
