import { expect, test } from 'vitest'
import type { Day } from '../../../../shared/base/dates.ts'
import type { OfferId } from '../../../../shared/base/ids.ts'
import { priceChange } from './priceChange.ts'

const today = '2026-11-22' as Day
const point = (day: string, amount: number, offer = 'a', currency = 'DKK') => ({
  offerId: offer as OfferId,
  supplierName: 'Tonerhuset',
  packName: '',
  packQuantity: 1,
  day: day as Day,
  price: { amount, currency },
  source: 'entered' as const,
})

test('the newest price is compared with the one that held a year ago', () => {
  const prices = [
    point('2024-05-01', 8000),
    point('2025-03-01', 10_000),
    point('2026-09-01', 11_100),
  ]
  const change = priceChange(prices, 'a', today)
  expect(change?.since).toBe('2025-03-01')
  expect(change?.share).toBeCloseTo(0.11, 10)
})

test('without a price that old, with the first one', () => {
  const prices = [point('2026-03-01', 10_000), point('2026-06-01', 9500), point('2026-09-01', 9000)]
  expect(priceChange(prices, 'a', today)?.share).toBeCloseTo(-0.1, 10)
})

test('there is nothing to tell of one price, of no change, of another offer or currency', () => {
  expect(priceChange([], 'a', today)).toBeNull()
  expect(priceChange([point('2026-03-01', 100)], 'a', today)).toBeNull()
  expect(priceChange([point('2026-03-01', 100), point('2026-09-01', 100)], 'a', today)).toBeNull()
  expect(
    priceChange([point('2026-03-01', 100), point('2026-09-01', 120, 'b')], 'a', today),
  ).toBeNull()
  const inEuro = point('2026-09-01', 120, 'a', 'EUR')
  expect(priceChange([point('2026-03-01', 100), inEuro], 'a', today)).toBeNull()
})
