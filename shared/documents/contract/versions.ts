import * as z from 'zod'
import type { FileId } from '../../base/ids.ts'
import { command, id, procedure, text } from '../../base/schemas.ts'
import { documentId, documentLine } from './documents.ts'

const number = z.int().min(1)

/** A piece of a comparison: words that both have, that only the older, or only the newer has. */
const hunk = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type Hunk = z.infer<typeof hunk>

export const versions = {
  addVersion: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/versions',
      summary:
        'Takes a saved file back as the next version. TAKEN `checked_out` by somebody else; WRONG_STATE `final`; NOT_POSSIBLE `same_version` for bytes that did not change; CHANGED_MEANWHILE when `base` is no longer the newest.',
    })
    .input(
      command.extend({
        documentId,
        fileId: id<FileId>(),
        note: text(500).default(''),
        /** The version that the changes were made in. */
        base: number.optional(),
      }),
    )
    .output(documentLine),
  restoreVersion: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/versions/{number}/restore',
      summary: 'Makes an older version the newest one again; all between stay.',
    })
    .input(command.extend({ documentId, number, note: text(500).default('') }))
    .output(documentLine),
  compare: procedure
    .route({
      method: 'GET',
      path: '/documents/{documentId}/compare',
      summary:
        'The words of two versions side by side. NOT_POSSIBLE `no_words_yet`, `no_words` where one has none to compare.',
    })
    .input(z.object({ documentId, from: number, to: number }))
    .output(
      z.object({
        hunks: z.array(hunk),
        added: z.int(),
        removed: z.int(),
        /** False where only the first part of long texts was compared. */
        whole: z.boolean(),
      }),
    ),
}
