import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UseRate } from './forecast.ts'
import {
  findNextUsualOrder,
  findOrderLevels,
  isAtOrBelow,
  packsToOrder,
  stockPosition,
} from './reorder.ts'

const use = (fields: Partial<UseRate> = {}): UseRate => ({
  rate: 0.5,
  variance: 0,
  error: 0,
  uses: 9,
  since: 100,
  basis: 'enough',
  ...fields,
})
const unknown = use({ rate: null, basis: 'too_few' })
const noneByHand = { reorderPoint: null, orderUpTo: null }
const rhythm = { leadDays: 4, daysToNextOrder: 10, orderEveryDays: 28 }

describe('the stock position', () => {
  test('is what lies there and comes, less what is set aside', () => {
    expect(stockPosition(5, [{ ordered: 24, received: 10 }], 3)).toBe(16)
  })

  test('is never lowered by a delivery of more than was ordered', () => {
    const lines = fc.array(
      fc.record({
        ordered: fc.integer({ min: 0, max: 1e9 }),
        received: fc.integer({ min: 0, max: 1e9 }),
      }),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 1e9 }), fc.nat(), (open, ordered, surplus) => {
        const without = stockPosition(40, open, 7)
        const over = [...open, { ordered, received: ordered + surplus }]
        expect(stockPosition(40, over, 7)).toBe(without)
        expect(stockPosition(40, [...open, { ordered, received: 0 }], 7)).toBe(without + ordered)
      }),
    )
  })
})

describe('the next usual order', () => {
  test.each([
    { last: null, today: 100, next: 114 },
    { last: 100, today: 100, next: 114 },
    { last: 95, today: 100, next: 109 },
    { last: 86, today: 100, next: 114 },
    { last: 40, today: 100, next: 110 },
  ])('last order on day $last: on day $next, seen from day $today', ({ last, today, next }) => {
    expect(findNextUsualOrder(last, 14, today)).toBe(next)
  })

  test('lies after today, by no more than the usual days', () => {
    const day = fc.integer({ min: 0, max: 40_000 })
    fc.assert(
      fc.property(fc.option(day), fc.integer({ min: 1, max: 366 }), day, (last, every, today) => {
        const next = findNextUsualOrder(last, every, today)
        expect(next).toBeGreaterThan(today)
        if (last === null || last <= today) expect(next - today).toBeLessThanOrEqual(every)
      }),
    )
  })
})

describe('the levels', () => {
  test('cover lead time and the days until the next usual order, rounded up once', () => {
    // 0.5 a day: 14 days until the next order's goods are here, 32 after that order, 28 between two.
    expect(findOrderLevels(noneByHand, use(), rhythm)).toEqual({
      reorderPoint: 7,
      canOrder: 16,
      orderUpTo: 30,
    })
    expect(findOrderLevels(noneByHand, use({ rate: 0.501 }), rhythm)).toMatchObject({
      reorderPoint: 8,
      canOrder: 17,
    })
  })

  test('safety is 1.64 standard deviations of the use until then', () => {
    const safe = findOrderLevels(noneByHand, use({ variance: 2 }), rhythm)
    expect(safe.reorderPoint).toBe(Math.ceil(7 + 1.6449 * Math.sqrt(2 * 14)))
    const doubtful = findOrderLevels(noneByHand, use({ variance: 2, error: 0.1 }), rhythm)
    expect(doubtful.reorderPoint).toBe(Math.ceil(7 + 1.6449 * Math.sqrt(2 * 14 + 0.1 * 49)))
  })

  test('set by hand stand, and work without any use', () => {
    expect(findOrderLevels({ reorderPoint: 5, orderUpTo: 20 }, unknown, rhythm)).toEqual({
      reorderPoint: 5,
      canOrder: 5,
      orderUpTo: 20,
    })
    expect(findOrderLevels({ reorderPoint: 5, orderUpTo: 3 }, unknown, rhythm).orderUpTo).toBe(6)
    // A shelf for 6 that is ordered up to 6: the point that use asks for, 7, would always be due.
    expect(findOrderLevels({ reorderPoint: null, orderUpTo: 6 }, use(), rhythm)).toEqual({
      reorderPoint: 5,
      canOrder: 5,
      orderUpTo: 6,
    })
  })

  test('are unknown with too few uses, and nothing is due then or when use has stopped', () => {
    const nothing = { reorderPoint: null, canOrder: null, orderUpTo: null }
    expect(findOrderLevels(noneByHand, unknown, rhythm)).toEqual(nothing)
    expect(findOrderLevels(noneByHand, use({ basis: 'stopped', rate: 0.001 }), rhythm)).toEqual(
      nothing,
    )
    expect(isAtOrBelow(-5, null)).toBe(false)
    expect(isAtOrBelow(5, 5)).toBe(true)
    expect(isAtOrBelow(6, 5)).toBe(false)
  })
})

test('packs are whole, enough, at least the least one sells, and never one too many', () => {
  const quantity = fc.integer({ min: 1, max: 1_000_000_000 })
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.option(quantity),
      quantity,
      fc.integer({ min: 1, max: 1_000_000 }),
      (position, orderUpTo, packQuantity, minimumPacks) => {
        const packs = packsToOrder(position, orderUpTo, { packQuantity, minimumPacks })
        const units = packs * packQuantity
        expect(Number.isSafeInteger(packs) && Number.isSafeInteger(units)).toBe(true)
        expect(packs).toBeGreaterThanOrEqual(minimumPacks)
        if (orderUpTo === null) expect(packs).toBe(minimumPacks)
        else {
          expect(position + units).toBeGreaterThanOrEqual(orderUpTo)
          if (packs > minimumPacks) expect(position + units - packQuantity).toBeLessThan(orderUpTo)
        }
      },
    ),
  )
})

test('a sixth of a pack is a whole pack, twelve of six are two', () => {
  const sixes = { packQuantity: 6, minimumPacks: 1 }
  expect(packsToOrder(19, 20, sixes)).toBe(1)
  expect(packsToOrder(8, 20, sixes)).toBe(2)
  expect(packsToOrder(7, 20, sixes)).toBe(3)
})
