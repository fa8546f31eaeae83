import * as z from 'zod'
import type { DocumentTemplateId, FileId, MailEntryId } from '../../base/ids.ts'
import { command, file, id, importReport, paper, procedure, text } from '../../base/schemas.ts'
import {
  documentDetail,
  documentFields,
  documentFilter,
  documentId,
  documentKind,
  documentLine,
  documentSort,
  fieldId,
  fieldValue,
  textState,
} from './documents.ts'

const fileId = id<FileId>()
const values = z.array(z.object({ fieldId, value: fieldValue.nullable() })).max(100)
/** What the letter says: a text by the name of a template's field, such as `letter.text` or `meeting.place`. */
const texts = z.record(z.string().max(120), z.string().max(20_000)).default({})
/** Rows for a template's repeated part `{#items}…{/items}`; each a text by field: title, text, owner, due. */
const items = z
  .array(z.record(z.string().max(120), z.string().max(4000)))
  .max(500)
  .default([])

export const entries = {
  list: procedure
    .route({
      method: 'GET',
      path: '/documents',
      summary: 'Documents by filter, a page at a time; what was withdrawn only where asked for.',
    })
    .input(
      documentFilter.extend({
        sort: documentSort.optional(),
        offset: z.int().min(0).max(1_000_000).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        documents: z.array(documentLine),
        /** All that match, on this and the other pages. */
        total: z.int(),
      }),
    ),
  get: procedure
    .route({
      method: 'GET',
      path: '/documents/{documentId}',
      summary: 'One document with its versions, what was sent, and to whom it was handed on.',
    })
    .input(z.object({ documentId }))
    .output(documentDetail),
  create: procedure
    .route({
      method: 'POST',
      path: '/documents',
      summary:
        'Makes a document of a file. The bytes of another document fail as TAKEN `document_twin` with its id, unless `sure`.',
    })
    .input(
      command.extend({
        fileId,
        fields: documentFields.partial().default({}),
        values: values.default([]),
        note: text(500).default(''),
        sure: z.boolean().default(false),
      }),
    )
    .output(documentLine),
  fromTemplate: procedure
    .route({
      method: 'POST',
      path: '/documents/from-template',
      summary:
        'Drafts a document from a template, filled from the contact, the letter, the office and whoever owns it.',
    })
    .input(
      command.extend({
        templateId: id<DocumentTemplateId>(),
        fields: documentFields.partial().default({}),
        values: values.default([]),
        texts,
        items,
      }),
    )
    .output(documentLine),
  reply: procedure
    .route({
      method: 'POST',
      path: '/documents/reply',
      summary:
        'Drafts the answer to a letter in the register: address, subject and both references come along.',
    })
    .input(
      command.extend({
        mailEntryId: id<MailEntryId>(),
        templateId: id<DocumentTemplateId>(),
        fields: documentFields.partial().default({}),
        texts,
      }),
    )
    .output(documentLine),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/documents/{documentId}',
      summary:
        'Changes what is known of a document, also of a final one; its content stays. A value of null empties a field.',
    })
    .input(
      command.extend({
        documentId,
        version: z.int(),
        fields: documentFields.partial().default({}),
        values: values.default([]),
      }),
    )
    .output(documentLine),
  finalize: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/final',
      summary:
        'Freezes the content of a draft. TAKEN `checked_out` while somebody else has it checked out.',
    })
    .input(command.extend({ documentId, version: z.int() }))
    .output(documentLine),
  withdraw: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/withdraw',
      summary: 'Takes a document out of use (or back). NOT_POSSIBLE `document_sent`.',
    })
    .input(command.extend({ documentId, withdrawn: z.boolean().default(true) }))
    .output(documentLine),
  text: procedure
    .route({
      method: 'GET',
      path: '/documents/{documentId}/text',
      summary: 'The words of a version (the one that holds where left out), 200,000 at a time.',
    })
    .input(
      z.object({
        documentId,
        number: z.int().min(1).optional(),
        from: z.int().min(0).default(0),
      }),
    )
    .output(z.object({ text: z.string(), total: z.int(), state: textState })),
  pdf: procedure
    .route({
      method: 'GET',
      path: '/documents/{documentId}/pdf',
      summary:
        'A version as a PDF, made by LibreOffice where the PC has it. NOT_POSSIBLE `no_word_processor`; FILE_UNREADABLE `not_converted`.',
    })
    .input(z.object({ documentId, number: z.int().min(1).optional() }))
    .output(paper),
  abilities: procedure
    .route({
      method: 'GET',
      path: '/documents/abilities',
      summary: 'What this PC can do with documents: whether LibreOffice is there to make PDFs.',
    })
    .output(z.object({ makesPdf: z.boolean() })),
  import: procedure
    .route({
      method: 'POST',
      path: '/documents/import',
      summary:
        'Takes a file in as a document; one whose bytes are a document already is counted as a duplicate and told with its twin.',
    })
    .input(command.extend({ file, kind: documentKind.default('other') }))
    .output(importReport),
}
