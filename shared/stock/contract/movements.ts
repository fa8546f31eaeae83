import * as z from 'zod'
import type { ItemId, PlaceId } from '../../base/ids.ts'
import { command, day, id, procedure, quantityOrZero, text } from '../../base/schemas.ts'

const itemId = id<ItemId>()
const placeId = id<PlaceId>()

/**
 * `sure` answers the slip guard: without it an unusual quantity is refused as UNUSUAL_QUANTITY
 * with its reasons, and nothing is booked.
 */
export const sure = z.boolean().default(false)

/** The day it happened when that was not now; never in the future. */
const happenedOn = day.optional()

export const done = z.object({
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
