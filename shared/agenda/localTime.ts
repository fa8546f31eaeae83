import { Temporal } from 'temporal-polyfill'
import type { Day } from '../base/dates.ts'

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

/** A day and a time on the wall, `HH:MM`. */
export const localAt = (day: Day, wallTime: string): LocalTime =>
  `${day}T${wallTime}:00` as LocalTime
