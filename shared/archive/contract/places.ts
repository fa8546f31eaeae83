import * as z from 'zod'
import type { ArchivePlaceId } from '../../base/ids.ts'
import { command, id, name, procedure, text } from '../../base/schemas.ts'

const placeId = id<ArchivePlaceId>()

/** Millimetres of shelf. */
export const width = z.int().min(1).max(100_000)

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
