import * as z from 'zod'
import type { ItemId, PlaceId, ReservationId } from '../../base/ids.ts'
import {
  command,
  day,
  id,
  instant,
  name,
  procedure,
  quantity,
  quantityOrZero,
  text,
} from '../../base/schemas.ts'
import { historyRow } from './history.ts'
import { offer, pricePoint } from './offers.ts'

const itemId = id<ItemId>()

/** A barcode of an item. `quantity` is how many units one scan stands for (a six-pack: 6). */
const barcode = z.object({ code: name(80), quantity })

export const itemFields = z.object({
  /** The office's or the catalogue's own number; unique among items in use. */
  code: text(80),
  name: name(200),
  category: text(80),
  /** The smallest unit that is counted: "roll", "piece"; empty where nobody said. */
  unit: text(40),
  note: text(2000),
  /** Reorder point in units set by hand; null lets use, lead time and safety decide. */
  reorderPoint: quantityOrZero.nullable(),
  /** Order up to so many units; null lets the forecast decide. */
  orderUpTo: quantity.nullable(),
  /** What the shelf holds at most, in units; null where it does not matter. */
  capacity: quantity.nullable(),
  /** A no-booking item is used at this fixed rate and never taken out by hand. */
  fixedUse: z.object({ quantity, days: z.int().min(1).max(3660) }).nullable(),
  barcodes: z.array(barcode).max(20),
})
export type ItemFields = z.infer<typeof itemFields>

export const item = itemFields.extend({ id: itemId, version: z.int(), retired: z.boolean() })
export type Item = z.infer<typeof item>

/** How an item stands, worst first. */
export const itemStatus = z.enum(['empty', 'flagged', 'due', 'low', 'ok', 'overstock'])
export type ItemStatus = z.infer<typeof itemStatus>

/** One line of the list of items, with what lies on the shelves today. */
export const itemLine = z.object({
  id: itemId,
  code: z.string(),
  name: z.string(),
  category: z.string(),
  unit: z.string(),
  onHand: z.int(),
  onOrder: z.int(),
  reserved: z.int(),
  reorderPoint: z.int().nullable(),
  /** The day it runs out at the present rate; null when not known or never. */
  runOut: day.nullable(),
  /** The worst that can be said of it. */
  status: itemStatus,
  /** True while somebody's word that it is empty stands, whatever the numbers say. */
  flagged: z.boolean(),
  supplier: z.string(),
  retired: z.boolean(),
})
export type ItemLine = z.infer<typeof itemLine>

const placeLevel = z.object({
  placeId: id<PlaceId>(),
  placeName: z.string(),
  quantity: z.int(),
  par: z.int().nullable(),
  flagged: z.boolean(),
})

const reservation = z.object({
  id: id<ReservationId>(),
  quantity: z.int(),
  reason: z.string(),
  until: day.nullable(),
})

export const itemDetail = z.object({
  item,
  line: itemLine,
  levels: z.array(placeLevel),
  offers: z.array(offer),
  prices: z.array(pricePoint),
  reservations: z.array(reservation),
  printers: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ItemDetail = z.infer<typeof itemDetail>

export const items = {
  list: procedure
    .route({
      method: 'GET',
      path: '/stock/items',
      summary: 'Items with level, position and status, by name.',
    })
    .input(
      z.object({
        search: text().optional(),
        category: text(80).optional(),
        retired: z.boolean().optional(),
      }),
    )
    .output(z.array(itemLine)),
  get: procedure
    .route({
      method: 'GET',
      path: '/stock/items/{itemId}',
      summary: 'One item with levels, offers, prices, reservations.',
    })
    .input(z.object({ itemId }))
    .output(itemDetail),
  create: procedure
    .route({
      method: 'POST',
      path: '/stock/items',
      summary: 'Adds an item. TAKEN when the code or a barcode is in use.',
    })
    .input(command.extend({ fields: itemFields.partial().required({ name: true }) }))
    .output(item),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/items/{itemId}',
      summary: 'Changes fields. CHANGED_MEANWHILE when `version` is old.',
    })
    .input(command.extend({ itemId, version: z.int(), fields: itemFields.partial() }))
    .output(item),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/items/{itemId}/retire',
      summary: 'Takes an item out of use (or back, `retired: false`); its history stays.',
    })
    .input(command.extend({ itemId, retired: z.boolean().default(true) }))
    .output(item),
  history: procedure
    .route({
      method: 'GET',
      path: '/stock/items/{itemId}/history',
      summary: 'The ledger of one item, newest first, with running balance.',
    })
    .input(
      z.object({
        itemId,
        limit: z.int().min(1).max(5000).default(200),
        before: z.object({ happenedAt: instant, id: z.string().max(100) }).optional(),
      }),
    )
    .output(z.array(historyRow)),
  find: procedure
    .route({
      method: 'GET',
      path: '/stock/items/find/{code}',
      summary: 'The item of a scanned barcode, item code or part number; NOT_FOUND otherwise.',
    })
    .input(z.object({ code: name(80) }))
    .output(
      z.object({ itemId, name: z.string(), quantity: z.int(), placeId: id<PlaceId>().nullable() }),
    ),
  snooze: procedure
    .route({
      method: 'POST',
      path: '/stock/items/{itemId}/snooze',
      summary: 'Keeps an item off To order until a day; null wakes it.',
    })
    .input(command.extend({ itemId, until: day.nullable() }))
    .output(z.object({ itemId, until: day.nullable() })),
  reserve: procedure
    .route({
      method: 'POST',
      path: '/stock/items/{itemId}/reserve',
      summary: 'Sets units aside: they no longer count as free.',
    })
    .input(command.extend({ itemId, quantity, reason: name(200), until: day.nullable() }))
    .output(reservation),
  release: procedure
    .route({
      method: 'POST',
      path: '/stock/reservations/{reservationId}/release',
      summary: 'Frees what was set aside.',
    })
    .input(command.extend({ reservationId: id<ReservationId>() }))
    .output(z.object({ itemId })),
}
