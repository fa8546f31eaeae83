import { expect, test } from 'vitest'
import { weekdayName, weekdaysText } from './weekdays.ts'

test('weekdays begin with Monday, in the language of the desk', () => {
  expect(weekdayName(1, 'en-GB')).toBe('Mon')
  expect(weekdayName(7, 'en-GB', 'long')).toBe('Sunday')
  expect(weekdayName(1, 'da-DK')).toBe('man')
  expect(weekdayName(3, 'it-IT', 'long')).toBe('mercoledì')
})

test('neighbouring days are drawn together, two of them named', () => {
  expect(weekdaysText([1, 2, 3, 4, 5], 'en-GB')).toBe('Mon–Fri')
  expect(weekdaysText([6, 1, 2, 3], 'en-GB')).toBe('Mon–Wed, Sat')
  expect(weekdaysText([2, 1, 5], 'en-GB')).toBe('Mon, Tue, Fri')
  expect(weekdaysText([], 'en-GB')).toBe('')
})
