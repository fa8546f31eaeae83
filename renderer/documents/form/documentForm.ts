import * as z from 'zod'
import type {
  ContactId,
  DocumentFieldId,
  MailEntryId,
  RequestId,
  StaffId,
} from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import type {
  DocumentKind,
  DocumentLine,
  FieldValue,
} from '../../../shared/documents/contract/documents.ts'
import { documentKind, fieldValue } from '../../../shared/documents/contract/documents.ts'

/** What is known of a document, as its form holds it. */
export type DocumentValues = {
  title: string
  kind: DocumentKind
  language: Language
  contactId: string | null
  mailEntryId: string | null
  requestId: string | null
  ownerId: StaffId | null
  ourReference: string
  yourReference: string
  note: string
  confidential: boolean
  /** The office's own fields by their id. */
  values: Record<string, FieldValue | null>
}

const shape = {
  title: name(300),
  kind: documentKind,
  ourReference: text(120),
  yourReference: text(120),
  note: text(4000),
  values: z.record(z.string(), fieldValue.nullable()),
}
export const documentSchema = z.object(shape)
/** For a letter made from a template: left empty, the title is the template's name. */
export const draftSchema = z.object({ ...shape, title: text(300) })

export const emptyDocument = (language: Language): DocumentValues => ({
  title: '',
  kind: 'letter',
  language,
  contactId: null,
  mailEntryId: null,
  requestId: null,
  ownerId: null,
  ourReference: '',
  yourReference: '',
  note: '',
  confidential: false,
  values: {},
})

export const valuesOf = (document: DocumentLine): DocumentValues => ({
  title: document.title,
  kind: document.kind,
  language: document.language,
  contactId: document.contactId,
  mailEntryId: document.mailEntryId,
  requestId: document.requestId,
  ownerId: document.ownerId,
  ourReference: document.ourReference,
  yourReference: document.yourReference,
  note: document.note,
  confidential: document.confidential,
  values: Object.fromEntries(document.values.map(({ fieldId, value }) => [fieldId, value])),
})

/** The fields as the contract takes them. */
export const fieldsOf = ({ values: _own, ...fields }: DocumentValues) => ({
  ...fields,
  contactId: fields.contactId as ContactId | null,
  mailEntryId: fields.mailEntryId as MailEntryId | null,
  requestId: fields.requestId as RequestId | null,
})

/** The office's own fields as the contract takes them; null empties one. */
export const ownValuesOf = ({ values }: Pick<DocumentValues, 'values'>) =>
  Object.entries(values).map(([fieldId, value]) => ({
    fieldId: fieldId as DocumentFieldId,
    value,
  }))
