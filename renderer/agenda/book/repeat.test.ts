import { expect, test } from 'vitest'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { REPEATS, isLastOfMonth, readRepeat, ruleOf, weekOfMonth } from './repeat.ts'

const ZONE = 'Europe/Zagreb'
const tuesday = '2026-11-24T09:00:00' as LocalTime
const until = '2027-06-03' as Day

test('each word makes a rule, and the rule is read as that word again', () => {
  for (const repeat of REPEATS) {
    if (repeat === 'custom') continue
    const rule = ruleOf({ repeat, customRule: '', until: null, times: null }, tuesday, ZONE)
    expect(readRepeat(rule, tuesday, ZONE), rule).toEqual({ repeat, until: null, times: null })
  }
})

test('a last day is written in UTC beside a time, and read as the same day', () => {
  const rule = ruleOf({ repeat: 'weekly', customRule: '', until, times: null }, tuesday, ZONE)
  expect(rule).toContain('UNTIL=20270603T')
  expect(readRepeat(rule, tuesday, ZONE)).toEqual({
    repeat: 'weekly',
    until,
    times: null,
  })
  const whole = '2026-11-24' as LocalTime
  expect(ruleOf({ repeat: 'yearly', customRule: '', until, times: null }, whole, ZONE)).toBe(
    'FREQ=YEARLY;UNTIL=20270603',
  )
})

test('a rule that no word says is kept as it is', () => {
  const rule = 'FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=10'
  expect(readRepeat(rule, tuesday, ZONE).repeat).toBe('custom')
  expect(
    ruleOf({ repeat: 'custom', customRule: rule, until: null, times: null }, tuesday, ZONE),
  ).toBe(rule)
})

test('so many times is a count', () => {
  const rule = ruleOf({ repeat: 'weekly', customRule: '', until: null, times: 12 }, tuesday, ZONE)
  expect(rule).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=12')
  expect(readRepeat('FREQ=WEEKLY;COUNT=12', tuesday, ZONE)).toEqual({
    repeat: 'weekly',
    until: null,
    times: 12,
  })
})

test('a weekly rule without a weekday means that of its first date', () => {
  expect(readRepeat('FREQ=WEEKLY', tuesday, ZONE).repeat).toBe('weekly')
})

test('which Tuesday of the month it is', () => {
  expect(weekOfMonth('2026-11-24' as Day)).toBe(4)
  expect(isLastOfMonth('2026-11-24' as Day)).toBe(true)
  expect(isLastOfMonth('2026-11-17' as Day)).toBe(false)
})
