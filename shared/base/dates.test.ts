import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Day, Instant } from './dates.ts'
import {
  addDays,
  dayAt,
  instantAt,
  mondayOf,
  wallTimeAt,
  weekNumberOf,
  weekdayOf,
} from './dates.ts'

const day = (text: string) => text as Day
const instant = (text: string) => text as Instant
const ZONE = 'Europe/Copenhagen'

test('weekdays are ISO weekdays, also before 1970', () => {
  expect(weekdayOf(day('2026-11-22'))).toBe(7)
  expect(weekdayOf(day('2026-11-23'))).toBe(1)
  expect(weekdayOf(day('1969-12-29'))).toBe(1)
  expect(mondayOf(day('2026-11-22'))).toBe('2026-11-16')
  expect(mondayOf(day('2026-11-23'))).toBe('2026-11-23')
})

test.each([
  ['2026-11-22', 47],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2023-01-01', 52],
])('%s is in week %i', (text, week) => {
  expect(weekNumberOf(day(text))).toBe(week)
})

test('wall times and moments are each other’s inverse, on every day of a year with its two clock changes', () => {
  for (let at = day('2026-01-01'); at < day('2027-01-01'); at = addDays(at, 1)) {
    for (const time of ['00:00', '08:59', '15:00', '23:59']) {
      const moment = instantAt(at, time, ZONE)
      expect(wallTimeAt(moment, ZONE)).toBe(time)
      expect(dayAt(moment, ZONE)).toBe(at)
    }
  }
})

test('times that a clock change leaves out or repeats', () => {
  expect(instantAt(day('2026-03-29'), '02:30', ZONE)).toBe('2026-03-29T01:30:00.000Z')
  expect(wallTimeAt(instant('2026-03-29T01:30:00.000Z'), ZONE)).toBe('03:30')
  expect(instantAt(day('2026-10-25'), '02:30', ZONE)).toBe('2026-10-25T00:30:00.000Z')
  expect(instantAt(day('2026-10-25'), '24:00', ZONE)).toBe('2026-10-25T23:00:00.000Z')
})

test.each([
  'UTC',
  'Europe/Copenhagen',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Beirut',
])('wall times and moments in %s are the calendar’s own, every day of a year', (zone) => {
  for (let at = day('2026-01-01'); at < day('2027-01-01'); at = addDays(at, 1)) {
    for (const time of ['00:00', '00:30', '02:30', '23:30']) {
      const moment = Temporal.PlainDateTime.from(`${at}T${time}`).toZonedDateTime(zone)
      const told = instantAt(at, time, zone)
      expect(Date.parse(told)).toBe(moment.epochMilliseconds)
      expect(wallTimeAt(told, zone)).toBe(moment.toPlainTime().toString().slice(0, 5))
    }
  }
})
