import type { DocumentId } from '../../../shared/base/ids.ts'
import { templateFields } from '../../../shared/documents/templateFields.ts'
import type { Desk } from '../base/commands.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { Tables } from '../database/tables.ts'
import { createDocumentImports } from './imports.ts'
import { createChanging } from './service/changing.ts'
import { createDetail } from './service/detail.ts'
import { createDispatches } from './service/dispatches.ts'
import { createDocumentStore } from './service/documentStore.ts'
import { createDrafting } from './service/drafting.ts'
import { createFields } from './service/fields.ts'
import { createHandOns } from './service/handOns.ts'
import { createListing } from './service/listing.ts'
import { createMaking } from './service/making.ts'
import type { DocumentsGiven, DocumentsParts } from './service/parts.ts'
import { createSending } from './service/sending.ts'
import { createTemplates } from './service/templates.ts'
import { createValues } from './service/values.ts'
import { createVersions } from './service/versions.ts'
import { createViews } from './service/views.ts'
import { createSplit } from './split.ts'

export type Documents = ReturnType<typeof createDocuments>

/** Letters, minutes and scans: drafted from templates, kept in versions, handed on and sent. */
export function createDocuments(given: DocumentsGiven) {
  const { database, clock, contacts } = given
  const values = createValues(database, contacts.standing)
  const parts: DocumentsParts = {
    ...given,
    values,
    store: createDocumentStore(database, clock, values),
  }
  const templates = createTemplates(given)
  const making = createMaking(parts)
  const { add, twinOf, create } = making
  const dispatches = createDispatches(parts)
  const { ofDocument: handOns, ...handing } = createHandOns(parts)

  return {
    create,
    ...createChanging({ ...parts, making }),
    ...createDrafting({ ...parts, templates, making }),
    ...createListing(parts),
    ...createDetail({ ...parts, dispatches: dispatches.ofDocument, handOns }),
    ...createVersions(parts),
    dispatch: dispatches.dispatch,
    ...createSending({ ...parts, dispatches }),
    ...handing,
    templates: { ...templates, fields: () => [...templateFields] },
    insert: add,
    fields: { ...createFields(given), fill: values.write },
    views: createViews(given),
    split: createSplit({ ...parts, add }),
    import: createDocumentImports({ ...parts, add, twinOf }),

    /** What lists find a document by follows what was put back. */
    undo: (
      _write: Write,
      row: Tables['journal'],
      _desk: Desk,
      changes: readonly RowChange[],
    ): void => {
      if (!/^(documents|office)\./.test(row.command)) return
      const ids = changes.flatMap(([table, key, before, after]) => {
        if (table === 'documents') return [key['id']]
        return table === 'document_values' ? [(before ?? after)?.['document_id']] : []
      })
      for (const id of new Set(ids)) if (id) parts.store.indexWords(id as DocumentId)
    },
  }
}
