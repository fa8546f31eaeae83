/** An RFC 5545 recurrence rule (3.3.10) taken apart and put together again. */
import { addDays, daysBetween, weekdayOf } from '../base/dates.ts'
import type { LocalTime } from './localTime.ts'
import { dayOfLocal, isWholeDay, localOf, momentOf, readLocalTime } from './localTime.ts'

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

/** The parts of a rule by their names, as they are written: FREQ, INTERVAL, BYDAY … */
export type RuleParts = ReadonlyMap<string, string>

const whole = (from: number, to: number, signed = false) => ({ from, to, signed })
const NUMBERS: Record<string, ReturnType<typeof whole>> = {
  BYSECOND: whole(0, 60),
  BYMINUTE: whole(0, 59),
  BYHOUR: whole(0, 23),
  BYMONTHDAY: whole(1, 31, true),
  BYYEARDAY: whole(1, 366, true),
  BYWEEKNO: whole(1, 53, true),
  BYMONTH: whole(1, 12),
  BYSETPOS: whole(1, 366, true),
}
const UNTIL = /^\d{8}(T\d{6}Z?)?$/
const BYDAY = /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/

/**
 * The parts of a rule; null when it breaks RFC 5545 in a way that leaves its dates in doubt. Unknown parts are kept. A
 * name before it (`RRULE:`) and a `;` at its end are forgiven.
 */
export function readRule(text: string): RuleParts | null {
  const parts = new Map<string, string>()
  const body = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;+$/, '')
  for (const piece of body.split(';')) {
    const [name, value, ...rest] = piece.split('=')
    if (!name || !value || rest.length > 0 || parts.has(name) || !isPart(name, value)) return null
    parts.set(name, value)
  }
  return parts.has('FREQ') ? parts : null
}

function isPart(name: string, value: string): boolean {
  const numbers = NUMBERS[name]
  if (numbers) return value.split(',').every((one) => isNumber(one, numbers))
  switch (name) {
    case 'FREQ':
      return FREQUENCIES.includes(value)
    case 'INTERVAL':
      return isNumber(value, whole(1, 100_000))
    case 'COUNT':
      return isNumber(value, whole(1, 1_000_000))
    case 'UNTIL':
      return UNTIL.test(value) && readLocalTime(value.replace('Z', '')) !== null
    case 'WKST':
      return (WEEKDAYS as readonly string[]).includes(value)
    case 'BYDAY':
      return value.split(',').every((one) => BYDAY.test(one))
    case 'RSCALE':
      return value === 'GREGORIAN'
    default:
      return true
  }
}

function isNumber(text: string, { from, to, signed }: ReturnType<typeof whole>): boolean {
  if (!/^[+-]?\d{1,7}$/.test(text)) return false
  const number = Number(text)
  const size = signed ? Math.abs(number) : number
  return from <= size && size <= to
}

export const writeRule = (parts: RuleParts): string =>
  [...parts].map(([name, value]) => `${name}=${value}`).join(';')

/** The same rule with some parts changed; null takes a part out. */
export function withParts(parts: RuleParts, changed: Record<string, string | null>): RuleParts {
  const next = new Map(parts)
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return next
}

/**
 * UNTIL as a local time, inclusive; null where the rule has none. It is read in every form that is met with: in UTC as
 * it must be beside a zone, on the wall, and as a bare day beside times, which then counts to its end.
 */
export function untilOf(parts: RuleParts, start: LocalTime, zone: string): LocalTime | null {
  const text = parts.get('UNTIL')
  if (text === undefined) return null
  const until = readLocalTime(text.replace('Z', ''))!
  if (isWholeDay(start)) return dayOfLocal(until) as string as LocalTime
  if (isWholeDay(until)) return `${until}T23:59:59` as LocalTime
  if (!text.endsWith('Z') || isOldForm(parts, until, start)) return until
  return localOf(momentOf(until, 'UTC'), zone)
}

