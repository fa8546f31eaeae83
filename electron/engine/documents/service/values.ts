import { isDay } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { ContactId, DocumentFieldId, DocumentId } from '../../../../shared/base/ids.ts'
import { CURRENCIES } from '../../../../shared/base/money.ts'
import type {
  DocumentLine,
  FieldType,
  FieldValue,
} from '../../../../shared/documents/contract/documents.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

type Row = Tables['document_values'] & {
  type: FieldType
  document_title: string | null
  contact_name: string | null
}
export type Stored = Pick<Row, 'text' | 'number'>
export type GivenValue = { fieldId: DocumentFieldId; value: FieldValue | null }

export type Values = ReturnType<typeof createValues>

/** What the office's own fields hold. */
export function createValues(
  database: Database,
  readContact: (id: ContactId) => { id: ContactId },
) {
  const some = database.prepare<Row>(
    `SELECT v.*, f.type, d.title AS document_title, c.name AS contact_name
     FROM document_values v JOIN document_fields f ON f.id = v.field_id
     LEFT JOIN documents d ON f.type = 'document' AND d.id = v.text
     LEFT JOIN contacts c ON f.type = 'contact' AND c.id = v.text
     WHERE v.document_id IN (SELECT value FROM json_each(?)) ORDER BY v.document_id, f.name COLLATE NOCASE, f.id`,
  )
  const field = database.prepare<Tables['document_fields']>(
    'SELECT * FROM document_fields WHERE id = ?',
  )
  const known = database.prepare('SELECT 1 FROM documents WHERE id = ?')
  const has = database.prepare(
    'SELECT 1 FROM document_values WHERE document_id = ? AND field_id = ?',
  )

  /** A value in the columns that its field's type calls for. NOT_POSSIBLE `field_value`, `field_choice`. */
  const storedOf = (fieldId: DocumentFieldId, value: FieldValue): Stored => {
    const own = found(field.get(fieldId), 'documentField', fieldId)
    const stored = columnsOf(own.type as FieldType, value)
    if (stored === null) throw new Failure('NOT_POSSIBLE', { reason: 'field_value' })
    if (own.type === 'choice' && !(JSON.parse(own.choices) as string[]).includes(stored.text))
      throw new Failure('NOT_POSSIBLE', { reason: 'field_choice' })
    if (own.type === 'document') found(known.get(stored.text), 'document', stored.text)
    if (own.type === 'contact') readContact(stored.text as ContactId)
    return stored
  }

  return {
    storedOf,
    ofDocuments: (ids: readonly DocumentId[]): Map<DocumentId, DocumentLine['values']> => {
      if (ids.length === 0) return new Map()
      const byDocument = Map.groupBy(some.all(JSON.stringify(ids)), (row) => row.document_id)
      return new Map(
        [...byDocument].map(([id, rows]) => [
          id,
          rows.map((row) => ({
            fieldId: row.field_id,
            value: valueOf(row),
            shown: row.document_title ?? row.contact_name ?? (row.number === null ? row.text : ''),
          })),
        ]),
      )
    },
    /** Puts values in, or takes them out where they are null. */
    write: (write: Write, documentId: DocumentId, values: readonly GivenValue[]): void => {
      for (const { fieldId, value } of values) {
        const key = { document_id: documentId, field_id: fieldId }
        if (value === null) write.remove('document_values', key)
        else {
          const stored = storedOf(fieldId, value)
          if (has.get(documentId, fieldId)) write.update('document_values', key, stored)
          else write.insert('document_values', { ...key, ...stored })
        }
      }
    },
  }
}

function columnsOf(type: FieldType, value: FieldValue): Stored | null {
  const number = (fits: boolean, stored: number, text = ''): Stored | null =>
    fits ? { text, number: stored } : null
  const text = (fits: (text: string) => boolean): Stored | null =>
    typeof value === 'string' && fits(value) ? { text: value, number: null } : null
  switch (type) {
    case 'number':
      return number(Number.isFinite(value), Number(value))
    case 'yes_no':
      return number(typeof value === 'boolean', value === true ? 1 : 0)
    case 'money': {
      if (typeof value !== 'object') return null
      const isKnown = (CURRENCIES as readonly string[]).includes(value.currency)
      return number(isKnown && Number.isSafeInteger(value.amount), value.amount, value.currency)
    }
    case 'day':
      return text(isDay)
    default:
      return text((given) => given !== '')
  }
}

function valueOf({ type, text, number }: Pick<Row, 'type' | 'text' | 'number'>): FieldValue {
  if (type === 'money') return { amount: number!, currency: text }
  if (type === 'yes_no') return number === 1
  return number ?? text
}
