import { Temporal } from 'temporal-polyfill'
import type { Day } from '../base/dates.ts'
import { addDays, dayAt, instantOf, startOfDay } from '../base/dates.ts'

/**
 * What the clocks on the wall show, without a zone: `2026-11-24T09:00:00`, or `2026-11-24` for a whole day
 * (RFC 5545 DATE-TIME and DATE). Sorts as text among its own kind.
 */
export type LocalTime = string & { readonly [localTimeBrand]: true }
declare const localTimeBrand: unique symbol

const LOCAL = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/

/** The local time in a text, seconds filled in; null for one that is none, or for a day that does not exist. */
export function readLocalTime(text: string): LocalTime | null {
  const parts = LOCAL.exec(text)
  if (!parts) return null
  const [, year, month, day, hour, minute, second = '00'] = parts
  const date = `${year}-${month}-${day}`
  const local = hour === undefined ? date : `${date}T${hour}:${minute}:${second}`
  try {
    if (hour === undefined) Temporal.PlainDate.from(local, { overflow: 'reject' })
    else Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    // Temporal tells an impossible date by throwing.
    return null
  }
  return local as LocalTime
}

/** True for a whole day, false for a time of day. */
export const isWholeDay = (local: LocalTime): boolean => local.length === 10

/** The day on the wall calendar. */
export const dayOfLocal = (local: LocalTime): Day => local.slice(0, 10) as Day

/** The time on the wall, `HH:MM`; `00:00` of a whole day. */
export const wallTimeOfLocal = (local: LocalTime): string => local.slice(11, 16) || '00:00'

/** The last day of what lasts from `start` to `end`; what ends at midnight is not of the day that begins then. */
export function lastDayOf({ start, end }: { start: LocalTime; end: LocalTime }): Day {
  const last = dayOfLocal(end)
  return wallTimeOfLocal(end) === '00:00' && last > dayOfLocal(start) ? addDays(last, -1) : last
}

/** A day and a time on the wall, `HH:MM`. */
export const localAt = (day: Day, wallTime: string): LocalTime =>
  `${day}T${wallTime}:00` as LocalTime

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * The moment (milliseconds since 1970) when the clocks of `zone` show this; of a whole day its first one. A time that a
 * clock change leaves out is taken as much later, one that comes twice is the first (RFC 5545, 3.3.5).
 */
export function momentOf(local: LocalTime, zone: string): number {
  const day = dayOfLocal(local)
  const start = Date.parse(startOfDay(day, zone))
  if (isWholeDay(local)) return start
  if (Date.parse(startOfDay(addDays(day, 1), zone)) - start === DAY) return start + msOfDay(local)
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
}

/** What the clocks of `zone` show at a moment. */
export function localOf(moment: number, zone: string): LocalTime {
  const instant = instantOf(moment)
  const day = dayAt(instant, zone)
  const start = Date.parse(startOfDay(day, zone))
  if (Date.parse(startOfDay(addDays(day, 1), zone)) - start === DAY)
    return addLocal(`${day}T00:00:00` as LocalTime, moment - start)
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
  return zoned.toPlainDateTime().toString({ smallestUnit: 'second' }) as LocalTime
}

/** As much later on the wall, whatever the clocks do: nominal, not exact. Whole days stay whole days. */
export function addLocal(local: LocalTime, ms: number): LocalTime {
  if (isWholeDay(local))
    return addDays(dayOfLocal(local), Math.round(ms / DAY)) as string as LocalTime
  const at = Date.parse(`${local}.000Z`) + ms
  return new Date(at).toISOString().slice(0, 19) as LocalTime
}

/** How much later `to` is than `from` on the wall, in milliseconds. */
export const wallBetween = (from: LocalTime, to: LocalTime): number => wallMs(to) - wallMs(from)

const wallMs = (local: LocalTime) =>
  Date.parse(isWholeDay(local) ? `${local}T00:00:00.000Z` : `${local}.000Z`)

const msOfDay = (local: LocalTime) =>
  Number(local.slice(11, 13)) * 60 * MINUTE +
  Number(local.slice(14, 16)) * MINUTE +
  Number(local.slice(17, 19)) * 1000
