import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../shared/base/dates.ts'
import { dayBetween, monthStarts, scaleOf, ticksTo } from './scale.ts'

test('a scale maps its ends onto its ends, also where there is no span', () => {
  const scale = scaleOf([10, 20], [100, 0])
  expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0])
  expect(scaleOf([5, 5], [0, 100])(5)).toBe(0)
})

test('ticks begin at 0, are whole, evenly spaced and few, and reach the highest level', () => {
  expect(ticksTo(23)).toEqual([0, 10, 20, 30])
  expect(ticksTo(2)).toEqual([0, 1, 2])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (most) => {
      const ticks = ticksTo(most)
      const step = ticks[1]!
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.every((tick, index) => tick === index * step && Number.isInteger(tick))).toBe(
        true,
      )
    }),
  )
})

test('months are marked at their firsts, thinned out where there is little room', () => {
  const from = '2025-11-17' as Day
  const to = '2026-03-05' as Day
  expect(monthStarts(from, to, 10)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ])
  expect(monthStarts(from, to, 2)).toEqual(['2025-12-01', '2026-02-01'])
  expect(monthStarts(from, to, 0)).toEqual(['2025-12-01'])
})

test('a share of the way is a day', () => {
  expect(dayBetween('2026-01-01' as Day, '2026-01-11' as Day, 0.5)).toBe('2026-01-06')
})
