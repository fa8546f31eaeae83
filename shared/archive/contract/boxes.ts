import * as z from 'zod'
import type { ArchivePlaceId, BoxId, DossierId, HoldId, LoanId } from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { archiveEvent, dossier } from './dossiers.ts'

const boxId = id<BoxId>()
const placeId = id<ArchivePlaceId>()
/** Millimetres of shelf. */
const width = z.int().min(1).max(100_000)

export const placeKind = z.enum(['building', 'floor', 'room', 'bay', 'shelf'])
export type ArchivePlaceKind = z.infer<typeof placeKind>

export const archivePlaceFields = z.object({
  kind: placeKind,
  name: name(120),
  /** Only a building lies in nothing. */
  parentId: placeId.nullable(),
  /** On the shelf's label, scanned when a box is moved; empty where nothing stands. */
  code: text(60),
  /** How much stands on it side by side; null where it is not known or nothing stands. */
  capacityMm: width.nullable(),
  /** The order among those beside it. */
  position: z.int().min(0).max(100_000),
})
export type ArchivePlaceFields = z.infer<typeof archivePlaceFields>
export const archivePlace = archivePlaceFields.extend({
  id: placeId,
  version: z.int(),
  retired: z.boolean(),
  /** "Town hall › Cellar › Bay 2 › Shelf 4". */
  path: z.string(),
  /** 0 for a building. */
  depth: z.int(),
  /** Boxes on it and on all below it. */
  boxes: z.int(),
  /** Their widths together. */
  usedMm: z.int(),
  /** What still fits on it and on all below it that say what they take. */
  freeMm: z.int(),
})
export type ArchivePlace = z.infer<typeof archivePlace>

export const places = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/places',
      summary:
        'The places of the archive, parents before children, with what stands there and fits.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(archivePlace)),
  create: procedure
    .route({
      method: 'POST',
      path: '/archive/places',
      summary:
        'Adds a place. NOT_POSSIBLE `place_needs_parent`, `place_too_high` (a shelf holds no room); TAKEN for a code in use.',
    })
    .input(
      command.extend({ fields: archivePlaceFields.partial().required({ name: true, kind: true }) }),
    )
    .output(archivePlace),
  /** What a run will be called is shown by `planRun` of shared/archive/shelvingRun.ts before. */
  createRun: procedure
    .route({
      method: 'POST',
      path: '/archive/places/run',
      summary:
        'Makes a whole run of shelving: bays with shelves, named by patterns. At most 2,000 shelves.',
    })
    .input(
      command.extend({
        parentId: placeId,
        bays: z.int().min(1).max(200),
        shelves: z.int().min(1).max(40),
        /** The number of the first bay. */
        firstBay: z.int().min(0).max(10_000).default(1),
        /** {bay} and {shelf} stand for the numbers, {bay:2} with two digits, {bay:A} as letters. */
        bayName: name(60),
        shelfName: name(60),
        shelfCode: text(60),
        capacityMm: width.nullable(),
      }),
    )
    .output(z.array(archivePlace)),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/places/{placeId}',
      summary: 'Renames, moves or measures a place. NOT_POSSIBLE `place_inside_itself`.',
    })
    .input(command.extend({ placeId, version: z.int(), fields: archivePlaceFields.partial() }))
    .output(archivePlace),
  retire: procedure
    .route({
      method: 'POST',
      path: '/archive/places/{placeId}/retire',
      summary: 'Takes a place out of use, or back. IN_USE while boxes stand there or below.',
    })
    .input(command.extend({ placeId, retired: z.boolean().default(true) }))
    .output(archivePlace),
  room: procedure
    .route({
      method: 'GET',
      path: '/archive/places/room',
      summary: 'Shelves with room for a width in mm, the tightest fit first.',
    })
    .input(
      z.object({
        widthMm: width,
        placeId: placeId.optional(),
        limit: z.int().min(1).max(200).default(20),
      }),
    )
    .output(z.array(archivePlace)),
}

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
        /** The code after which the next page begins. */
        after: z.string().max(40).optional(),
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
