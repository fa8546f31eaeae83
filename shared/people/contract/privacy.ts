import * as z from 'zod'
import { command, instant, paper, procedure } from '../../base/schemas.ts'

/** A record that names a person: which kind, which one, and how it is shown. */
export const personRecord = z.object({
  entity: z.enum(['contact', 'entry', 'message', 'request']),
  id: z.string().max(100),
  at: instant.nullable(),
  title: z.string(),
  /** The text in which the person was found. */
  found: z.string(),
})
export type PersonRecord = z.infer<typeof personRecord>

const chosen = z
  .array(personRecord.pick({ entity: true, id: true }))
  .min(1)
  .max(10_000)

/** One person's data: found, handed out, erased (GDPR Art. 15 and 17). */
export const privacy = {
  find: procedure
    .route({
      method: 'GET',
      path: '/people/privacy',
      summary:
        'Every record that names a person: name, number or mail address, at least 3 characters.',
    })
    .input(z.object({ text: z.string().min(3).max(200) }))
    .output(z.array(personRecord)),
  export: procedure
    .route({
      method: 'POST',
      path: '/people/privacy/export',
      summary:
        'What is stored in the named records, as a JSON file for the person (GDPR Art. 15, 20).',
    })
    .input(z.object({ records: chosen }))
    .output(paper),
  erase: procedure
    .route({
      method: 'POST',
      path: '/people/privacy/erase',
      summary:
        'Empties the personal fields of the named records and takes every mention of `names` out of all texts, the journal and the log; the records stay as counts. Cannot be undone. Backups made before are deleted. IN_USE for a supplier.',
    })
    .input(
      command.extend({
        records: chosen,
        /** Spellings of the name to take out of free text elsewhere. */
        names: z.array(z.string().min(3).max(200)).max(20).default([]),
      }),
    )
    .output(
      z.object({
        erased: z.int(),
        /** Mentions taken out of other texts. */
        mentions: z.int(),
      }),
    ),
}
