import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'

/** 1 is Monday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus/Jones/Butcher, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Temporal.PlainDate.from({ year, month, day }).toString() as Day
}

/** Days on which a sample office is closed besides weekends, the same in each country. */
const CLOSED = new Set(['01-01', '05-01', '12-24', '12-25', '12-26', '12-31'])

export function isWorkingDay(day: Day): boolean {
  if (weekdayOf(day) > 5 || CLOSED.has(day.slice(5))) return false
  const easter = easterOf(Number(day.slice(0, 4)))
  return day !== addDays(easter, -2) && day !== addDays(easter, 1)
}

/** How busy a working day is: Mondays fuller, Fridays emptier, July and the turn of the year slow. */
export function busynessOf(day: Day): number {
  const week = [1.25, 1.05, 1.1, 1, 0.6][weekdayOf(day) - 1] ?? 0
  const monthDay = day.slice(5)
  const season =
    monthDay >= '07-01' && monthDay <= '08-07'
      ? 0.4
      : monthDay >= '12-20' || monthDay <= '01-05'
        ? 0.35
        : 1.08
  return week * season
}
