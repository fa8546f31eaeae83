import * as z from 'zod'
import type { ItemId, PlaceId, PrinterId, SupplierId } from '../../base/ids.ts'
import {
  command,
  currency,
  id,
  language,
  name,
  procedure,
  quantity,
  text,
} from '../../base/schemas.ts'

const placeId = id<PlaceId>()

export const placeFields = z.object({
  name: name(120),
  /** The place this one lies in; null for a top place. */
  parentId: placeId.nullable(),
  /** The place it is refilled from on a round; null when it is supplied directly. */
  refillFromId: placeId.nullable(),
  /** A code on the shelf label, scanned to choose the place. */
  code: text(80),
})
export type PlaceFields = z.infer<typeof placeFields>
export const place = placeFields.extend({
  id: placeId,
  /** The names from the top down: "Building A › 2nd floor › Printer room". */
  path: z.string(),
  version: z.int(),
  retired: z.boolean(),
})
export type Place = z.infer<typeof place>

export const places = {
  list: procedure
    .route({
      method: 'GET',
      path: '/stock/places',
      summary: 'All storage places, parents before children.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(place)),
  create: procedure
    .route({ method: 'POST', path: '/stock/places', summary: 'Adds a place.' })
    .input(command.extend({ fields: placeFields.partial().required({ name: true }) }))
    .output(place),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/places/{placeId}',
      summary: 'Renames or moves a place. NOT_POSSIBLE when it would lie inside itself.',
    })
    .input(command.extend({ placeId, version: z.int(), fields: placeFields.partial() }))
    .output(place),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/places/{placeId}/retire',
      summary: 'Takes a place out of use. IN_USE while something lies there.',
    })
    .input(command.extend({ placeId, retired: z.boolean().default(true) }))
    .output(place),
  /** Par levels: units of an item that a place should hold; it is refilled up to this. */
  setPar: procedure
    .route({
      method: 'PUT',
      path: '/stock/par-levels',
      summary: 'Sets par levels; null takes one away.',
    })
    .input(
      command.extend({
        lines: z
          .array(z.object({ itemId: id<ItemId>(), placeId, par: quantity.nullable() }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ changed: z.int() })),
}

const amount = z.int().min(0).max(1e12)
export const supplierFields = z.object({
  name: name(200),
  customerNumber: text(80),
  email: text(200),
  phone: text(80),
  address: text(500),
  website: text(300),
  /** The language of its orders; null means the office's. */
  language: language.nullable(),
  currency,
  /** Days from order to door. */
  leadDays: z.int().min(0).max(730),
  /** Days between two usual orders. */
  orderEveryDays: z.int().min(1).max(366),
  /** Smallest order it takes, minor units; null for none. */
  minimumOrder: amount.nullable(),
  /** Free delivery from this sum, minor units; null where delivery is never free or always. */
  freeDeliveryFrom: amount.nullable(),
  deliveryFee: amount.nullable(),
  note: text(2000),
})
export type SupplierFields = z.infer<typeof supplierFields>
export const supplier = supplierFields.extend({
  id: id<SupplierId>(),
  version: z.int(),
  retired: z.boolean(),
  offers: z.int(),
})
export type Supplier = z.infer<typeof supplier>

export const suppliers = {
  list: procedure
    .route({ method: 'GET', path: '/stock/suppliers', summary: 'Suppliers by name.' })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(supplier)),
  get: procedure
    .route({ method: 'GET', path: '/stock/suppliers/{supplierId}', summary: 'One supplier.' })
    .input(z.object({ supplierId: id<SupplierId>() }))
    .output(supplier),
  create: procedure
    .route({ method: 'POST', path: '/stock/suppliers', summary: 'Adds a supplier.' })
    .input(command.extend({ fields: supplierFields.partial().required({ name: true }) }))
    .output(supplier),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/suppliers/{supplierId}',
      summary: 'Changes a supplier.',
    })
    .input(
      command.extend({
        supplierId: id<SupplierId>(),
        version: z.int(),
        fields: supplierFields.partial(),
      }),
    )
    .output(supplier),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/suppliers/{supplierId}/retire',
      summary: 'Takes a supplier out of use.',
    })
    .input(command.extend({ supplierId: id<SupplierId>(), retired: z.boolean().default(true) }))
    .output(supplier),
}

export const printerFields = z.object({
  name: name(120),
  model: text(120),
  placeId: placeId.nullable(),
  /** The items that fit it: toners, drums. */
  itemIds: z.array(id<ItemId>()).max(40),
})
export type PrinterFields = z.infer<typeof printerFields>
export const printer = printerFields.extend({
  id: id<PrinterId>(),
  placeName: z.string(),
  version: z.int(),
  retired: z.boolean(),
  /** Each fitting item with what is left; `monthsLeft` null when not known. */
  fits: z.array(
    z.object({
      itemId: id<ItemId>(),
      name: z.string(),
      onHand: z.int(),
      monthsLeft: z.number().nullable(),
    }),
  ),
})
export type Printer = z.infer<typeof printer>

export const printers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/stock/printers',
      summary: 'Printers with the toner that fits and how long it lasts.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(printer)),
  create: procedure
    .route({ method: 'POST', path: '/stock/printers', summary: 'Adds a printer.' })
    .input(command.extend({ fields: printerFields.partial().required({ name: true }) }))
    .output(printer),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/printers/{printerId}',
      summary: 'Changes a printer or what fits it.',
    })
    .input(
      command.extend({
        printerId: id<PrinterId>(),
        version: z.int(),
        fields: printerFields.partial(),
      }),
    )
    .output(printer),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/printers/{printerId}/retire',
      summary: 'Retires a printer; `stranded` names toner that no other printer takes.',
    })
    .input(command.extend({ printerId: id<PrinterId>(), retired: z.boolean().default(true) }))
    .output(
      z.object({
        printer,
        stranded: z.array(z.object({ itemId: id<ItemId>(), name: z.string(), onHand: z.int() })),
      }),
    ),
}
