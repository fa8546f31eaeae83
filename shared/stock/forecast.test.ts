import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dailyRate, fixedRate, monthsOfSupply, rateState } from './forecast.ts'
import type { ItemUses, UseFact } from './uses.ts'
import { readUses } from './uses.ts'

/** An item used `quantity` units every `every` days, `times` times, known since day 0. */
function regularUse(every: number, quantity: number, times: number): ItemUses {
  const uses = Array.from({ length: times }, (_, index) => ({
    day: (index + 1) * every,
    quantity,
    gap: 0,
    emptyDays: 0,
  }))
  return { firstDay: 0, uses, events: times, emptySince: null }
}

const rateAfter = (item: ItemUses, today: number) => dailyRate(rateState(item), today)

describe('the use rate', () => {
  test('below four uses there is not enough data', () => {
    expect(rateAfter(regularUse(7, 2, 3), 21)).toEqual({
      rate: null,
      variance: 0,
      error: 0,
      uses: 3,
      since: 0,
      basis: 'too_few',
    })
    expect(rateAfter(regularUse(7, 2, 4), 28)).toMatchObject({ uses: 4, since: 0, basis: 'enough' })
  })

  test('four take-outs on the day the item came tell no rate', () => {
    const facts: UseFact[] = [{ day: 5, kind: 'receive', quantity: 9, placeId: 'a' }]
    for (let times = 0; times < 4; times += 1)
      facts.push({ day: 5, kind: 'issue', quantity: -1, placeId: 'a' })
    expect(dailyRate(rateState(readUses(facts)), 6)).toMatchObject({
      rate: null,
      basis: 'too_few',
      uses: 1,
    })
  })

  test.each([
    { every: 1, quantity: 3 },
    { every: 7, quantity: 5 },
    { every: 56, quantity: 1 },
  ])('finds $quantity every $every days within a few percent', ({ every, quantity }) => {
    const use = rateAfter(regularUse(every, quantity, 30), 30 * every)
    expect(use.rate).toBeGreaterThan((0.96 * quantity) / every)
    expect(use.rate).toBeLessThanOrEqual(quantity / every)
  })

  test('follows a change of habit: half as fast, and the rate halves', () => {
    const before = regularUse(7, 4, 30)
    const later = Array.from({ length: 30 }, (_, index) => ({
      day: 210 + (index + 1) * 14,
      quantity: 4,
      gap: 0,
      emptyDays: 0,
    }))
    const item = { ...before, uses: [...before.uses, ...later], events: 60 }
    const rate = rateAfter(item, 210 + 30 * 14).rate ?? 0
    expect(rate / (4 / 14)).toBeGreaterThan(0.95)
    expect(rate / (4 / 14)).toBeLessThan(1.05)
  })

  test.each([1, 7, 30, 56])(
    'used every %i days: still the rate after one more, under a tenth after eight',
    (every) => {
      const item = regularUse(every, 2, 24)
      const last = 24 * every
      const old = rateAfter(item, last).rate ?? 0
      expect(rateAfter(item, last + every).rate).toBe(old)
      const stopped = rateAfter(item, last + 8 * Math.max(14, every))
      expect(stopped.basis).toBe('stopped')
      expect(stopped.rate).toBeLessThan(old / 10)
    },
  )

  test('a fortnight of holiday changes nothing for an item used daily', () => {
    const item = regularUse(1, 3, 200)
    expect(rateAfter(item, 214)).toEqual(rateAfter(item, 200))
  })

  test('an empty shelf is no sign that nobody wants the item', () => {
    const facts: UseFact[] = [{ day: 0, kind: 'receive', quantity: 20, placeId: 'a' }]
    for (let day = 7; day <= 70; day += 7)
      facts.push({ day, kind: 'issue', quantity: -2, placeId: 'a' })
    const state = rateState(readUses(facts))
    expect(state.emptySince).toBe(70)
    expect(dailyRate(state, 400)).toEqual(dailyRate(state, 70))
  })

  test('a use on the first day starts the clock, and days without stock do not count', () => {
    const steady = regularUse(7, 2, 30)
    const first = {
      ...steady,
      uses: [{ day: 0, quantity: 500, gap: 0, emptyDays: 0 }, ...steady.uses],
    }
    expect(rateAfter(first, 210).rate).toBe(rateAfter(steady, 210).rate)
    const gaps = steady.uses.map((use, index) => ({
      ...use,
      day: use.day + index * 20,
      emptyDays: index === 0 ? 0 : 20,
    }))
    expect(rateAfter({ ...steady, uses: gaps }, 790).rate).toBe(rateAfter(steady, 210).rate)
  })

  test('an item known by counts alone is not taken for stopped between two of them', () => {
    const facts: UseFact[] = [{ day: 0, kind: 'receive', quantity: 900, placeId: 'a' }]
    for (let day = 60; day <= 360; day += 60)
      facts.push({ day, kind: 'count', quantity: -60, placeId: 'a' })
    const state = rateState(readUses(facts))
    const use = dailyRate(state, 415)
    expect(use.uses).toBe(6)
    expect(use.basis).toBe('enough')
    expect(use.rate).toBeGreaterThan(0.95)
    expect(use.rate).toBeLessThan(1.05)
    expect(dailyRate(state, 360 + 9 * 60).basis).toBe('stopped')
  })

  test('the state survives being kept as JSON', () => {
    const state = rateState(regularUse(9, 4, 12))
    expect(dailyRate(JSON.parse(JSON.stringify(state)), 120)).toEqual(dailyRate(state, 120))
  })

  test('a fixed use is its own rate', () => {
    expect(fixedRate(12, 30)).toMatchObject({ rate: 0.4, basis: 'fixed' })
    expect(monthsOfSupply(240, fixedRate(12, 30.4375).rate)).toBeCloseTo(20)
    expect(monthsOfSupply(240, null)).toBeNull()
    expect(monthsOfSupply(240, 0)).toBeNull()
  })
})

