import * as z from 'zod'
import type { ItemId } from '../../base/ids.ts'
import { day, id, procedure } from '../../base/schemas.ts'

const levelPoint = z.object({ day, level: z.int() })

export const forecast = procedure
  .route({
    method: 'GET',
    path: '/stock/forecast/{itemId}',
    summary: 'Use rate, run-out with its grounds, the level of the past year and where it goes.',
  })
  .input(z.object({ itemId: id<ItemId>() }))
  .output(
    z.object({
      itemId: id<ItemId>(),
      unit: z.string(),
      /** enough: from the item's own uses; too_few: below four uses; stopped: no longer used; fixed: set by hand. */
      basis: z.enum(['enough', 'too_few', 'stopped', 'fixed']),
      /** Units a day; null when there are too few uses. */
      dailyRate: z.number().nullable(),
      uses: z.int(),
      since: day.nullable(),
      runOut: z.object({ day, earliest: day, latest: day.nullable() }).nullable(),
      onHand: z.int(),
      position: z.int(),
      reorderPoint: z.int().nullable(),
      orderUpTo: z.int().nullable(),
      past: z.array(levelPoint),
      /** Where the level goes at the present rate, deliveries on order included. */
      ahead: z.array(levelPoint),
    }),
  )
