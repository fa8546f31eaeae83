import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseAdditions, findDeliveryGoal, lineAmount } from './deliveryGoal.ts'

const euros = (amount: number) => ({ amount, currency: 'EUR' })
const terms = { currency: 'EUR', minimumOrder: 2500, freeDeliveryFrom: 6000 }

describe('the sum still to reach', () => {
  test.each([
    { total: 0, goal: { kind: 'minimum', amount: 2500, missing: 2500 } },
    { total: 2499, goal: { kind: 'minimum', amount: 2500, missing: 1 } },
    { total: 2500, goal: { kind: 'free_delivery', amount: 6000, missing: 3500 } },
    { total: 6000, goal: null },
  ])('at $total', ({ total, goal }) => {
    expect(findDeliveryGoal(euros(total), terms)).toEqual(goal)
  })

  test('is none where the supplier asks for nothing', () => {
    expect(
      findDeliveryGoal(euros(0), { currency: 'EUR', minimumOrder: null, freeDeliveryFrom: null }),
    ).toBeNull()
  })
})

test('a line in another currency, or of no known price, adds nothing', () => {
  expect(lineAmount({ packs: 3, offer: { price: euros(450) } }, 'EUR')).toBe(1350)
  expect(lineAmount({ packs: 3, offer: { price: euros(450) } }, 'DKK')).toBe(0)
  expect(lineAmount({ packs: 3, offer: { price: null } }, 'EUR')).toBe(0)
  expect(lineAmount({ packs: 3, offer: null }, 'EUR')).toBe(0)
  expect(lineAmount({ packs: 1_000_000, offer: { price: euros(1e12) } }, 'EUR')).toBe(0)
})

describe('what to add', () => {
  const line = (itemId: string, amount: number) => ({ itemId, amount })

  test('the first ones that reach the sum, none that is needless', () => {
    const lines = [line('pens', 300), line('paper', 2000), line('toner', 9000)]
    expect([...chooseAdditions(lines, 300)]).toEqual(['pens'])
    expect([...chooseAdditions(lines, 2200)].toSorted()).toEqual(['paper', 'pens'])
    expect([...chooseAdditions(lines, 1500)]).toEqual(['paper'])
  })

  test('nothing where all of them do not reach it, or nothing is missing', () => {
    expect(chooseAdditions([line('pens', 300)], 301).size).toBe(0)
    expect(chooseAdditions([line('pens', 300)], 0).size).toBe(0)
    expect(chooseAdditions([line('gift', 0)], 1).size).toBe(0)
  })

  test('for any lines the sum is reached, and not one of them could go', () => {
    const lines = fc.uniqueArray(fc.record({ itemId: fc.uuid(), amount: fc.nat(1_000_000_000) }), {
      selector: (one) => one.itemId,
      maxLength: 30,
    })
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5_000_000_000 }), (additions, missing) => {
        const chosen = chooseAdditions(additions, missing)
        const amounts = additions.filter((one) => chosen.has(one.itemId)).map((one) => one.amount)
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        const all = additions.reduce((total, one) => total + one.amount, 0)
        expect(chosen.size > 0).toBe(all >= missing)
        if (chosen.size === 0) return
        expect(sum).toBeGreaterThanOrEqual(missing)
        expect(sum - Math.min(...amounts)).toBeLessThan(missing)
      }),
    )
  })
})