const anyItem = fc
  .record({
    firstDay: fc.integer({ min: 0, max: 20_000 }),
    uses: fc.array(
      fc.record({
        wait: fc.integer({ min: 0, max: 2000 }),
        quantity: fc.integer({ min: 1, max: 1_000_000_000 }),
        gap: fc.integer({ min: 0, max: 400 }),
        empty: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ firstDay, uses }): ItemUses => {
    let day = firstDay
    const steps = uses.map(({ wait, quantity, gap, empty }, index) => {
      day += index === 0 ? wait : wait + 1
      return { day, quantity, gap, emptyDays: Math.floor(wait * empty) }
    })
    return { firstDay, uses: steps, events: steps.length, emptySince: null }
  })

describe('for any history', () => {
  test('the numbers are finite, none below zero, and silence never raises the rate', () => {
    fc.assert(
      fc.property(anyItem, fc.integer({ min: -500, max: 40_000 }), (item, silence) => {
        const last = item.uses.at(-1)?.day ?? item.firstDay ?? 0
        const use = rateAfter(item, last + silence)
        for (const number of [use.rate ?? 0, use.variance, use.error]) {
          expect(Number.isFinite(number) && number >= 0).toBe(true)
        }
        const later = rateAfter(item, last + silence + 100)
        expect(later.rate ?? 0).toBeLessThanOrEqual(use.rate ?? 0)
        const most = Math.max(0, ...item.uses.map((one) => one.quantity))
        expect(use.rate ?? 0).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('twice the quantities, twice the rate; another calendar, the same rate', () => {
    fc.assert(
      fc.property(
        anyItem,
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 9999 }),
        (item, silence, shift) => {
          const today = (item.uses.at(-1)?.day ?? 0) + silence
          const { rate } = rateAfter(item, today)
          const twice = {
            ...item,
            uses: item.uses.map((use) => ({ ...use, quantity: use.quantity * 2 })),
          }
          const moved = {
            ...item,
            firstDay: (item.firstDay ?? 0) + shift,
            uses: item.uses.map((use) => ({ ...use, day: use.day + shift })),
          }
          expect(rateAfter(twice, today).rate ?? 0).toBeCloseTo((rate ?? 0) * 2, 6)
          expect(rateAfter(moved, today + shift).rate).toEqual(rate)
        },
      ),
    )
  })
})
