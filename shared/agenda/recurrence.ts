import { Temporal } from 'temporal-polyfill'
import { RRuleTemporal } from 'rrule-temporal'
import { weekdayOf } from '../base/dates.ts'
import type { LocalTime } from './localTime.ts'
import { dayOfLocal, isWholeDay, wallTimeOfLocal } from './localTime.ts'
import type { RuleParts } from './rule.ts'
import { WEEKDAYS, readRule, untilOf, withParts, writeRule } from './rule.ts'

/** What makes the dates of a series; whole days have no zone. */
export type Recurrence = {
  start: LocalTime
  zone: string
  /** Empty for what happens once (and on its rdates). */
  rrule: string
  rdates: readonly LocalTime[]
  exdates: readonly LocalTime[]
}
type Reach = {
  /** Dates from this one on. */
  from?: LocalTime | undefined
  /** Dates before this one. */
  before?: LocalTime | undefined
  limit: number
}

/** How many periods an impossible rule (a 30 February) is followed before it is taken to have no further date. */
const PERIODS: Record<string, number> = {
  YEARLY: 500,
  MONTHLY: 6000,
  WEEKLY: 10_000,
  DAILY: 40_000,
  HOURLY: 4000,
}
const SHORT_PERIODS = 2000
const CANDIDATES = 400_000
const CANDIDATES_KEPT = 20_000
const MOST_AT_ONCE = 5000
const FEW = 10

/** True when the rule can be read, and says when a series beginning so happens. */
export function isRule(rrule: string, start: LocalTime): boolean {
  const parts = readRule(rrule)
  return parts !== null && !(isWholeDay(start) && isWithinDays(parts))
}

/**
 * The dates of a series as local times, rising: the rule's dates (COUNT and UNTIL bound these), with the rdates,
 * without the exdates (RFC 5545, 3.8.5). What begins in a gap of the clocks is left out and not counted. Of what has no
 * rule: its start. Fails with a RangeError on a rule that cannot be read.
 */
export function datesOf(recurrence: Recurrence, reach: Reach): LocalTime[] {
  const { start, rrule, rdates, exdates } = recurrence
  const out = new Set<string>(exdates)
  // Some programs leave out a date of a meeting by its bare day.
  const isOut = (date: LocalTime) =>
    out.has(date) || (!isWholeDay(start) && out.has(date.slice(0, 10)))
  const within = (date: LocalTime) =>
    (reach.from === undefined || date >= reach.from) &&
    (reach.before === undefined || date < reach.before)
  const extra = rdates.map((date) => likeStart(date, start)).filter(within)
  const limit = reach.limit + exdates.length
  const ruled = rrule === '' ? [start].filter(within) : ruleDates(recurrence, { ...reach, limit })
  const all = [...new Set([...ruled, ...extra])].filter((date) => !isOut(date))
  if (extra.length > 0) all.sort()
  return all.slice(0, reach.limit)
}

/** The dates of the rule alone. */
export function ruleDates({ start, zone, rrule }: Recurrence, reach: Reach): LocalTime[] {
  const parts = readRule(rrule)
  if (parts === null || (isWholeDay(start) && isWithinDays(parts)))
    throw new RangeError('rule_unreadable')
  if (isImpossible(parts)) return []
  const until = untilOf(parts, start, zone)
  const pieces = unmixed(withStart(parts, start)).map(apart)
  const first = firstBySetPosition(parts, start, zone)
  const count = Number(parts.get('COUNT') ?? Infinity)
  const frame = { start, zone, until }
  if (!first && pieces.length === 1 && !pieces[0]!.keeps)
    return follow(pieces[0]!.rule, frame, reach)
  // What the library does not look at is looked at here, and so counted here.
  const counted = Number.isFinite(count) ? CANDIDATES_KEPT : reach.limit
  const kept = pieces.flatMap(({ rule, keeps }) => {
    const limit = keeps || reach.from !== undefined ? CANDIDATES_KEPT : counted
    const dates = follow(withParts(rule, { COUNT: null }), frame, { before: reach.before, limit })
    return keeps ? dates.filter(keeps) : dates
  })
  if (pieces.length > 1) kept.sort()
  const whole = first && kept.length > 0 && kept[0] !== start ? [start, ...kept] : kept
  return whole
    .slice(0, count)
    .filter((date) => reach.from === undefined || date >= reach.from)
    .slice(0, reach.limit)
}

type Frame = { start: LocalTime; zone: string; until: LocalTime | null }

