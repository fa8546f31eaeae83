import { describe, expect, test } from 'vitest'
import { fixedRate } from './forecast.ts'
import { findUnusual } from './unusualQuantity.ts'

const twelveAMonth = fixedRate(12, 30.4375).rate

describe('the slip guard', () => {
  test('24 typed as 240 is 20 months of supply, and ten times the largest so far', () => {
    const earlier = { bookings: 6, largest: 24 }
    expect(findUnusual({ quantity: 24, rate: twelveAMonth, earlier })).toEqual([])
    expect(findUnusual({ quantity: 240, rate: twelveAMonth, earlier })).toEqual([
      { kind: 'months_of_supply', value: 20 },
      { kind: 'far_above_usual', value: 24 },
    ])
  })

  test('asks only beyond twelve months, and only beyond five times the largest', () => {
    const earlier = { bookings: 6, largest: 30 }
    expect(findUnusual({ quantity: 144, rate: twelveAMonth, earlier })).toEqual([])
    expect(findUnusual({ quantity: 145, rate: twelveAMonth, earlier })).toEqual([
      { kind: 'months_of_supply', value: 12 },
    ])
    expect(findUnusual({ quantity: 150, rate: null, earlier })).toEqual([])
    expect(findUnusual({ quantity: 151, rate: null, earlier })).toEqual([
      { kind: 'far_above_usual', value: 30 },
    ])
  })

  test('does not know what is usual before three bookings', () => {
    expect(
      findUnusual({ quantity: 500, rate: null, earlier: { bookings: 2, largest: 3 } }),
    ).toEqual([])
    expect(
      findUnusual({ quantity: 500, rate: null, earlier: { bookings: 0, largest: 0 } }),
    ).toEqual([])
  })

  test('one toner that lasts two years, as every time, is no slip', () => {
    expect(
      findUnusual({ quantity: 1, rate: 1 / 730, earlier: { bookings: 5, largest: 1 } }),
    ).toEqual([])
  })

  test('a level below zero is told however small the quantity', () => {
    const earlier = { bookings: 6, largest: 24 }
    expect(findUnusual({ quantity: 3, rate: twelveAMonth, earlier, levelAfter: -1 })).toEqual([
      { kind: 'below_zero', value: -1 },
    ])
    expect(findUnusual({ quantity: 3, rate: twelveAMonth, earlier, levelAfter: 0 })).toEqual([])
  })
})
