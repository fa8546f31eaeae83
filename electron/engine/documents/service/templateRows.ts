import type { FileId } from '../../../../shared/base/ids.ts'
import type { Language } from '../../../../shared/base/schemas.ts'
import type { DocumentKind } from '../../../../shared/documents/contract/documents.ts'
import type {
  DocumentTemplate,
  ReadyTemplate,
} from '../../../../shared/documents/contract/templates.ts'
import { sortFields } from '../../../../shared/documents/templateFields.ts'
import type { Tables } from '../../database/tables.ts'

export type TemplateRow = Tables['document_templates'] & {
  file_id: FileId
  file_name: string
  fields: string
  used: number
}

export const SELECT_TEMPLATE = `SELECT t.*, v.file_id, v.fields, f.name AS file_name,
    (SELECT count(*) FROM documents d WHERE d.template_id = t.id) AS used
  FROM document_templates t
  JOIN document_template_versions v ON v.template_id = t.id AND v.number = t.current
  JOIN files f ON f.id = v.file_id`

/** A template as the contract tells it. */
export function templateOf(row: TemplateRow): DocumentTemplate {
  const fields = JSON.parse(row.fields) as string[]
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.kind as DocumentKind,
    language: row.language as Language,
    ready: row.ready === '' ? null : (row.ready as ReadyTemplate),
    retired: row.retired_at !== null,
    current: row.current,
    fileId: row.file_id,
    fileName: row.file_name,
    changedAt: row.changed_at,
    fields,
    ...sortFields(fields),
    used: row.used,
  }
}
