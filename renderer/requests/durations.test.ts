import { expect, test } from 'vitest'
import type { Instant } from '../../shared/base/dates.ts'
import { ageText, daysText, durationText } from './durations.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('a time is told as precisely as people tell it', () => {
  const told = [0, 25, 60, 255, 1439, 1440, 2200, 14_400].map((minutes) =>
    plain(durationText(minutes, 'sv-SE')),
  )
  expect(told).toEqual([
    '0 min',
    '25 min',
    '1 tim',
    '4 tim 15 min',
    '23 tim 59 min',
    '1 dygn',
    '2 dygn',
    '10 dygn',
  ])
  expect([0.02, 0.5, 1, 2.345, 12.6].map((days) => plain(daysText(days, 'en-GB')))).toEqual([
    '29 mins',
    '12 hrs',
    '1 day',
    '2.3 days',
    '13 days',
  ])
})

test('an age of hours leaves the minutes out', () => {
  const since = '2026-03-02T08:00:00.000Z' as Instant
  const age = (time: string) =>
    plain(ageText(since, `2026-03-02T${time}:00.000Z` as Instant, 'en-GB'))
  expect([age('07:00'), age('08:40'), age('09:00'), age('12:50')]).toEqual([
    '0 mins',
    '40 mins',
    '1 hr',
    '4 hrs',
  ])
})
