import * as z from 'zod'
import type { ArchivePlaceId, BoxId, HoldId, LoanId } from '../../base/ids.ts'
import { command, day, id, instant, procedure, text } from '../../base/schemas.ts'
import { archiveEvent, dossier } from './dossier.ts'
import { width } from './places.ts'

const boxId = id<BoxId>()
const placeId = id<ArchivePlaceId>()

export const boxKind = z.enum(['box', 'binder', 'case', 'roll', 'other'])
export type BoxKind = z.infer<typeof boxKind>

const boxFields = z.object({
  /** Left empty when a box is made, it gets the next number. */
  code: text(40),
  /** A barcode that is on the box already; its code is scanned otherwise. */
  barcode: text(80),
  title: text(200),
  kind: boxKind,
  /** Outer width: what it takes of a shelf. */
  widthMm: width,
  placeId: placeId.nullable(),
  note: text(2000),
})
export type BoxFields = z.infer<typeof boxFields>

export const box = boxFields.extend({
  id: boxId,
  version: z.int(),
  /** Out of use: its label is free for another one. */
  retired: z.boolean(),
  placePath: z.string(),
  /** Dossiers that lie in it: not those destroyed or handed over. */
  dossiers: z.int(),
  open: z.int(),
  /** Those over their time. */
  due: z.int(),
  /** The last day of the one kept longest; null when one is kept for ever or waits for something. */
  keepUntil: day.nullable(),
  forever: z.boolean(),
  /** Holds in force on it or on a dossier in it. */
  holds: z.int(),
  lentTo: z.string(),
  lentUntil: day.nullable(),
  /** The years its dossiers were opened in; null when it is empty. */
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
})
export type Box = z.infer<typeof box>

export const boxDetail = box.extend({
  dossierList: z.array(dossier),
  /** Newest first. */
  events: z.array(archiveEvent),
  holdList: z.array(z.object({ id: id<HoldId>(), title: z.string(), since: instant })),
  loanId: id<LoanId>().nullable(),
})
export type BoxDetail = z.infer<typeof boxDetail>

export const boxes = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/boxes',
      summary: 'Boxes in the order of their codes. `placeId` and all places below it.',
    })
    .input(
      z.object({
        placeId: placeId.optional(),
        withoutPlace: z.boolean().optional(),
        kind: boxKind.optional(),
        /** With a dossier over its time in it. */
        due: z.boolean().optional(),
        empty: z.boolean().optional(),
        text: z.string().max(200).optional(),
        retired: z.boolean().optional(),
        /** The last box of the page before. */
        after: boxId.optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.array(box)),
  get: procedure
    .route({
      method: 'GET',
      path: '/archive/boxes/{boxId}',
      summary: 'One box with what lies in it and where it stood.',
    })
    .input(z.object({ boxId }))
    .output(boxDetail),
  create: procedure
    .route({
      method: 'POST',
      path: '/archive/boxes',
      summary:
        'Adds boxes alike, each with the next number; a code of its own only for a single one. TAKEN for a code or barcode in use; NOT_POSSIBLE `does_not_fit` unless `sure`.',
    })
    .input(
      command.extend({
        fields: boxFields.partial().required({ widthMm: true }),
        count: z.int().min(1).max(200).default(1),
        sure: z.boolean().default(false),
      }),
    )
    .output(z.array(box)),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/boxes/{boxId}',
      summary: 'Changes a box; its place is changed by moving it.',
    })
    .input(
      command.extend({
        boxId,
        version: z.int(),
        fields: boxFields.omit({ placeId: true }).partial(),
      }),
    )
    .output(box),
  move: procedure
    .route({
      method: 'POST',
      path: '/archive/boxes/move',
      summary:
        'Moves boxes with all that is in them, or takes them off the shelves (null). NOT_POSSIBLE `does_not_fit` unless `sure`.',
    })
    .input(
      command.extend({
        boxIds: z.array(boxId).min(1).max(1000),
        placeId: placeId.nullable(),
        sure: z.boolean().default(false),
      }),
    )
    .output(z.array(box)),
  retire: procedure
    .route({
      method: 'POST',
      path: '/archive/boxes/{boxId}/retire',
      summary:
        'Takes an empty box out of use, which frees its label, or back. IN_USE with content.',
    })
    .input(command.extend({ boxId, retired: z.boolean().default(true) }))
    .output(box),
}
