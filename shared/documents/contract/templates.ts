import * as z from 'zod'
import type { DocumentTemplateId, FileId } from '../../base/ids.ts'
import { command, id, instant, language, name, procedure, text } from '../../base/schemas.ts'
import { documentKind } from './documents.ts'

const templateId = id<DocumentTemplateId>()
const fileId = id<FileId>()

/** The letters that come with the program, in each language. */
export const readyTemplate = z.enum([
  'acknowledgement',
  'reply',
  'reminder',
  'invitation',
  'transmittal',
  'minutes',
])
export type ReadyTemplate = z.infer<typeof readyTemplate>

const templateFields = z.object({ name: name(200), kind: documentKind, language })

export const documentTemplate = templateFields.extend({
  id: templateId,
  version: z.int(),
  /** Which of the letters that come with the program it began as; null for the office's own. */
  ready: readyTemplate.nullable(),
  retired: z.boolean(),
  /** The version of its file that holds now. */
  current: z.int(),
  fileId,
  fileName: z.string(),
  changedAt: instant,
  /** Every field that stands in it: `contact.name`; `items` for a repeated part. */
  fields: z.array(z.string()),
  /** Of these the ones that the program cannot fill: they are asked for when a letter is made. */
  unknown: z.array(z.string()),
  /** Of these the ones that only a person knows, such as `letter.text`: asked for too. */
  asked: z.array(z.string()),
  /** Documents made from it. */
  used: z.int(),
})
export type DocumentTemplate = z.infer<typeof documentTemplate>

const templateVersion = z.object({
  number: z.int(),
  fileId,
  fileName: z.string(),
  note: z.string(),
  byName: z.string(),
  at: instant,
})

const inspected = z.object({
  fields: z.array(z.string()),
  unknown: z.array(z.string()),
  asked: z.array(z.string()),
  /** Tags that are broken: what is wrong, and the words of the tag. */
  faults: z.array(z.object({ reason: z.string(), tag: z.string() })),
})
export type InspectedTemplate = z.infer<typeof inspected>

export const templates = {
  list: procedure
    .route({
      method: 'GET',
      path: '/documents/templates',
      summary: 'Templates by name; retired ones only where asked for.',
    })
    .input(
      z.object({
        kind: documentKind.optional(),
        language: language.optional(),
        retired: z.boolean().default(false),
      }),
    )
    .output(z.array(documentTemplate)),
  get: procedure
    .route({
      method: 'GET',
      path: '/documents/templates/{templateId}',
      summary: 'One template with the versions of its file, newest first.',
    })
    .input(z.object({ templateId }))
    .output(documentTemplate.extend({ versions: z.array(templateVersion) })),
  fields: procedure
    .route({
      method: 'GET',
      path: '/documents/templates/fields',
      summary: 'Every field that the program fills, for whoever writes a template.',
    })
    .output(
      z.array(
        z.object({
          /** As it is written between braces. */
          field: z.string(),
          /** The record it comes from. */
          group: z.enum([
            'contact',
            'reference',
            'mail',
            'office',
            'staff',
            'letter',
            'meeting',
            'items',
          ]),
          asked: z.boolean(),
        }),
      ),
    ),
  inspect: procedure
    .route({
      method: 'GET',
      path: '/documents/templates/inspect',
      summary: 'The fields of a file before it becomes a template. FILE_UNREADABLE `not_word`.',
    })
    .input(z.object({ fileId }))
    .output(inspected),
  add: procedure
    .route({
      method: 'POST',
      path: '/documents/templates',
      summary:
        'Makes a Word file (.docx) a template. FILE_UNREADABLE `not_word`, `template_broken: <tag>`.',
    })
    .input(command.extend({ fields: templateFields, fileId }))
    .output(documentTemplate),
  addVersion: procedure
    .route({
      method: 'POST',
      path: '/documents/templates/{templateId}/versions',
      summary: 'Another file for a template; documents made before keep theirs.',
    })
    .input(command.extend({ templateId, version: z.int(), fileId, note: text(500).default('') }))
    .output(documentTemplate),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/documents/templates/{templateId}',
      summary: 'Renames a template, or changes its kind or language.',
    })
    .input(command.extend({ templateId, version: z.int(), fields: templateFields.partial() }))
    .output(documentTemplate),
  retire: procedure
    .route({
      method: 'POST',
      path: '/documents/templates/{templateId}/retire',
      summary: 'Takes a template off the lists (or back).',
    })
    .input(command.extend({ templateId, retired: z.boolean().default(true) }))
    .output(documentTemplate),
  addReady: procedure
    .route({
      method: 'POST',
      path: '/documents/templates/ready',
      summary:
        "Adds the five letters and the minutes that come with the program, in a language (the office's where left out); those there already stay.",
    })
    .input(command.extend({ language: language.optional() }))
    .output(z.array(documentTemplate)),
}
