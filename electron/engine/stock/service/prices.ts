import type { ItemId, OfferId, PriceId } from '../../../../shared/base/ids.ts'
import type { PricePoint } from '../../../../shared/stock/contract/offers.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type PriceSource = PricePoint['source']

/** What the offers of an item cost over time. */
export function createPrices({ database, clock }: Pick<StockParts, 'database' | 'clock'>) {
  const ofItem = database.prepare<
    Tables['stock_prices'] & { supplier_name: string; pack_name: string; pack_quantity: number }
  >(
    `SELECT p.*, s.name AS supplier_name, o.pack_name, o.pack_quantity
     FROM stock_prices p JOIN stock_offers o ON o.id = p.offer_id JOIN contacts s ON s.id = o.supplier_id
     WHERE o.item_id = ? ORDER BY p.day, p.id`,
  )

  /** Notes a price of an offer: the offer's own price follows, the history keeps each. */
  const notePrice = (
    write: Write,
    offerId: OfferId,
    price: { amount: number; currency: string },
    source: PriceSource,
  ) => {
    write.insert('stock_prices', {
      id: newId<PriceId>(),
      offer_id: offerId,
      day: clock.today(),
      amount: price.amount,
      currency: price.currency,
      source,
    })
  }
  const prices = (itemId: ItemId): PricePoint[] =>
    ofItem.all(itemId).map((row) => ({
      offerId: row.offer_id,
      supplierName: row.supplier_name,
      packName: row.pack_name,
      packQuantity: row.pack_quantity,
      day: row.day,
      price: { amount: row.amount, currency: row.currency },
      source: row.source as PriceSource,
    }))

  return { notePrice, prices }
}
