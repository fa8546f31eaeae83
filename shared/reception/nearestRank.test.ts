import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestRank } from './nearestRank.ts'

test('nothing has no rank', () => {
  expect(nearestRank([], 0.5)).toBeNull()
})

test('it is the value at that place of the sorted list', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(0.5, 0.85, 1), (values, share) => {
      const sorted = values.toSorted((one, other) => one - other)
      const counted = [...new Set(sorted)].map((value) => ({
        minutes: value,
        count: sorted.filter((one) => one === value).length,
      }))
      const place = Math.ceil(share * sorted.length - 1e-9) - 1
      expect(nearestRank(counted, share)).toBe(sorted[place])
    }),
  )
})
