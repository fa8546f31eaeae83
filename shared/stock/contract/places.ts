import * as z from 'zod'
import type { ItemId, PlaceId } from '../../base/ids.ts'
import { command, id, name, procedure, quantity, text } from '../../base/schemas.ts'

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
