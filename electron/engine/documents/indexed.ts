import type { DocumentId } from '../../../shared/base/ids.ts'
import { dayAt } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'
import type { DocumentRow } from './service/documentStore.ts'
import { SELECT_DOCUMENT } from './service/documentStore.ts'
import { numberOf } from './service/documentLine.ts'

/** Of a long book no more than its first 200,000 characters: about 70 pages. */
const LONGEST = 200_000

/** By what documents are found: what is known of them, and the words of the version that holds. */
export function indexedDocuments(database: Database, zone: () => string): Indexed {
  const some = database.prepare<DocumentRow>(
    `${SELECT_DOCUMENT} WHERE d.id IN (SELECT value FROM json_each(?)) AND d.state <> 'withdrawn'`,
  )
  const texts = database.prepare<{ id: DocumentId; text: string }>(
    `SELECT d.id, substr(t.text, 1, ${LONGEST}) AS text FROM documents d
     JOIN document_versions v ON v.document_id = d.id AND v.number = d.current
     JOIN files f ON f.id = v.file_id JOIN file_texts t ON t.hash = f.hash
     WHERE d.id IN (SELECT value FROM json_each(?))`,
  )
  const values = database.prepare<{ id: DocumentId; text: string }>(
    `SELECT w.document_id AS id, group_concat(w.text, char(10)) AS text FROM document_values w
     JOIN document_fields f ON f.id = w.field_id AND f.type IN ('text', 'choice')
     WHERE w.document_id IN (SELECT value FROM json_each(?)) GROUP BY w.document_id`,
  )
  return {
    kind: 'document',
    all: "SELECT id FROM documents WHERE state <> 'withdrawn'",
    read: (ids) => {
      const list = JSON.stringify(ids)
      const textOf = new Map(texts.all(list).map(({ id, text }) => [id, text]))
      const valuesOf = new Map(values.all(list).map(({ id, text }) => [id, text]))
      return some.all(list).map((row) => {
        const number = numberOf(row)
        const day = dayAt(row.changed_at, zone())
        // A confidential one only by its numbers: whoever searches.
        if (row.confidential === 1)
          return { id: row.id, title: number, detail: '', body: '', words: row.our_reference, day }
        return {
          id: row.id,
          title: row.title,
          detail: line(number, row.contact_name, row.owner_name),
          body: lines(textOf.get(row.id), row.note, valuesOf.get(row.id)),
          words: lines(row.our_reference, row.your_reference, String(row.number), row.file_name),
          day,
        }
      })
    },
  }
}
