import { expect, test } from 'vitest'
import type { ItemId, OfferId, SupplierId } from '../../../shared/base/ids.ts'
import type { Offer } from '../../../shared/stock/contract/offers.ts'
import { findCheaperPack } from './packHint.ts'

const offer = (id: string, packQuantity: number, amount: number | null): Offer => ({
  id: id as OfferId,
  itemId: 'item' as ItemId,
  supplierId: 'supplier' as SupplierId,
  supplierName: 'Supplier',
  partNumber: '',
  packName: '',
  packQuantity,
  price: amount === null ? null : { amount, currency: 'DKK' },
  leadDays: null,
  minimumPacks: 1,
  preferred: false,
  retired: false,
  version: 1,
})
const five = offer('five', 5, 1000)
const now = { offerId: 'five', rate: 1, room: null }

test('the larger pack that saves most a unit is told, with how long it lasts', () => {
  const hint = findCheaperPack([five, offer('ten', 10, 1900), offer('fifty', 50, 8000)], now)
  expect(hint?.offer.id).toBe('fifty')
  expect(hint?.saving).toBeCloseTo(0.2)
  expect(hint?.months).toBeCloseTo(50 / 30.4375, 1)
})

test('how far it exceeds the shelf', () => {
  expect(findCheaperPack([five, offer('fifty', 50, 8000)], { ...now, room: 20 })?.tooMany).toBe(30)
  expect(findCheaperPack([five, offer('fifty', 50, 8000)], { ...now, room: 60 })?.tooMany).toBe(0)
})

test('no hint for a dearer, a barely cheaper, an unpriced or a smaller pack', () => {
  const others = [offer('ten', 10, 2100), offer('twenty', 20, 3990), offer('x', 50, null)]
  expect(findCheaperPack([five, ...others, offer('one', 1, 10)], now)).toBeNull()
  expect(findCheaperPack([offer('five', 5, null), offer('fifty', 50, 8000)], now)).toBeNull()
})
