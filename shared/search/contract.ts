import * as z from 'zod'
import { day, procedure, someOf } from '../base/schemas.ts'

/** What can be found, in the words of its own feature. A letter is found by the words of its files too. */
export const foundKind = z.enum([
  'mail',
  'contact',
  'entry',
  'message',
  'request',
  'item',
  'order',
  'staff',
  'document',
  'dossier',
  'box',
  'agenda',
  'trip',
])
export type FoundKind = z.infer<typeof foundKind>

export const hit = z.object({
  kind: foundKind,
  id: z.string(),
  title: z.string(),
  /** A line that tells it from others of the same title. */
  detail: z.string(),
  /** Where the words stand, with the marks \u0001 and \u0002 around each. */
  snippet: z.string(),
  day: day.nullable(),
})
export type Hit = z.infer<typeof hit>

/** One search over everything. */
export const searchContract = {
  query: procedure
    .route({
      method: 'GET',
      path: '/search',
      summary:
        'Records that hold every word (the last one may be unfinished), best first; of very many, and for 2 letters, the newest first. Words are folded for the five languages, and found inside compounds of titles. From 2 letters on.',
    })
    .input(
      z.object({
        text: z.string().max(300),
        kinds: someOf(foundKind).optional(),
        from: day.optional(),
        to: day.optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        hits: z.array(hit),
        /** How many of each kind, without the filter by kind. */
        counts: z.array(z.object({ kind: foundKind, count: z.int() })),
        /** Records that are still to be indexed: they are not found yet. */
        waiting: z.int(),
      }),
    ),
}
