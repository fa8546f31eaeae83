import * as z from 'zod'
import type { ItemId, PlaceId, PrinterId } from '../../base/ids.ts'
import { command, id, name, procedure, text } from '../../base/schemas.ts'

const placeId = id<PlaceId>()

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
