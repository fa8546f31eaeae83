import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFitting } from './useFitting.ts'

test('buttons that fit all stand there, without More', () => {
  expect(countFitting([100, 100], 60, 206)).toBe(Infinity)
  expect(countFitting([100, 100], 60, 205)).toBe(1)
})

test('as many stand there as leave room for More, and the first one always', () => {
  expect(countFitting([100, 100, 100, 100], 60, 300)).toBe(2)
  expect(countFitting([500, 100], 60, 300)).toBe(1)
})

test('what stands there is never wider than the row, unless one alone is', () => {
  const width = fc.integer({ min: 20, max: 300 })
  const rows = fc.record({
    widths: fc.array(width, { minLength: 2, maxLength: 12 }),
    more: width,
    room: fc.integer({ min: 100, max: 1000 }),
  })
  fc.assert(
    fc.property(rows, ({ widths, more, room }) => {
      const count = countFitting(widths, more, room)
      const shown = widths.slice(0, count)
      const parts = count < widths.length ? [...shown, more] : shown
      const taken = parts.reduce((sum, each) => sum + each + 6, -6)
      expect(shown.length === 1 || taken <= room).toBe(true)
      expect(count).toBeGreaterThanOrEqual(1)
    }),
  )
})
