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
