import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PackOffer } from './packChoice.ts'
import { choosePack } from './packChoice.ts'

const pack = (
  offerId: string,
  packQuantity: number,
  price: number | null,
  more: Partial<PackOffer> = {},
): PackOffer => ({
  offerId,
  packQuantity,
  minimumPacks: 1,
  price,
  preferred: false,
  ...more,
})
const anyRoom = { room: null, rate: null }
const ream = pack('ream', 1, 500)
const box = pack('box', 5, 2200)
const pallet = pack('pallet', 200, 70_000)

describe('among several packs of one supplier', () => {
  test('the cheapest unit is taken', () => {
    expect(choosePack([ream, box, pallet], 0, 8, anyRoom)).toEqual({ offer: pallet, packs: 1 })
    expect(choosePack([ream, box], 0, 8, anyRoom)).toEqual({ offer: box, packs: 2 })
  })

  test('of those that fit the shelf and last no longer than a year', () => {
    expect(choosePack([ream, box, pallet], 0, 8, { room: 60, rate: null })?.offer).toBe(box)
    expect(choosePack([ream, box, pallet], 0, 8, { room: null, rate: 0.2 })?.offer).toBe(box)
    expect(choosePack([ream, box, pallet], 0, 8, { room: 9, rate: null })).toEqual({
      offer: ream,
      packs: 8,
    })
  })

  test('the fewest units where none fits', () => {
    expect(choosePack([pallet, box, ream], 0, 8, { room: 3, rate: null })).toEqual({
      offer: ream,
      packs: 8,
    })
  })

  test('the preferred one before all', () => {
    const preferred = pack('single', 1, 900, { preferred: true })
    expect(choosePack([pallet, preferred], 0, 8, anyRoom)).toEqual({ offer: preferred, packs: 8 })
  })

  test('a known price before an unknown one, and none without an offer', () => {
    expect(choosePack([pack('a', 1, null), pack('b', 1, 10)], 0, 8, anyRoom)?.offer.offerId).toBe(
      'b',
    )
    expect(choosePack([], 0, 8, anyRoom)).toBeNull()
  })

  test('the order they come in makes no difference', () => {
    const offers = fc.uniqueArray(
      fc.record({
        offerId: fc.string({ minLength: 1, maxLength: 3 }),
        packQuantity: fc.integer({ min: 1, max: 50 }),
        minimumPacks: fc.integer({ min: 1, max: 4 }),
        price: fc.option(fc.integer({ min: 0, max: 300 })),
        preferred: fc.boolean(),
      }),
      { selector: (offer) => offer.offerId, minLength: 1, maxLength: 6 },
    )
    const limits = fc.record({
      room: fc.option(fc.nat(200)),
      rate: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
    })
    fc.assert(
      fc.property(
        offers,
        limits,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 90 }),
        (some, limit, position, upTo) => {
          const choice = choosePack(some, position, upTo, limit)
          expect(choosePack(some.toReversed(), position, upTo, limit)).toEqual(choice)
          expect(
            position + (choice?.packs ?? 0) * (choice?.offer.packQuantity ?? 0),
          ).toBeGreaterThanOrEqual(upTo > position ? upTo : position)
        },
      ),
    )
  })
})
