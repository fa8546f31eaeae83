import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../base/dates.ts'
import { instantOf } from '../base/dates.ts'
import { requestState } from './contract.ts'
import { spentIn, timesOf } from './times.ts'

const at = (time: string) => `2026-03-02T${time}:00.000Z` as Instant

test('working, waiting and lead time are right to the minute', () => {
  const steps = [
    { at: at('08:00'), to: 'new' as const },
    { at: at('08:10'), to: 'active' as const },
    { at: at('08:25'), to: 'left' as const },
    { at: at('08:40'), to: 'active' as const },
    { at: at('09:00'), to: 'waiting' as const },
    { at: at('11:30'), to: 'active' as const },
    { at: at('11:45'), to: 'done' as const },
    { at: at('12:15'), to: 'told' as const },
  ]
  expect(timesOf(steps, at('18:00'))).toEqual({ lead: 255, waiting: 150, working: 50 })
  expect(timesOf(steps.slice(0, 5), at('10:00'))).toEqual({ lead: 120, waiting: 60, working: 35 })
})

test('a reopened request runs on from the first day', () => {
  const steps = [
    { at: at('08:00'), to: 'new' as const },
    { at: at('09:00'), to: 'told' as const },
    { at: at('10:00'), to: 'left' as const },
  ]
  expect(timesOf(steps, at('10:30')).lead).toBe(150)
  expect(timesOf(steps.slice(0, 2), at('10:30')).lead).toBe(60)
})

test('the parts always add up to the lead time', () => {
  const step = fc.record({
    after: fc.integer({ min: 0, max: 10_000_000 }),
    to: fc.constantFrom(...requestState.options),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.nat(1e9), (given, rest) => {
      let ms = Date.UTC(2026, 0, 1)
      const steps = given.map(({ after, to }) => ({ at: instantOf((ms += after)), to }))
      const now = instantOf(ms + rest)
      const ended = ['told', 'withdrawn'].includes(steps.at(-1)!.to)
      const whole = Date.parse(ended ? steps.at(-1)!.at : now) - Date.parse(steps[0]!.at)
      const spent = spentIn(steps, now)
      expect(Object.values(spent).reduce((sum, part) => sum + part, 0)).toBe(whole)
      expect(Object.values(spent).every((part) => part >= 0)).toBe(true)
      expect(timesOf(steps, now).lead).toBe(Math.round(whole / 60_000))
    }),
  )
})