/**
 * RFC 2445 wrote UNTIL on the wall with a Z after it (its examples, and with them old files): it is taken so where it
 * shows the very time that the series begins at, or ends a rule of hours on its own day.
 */
function isOldForm(parts: RuleParts, until: LocalTime, start: LocalTime): boolean {
  if (until.slice(11) === start.slice(11)) return true
  const withinDays = ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(parts.get('FREQ')!)
  return withinDays && dayOfLocal(until) === dayOfLocal(start)
}

/** UNTIL as it must be written beside DTSTART: a day beside days, else in UTC. */
export function untilText(until: LocalTime, zone: string): string {
  if (isWholeDay(until)) return compact(until)
  return `${compact(localOf(momentOf(until, zone), 'UTC'))}Z`
}

const compact = (local: LocalTime) => local.replaceAll(/[-:]/g, '')

/**
 * The rule of a series whose first date moves from one day to another: a Tuesday rule becomes a Wednesday one. Null
 * when it is not plain what it should become; then it has to be said.
 */
export function shiftRule(parts: RuleParts, from: LocalTime, to: LocalTime): RuleParts | null {
  const [was, now] = [dayOfLocal(from), dayOfLocal(to)]
  const days = daysBetween(was, now)
  const timed = shiftTimes(parts, from, to)
  if (timed === null || days === 0) return timed
  const byDay = parts.get('BYDAY')?.split(',')
  const byMonthDay = parts.get('BYMONTHDAY')
  if (parts.has('BYSETPOS') || parts.has('BYYEARDAY') || parts.has('BYWEEKNO')) return null
  if (parts.has('BYMONTH') && was.slice(5, 7) !== now.slice(5, 7)) {
    if (parts.get('BYMONTH') !== String(Number(was.slice(5, 7)))) return null
    return shiftDays(withParts(timed, { BYMONTH: String(Number(now.slice(5, 7))) }))
  }
  return shiftDays(timed)

  function shiftDays(rule: RuleParts): RuleParts | null {
    if (byMonthDay !== undefined) {
      if (byDay || byMonthDay !== String(Number(was.slice(8)))) return null
      return withParts(rule, { BYMONTHDAY: String(Number(now.slice(8))) })
    }
    if (!byDay) return rule
    if (byDay.every((day) => day.length === 2)) {
      // All seven, or the days from Monday to Friday, stay what they are.
      if (byDay.length >= 5 || rule.get('FREQ') === 'DAILY') return null
      const shifted = byDay.map((day) => turned(day, days))
      return withParts(rule, { BYDAY: shifted.join(',') })
    }
    const [only, ...others] = byDay
    if (others.length > 0 || rule.get('FREQ') !== 'MONTHLY') return null
    const fromEnd = only!.startsWith('-')
    const nth = fromEnd && isLast(now) ? -1 : Math.ceil(Number(now.slice(8)) / 7)
    return withParts(rule, { BYDAY: `${nth}${WEEKDAYS[weekdayOf(now) - 1]}` })
  }
}

/** BYHOUR and BYMINUTE that only say again when it begins follow; others cannot be guessed. */
function shiftTimes(parts: RuleParts, from: LocalTime, to: LocalTime): RuleParts | null {
  if (from.slice(11) === to.slice(11)) return parts
  const [hour, minute] = [parts.get('BYHOUR'), parts.get('BYMINUTE')]
  if (hour !== undefined && hour !== String(Number(from.slice(11, 13)))) return null
  if (minute !== undefined && minute !== String(Number(from.slice(14, 16)))) return null
  return withParts(parts, {
    ...(hour !== undefined && { BYHOUR: String(Number(to.slice(11, 13))) }),
    ...(minute !== undefined && { BYMINUTE: String(Number(to.slice(14, 16))) }),
  })
}

const turned = (day: string, days: number) =>
  WEEKDAYS[(((WEEKDAYS.indexOf(day as 'MO') + days) % 7) + 7) % 7]!

/** True for a day that is the last of its weekday in its month. */
const isLast = (day: Parameters<typeof addDays>[0]) =>
  addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
