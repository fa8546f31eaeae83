import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type { DocumentId, FileId } from '../../../../shared/base/ids.ts'
import type { DocumentLine } from '../../../../shared/documents/contract/documents.ts'
import { writeDocumentNumber } from '../../../../shared/documents/number.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import { writeRequestNumber } from '../../../../shared/requests/number.ts'
import type { OfficeClock } from '../../base/clock.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './parts.ts'
import type { Values } from './values.ts'

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

/** What stands in the place of what is not for everybody's eyes. */
export const MASK = '•••'
/** The condition of `sees`, for lists that look into texts. */
export const SEEN =
  '(d.confidential = 0 OR d.owner_id IS @actorId AND @actorId IS NOT NULL OR d.created_by = @actor)'

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

/** The columns of a document that nobody has checked out. */
export const UNLOCKED = { lock_staff_id: null, lock_actor: '', lock_at: null, lock_until: null }

export const numberOf = ({ year, number }: Pick<DocumentRow, 'year' | 'number'>): string =>
  writeDocumentNumber(year, number)

/** Whoever checked a document out: the colleague, or the desk where nobody had signed in. */
export const isHolder = (row: DocumentRow, viewer: Viewer): boolean =>
  row.lock_staff_id === null
    ? viewer.actorId === null && row.lock_actor === viewer.actor
    : row.lock_staff_id === viewer.actorId

/** True while a check-out has not run out. */
export const isLocked = (row: DocumentRow, now: Instant): boolean =>
  row.lock_until !== null && row.lock_until > now

function sees(viewer: Viewer, row: DocumentRow): boolean {
  if (row.confidential === 0 || viewer.actor === row.created_by) return true
  return viewer.actorId !== null && viewer.actorId === row.owner_id
}

function lineOf(
  row: DocumentRow,
  viewer: Viewer,
  values: DocumentLine['values'],
  now: Instant,
  confidential = row.confidential,
): DocumentLine {
  const masked = !sees(viewer, row)
  const hide = (text: string) => (masked ? '' : text)
  return {
    id: row.id,
    version: row.version,
    number: numberOf(row),
    title: masked ? MASK : row.title,
    kind: row.kind as DocumentLine['kind'],
    state: row.state as DocumentLine['state'],
    language: row.language as DocumentLine['language'],
    confidential: confidential === 1,
    masked,
    contactId: masked ? null : row.contact_id,
    contactName: hide(row.contact_name ?? ''),
    mailEntryId: row.mail_entry_id,
    mailNumber: shownNumber(row.mail_code, row.mail_year, row.mail_number),
    requestId: row.request_id,
    requestNumber:
      row.request_number === null ? '' : writeRequestNumber(row.request_year!, row.request_number),
    ownerId: row.owner_id,
    ownerName: row.owner_name ?? '',
    ourReference: row.our_reference,
    yourReference: hide(row.your_reference),
    note: hide(row.note),
    templateId: row.template_id,
    createdAt: row.created_at,
    createdByName: row.created_by,
    changedAt: row.changed_at,
    finalAt: row.final_at,
    current: row.current,
    fileId: row.file_id,
    fileName: hide(row.file_name),
    mediaType: row.media_type,
    bytes: row.bytes,
    lock: isLocked(row, now) ? lockOf(row, viewer) : null,
    ranOut: row.state === 'draft' && !isLocked(row, now) ? lockOf(row, viewer) : null,
    handedOnTo: row.handed_on_to ?? '',
    sentAt: row.sent_at,
    sentEntryId: row.sent_entry_id,
    sentNumber: shownNumber(row.sent_code, row.sent_year, row.sent_number),
    values: masked ? [] : values,
  }
}

const lockOf = (row: DocumentRow, viewer: Viewer): DocumentLine['lock'] =>
  row.lock_until === null
    ? null
    : {
        staffId: row.lock_staff_id,
        byName: row.lock_actor,
        at: row.lock_at!,
        until: row.lock_until,
        mine: isHolder(row, viewer),
      }

const shownNumber = (code: string | null, year: number | null, number: number | null): string =>
  number === null ? '' : writeNumber(code ?? '', year!, number)

/** The ids of a contact and of those merged into it. */
export const FAMILY = `WITH RECURSIVE own (id) AS (SELECT @contactId UNION
  SELECT k.id FROM contacts k JOIN own ON k.merged_into_id = own.id) SELECT id FROM own`
