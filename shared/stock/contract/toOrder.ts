import * as z from 'zod'
import type { ItemId, OfferId, OrderId, SupplierId } from '../../base/ids.ts'
import { day, id, money, procedure } from '../../base/schemas.ts'

/** One line of To order. Quantities in units, packs whole. */
const proposalLine = z.object({
  itemId: id<ItemId>(),
  itemName: z.string(),
  unit: z.string(),
  offerId: id<OfferId>().nullable(),
  partNumber: z.string(),
  packName: z.string(),
  packQuantity: z.int(),
  packs: z.int(),
  price: money.nullable(),
  onHand: z.int(),
  onOrder: z.int(),
  reserved: z.int(),
  position: z.int(),
  reorderPoint: z.int().nullable(),
  orderUpTo: z.int().nullable(),
  /** Must be ordered now, or good to add at the same time. */
  must: z.boolean(),
  ticked: z.boolean(),
  reason: z.enum([
    'flagged_empty',
    'below_reorder_point',
    'below_par',
    'runs_out_before_next_order',
    'reaches_free_delivery',
    'on_draft',
  ]),
  runOut: day.nullable(),
  uses: z.int(),
  overCapacity: z.boolean(),
})
export type ProposalLine = z.infer<typeof proposalLine>

export const supplierProposal = z.object({
  supplierId: id<SupplierId>().nullable(),
  supplierName: z.string(),
  leadDays: z.int(),
  orderEveryDays: z.int(),
  nextUsualOrder: day.nullable(),
  minimumOrder: money.nullable(),
  freeDeliveryFrom: money.nullable(),
  /** The sum of the ticked lines whose price is known. */
  total: money,
  /** An order to this supplier that is still a draft: new lines join it. */
  draftOrderId: id<OrderId>().nullable(),
  lines: z.array(proposalLine),
})
export type SupplierProposal = z.infer<typeof supplierProposal>

export const toOrder = procedure
  .route({
    method: 'GET',
    path: '/stock/to-order',
    summary: 'What to order, per supplier. A pure view: asking changes nothing.',
  })
  .input(z.object({ supplierId: id<SupplierId>().optional() }))
  .output(
    z.object({
      day,
      suppliers: z.array(supplierProposal),
      /** Items left out until their day, soonest first. */
      snoozed: z.array(z.object({ itemId: id<ItemId>(), itemName: z.string(), until: day })),
    }),
  )
