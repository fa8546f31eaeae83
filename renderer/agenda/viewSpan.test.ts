import { expect, test } from 'vitest'
import type { Day } from '../../shared/base/dates.ts'
import { monthAfter, spanOf, stepFrom } from './viewSpan.ts'

const day = (text: string) => text as Day

test('a month is shown in whole weeks', () => {
  expect(spanOf('month', day('2026-11-24'))).toEqual({ from: '2026-10-26', to: '2026-12-06' })
  expect(spanOf('month', day('2027-02-10'))).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  expect(spanOf('week', day('2026-11-22'))).toEqual({ from: '2026-11-16', to: '2026-11-22' })
})

test('months are gone through by their first days, over the turn of the year', () => {
  expect(monthAfter(day('2026-12-31'), 1)).toBe('2027-01-01')
  expect(monthAfter(day('2027-01-15'), -1)).toBe('2026-12-01')
  expect(stepFrom('month', day('2026-01-31'), 1)).toBe('2026-02-01')
  expect(stepFrom('week', day('2026-12-28'), 1)).toBe('2027-01-04')
})
