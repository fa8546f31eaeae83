import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { dayFromNumber, dayNumber, daysBetween } from '../../../shared/base/dates.ts'
import { dayFigures, dayWords, instantWords, parseDay } from './dates.ts'

const today = '2026-11-22' as Day

test.each([
  ['2026-11-22', 'en-GB', 'today'],
  ['2026-11-23', 'en-GB', 'tomorrow'],
  ['2026-11-21', 'da-DK', 'i går'],
  ['2026-11-23', 'hr-HR', 'sutra'],
  ['2026-11-27', 'it-IT', 'ven'],
  ['2026-12-12', 'en-GB', '12 Dec'],
  ['2027-02-01', 'sv-SE', '1 feb.'],
  ['2027-09-01', 'sv-SE', '1 sep. 2027'],
])('%s in %s is "%s"', (day, locale, words) => {
  expect(dayWords(day as Day, today, locale)).toBe(words)
})

test('a moment near today has its time, in the zone of the office', () => {
  const now = '2026-11-22T22:30:00.000Z' as Instant
  const soon = '2026-11-23T09:00:00.000Z' as Instant
  // In Copenhagen it is still the 22nd at 23:30.
  expect(instantWords(soon, now, 'Europe/Copenhagen', 'en-GB')).toBe('tomorrow 10:00')
  expect(instantWords(soon, now, 'Europe/Helsinki', 'en-GB')).toBe('today 11:00')
})

test.each([
  ['24.12', '2026-12-24'],
  ['24/12-26', '2026-12-24'],
  ['3.1.', '2027-01-03'],
  ['1 11 2025', '2025-11-01'],
  ['2026-02-28', '2026-02-28'],
  ['+3', '2026-11-25'],
  ['-1', '2026-11-21'],
  ['.', '2026-11-22'],
])('"%s" typed means %s', (text, day) => {
  expect(parseDay(text, today)).toBe(day)
})

test.each(['', '31.2', '30.02.2026', '13/13', 'x', '24.12.6'])('"%s" is no day', (text) => {
  expect(parseDay(text, today)).toBeNull()
})

test('a day in figures is read back, and without its year the nearest one is meant', () => {
  const range = { min: dayNumber('1990-01-01' as Day), max: dayNumber('2090-01-01' as Day) }
  fc.assert(
    fc.property(
      fc.integer(range),
      fc.constantFrom('da-DK', 'it-IT', 'en-GB', 'hr-HR'),
      (n, locale) => {
        const day = dayFromNumber(n)
        expect(parseDay(dayFigures(day, locale), today)).toBe(day)
        const near = parseDay(`${day.slice(8)}.${day.slice(5, 7)}.`, today)
        if (near) expect(Math.abs(daysBetween(today, near))).toBeLessThanOrEqual(183)
      },
    ),
  )
})
