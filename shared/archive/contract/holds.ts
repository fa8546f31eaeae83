import * as z from 'zod'
import type { BoxId, DossierId, HoldId } from '../../base/ids.ts'
import { command, id, instant, name, procedure } from '../../base/schemas.ts'

const boxId = id<BoxId>()
const dossierId = id<DossierId>()
const holdId = id<HoldId>()

export const hold = z.object({
  id: holdId,
  version: z.int(),
  title: z.string(),
  /** The proceedings, audit or request it is for. */
  reason: z.string(),
  setAt: instant,
  setByName: z.string(),
  releasedAt: instant.nullable(),
  releasedByName: z.string(),
  releaseReason: z.string(),
  covers: z.array(
    z.object({
      dossierId: dossierId.nullable(),
      boxId: boxId.nullable(),
      code: z.string(),
      title: z.string(),
    }),
  ),
})
export type Hold = z.infer<typeof hold>

const covered = z.object({
  dossierIds: z.array(dossierId).max(1000).default([]),
  boxIds: z.array(boxId).max(1000).default([]),
})

/** While one is in force, nobody can destroy what it covers. */
export const holds = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/holds',
      summary: 'Holds in force, or with `released` all of them, newest first.',
    })
    .input(z.object({ released: z.boolean().optional() }))
    .output(z.array(hold)),
  set: procedure
    .route({
      method: 'POST',
      path: '/archive/holds',
      summary:
        'Sets a hold on dossiers and boxes; a box covers all that lies in it, now and later. NOT_POSSIBLE `nothing_to_hold`.',
    })
    .input(command.extend({ title: name(200), reason: name(1000), ...covered.shape }))
    .output(hold),
  cover: procedure
    .route({
      method: 'POST',
      path: '/archive/holds/{holdId}/cover',
      summary: 'Lets a hold in force cover more.',
    })
    .input(command.extend({ holdId, ...covered.shape }))
    .output(hold),
  release: procedure
    .route({
      method: 'POST',
      path: '/archive/holds/{holdId}/release',
      summary: 'Releases a hold, with the reason; other holds on the same things stay.',
    })
    .input(command.extend({ holdId, reason: name(1000) }))
    .output(hold),
}
