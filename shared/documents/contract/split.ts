import * as z from 'zod'
import type { DocumentId, FileId, MailEntryId } from '../../base/ids.ts'
import { command, id, paper, procedure, text } from '../../base/schemas.ts'
import { documentKind } from './documents.ts'

const fileId = id<FileId>()
const page = z.int().min(1).max(2000)

/**
 * A barcode on a page of a scan. `separator`: the office's separator sheet, on which no page of a letter stands;
 * `number`: a label of the register, whose letter it is; `foreign`: anything else, to be ignored unless somebody says.
 */
const barcode = z.object({
  page,
  kind: z.enum(['separator', 'number', 'foreign']),
  format: z.string(),
  text: z.string(),
  mailEntryId: id<MailEntryId>().nullable(),
  shownNumber: z.string(),
})
export type SplitBarcode = z.infer<typeof barcode>

const part = z.object({ from: page, to: page })

/** A stack of letters that was scanned in one go, taken apart at its separator sheets and number labels. */
export const split = {
  propose: procedure
    .route({
      method: 'POST',
      path: '/documents/split/propose',
      summary:
        'Looks for barcodes on the pages of a PDF and proposes where to cut. Progress by office.progress under the command id. FILE_UNREADABLE `not_pdf`, `password`, `too_many_pages`.',
    })
    .input(command.extend({ fileId }))
    .output(
      z.object({
        pages: z.int(),
        barcodes: z.array(barcode),
        /** Pages whose picture could not be looked at. */
        unseen: z.array(page),
        parts: z.array(
          part.extend({
            mailEntryId: id<MailEntryId>().nullable(),
            shownNumber: z.string(),
            subject: z.string(),
          }),
        ),
      }),
    ),
  make: procedure
    .route({
      method: 'POST',
      path: '/documents/split',
      summary:
        'Cuts a PDF into the parts confirmed: each a document of its own, or a further file of a letter in the register. The whole scan stays. NOT_POSSIBLE `parts_overlap`, `part_outside`.',
    })
    .input(
      command.extend({
        fileId,
        parts: z
          .array(
            part.extend({
              title: text(300).default(''),
              kind: documentKind.default('scan'),
              /** Where left out the part becomes a document; else a file of that letter. */
              mailEntryId: id<MailEntryId>().optional(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(
      z.object({
        parts: z.array(
          z.object({
            fileId,
            documentId: id<DocumentId>().nullable(),
            mailEntryId: id<MailEntryId>().nullable(),
            pages: z.int(),
          }),
        ),
      }),
    ),
  separatorSheet: procedure
    .route({
      method: 'GET',
      path: '/documents/separator-sheet',
      summary: 'The sheet to lay between letters before scanning, as a PDF.',
    })
    .output(paper),
}
