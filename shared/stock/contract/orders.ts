import * as z from 'zod'
import type { ItemId, OfferId, OrderId, OrderLineId, PlaceId, SupplierId } from '../../base/ids.ts'
import {
  command,
  day,
  id,
  instant,
  money,
  paper,
  price,
  procedure,
  quantity,
  someOf,
  text,
} from '../../base/schemas.ts'
import { orderWays } from '../orderWays.ts'

/**
 * The life of an order. draft → sent → partly_received → received; closed_short when the rest will
 * not come; cancelled when nothing was received.
 */
export const orderState = z.enum([
  'draft',
  'sent',
  'partly_received',
  'received',
  'closed_short',
  'cancelled',
])
export type OrderState = z.infer<typeof orderState>

const orderWay = z.enum(orderWays)

const packs = z.int().min(1).max(1_000_000)
const newLine = z.object({
  itemId: id<ItemId>(),
  offerId: id<OfferId>().nullable(),
  packs,
})

export const orderLine = z.object({
  id: id<OrderLineId>(),
  itemId: id<ItemId>(),
  offerId: id<OfferId>().nullable(),
  itemName: z.string(),
  unit: z.string(),
  partNumber: z.string(),
  packName: z.string(),
  packQuantity: z.int(),
  packs: z.int(),
  /** Price of a pack as ordered; null when unknown. */
  price: money.nullable(),
  /** Units that came so far. */
  received: z.int(),
  cancelled: z.boolean(),
})
export type OrderLine = z.infer<typeof orderLine>

export const orderSummary = z.object({
  id: id<OrderId>(),
  number: z.string(),
  supplierId: id<SupplierId>(),
  supplierName: z.string(),
  state: orderState,
  lines: z.int(),
  total: money,
  createdAt: instant,
  sentAt: instant.nullable(),
  expected: day.nullable(),
  overdue: z.boolean(),
})
export type OrderSummary = z.infer<typeof orderSummary>
export const order = orderSummary.extend({
  /** How it went out; null for a draft, and where nobody said. */
  sentHow: orderWay.nullable(),
  note: z.string(),
  version: z.int(),
  /** The day it would come if it were sent today: the longest time from order to door of its lines. */
  usualDay: day,
  lineList: z.array(orderLine),
})
export type Order = z.infer<typeof order>

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

const levelPoint = z.object({ day, level: z.int() })

export const forecast = procedure
  .route({
    method: 'GET',
    path: '/stock/forecast/{itemId}',
    summary: 'Use rate, run-out with its grounds, the level of the past year and where it goes.',
  })
  .input(z.object({ itemId: id<ItemId>() }))
  .output(
    z.object({
      itemId: id<ItemId>(),
      unit: z.string(),
      /** enough: from the item's own uses; too_few: below four uses; stopped: no longer used; fixed: set by hand. */
      basis: z.enum(['enough', 'too_few', 'stopped', 'fixed']),
      /** Units a day; null when there are too few uses. */
      dailyRate: z.number().nullable(),
      uses: z.int(),
      since: day.nullable(),
      runOut: z.object({ day, earliest: day, latest: day.nullable() }).nullable(),
      onHand: z.int(),
      position: z.int(),
      reorderPoint: z.int().nullable(),
      orderUpTo: z.int().nullable(),
      past: z.array(levelPoint),
      /** Where the level goes at the present rate, deliveries on order included. */
      ahead: z.array(levelPoint),
    }),
  )

const orderRef = z.object({ orderId: id<OrderId>() })

export const orders = {
  list: procedure
    .route({ method: 'GET', path: '/stock/orders', summary: 'Orders, newest first.' })
    .input(
      z.object({
        states: someOf(orderState).optional(),
        supplierId: id<SupplierId>().optional(),
        itemId: id<ItemId>().optional(),
      }),
    )
    .output(z.array(orderSummary)),
  get: procedure
    .route({ method: 'GET', path: '/stock/orders/{orderId}', summary: 'One order with its lines.' })
    .input(orderRef)
    .output(order),
  create: procedure
    .route({
      method: 'POST',
      path: '/stock/orders',
      summary: 'Makes a draft order with the next gap-free number of the year.',
    })
    .input(
      command.extend({
        supplierId: id<SupplierId>(),
        lines: z.array(newLine).min(1).max(1000),
        note: text(1000).default(''),
      }),
    )
    .output(order),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/orders/{orderId}',
      summary: 'Changes the lines or note of a draft. WRONG_STATE once sent.',
    })
    .input(
      command.extend({
        orderId: id<OrderId>(),
        version: z.int(),
        lines: z.array(newLine).min(1).max(1000).optional(),
        note: text(1000).optional(),
      }),
    )
    .output(order),
  send: procedure
    .route({
      method: 'POST',
      path: '/stock/orders/{orderId}/send',
      summary:
        'Marks a draft as sent; what it holds counts as on the way. `atOnce` e-mails it with its PDF from the office’s account. NOT_POSSIBLE `sending_not_set_up`, `supplier_without_email`.',
    })
    .input(
      command.extend({
        orderId: id<OrderId>(),
        expected: day.optional(),
        how: orderWay.optional(),
        atOnce: z.boolean().default(false),
      }),
    )
    .output(order),
  receive: procedure
    .route({
      method: 'POST',
      path: '/stock/orders/{orderId}/receive',
      summary:
        'Books what came, per line in units; the rest stays open. A price that differs joins the price history.',
    })
    .input(
      command.extend({
        orderId: id<OrderId>(),
        placeId: id<PlaceId>(),
        lines: z
          .array(
            z.object({
              lineId: id<OrderLineId>(),
              quantity,
              placeId: id<PlaceId>().optional(),
              price: price.optional(),
            }),
          )
          .min(1)
          .max(1000),
        day: day.optional(),
        sure: z.boolean().default(false),
      }),
    )
    .output(order),
  cancelLine: procedure
    .route({
      method: 'POST',
      path: '/stock/orders/{orderId}/cancel-line',
      summary: 'Cancels what has not come of one line.',
    })
    .input(command.extend({ orderId: id<OrderId>(), lineId: id<OrderLineId>() }))
    .output(order),
  close: procedure
    .route({
      method: 'POST',
      path: '/stock/orders/{orderId}/close',
      summary: 'Ends an order: cancelled when nothing came, closed short when some did.',
    })
    .input(command.extend({ orderId: id<OrderId>(), reason: text(300).default('') }))
    .output(order),
  paper: procedure
    .route({
      method: 'GET',
      path: '/stock/orders/{orderId}/paper',
      summary: 'The order as pdf, csv, eml (mail draft with the PDF) or text for a web shop.',
    })
    .input(z.object({ orderId: id<OrderId>(), format: z.enum(['pdf', 'csv', 'eml', 'text']) }))
    .output(paper),
}
