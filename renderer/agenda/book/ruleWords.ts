import type { TFunction } from 'i18next'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import type { RuleParts } from '../../../shared/agenda/rule.ts'
import { WEEKDAYS, readRule, untilOf } from '../../../shared/agenda/rule.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { weekdayOf } from '../../../shared/base/dates.ts'

type Words = {
  t: TFunction<'agenda'>
  locale: string
  /** A day as it is written beside others. */
  day: (day: Day) => string
}

/** What the words below can say; a rule with more has none. */
const SAID = 'FREQ INTERVAL BYDAY BYMONTHDAY BYMONTH BYSETPOS COUNT UNTIL WKST'.split(' ')
const WORKDAYS = 'MO,TU,WE,TH,FR'
/** After an ordinal, where a language has more than one gender. */
const FEMININE: Record<string, readonly string[]> = { it: ['SU'], hr: ['WE', 'SA', 'SU'] }

/**
 * A rule of RFC 5545 in words: "every Tuesday until 3 June", "every month on the first Monday, 10 times". Null for one
 * that they cannot say.
 */
export function ruleWords(
  rule: string,
  { start, zone }: { start: LocalTime; zone: string },
  words: Words,
): string | null {
  const parts = readRule(rule)
  if (!parts || [...parts.keys()].some((name) => !SAID.includes(name))) return null
  const { t, day } = words
  const cadence = cadenceOf(parts, dayOfLocal(start), words)
  if (cadence === null) return null
  const until = untilOf(parts, start, zone)
  if (until) return t('rule.until', { rule: cadence, day: day(dayOfLocal(until)) })
  const times = parts.get('COUNT')
  return times ? t('rule.times', { rule: cadence, count: Number(times) }) : cadence
}

function cadenceOf(parts: RuleParts, first: Day, words: Words): string | null {
  const frequency = parts.get('FREQ')
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const weekdays = parts.get('BYDAY')
  switch (frequency) {
    case 'DAILY':
    case 'WEEKLY':
      if (['BYMONTHDAY', 'BYMONTH', 'BYSETPOS'].some((name) => parts.has(name))) return null
      if (frequency === 'WEEKLY' || (weekdays && interval === 1))
        return inWeeks(interval, weekdays ?? WEEKDAYS[weekdayOf(first) - 1]!, words)
      if (weekdays) return null
      return interval === 1 ? words.t('rule.daily') : words.t('rule.days', { count: interval })
    case 'MONTHLY':
      return parts.has('BYMONTH') ? null : inMonths(parts, interval, first, words)
    case 'YEARLY':
      return inYears(parts, interval, first, words)
    default:
      return null
  }
}

function inWeeks(interval: number, weekdays: string, { t, locale }: Words): string | null {
  const names = weekdays.split(',').toSorted((a, b) => order(a) - order(b))
  if (names.some((name) => order(name) < 0)) return null
  if (interval === 1 && names.join() === WORKDAYS) return t('rule.workdays')
  if (interval === 1 && names.length === WEEKDAYS.length) return t('rule.daily')
  const days = list(
    locale,
    names.map((name) => t(`weekday.each.${name as 'MO'}`)),
  )
  if (interval === 1) return t('rule.weekly', { days })
  if (interval > 2) return t('rule.weeks', { count: interval, days })
  return t(names.length === 1 ? 'rule.fortnightly' : 'rule.fortnightlyDays', { days })
}

function inMonths(parts: RuleParts, interval: number, first: Day, words: Words): string | null {
  const { t, locale } = words
  const cadence = interval === 1 ? t('rule.monthly') : t('rule.months', { count: interval })
  const [weekdays, dates, at] = ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'].map((name) => parts.get(name))
  if (weekdays !== undefined) {
    if (dates !== undefined) return null
    if (at !== undefined && weekdays.split(',').toSorted().join() === sorted(WORKDAYS)) {
      if (at === '1') return t('rule.firstWorkday', { cadence })
      return at === '-1' ? t('rule.lastWorkday', { cadence }) : null
    }
    // The second of all Tuesdays is the second Tuesday.
    if (at !== undefined && weekdays.length > 2) return null
    const days = weekdays.split(',').map((one) => nthDay(`${at ?? ''}${one}`, words))
    if (days.includes(null)) return null
    return t('rule.onWeekdays', { cadence, days: list(locale, days as string[]) })
  }
  if (at !== undefined) return null
  const numbers = (dates ?? String(Number(first.slice(8)))).split(',')
  if (numbers.join() === '-1') return t('rule.onLastDate', { cadence })
  if (numbers.some((number) => Number(number) < 1)) return null
  const written = numbers.map((number) => t('rule.date', { date: Number(number) }))
  return t('rule.onDates', { cadence, dates: list(locale, written) })
}

function inYears(parts: RuleParts, interval: number, first: Day, words: Words): string | null {
  const { t, locale } = words
  const [month = first.slice(5, 7), date = first.slice(8)] = ['BYMONTH', 'BYMONTHDAY'].map((name) =>
    parts.get(name),
  )
  if (parts.has('BYDAY') || parts.has('BYSETPOS') || !/^\d+$/.test(month) || !/^\d+$/.test(date))
    return null
  // A leap year, so that 29 February stands.
  const moment = new Date(Date.UTC(2028, Number(month) - 1, Number(date), 12))
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return t('rule.onDay', {
    cadence: interval === 1 ? t('rule.yearly') : t('rule.years', { count: interval }),
    day: new Intl.DateTimeFormat(locale, options).format(moment),
  })
}

/** "first Monday" for 1MO, "last Friday" for -1FR; null for others from the end, and without a number. */
function nthDay(text: string, { t, locale }: Words): string | null {
  const [, number = '', name = ''] = /^\+?(-?\d+)(\w\w)$/.exec(text) ?? []
  if (number !== '-1' && !/^[1-5]$/.test(number)) return null
  const nth = (number === '-1' ? 'last' : number) as 'last'
  const isFeminine = FEMININE[locale.slice(0, 2)]?.includes(name) ?? false
  return t('rule.nthDay', {
    nth: t(isFeminine ? `nth.${nth}_feminine` : `nth.${nth}`),
    day: t(`weekday.nth.${name as 'MO'}`),
  })
}

const order = (name: string) => WEEKDAYS.indexOf(name as 'MO')
const sorted = (names: string) => names.split(',').toSorted().join()
const list = (locale: string, items: readonly string[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
