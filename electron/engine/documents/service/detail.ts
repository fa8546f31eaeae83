import { Failure } from '../../../../shared/base/errors.ts'
import type { DocumentId, DocumentTemplateId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type {
  Dispatched,
  DocumentDetail,
  DocumentVersion,
  HandOn,
} from '../../../../shared/documents/contract/documents.ts'
import { found } from '../../base/records.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import type { Tables } from '../../database/tables.ts'
import { findWordProcessor, makePdf } from '../makePdf.ts'
import { MASK, numberOf } from './documentLine.ts'
import type { DocumentsParts, Viewer } from './parts.ts'

type Row = Tables['document_versions'] & {
  file_name: string
  media_type: string
  bytes: number
  text_state: DocumentVersion['textState']
}
type Own = {
  dispatches(id: DocumentId): Dispatched[]
  handOns(id: DocumentId): HandOn[]
}

/** Letters of each text that are compared: about 70 pages. */
const LONGEST = 200_000

/** One document: its versions, their words and what differs between two. */
export function createDetail({
  database,
  files,
  store,
  dispatches,
  handOns,
}: DocumentsParts & Own) {
  const versions = database.prepare<Row>(
    `SELECT v.*, f.name AS file_name, x.media_type, x.bytes, x.text_state FROM document_versions v
     JOIN files f ON f.id = v.file_id JOIN file_contents x ON x.hash = f.hash
     WHERE v.document_id = ? ORDER BY v.number DESC`,
  )
  const templateName = database.prepare<{ name: string }>(
    'SELECT name FROM document_templates WHERE id = ?',
  )
  const linkedFrom = database.prepare<{
    id: DocumentId
    year: number
    number: number
    title: string
    confidential: number
  }>(
    `SELECT DISTINCT d.id, d.year, d.number, d.title, d.confidential FROM document_fields f
     CROSS JOIN document_values w ON w.field_id = f.id AND w.text = ?
     CROSS JOIN documents d ON d.id = w.document_id AND d.state <> 'withdrawn'
     WHERE f.type = 'document' ORDER BY d.year, d.number LIMIT 200`,
  )
  const nameOf = (id: DocumentTemplateId | null) =>
    id === null ? '' : (templateName.get(id)?.name ?? '')
  const version = (id: DocumentId, number?: number): Row => {
    const wanted = number ?? store.row(id).current
    const row = versions.all(id).find((each) => each.number === wanted)
    return found(row, 'documentVersion', String(wanted))
  }
  /** The words of a version. NOT_POSSIBLE `no_words_yet`, `no_words`. */
  const wordsOf = (id: DocumentId, number: number) => {
    const { file_id: fileId, text_state: state } = version(id, number)
    const { text, total } = files.text(fileId, 0)
    if (text.trim() !== '') return { text: text.slice(0, LONGEST), whole: total <= LONGEST }
    const isComing = state === 'waiting' || state === 'reading'
    throw new Failure('NOT_POSSIBLE', { reason: isComing ? 'no_words_yet' : 'no_words' })
  }

  return {
    get: (viewer: Viewer, id: DocumentId): DocumentDetail => {
      const line = store.get(viewer, id)
      return {
        ...line,
        versions: versions.all(id).map(versionOf),
        dispatches: dispatches(id),
        handOns: handOns(id),
        templateName: nameOf(line.templateId),
        linkedFrom: linkedFrom.all(id).map((row) => ({
          id: row.id,
          number: numberOf(row),
          title: row.confidential === 1 ? MASK : row.title,
        })),
      }
    },

    text: (asked: { documentId: DocumentId; number?: number | undefined; from: number }) => {
      const { file_id: fileId, text_state: state } = version(asked.documentId, asked.number)
      return { ...files.text(fileId, asked.from), state }
    },

    compare: async (asked: { documentId: DocumentId; from: number; to: number }) => {
      const [before, after] = [
        wordsOf(asked.documentId, asked.from),
        wordsOf(asked.documentId, asked.to),
      ]
      const compared = await files.compare(before.text, after.text)
      return { ...compared, whole: before.whole && after.whole }
    },

    abilities: () => ({ makesPdf: findWordProcessor() !== null }),

    pdf: async (asked: { documentId: DocumentId; number?: number | undefined }): Promise<Paper> => {
      const own = version(asked.documentId, asked.number)
      const { title } = store.row(asked.documentId)
      const bytes = files.bytesOf(own.file_id)
      if (own.media_type === 'application/pdf') return makePaper(title, 'pdf', bytes)
      return makePaper(title, 'pdf', await makePdf(bytes, own.file_name))
    },
  }
}

function versionOf(row: Row): DocumentVersion {
  return {
    number: row.number,
    fileId: row.file_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    textState: row.text_state,
    note: row.note,
    byName: row.actor,
    at: row.at,
    restoredFrom: row.restored_from,
    withdrawn: row.withdrawn_at !== null,
  }
}
