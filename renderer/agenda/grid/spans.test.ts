import { expect, test } from 'vitest'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { lastDayOf } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { isAbove, isOnDay, localFrom, minutesOf, partOn } from './spans.ts'

const date = (start: string, end: string, allDay = false) =>
  ({ start, end, allDay }) as unknown as Occurrence
const day = (text: string) => text as Day

test('a date that ends at midnight is not of the next day', () => {
  const late = date('2026-11-24T22:00:00', '2026-11-25T00:00:00')
  expect(isOnDay(late, day('2026-11-24'))).toBe(true)
  expect(isOnDay(late, day('2026-11-25'))).toBe(false)
  expect(partOn(late, day('2026-11-24'))).toEqual({ from: 1320, to: 1440 })
  expect(lastDayOf(late)).toBe('2026-11-24')
})

test('a date over midnight has a part on each day', () => {
  const night = date('2026-11-24T23:00:00', '2026-11-25T01:30:00')
  expect(partOn(night, day('2026-11-24'))).toEqual({ from: 1380, to: 1440 })
  expect(partOn(night, day('2026-11-25'))).toEqual({ from: 0, to: 90 })
  expect(isAbove(night)).toBe(false)
})

test('whole days and what lasts longer stand above the hours', () => {
  const days = date('2026-11-24', '2026-11-26', true)
  expect(isAbove(days)).toBe(true)
  expect(isOnDay(days, day('2026-11-25'))).toBe(true)
  expect(isOnDay(days, day('2026-11-26'))).toBe(false)
  expect(lastDayOf(days)).toBe('2026-11-25')
  expect(isAbove(date('2026-11-24T12:00:00', '2026-11-26T08:00:00'))).toBe(true)
})

test('minutes become local times, over midnight too', () => {
  expect(localFrom(day('2026-11-24'), 570)).toBe('2026-11-24T09:30:00')
  expect(localFrom(day('2026-11-24'), 1455)).toBe('2026-11-25T00:15:00')
  expect(localFrom(day('2026-11-24'), -30)).toBe('2026-11-23T23:30:00')
  expect(minutesOf(localFrom(day('2026-11-24'), 570))).toBe(570)
})
