import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../base/dates.ts'
import { dayFromNumber } from '../base/dates.ts'
import type { KeepingFacts } from './keeping.ts'
import { addPeriod, isDue, keepingOf } from './keeping.ts'

const day = (text: string) => text as Day
const facts = (more: Partial<KeepingFacts>): KeepingFacts => ({
  trigger: 'closed',
  periodCount: 5,
  periodUnit: 'years',
  action: 'destroy',
  closedOn: day('2020-03-15'),
  letterDay: null,
  eventDay: null,
  extendedUntil: null,
  keptForever: false,
  ...more,
})

test('the last day to keep is the trigger and the period', () => {
  expect(keepingOf(facts({}))).toEqual({
    triggerDay: '2020-03-15',
    keepUntil: '2025-03-15',
    forever: false,
    waitsFor: '',
  })
  expect(keepingOf(facts({ trigger: 'year_end' })).keepUntil).toBe('2025-12-31')
  expect(
    keepingOf(facts({ trigger: 'letter_date', letterDay: day('2019-01-31'), periodUnit: 'months' }))
      .keepUntil,
  ).toBe('2019-06-30')
  expect(keepingOf(facts({ trigger: 'event', eventDay: day('2024-02-29') })).keepUntil).toBe(
    '2029-02-28',
  )
})

test('what has not happened yet is waited for, and nothing is due', () => {
  const open = keepingOf(facts({ closedOn: null }))
  expect(open).toMatchObject({ keepUntil: null, waitsFor: 'closing' })
  const event = keepingOf(facts({ trigger: 'event' }))
  expect(event).toMatchObject({ keepUntil: null, waitsFor: 'event' })
  expect(isDue(event, 'closed', day('2999-01-01'))).toBe(false)
  expect(keepingOf(facts({ trigger: 'letter_date' })).waitsFor).toBe('letter_date')
})

test('on the last day it is still kept, on the next it is due', () => {
  const kept = keepingOf(facts({}))
  expect(isDue(kept, 'closed', day('2025-03-15'))).toBe(false)
  expect(isDue(kept, 'closed', day('2025-03-16'))).toBe(true)
  expect(isDue(kept, 'open', day('2025-03-16'))).toBe(false)
})

test('a decision only ever lengthens the time', () => {
  expect(keepingOf(facts({ extendedUntil: day('2030-01-01') })).keepUntil).toBe('2030-01-01')
  expect(keepingOf(facts({ extendedUntil: day('2021-01-01') })).keepUntil).toBe('2025-03-15')
  expect(keepingOf(facts({ keptForever: true }))).toMatchObject({ keepUntil: null, forever: true })
  expect(keepingOf(facts({ action: 'keep' })).forever).toBe(true)
})

test('a longer period never ends earlier, whatever its unit', () => {
  const unit = fc.constantFrom('days', 'weeks', 'months', 'years' as const)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(998), unit, (number, count, name) => {
      const from = dayFromNumber(number)
      const end = addPeriod(from, count, name as 'days')
      return end >= from && addPeriod(from, count + 1, name as 'days') > end
    }),
  )
})
