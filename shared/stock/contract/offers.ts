import * as z from 'zod'
import type { ItemId, OfferId, SupplierId } from '../../base/ids.ts'
import {
  command,
  currency,
  day,
  id,
  money,
  price,
  procedure,
  quantity,
  text,
} from '../../base/schemas.ts'

const itemId = id<ItemId>()

/** What a supplier sells an item as. `packQuantity` units for `price`; the price is per pack. */
export const offerFields = z.object({
  itemId,
  supplierId: id<SupplierId>(),
  partNumber: text(80),
  packName: text(80),
  packQuantity: quantity,
  price: price.extend({ currency }).nullable(),
  /** Days from order to door; null means the supplier's usual. */
  leadDays: z.int().min(0).max(730).nullable(),
  minimumPacks: z.int().min(1).max(1_000_000),
  preferred: z.boolean(),
})
export type OfferFields = z.infer<typeof offerFields>
export const offer = offerFields.extend({
  id: id<OfferId>(),
  supplierName: z.string(),
  retired: z.boolean(),
  version: z.int(),
})
export type Offer = z.infer<typeof offer>

export const pricePoint = z.object({
  offerId: id<OfferId>(),
  supplierName: z.string(),
  packName: z.string(),
  packQuantity: z.int(),
  day,
  price: money,
  source: z.enum(['entered', 'order', 'receipt', 'import']),
})
export type PricePoint = z.infer<typeof pricePoint>

export const offers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/stock/suppliers/{supplierId}/offers',
      summary: 'What a supplier sells to the office, by the items’ names.',
    })
    .input(z.object({ supplierId: id<SupplierId>() }))
    .output(z.array(offer.extend({ itemName: z.string(), unit: z.string() }))),
  create: procedure
    .route({
      method: 'POST',
      path: '/stock/offers',
      summary: 'Adds what a supplier sells an item as: part number, pack, price.',
    })
    .input(command.extend({ fields: offerFields }))
    .output(offer),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/offers/{offerId}',
      summary: 'Changes an offer; a new price joins the price history.',
    })
    .input(
      command.extend({
        offerId: id<OfferId>(),
        version: z.int(),
        fields: offerFields.omit({ itemId: true, supplierId: true }).partial(),
      }),
    )
    .output(offer),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/offers/{offerId}/retire',
      summary: 'Takes an offer out of use; old orders keep it.',
    })
    .input(command.extend({ offerId: id<OfferId>() }))
    .output(offer),
}
