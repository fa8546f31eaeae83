import { Failure } from '../../../../shared/base/errors.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type { DocumentId, FileId } from '../../../../shared/base/ids.ts'
import type { DocumentLine } from '../../../../shared/documents/contract/documents.ts'
import type { OfficeClock } from '../../base/clock.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './parts.ts'
import type { Values } from './values.ts'
import { lineOf, numberOf } from './documentLine.ts'

export type DocumentRow = Tables['documents'] & {
  contact_name: string | null
  owner_name: string | null
  request_year: number | null
  request_number: number | null
  mail_code: string | null
  mail_year: number | null
  mail_number: number | null
  sent_code: string | null
  sent_year: number | null
  sent_number: number | null
  file_id: FileId
  file_name: string
  media_type: string
  bytes: number
  handed_on_to: string | null
}

const FROM_DOCUMENTS = `FROM documents d
  JOIN document_versions v ON v.document_id = d.id AND v.number = d.current
  JOIN files f ON f.id = v.file_id JOIN file_contents x ON x.hash = f.hash
  LEFT JOIN contacts c ON c.id = d.contact_id
  LEFT JOIN staff o ON o.id = d.owner_id
  LEFT JOIN requests q ON q.id = d.request_id
  LEFT JOIN mail_entries m ON m.id = d.mail_entry_id LEFT JOIN mail_registers mr ON mr.id = m.register_id
  LEFT JOIN mail_entries s ON s.id = d.sent_entry_id LEFT JOIN mail_registers sr ON sr.id = s.register_id`
export const SELECT_DOCUMENT = `SELECT d.*, c.name AS contact_name, o.name AS owner_name,
    q.year AS request_year, q.number AS request_number,
    mr.code AS mail_code, m.year AS mail_year, m.number AS mail_number,
    sr.code AS sent_code, s.year AS sent_year, s.number AS sent_number,
    v.file_id, f.name AS file_name, x.media_type, x.bytes,
    (SELECT t.name FROM document_hand_ons h JOIN staff t ON t.id = h.to_staff_id
     WHERE h.document_id = d.id AND h.acknowledged_at IS NULL AND h.withdrawn_at IS NULL
     ORDER BY h.at DESC LIMIT 1) AS handed_on_to
  ${FROM_DOCUMENTS}`

export type DocumentStore = ReturnType<typeof createDocumentStore>

/** The rows of documents, read as they hold now. */
export function createDocumentStore(database: Database, clock: OfficeClock, values: Values) {
  const one = database.prepare<DocumentRow>(`${SELECT_DOCUMENT} WHERE d.id = ?`)
  const some = database.prepare<DocumentRow>(
    `${SELECT_DOCUMENT} WHERE d.id IN (SELECT value FROM json_each(?))`,
  )
  const dropWords = database.prepare('DELETE FROM document_words WHERE document_id = ?')
  const addWord = database.prepare(
    'INSERT OR IGNORE INTO document_words (word, document_id) VALUES (?, ?)',
  )
  const row = (id: DocumentId): DocumentRow => found(one.get(id), 'document', id)

  /** Documents as `viewer` may see them. */
  const linesOf = (viewer: Viewer, rows: DocumentRow[]): DocumentLine[] => {
    const own = values.ofDocuments(rows.map(({ id }) => id))
    const now = clock.now()
    return rows.map((each) => lineOf(each, viewer, own.get(each.id) ?? [], now))
  }

  return {
    row,
    /** The rows of `ids`, in that order. */
    rows: (ids: readonly DocumentId[]): DocumentRow[] => {
      if (ids.length === 0) return []
      const byId = new Map(some.all(JSON.stringify(ids)).map((each) => [each.id, each]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    linesOf,
    /** One document, whole. */
    get: (viewer: Viewer, id: DocumentId): DocumentLine => {
      const own = row(id)
      return lineOf(
        { ...own, confidential: 0 },
        viewer,
        values.ofDocuments([id]).get(id) ?? [],
        clock.now(),
        own.confidential,
      )
    },
    /** A document that can be worked on. WRONG_STATE `withdrawn`. */
    standing: (id: DocumentId): DocumentRow => {
      const document = row(id)
      if (document.state === 'withdrawn')
        throw new Failure('WRONG_STATE', { entity: 'document', state: 'withdrawn' })
      return document
    },
    /** Changes a row, as its next version. */
    change: (write: Write, document: DocumentRow, patch: Partial<Tables['documents']>): void => {
      write.touch('document', document.id)
      write.update('documents', { id: document.id }, { ...patch, version: document.version + 1 })
    },
    /** Makes anew what lists find the document by. */
    indexWords: (id: DocumentId): void => {
      const document = row(id)
      const text = [
        document.title,
        numberOf(document),
        String(document.number),
        document.contact_name,
        document.our_reference,
        document.your_reference,
        document.note,
        document.file_name,
        ...(values.ofDocuments([id]).get(id) ?? []).map(({ shown }) => shown),
      ].join('\n')
      dropWords.run(id)
      for (const word of wordsOf(text)) addWord.run(word, id)
    },
  }
}

/** The ids of a contact and of those merged into it. */
export const FAMILY = `WITH RECURSIVE own (id) AS (SELECT @contactId UNION
  SELECT k.id FROM contacts k JOIN own ON k.merged_into_id = own.id) SELECT id FROM own`
