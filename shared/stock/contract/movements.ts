import * as z from 'zod'
import type { ItemId, PlaceId, RoundId } from '../../base/ids.ts'
import {
  command,
  day,
  id,
  name,
  procedure,
  quantity,
  quantityOrZero,
  text,
} from '../../base/schemas.ts'

const itemId = id<ItemId>()
const placeId = id<PlaceId>()

/**
 * `sure` answers the slip guard: without it an unusual quantity is refused as UNUSUAL_QUANTITY
 * with its reasons, and nothing is booked.
 */
const sure = z.boolean().default(false)

/** The day it happened when that was not now; never in the future. */
const happenedOn = day.optional()

const done = z.object({
  /** Names the whole act for `office.undo`. */
  commandId: z.string(),
  levels: z.array(z.object({ itemId, placeId, quantity: z.int() })),
})
export type MoveResult = z.infer<typeof done>

export const moveKind = z.enum(['receive', 'issue', 'transfer', 'return', 'waste', 'correction'])
export type MoveKind = z.infer<typeof moveKind>

const moveLine = z.object({
  itemId,
  placeId,
  /** Where a transfer goes. */
  toPlaceId: placeId.optional(),
  /** Units moved: positive; only a correction may be negative. */
  quantity: z
    .int()
    .min(-1_000_000_000)
    .max(1_000_000_000)
    .refine((value) => value !== 0, 'must not be 0'),
})

export const move = procedure
  .route({
    method: 'POST',
    path: '/stock/move',
    summary: 'Books one or more movements of one kind as one undoable act.',
  })
  .input(
    command.extend({
      kind: moveKind,
      lines: z.array(moveLine).min(1).max(2000),
      day: happenedOn,
      reason: text(300).default(''),
      sure,
    }),
  )
  .output(done)

export const count = procedure
  .route({
    method: 'POST',
    path: '/stock/count',
    summary: 'Books counts: on that day the place held so many. The difference is derived.',
  })
  .input(
    command.extend({
      lines: z
        .array(z.object({ itemId, placeId, counted: quantityOrZero }))
        .min(1)
        .max(5000),
      day: happenedOn,
      reason: text(300).default(''),
      sure,
    }),
  )
  .output(
    done.extend({
      variances: z.array(
        z.object({ itemId, placeId, expected: z.int(), counted: z.int(), difference: z.int() }),
      ),
    }),
  )

export const levels = procedure
  .route({
    method: 'GET',
    path: '/stock/levels',
    summary: 'What lies where, with par levels and flags.',
  })
  .input(z.object({ itemId: itemId.optional(), placeId: placeId.optional() }))
  .output(
    z.array(
      z.object({
        itemId,
        placeId,
        quantity: z.int(),
        par: z.int().nullable(),
        flagged: z.boolean(),
      }),
    ),
  )

export const flagEmpty = procedure
  .route({
    method: 'POST',
    path: '/stock/flag-empty',
    summary:
      '"It\'s empty": somebody said so; no quantity needed. It tops To order until supplied or counted.',
  })
  .input(command.extend({ itemId, placeId: placeId.optional(), empty: z.boolean().default(true) }))
  .output(z.object({ commandId: z.string(), itemId, flagged: z.boolean() }))

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