function follow(parts: RuleParts, { start, zone, until }: Frame, reach: Reach): LocalTime[] {
  const wholeDay = isWholeDay(start)
  const at = wholeDay ? 'UTC' : zone
  const momentIn = (local: LocalTime) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(at, { disambiguation: 'compatible' })
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${writeRule(plain(parts, wholeDay))}`,
    dtstart: momentIn(start),
    tzid: at,
    maxIterations: PERIODS[parts.get('FREQ')!] ?? SHORT_PERIODS,
    cache: false,
    // The library's quick ways are closed where this is set.
    ...(isWithinDays(parts) && { maxCandidateEvaluations: CANDIDATES }),
    ...(until !== null && { until: momentIn(until) }),
  })
  const localOf = (date: { toString(): string }) =>
    date.toString().slice(0, wholeDay ? 10 : 19) as LocalTime
  const { from, before, limit } = reach
  const isWanted = (date: LocalTime) =>
    !date.startsWith('+') &&
    (from === undefined || from <= date) &&
    (before === undefined || date < before)
  // Asked for as a whole, the library is many times faster than date by date.
  const end = before ?? until
  const isBounded = end !== null && end !== undefined && !isWithinDays(parts)
  const count = Number(parts.get('COUNT') ?? Infinity)
  try {
    if (isBounded && end.slice(0, 4) < '9999') {
      const begin = from !== undefined && from > start ? from : start
      if (end < begin) return []
      return rule
        .between(momentIn(begin), momentIn(end), true)
        .map(localOf)
        .filter(isWanted)
        .slice(0, limit)
    }
    if (count <= MOST_AT_ONCE && limit >= FEW && !isWithinDays(parts))
      return rule.all().map(localOf).filter(isWanted).slice(0, limit)
  } catch (error) {
    requireExceeded(error)
  }
  const dates: LocalTime[] = []
  try {
    rule.all((moment) => {
      const date = localOf(moment)
      // Five digits of a year begin with a sign: nobody's agenda reaches there.
      if (date.startsWith('+') || (before !== undefined && date >= before)) return false
      if (isWanted(date)) dates.push(date)
      return dates.length < limit
    })
  } catch (error) {
    requireExceeded(error)
  }
  return dates
}

/** A rule without a further date (a 30 February) is followed only so far; any other fault is one. */
function requireExceeded(error: unknown): void {
  if (!(error instanceof Error) || !/exceeded/i.test(error.message)) throw error
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for days of months that there are not: a 30 February. */
function isImpossible(parts: RuleParts): boolean {
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number)
  const [months, days] = [numbers('BYMONTH'), numbers('BYMONTHDAY')]
  if (!months || !days) return false
  return months.every((month) => days.every((day) => Math.abs(day) > LONGEST_MONTHS[month - 1]!))
}

/** A yearly rule that names a day of the month and no month means that of its start. */
function withStart(parts: RuleParts, start: LocalTime): RuleParts {
  const named = ['BYMONTH', 'BYDAY', 'BYWEEKNO', 'BYYEARDAY'].some((name) => parts.has(name))
  if (parts.get('FREQ') !== 'YEARLY' || !parts.has('BYMONTHDAY') || named) return parts
  return withParts(parts, { BYMONTH: String(Number(start.slice(5, 7))) })
}

/** A yearly rule with weekdays both numbered and plain (-1SU, FR) as two, of which the library reads each alone. */
function unmixed(parts: RuleParts): RuleParts[] {
  const days = parts.get('BYDAY')?.split(',') ?? []
  const plainDays = days.filter((day) => day.length === 2)
  const isMixed = plainDays.length > 0 && plainDays.length < days.length
  if (parts.get('FREQ') !== 'YEARLY' || parts.has('BYSETPOS') || !isMixed) return [parts]
  const numbered = days.filter((day) => day.length > 2)
  return [plainDays, numbered].map((some) => withParts(parts, { BYDAY: some.join(',') }))
}

/**
 * Two parts of a yearly rule that both limit it, of which the library looks at one: the other is looked at here
 * (BYDAY beside BYYEARDAY, BYMONTHDAY beside a numbered BYDAY).
 */
function apart(parts: RuleParts): {
  rule: RuleParts
  keeps: ((date: LocalTime) => boolean) | null
} {
  const yearly = parts.get('FREQ') === 'YEARLY' && !parts.has('BYSETPOS')
  const byDay = parts.get('BYDAY')?.split(',') ?? []
  const numbered = byDay.some((day) => day.length > 2)
  if (yearly && parts.has('BYYEARDAY') && byDay.length > 0 && !numbered)
    return {
      rule: withParts(parts, { BYDAY: null }),
      keeps: (date) => byDay.includes(WEEKDAYS[weekdayOf(dayOfLocal(date)) - 1]!),
    }
  const byMonthDay = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? []
  if (yearly && numbered && byMonthDay.length > 0)
    return {
      rule: withParts(parts, { BYMONTHDAY: null }),
      keeps: (date) => {
        const { day, daysInMonth } = Temporal.PlainDate.from(date.slice(0, 10))
        return byMonthDay.includes(day) || byMonthDay.includes(day - daysInMonth - 1)
      },
    }
  return { rule: parts, keeps: null }
}

/** DTSTART is the first date (RFC 5545, 3.8.2.4), also where it agrees with all of a rule but BYSETPOS. */
function firstBySetPosition(parts: RuleParts, start: LocalTime, zone: string): boolean {
  if (!parts.has('BYSETPOS')) return false
  const rest = withParts(parts, { BYSETPOS: null, COUNT: null })
  const until = untilOf(parts, start, zone)
  return follow(rest, { start, zone, until }, { limit: 1 })[0] === start
}

const isWithinDays = (parts: RuleParts) =>
  ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(parts.get('FREQ')!)

/** The rule as the library takes it: UNTIL is given apart, and times of day mean nothing to whole days. */
function plain(parts: RuleParts, wholeDay: boolean): RuleParts {
  const kept = withParts(parts, { UNTIL: null, RSCALE: null })
  return wholeDay ? withParts(kept, { BYHOUR: null, BYMINUTE: null, BYSECOND: null }) : kept
}

/** A date given by its day alone, beside times, is at the time of the start; a time beside days counts by its day. */
function likeStart(date: LocalTime, start: LocalTime): LocalTime {
  if (isWholeDay(start)) return dayOfLocal(date) as string as LocalTime
  return isWholeDay(date) ? (`${date}T${wallTimeOfLocal(start)}:00` as LocalTime) : date
}
