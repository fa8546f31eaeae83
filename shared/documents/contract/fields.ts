import * as z from 'zod'
import type { DocumentViewId } from '../../base/ids.ts'
import { command, id, name, procedure, someOf } from '../../base/schemas.ts'
import { documentFilter, documentKind, documentSort, fieldId, fieldType } from './documents.ts'

const fieldFields = z.object({
  name: name(80),
  /** What may be chosen; only for `choice`. */
  choices: z.array(name(120)).max(200),
  /** Kinds of document that have it; none for all. */
  kinds: someOf(documentKind),
})
export const documentField = fieldFields.extend({
  id: fieldId,
  version: z.int(),
  type: fieldType,
  retired: z.boolean(),
  /** Documents that hold a value. */
  used: z.int(),
})
export type DocumentField = z.infer<typeof documentField>

/** The office's own fields. */
export const fields = {
  list: procedure
    .route({
      method: 'GET',
      path: '/documents/fields',
      summary: 'Custom fields by name, with the retired ones.',
    })
    .output(z.array(documentField)),
  create: procedure
    .route({
      method: 'POST',
      path: '/documents/fields',
      summary: 'Adds a field; its type is fixed from then on. TAKEN for a name in use.',
    })
    .input(
      command.extend({
        type: fieldType,
        fields: fieldFields.partial().required({ name: true }),
      }),
    )
    .output(documentField),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/documents/fields/{fieldId}',
      summary:
        'Renames a field or changes its choices or kinds. IN_USE for a choice taken out that a document holds.',
    })
    .input(command.extend({ fieldId, version: z.int(), fields: fieldFields.partial() }))
    .output(documentField),
  retire: procedure
    .route({
      method: 'POST',
      path: '/documents/fields/{fieldId}/retire',
      summary: 'Takes a field off the forms (or back); what it holds stays.',
    })
    .input(command.extend({ fieldId, retired: z.boolean().default(true) }))
    .output(documentField),
}

const viewId = id<DocumentViewId>()
const viewFields = z.object({
  name: name(80),
  /** For everybody, else only for whoever saved it. */
  shared: z.boolean(),
  filter: documentFilter,
  /** Columns as the list names them, left to right; a custom field by its id. */
  columns: z.array(z.string().max(60)).max(40),
  sort: documentSort.nullable(),
})
const documentView = viewFields.extend({
  id: viewId,
  version: z.int(),
  mine: z.boolean(),
  byName: z.string(),
})
export type DocumentView = z.infer<typeof documentView>

export const views = {
  list: procedure
    .route({
      method: 'GET',
      path: '/documents/views',
      summary: 'Saved views by name: those for everybody, and those of who asks.',
    })
    .output(z.array(documentView)),
  save: procedure
    .route({
      method: 'POST',
      path: '/documents/views',
      summary: 'Keeps a view; with `viewId` in place of what was kept there.',
    })
    .input(
      command.extend({
        viewId: viewId.optional(),
        version: z.int().optional(),
        fields: viewFields,
      }),
    )
    .output(documentView),
  remove: procedure
    .route({
      method: 'POST',
      path: '/documents/views/{viewId}/remove',
      summary: 'Takes a saved view away.',
    })
    .input(command.extend({ viewId }))
    .output(z.object({ removed: z.boolean() })),
}
