import * as z from 'zod'
import type { DocumentId, DossierId, MailEntryId } from '../../base/ids.ts'
import { day, id, instant, procedure } from '../../base/schemas.ts'
import { dossier } from './dossier.ts'

const dossierId = id<DossierId>()

/** One step on the way of a paper. `where` tells how it was known: the mail register, the documents, the archive. */
export const trailStep = z.object({
  at: instant,
  byName: z.string(),
  where: z.enum(['mail', 'documents', 'archive']),
  /** `registered`, `routed`, `handed_over`, `filed`, `boxed`, `moved`, `lent`, `given_back`, `destroyed` … */
  kind: z.string(),
  text: z.string(),
  day: day.nullable(),
})
export type TrailStep = z.infer<typeof trailStep>

const whereabouts = z.object({
  title: z.string(),
  now: z.object({
    /** `desk`: with a colleague or an office; `nowhere`: not known to the archive. */
    kind: z.enum([
      'nowhere',
      'desk',
      'dossier',
      'box',
      'shelf',
      'lent',
      'handed_over',
      'destroyed',
    ]),
    /** Who has it, the box, the shelf's path. */
    text: z.string(),
    since: instant.nullable(),
  }),
  dossiers: z.array(dossier.pick({ id: true, code: true, title: true, state: true })),
  steps: z.array(trailStep),
})
export type Trail = z.infer<typeof whereabouts>

export const trail = {
  /** Exactly one of the three is named. */
  trail: procedure
    .route({
      method: 'GET',
      path: '/archive/trail',
      summary:
        'Where a paper is now and the way it took: one trail from desk to destruction, oldest first. NOT_POSSIBLE `one_thing_to_follow`.',
    })
    .input(
      z.object({
        mailEntryId: id<MailEntryId>().optional(),
        documentId: id<DocumentId>().optional(),
        dossierId: dossierId.optional(),
      }),
    )
    .output(whereabouts),
}
