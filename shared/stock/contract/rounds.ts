import * as z from 'zod'
import type { ItemId, PlaceId, RoundId } from '../../base/ids.ts'
import { command, day, id, name, procedure, quantity, quantityOrZero } from '../../base/schemas.ts'
import { done, sure } from './movements.ts'

const itemId = id<ItemId>()
const placeId = id<PlaceId>()

const roundFields = z.object({
  name: name(120),
  /** Places in walking order. */
  placeIds: z.array(placeId).min(1).max(500),
})
export const round = roundFields.extend({
  id: id<RoundId>(),
  version: z.int(),
  retired: z.boolean(),
  lastDay: day.nullable(),
  lines: z.int(),
})
export type Round = z.infer<typeof round>

/** One line of the walk sheet: an item with a par level at a place. */
const sheetLine = z.object({
  itemId,
  itemName: z.string(),
  unit: z.string(),
  placeId,
  placeName: z.string(),
  par: z.int(),
  expected: z.int(),
  refillFromId: placeId.nullable(),
  refillFromName: z.string(),
  available: z.int(),
})
export type SheetLine = z.infer<typeof sheetLine>

export const rounds = {
  list: procedure
    .route({ method: 'GET', path: '/stock/rounds', summary: 'The rounds of the office.' })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(round)),
  create: procedure
    .route({
      method: 'POST',
      path: '/stock/rounds',
      summary: 'Adds a round over places in walking order.',
    })
    .input(command.extend({ fields: roundFields }))
    .output(round),
  update: procedure
    .route({ method: 'PATCH', path: '/stock/rounds/{roundId}', summary: 'Changes a round.' })
    .input(
      command.extend({ roundId: id<RoundId>(), version: z.int(), fields: roundFields.partial() }),
    )
    .output(round),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/rounds/{roundId}/retire',
      summary: 'Takes a round out of use.',
    })
    .input(command.extend({ roundId: id<RoundId>(), retired: z.boolean().default(true) }))
    .output(round),
  sheet: procedure
    .route({
      method: 'GET',
      path: '/stock/rounds/{roundId}/sheet',
      summary: 'The lines to walk: par levels of its places in walking order.',
    })
    .input(z.object({ roundId: id<RoundId>() }))
    .output(z.object({ round, lines: z.array(sheetLine) })),
  submit: procedure
    .route({
      method: 'POST',
      path: '/stock/rounds/{roundId}/submit',
      summary:
        'Types a walked round back in: books counts, refills up to par from the refill place, flags what ran short; one undoable act. A blank line is left as it was.',
    })
    .input(
      command.extend({
        roundId: id<RoundId>(),
        lines: z
          .array(
            z.object({
              itemId,
              placeId,
              counted: quantityOrZero,
              /** Units put there; left out: up to par. */ refilled: quantityOrZero.optional(),
            }),
          )
          .min(1)
          .max(5000),
        sure,
      }),
    )
    .output(
      done.extend({
        counted: z.int(),
        refilled: z.array(z.object({ itemId, placeId, fromPlaceId: placeId, quantity })),
        /** Units wanted up to par that the refill place did not hold. */
        short: z.array(z.object({ itemId, placeId, quantity })),
      }),
    ),
}
