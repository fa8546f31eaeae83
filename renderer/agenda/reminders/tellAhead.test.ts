import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/base/dates.ts'
import { tellAhead } from './tellAhead.ts'

const now = Date.parse('2026-11-22T08:00:20Z')
const tell = (minutes: number, locale = 'en-GB') =>
  tellAhead(instantOf(now), instantOf(now + minutes * 60_000), locale)

test('minutes, hours and days, in the language of the desk', () => {
  expect(tell(14.7)).toBe('in 15 minutes')
  expect(tell(180)).toBe('in 3 hours')
  expect(tell(3 * 1440)).toBe('in 3 days')
  expect(tell(15, 'da')).toBe('om 15 minutter')
  expect(tell(22, 'hr')).toBe('za 22 minute')
  expect(tell(-5)).toBe('in 0 minutes')
})
