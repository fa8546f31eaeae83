import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busiestHours } from './busiestHours.ts'

const at = (hour: number, entries: number, weekday = 1) => ({ weekday, hour, entries })

test('the hours that bring half of all', () => {
  expect(busiestHours([at(9, 30), at(10, 10), at(14, 15)])).toEqual({
    from: 9,
    to: 10,
    share: 30 / 55,
  })
  expect(busiestHours([at(9, 15), at(10, 15), at(14, 25), at(9, 5, 3)])).toEqual({
    from: 9,
    to: 11,
    share: 35 / 60,
  })
})

test('nothing follows from a few', () => {
  expect(busiestHours([])).toBeNull()
  expect(busiestHours([at(9, 19)])).toBeNull()
})

test('no shorter stretch holds half', () => {
  const hours = fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
      entries: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(hours, (counts) => {
      const found = busiestHours(counts, 1)
      const total = counts.reduce((sum, { entries }) => sum + entries, 0)
      expect(found === null).toBe(total === 0)
      if (!found) return
      const held = (from: number, to: number) =>
        counts
          .filter(({ hour }) => hour >= from && hour < to)
          .reduce((sum, { entries }) => sum + entries, 0)
      expect(held(found.from, found.to) * 2).toBeGreaterThanOrEqual(total)
      expect(found.share).toBeCloseTo(held(found.from, found.to) / total)
      const shorter = found.to - found.from - 1
      for (let from = 0; from + shorter <= 24; from++)
        expect(held(from, from + shorter) * 2).toBeLessThan(total)
    }),
  )
})
