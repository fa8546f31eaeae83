import * as z from 'zod'
import type { ArchivePlaceId, BoxId, DossierId } from '../../base/ids.ts'
import { command, id, name, paper, procedure } from '../../base/schemas.ts'
import { box, boxKind } from './boxes.ts'
import { archivePlace, width } from './places.ts'

const boxId = id<BoxId>()
const placeId = id<ArchivePlaceId>()

/** What a scanned or typed code belongs to. */
export const scanned = z.object({
  kind: z.enum(['box', 'place', 'dossier']),
  id: z.string(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
})
export type Scanned = z.infer<typeof scanned>

/** Acts with two scans, and the picture of the shelves. */
export const shelves = {
  find: procedure
    .route({
      method: 'GET',
      path: '/archive/find',
      summary:
        'The box, place or dossier of a scanned code, letter case aside. NOT_FOUND `code` otherwise.',
    })
    .input(z.object({ code: name(120) }))
    .output(scanned),
  move: procedure
    .route({
      method: 'POST',
      path: '/archive/move',
      summary:
        'Moves a box by two scanned codes, in either order. NOT_POSSIBLE `does_not_fit` unless `sure`.',
    })
    .input(
      command.extend({
        boxCode: name(120),
        placeCode: name(120),
        sure: z.boolean().default(false),
      }),
    )
    .output(box),
  map: procedure
    .route({
      method: 'GET',
      path: '/archive/map',
      summary:
        'The shelves of a place (a room, a building) with the boxes on them side by side, for the picture.',
    })
    .input(z.object({ placeId: placeId.optional() }))
    .output(
      z.object({
        places: z.array(archivePlace),
        /** In the order they stand: by place, then by code. */
        boxes: z.array(
          z.object({
            id: boxId,
            placeId,
            code: z.string(),
            title: z.string(),
            kind: boxKind,
            widthMm: width,
            dossiers: z.int(),
            due: z.int(),
            held: z.boolean(),
            lent: z.boolean(),
          }),
        ),
      }),
    ),
  mapPaper: procedure
    .route({
      method: 'GET',
      path: '/archive/map/paper',
      summary:
        'The same picture on paper, with the codes of the boxes, in the office’s language. NOT_POSSIBLE `no_shelves`.',
    })
    .input(z.object({ placeId: placeId.optional() }))
    .output(paper),
}

export const labels = {
  boxes: procedure
    .route({
      method: 'POST',
      path: '/archive/labels/boxes',
      summary: 'Labels for boxes with QR code, 24 on a sheet; `skip` places were used before.',
    })
    .input(
      z.object({
        boxIds: z.array(boxId).min(1).max(1000),
        skip: z.int().min(0).max(23).default(0),
      }),
    )
    .output(paper),
  spines: procedure
    .route({
      method: 'POST',
      path: '/archive/labels/spines',
      summary:
        'Spine labels with QR code: of dossiers, or of all closed in a year (the closing of a year).',
    })
    .input(
      z.object({
        dossierIds: z.array(id<DossierId>()).max(1000).default([]),
        closedYear: z.int().min(1900).max(2999).optional(),
      }),
    )
    .output(paper),
  places: procedure
    .route({
      method: 'POST',
      path: '/archive/labels/places',
      summary: 'Labels for shelves with QR code: those named that have a code, and all below them.',
    })
    .input(
      z.object({
        placeIds: z.array(placeId).min(1).max(1000),
        skip: z.int().min(0).max(23).default(0),
      }),
    )
    .output(paper),
}
