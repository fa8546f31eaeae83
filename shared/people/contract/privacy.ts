import * as z from 'zod'
import { command, instant, paper, procedure } from '../../base/schemas.ts'

/** Records that are about the person: they are emptied whole. */
const erasableEntity = z.enum(['contact', 'entry', 'message', 'request'])
/** The office's own records, in which the person may be named. */
const namingEntity = z.enum([
  'mailEntry',
  'mailArrival',
  'outgoingMail',
  'document',
  'agendaEntry',
  'trip',
  'dossier',
  'loan',
])

/** A record that names a person: which kind, which one, and how it is shown. */
export const personRecord = z.object({
  entity: z.enum([...erasableEntity.options, ...namingEntity.options]),
  id: z.string().max(100),
  at: instant.nullable(),
  /** Dots where a record is confidential or private: who may see it opens it in its own place. */
  title: z.string(),
  /** The text in which the person was found; empty where the title is dots. */
  found: z.string(),
  /**
   * What erasing does: the record is emptied; the name is taken out of its texts; or it is kept, for the office is bound
   * to keep its register of post, its files and the titles of its archive as they are (GDPR Art. 17(3)(b) and (d)).
   */
  fate: z.enum(['erased', 'unnamed', 'kept']),
})
export type PersonRecord = z.infer<typeof personRecord>
export type ErasableRecord = { entity: z.infer<typeof erasableEntity>; id: string }

const chosen = z
  .array(personRecord.pick({ entity: true, id: true }))
  .min(1)
  .max(10_000)
const toErase = z.array(z.object({ entity: erasableEntity, id: z.string().max(100) })).max(10_000)

/** One person's data: found, handed out, erased (GDPR Art. 15 and 17). */
export const privacy = {
  find: procedure
    .route({
      method: 'GET',
      path: '/people/privacy',
      summary:
        'Every record that names a person, and what erasing does with it: name, number or mail address, at least 3 characters. Words inside stored files are found by the search.',
    })
    .input(z.object({ text: z.string().min(3).max(200) }))
    .output(z.array(personRecord)),
  export: procedure
    .route({
      method: 'POST',
      path: '/people/privacy/export',
      summary:
        'What is stored in the named records, as a JSON file for the person (GDPR Art. 15, 20); of confidential and private ones only that they exist.',
    })
    .input(z.object({ records: chosen }))
    .output(paper),
  erase: procedure
    .route({
      method: 'POST',
      path: '/people/privacy/erase',
      summary:
        'Empties the personal fields of the named records and takes every mention of `names`, and of mail addresses and numbers that only the erased contacts have, out of the journal, the log and all texts but those kept by law; the records stay as counts. Cannot be undone. Backups made before are deleted. IN_USE for a supplier.',
    })
    .input(
      command.extend({
        /** None, to take the names alone out of what others wrote. */
        records: toErase,
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
