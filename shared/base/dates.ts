import { Temporal } from 'temporal-polyfill'

/** A calendar day, `YYYY-MM-DD`, in the office's own calendar. */
export type Day = string & { readonly [dayBrand]: true }
declare const dayBrand: unique symbol

/** A moment, UTC ISO with milliseconds: `2026-11-22T04:30:00.000Z`. Sorts as text. */
export type Instant = string & { readonly [instantBrand]: true }
declare const instantBrand: unique symbol

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const MS_A_DAY = 86_400_000

/** True for a real day of the calendar: 2026-02-30 is not one. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** True for a UTC ISO moment with milliseconds. */
export function isInstant(text: string): text is Instant {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text))
}

/** Days since 1970-01-01. Throws on a text that is no day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`) / MS_A_DAY
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10) as Day
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The moment `ms` milliseconds since 1970 as an Instant. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/**
 * The day it is at `instant` in the IANA time zone `zone`. Compares with the starts of the days
 * around it, which are kept: a ledger asks this half a million times.
 */
export function dayAt(instant: Instant, zone: string): Day {
  const day = instant.slice(0, 10) as Day
  const { begins, next, ends } = edgesOf(day, zone)
  if (instant < begins) return addDays(day, -1)
  return instant < ends ? day : next
}

type Edges = { begins: Instant; next: Day; ends: Instant }
const edges = new Map<string, Map<Day, Edges>>()

/** When a day begins and ends, and the day after it. */
function edgesOf(day: Day, zone: string): Edges {
  let ofZone = edges.get(zone)
  if (!ofZone) edges.set(zone, (ofZone = new Map()))
  let known = ofZone.get(day)
  if (!known) {
    const next = addDays(day, 1)
    ofZone.set(day, (known = { begins: startOfDay(day, zone), next, ends: startOfDay(next, zone) }))
  }
  return known
}

/** Days' starts that were asked for, by zone: the calendar is slow, and a year of counts asks for each day. */
const starts = new Map<string, Map<Day, Instant>>()

/** The moment `day` begins in `zone` (after a clock change: the first moment that exists). */
export function startOfDay(day: Day, zone: string): Instant {
  let ofZone = starts.get(zone)
  if (!ofZone) starts.set(zone, (ofZone = new Map()))
  let start = ofZone.get(day)
  if (!start) {
    const begins = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone })
    ofZone.set(day, (start = instantOf(begins.epochMilliseconds)))
  }
  return start
}

/** The last millisecond of `day` in `zone`. */
export function endOfDay(day: Day, zone: string): Instant {
  return instantOf(Date.parse(startOfDay(addDays(day, 1), zone)) - 1)
}

/** The ISO weekday of a day: 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that `day` is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The ISO 8601 number of the week that `day` is in: week 1 holds the year's first Thursday. */
export function weekNumberOf(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as Day, thursday) / 7) + 1
}

/** What the clocks on the wall in `zone` show at `instant`: `HH:MM`. */
export function wallTimeAt(instant: Instant, zone: string): string {
  // No clock is changed on a day of 24 hours that begins at midnight: asking the calendar each time is slow.
  const day = dayAt(instant, zone)
  const start = startOfDay(day, zone)
  if (isPlain(day, zone))
    return clockOf(Math.floor((Date.parse(instant) - Date.parse(start)) / 60_000))
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString()
    .slice(0, 5)
}

/** `HH:MM` of minutes from midnight. */
const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** True for a day of 24 hours; it is taken that no zone changes its clocks twice on one day. */
const isPlain = (day: Day, zone: string) =>
  Date.parse(startOfDay(addDays(day, 1), zone)) - Date.parse(startOfDay(day, zone)) === MS_A_DAY

/**
 * The moment when the clocks of `zone` show `wallTime` (`HH:MM`, `24:00` is the next midnight) on `day`. A time that a
 * clock change leaves out is taken as much later, one that comes twice is the first (RFC 5545, 3.3.5).
 */
export function instantAt(day: Day, wallTime: string, zone: string): Instant {
  if (wallTime === '24:00') return startOfDay(addDays(day, 1), zone)
  if (isPlain(day, zone)) {
    const minutes = Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5))
    return instantOf(Date.parse(startOfDay(day, zone)) + minutes * 60_000)
  }
  const local = Temporal.PlainDateTime.from(`${day}T${wallTime}`)
  return instantOf(local.toZonedDateTime(zone).epochMilliseconds)
}

/** True for a time zone name that this machine's calendar data know. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
    return true
  } catch {
    // Temporal tells an unknown zone by throwing.
    return false
  }
}
