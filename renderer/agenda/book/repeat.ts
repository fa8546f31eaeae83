import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal, isWholeDay, localAt } from '../../../shared/agenda/localTime.ts'
import {
  WEEKDAYS,
  readRule,
  untilOf,
  untilText,
  withParts,
  writeRule,
} from '../../../shared/agenda/rule.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, weekdayOf } from '../../../shared/base/dates.ts'

/** The recurrences that an office has a word for; `custom` stands for any other rule, which is kept as it is. */
export const REPEATS = [
  'none',
  'daily',
  'workdays',
  'weekly',
  'fortnightly',
  'monthly',
  'monthlyWeekday',
  'monthlyLast',
  'yearly',
  'custom',
] as const
export type Repeat = (typeof REPEATS)[number]

/** The rule of RFC 5545 for a word, from the first date; empty for `none`. */
export function plainRule(repeat: Repeat, start: LocalTime): string {
  const day = dayOfLocal(start)
  const weekday = WEEKDAYS[weekdayOf(day) - 1]
  switch (repeat) {
    case 'daily':
      return 'FREQ=DAILY'
    case 'workdays':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`
    case 'monthly':
      return `FREQ=MONTHLY;BYMONTHDAY=${Number(day.slice(8))}`
    case 'monthlyWeekday':
      return `FREQ=MONTHLY;BYDAY=${weekOfMonth(day)}${weekday}`
    case 'monthlyLast':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`
    case 'yearly':
      return 'FREQ=YEARLY'
    default:
      return ''
  }
}

/** Which of its kind in the month: 2 for the second Tuesday. */
export const weekOfMonth = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7)

/** True where the day is the last of its weekday in the month. */
export const isLastOfMonth = (day: Day): boolean => addDays(day, 7).slice(5, 7) !== day.slice(5, 7)

/** What the form says of the recurrence, as a rule; it ends with the day `until`, or after so many `times`. */
export function ruleOf(
  values: { repeat: Repeat; customRule: string; until: Day | null; times: number | null },
  start: LocalTime,
  zone: string,
): string {
  const { repeat, customRule, until, times } = values
  const rule = repeat === 'custom' ? customRule : plainRule(repeat, start)
  const parts = rule === '' ? null : readRule(rule)
  if (!parts) return rule
  if (until === null)
    return times === null
      ? rule
      : writeRule(withParts(parts, { UNTIL: null, COUNT: String(times) }))
  const last = isWholeDay(start) ? (until as string as LocalTime) : localAt(until, '23:59')
  return writeRule(withParts(parts, { UNTIL: untilText(last, zone), COUNT: null }))
}

/** The word for a rule, and how it ends; `custom` for one that no word says. */
export function readRepeat(
  rule: string,
  start: LocalTime,
  zone: string,
): { repeat: Repeat; until: Day | null; times: number | null } {
  if (rule === '') return { repeat: 'none', until: null, times: null }
  const parts = readRule(rule)
  if (!parts) return { repeat: 'custom', until: null, times: null }
  const last = untilOf(parts, start, zone)
  const until = last && dayOfLocal(last)
  const count = parts.get('COUNT')
  const times = count === undefined ? null : Number(count)
  const bare = writeRule(withParts(parts, { UNTIL: null, COUNT: null, WKST: null }))
  const weekly = parts.get('FREQ') === 'WEEKLY' && !parts.has('BYDAY')
  const found = REPEATS.find((repeat) => {
    const plain = plainRule(repeat, start)
    return (
      plain !== '' && (sameRule(plain, bare) || (weekly && sameRule(plain, withDay(bare, start))))
    )
  })
  return { repeat: found ?? 'custom', until, times }
}

const withDay = (rule: string, start: LocalTime) =>
  `${rule};BYDAY=${WEEKDAYS[weekdayOf(dayOfLocal(start)) - 1]}`

const sameRule = (one: string, other: string) =>
  one.split(';').toSorted().join(';') === other.split(';').toSorted().join(';')
