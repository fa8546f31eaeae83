import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../base/dates.ts'
import { addDays, daysBetween, weekdayOf } from '../base/dates.ts'
import { deadlineAfter } from './deadline.ts'

const none = () => false

test('the day of arrival is not counted; a term that ends on a weekend ends on Monday', () => {
  expect(deadlineAfter('2026-11-23' as Day, 10, none)).toBe('2026-12-03')
  expect(deadlineAfter('2026-11-23' as Day, 5, none)).toBe('2026-11-30')
})

test('a holiday moves it on, also into the next weekend and beyond', () => {
  const holidays = new Set(['2026-12-24', '2026-12-25'])
  expect(deadlineAfter('2026-12-14' as Day, 10, (day) => holidays.has(day))).toBe('2026-12-28')
})

test('for any term: an open day, not before it, and none open between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.nat(400),
      fc.nat(6),
      (from, days, closed) => {
        const isHoliday = (day: Day) => Number(day.slice(-2)) % 7 === closed
        const arrived = addDays('1990-01-01' as Day, from)
        const due = deadlineAfter(arrived, days, isHoliday)
        const isOpen = (day: Day) => weekdayOf(day) <= 5 && !isHoliday(day)
        expect(isOpen(due)).toBe(true)
        const moved = daysBetween(addDays(arrived, days), due)
        expect(moved).toBeGreaterThanOrEqual(0)
        for (let step = 0; step < moved; step++)
          expect(isOpen(addDays(addDays(arrived, days), step))).toBe(false)
      },
    ),
  )
})

test('a calendar without any open day does not hold up', () => {
  expect(deadlineAfter('2026-11-23' as Day, 1, () => true)).toBe('2026-12-25')
})
