import * as z from 'zod'
import type {
  ContactId,
  DocumentFieldId,
  DocumentHandOnId,
  DocumentId,
  DocumentTemplateId,
  FileId,
  MailEntryId,
  RequestId,
  StaffId,
} from '../../base/ids.ts'
import { day, id, instant, language, money, name, someOf, text } from '../../base/schemas.ts'
import type { TextState } from '../../files/contract.ts'

export const documentId = id<DocumentId>()
export const fieldId = id<DocumentFieldId>()
export const staffId = id<StaffId>()

export const documentKind = z.enum([
  'letter',
  'minutes',
  'report',
  'note',
  'contract',
  'form',
  'scan',
  'other',
])
export type DocumentKind = z.infer<typeof documentKind>

/** `final`: its content is frozen. `withdrawn`: taken out of use, nothing of it is lost. */
export const documentState = z.enum(['draft', 'final', 'withdrawn'])
export type DocumentState = z.infer<typeof documentState>

/** What a custom field holds; fixed once the field is made. `money` in minor units of a currency. */
export const fieldType = z.enum([
  'text',
  'number',
  'money',
  'day',
  'yes_no',
  'choice',
  'document',
  'contact',
])
export type FieldType = z.infer<typeof fieldType>

/** text, choice: text; number: number; day: "2026-12-01"; yes_no: true or false; document, contact: its id. */
export const fieldValue = z.union([text(2000), z.number(), z.boolean(), money])
export type FieldValue = z.infer<typeof fieldValue>

export const documentFields = z.object({
  title: name(300),
  kind: documentKind,
  language,
  contactId: id<ContactId>().nullable(),
  /** The letter in the register that this document answers or belongs to. */
  mailEntryId: id<MailEntryId>().nullable(),
  requestId: id<RequestId>().nullable(),
  ownerId: staffId.nullable(),
  /** "Our ref." as it stands in the letter; the document's own number where left out. */
  ourReference: text(120),
  yourReference: text(120),
  note: text(4000),
  /** Its title and words are hidden from lists and search for whoever neither owns nor made it. */
  confidential: z.boolean(),
})
export type DocumentFields = z.infer<typeof documentFields>

/** A checked-out document: nobody else may add a version until then. Gone once it has run out. */
const lock = z.object({
  staffId: staffId.nullable(),
  byName: z.string(),
  at: instant,
  until: instant,
  /** True for whoever asks. */
  mine: z.boolean(),
})

/** A document as a list shows it. */
export const documentLine = documentFields.extend({
  id: documentId,
  version: z.int(),
  /** Gap-free in each year: "D2026-0017". */
  number: z.string(),
  state: documentState,
  /** Masked for who asks: `title` is dots, and there is no text. */
  masked: z.boolean(),
  contactName: z.string(),
  mailNumber: z.string(),
  requestNumber: z.string(),
  ownerName: z.string(),
  templateId: id<DocumentTemplateId>().nullable(),
  createdAt: instant,
  createdByName: z.string(),
  changedAt: instant,
  finalAt: instant.nullable(),
  /** The version that holds now, and its file. */
  current: z.int(),
  fileId: id<FileId>(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  lock: lock.nullable(),
  /** A check-out that ran out and was not given back: it keeps nobody out, but changes may lie somewhere. */
  ranOut: lock.nullable(),
  /** Handed on to a colleague who has not said so yet. */
  handedOnTo: z.string(),
  /** When it went out last, and the outgoing entry of the register. */
  sentAt: instant.nullable(),
  sentEntryId: id<MailEntryId>().nullable(),
  sentNumber: z.string(),
  values: z.array(z.object({ fieldId, value: fieldValue, shown: z.string() })),
})
export type DocumentLine = z.infer<typeof documentLine>

/** A check-out that ran out and was not given back, as Today shows it. */
export const expiredCheckOut = documentLine
  .pick({ id: true, number: true, title: true })
  .extend({ byName: z.string(), until: instant })
export type ExpiredCheckOut = z.infer<typeof expiredCheckOut>

/** How far the words of a version are known, as the files tell it. */
export const textState = z.enum([
  'waiting',
  'reading',
  'read',
  'ocr',
  'none',
  'failed',
] satisfies TextState[])

export const documentVersion = z.object({
  number: z.int(),
  fileId: id<FileId>(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  textState,
  note: z.string(),
  byName: z.string(),
  at: instant,
  /** The version it is a copy of, where an older one was taken back. */
  restoredFrom: z.int().nullable(),
  /** Undone: kept, but no longer offered. */
  withdrawn: z.boolean(),
})
export type DocumentVersion = z.infer<typeof documentVersion>

/** How a document left the desk. */
export const dispatchWay = z.enum(['copy', 'print', 'scan', 'fax', 'email', 'post', 'by_hand'])
export type DispatchWay = z.infer<typeof dispatchWay>

const dispatchFields = z.object({
  way: dispatchWay,
  /** To whom: a name, a number, an address. */
  recipient: text(300),
  pages: z.int().min(1).max(100_000).nullable(),
  copies: z.int().min(1).max(10_000),
  note: text(1000),
})
export const dispatched = dispatchFields.extend({
  id: z.string(),
  at: instant,
  byName: z.string(),
  /** Of the document. */
  versionNumber: z.int(),
  mailEntryId: id<MailEntryId>().nullable(),
  mailNumber: z.string(),
})
export type Dispatched = z.infer<typeof dispatched>
export const newDispatch = dispatchFields.partial().required({ way: true }).extend({
  /** When it went; now where left out. */
  at: instant.optional(),
})

export const handOn = z.object({
  id: id<DocumentHandOnId>(),
  documentId,
  title: z.string(),
  number: z.string(),
  fromName: z.string(),
  toStaffId: staffId,
  toName: z.string(),
  note: z.string(),
  at: instant,
  acknowledgedAt: instant.nullable(),
  /** Days it has been waiting by the calendar; 0 once acknowledged. */
  waitingDays: z.int(),
})
export type HandOn = z.infer<typeof handOn>

export const documentDetail = documentLine.extend({
  /** Newest first. */
  versions: z.array(documentVersion),
  dispatches: z.array(dispatched),
  handOns: z.array(handOn),
  templateName: z.string(),
  /** Documents that name this one in a field of theirs. */
  linkedFrom: z.array(z.object({ id: documentId, number: z.string(), title: z.string() })),
})
export type DocumentDetail = z.infer<typeof documentDetail>

/** What narrows a list; a saved view keeps just this. */
export const documentFilter = z.object({
  /** Each word begins a word of title, number, references, contact, note or a field's text. */
  text: z.string().max(200).optional(),
  states: someOf(documentState).optional(),
  kinds: someOf(documentKind).optional(),
  contactId: id<ContactId>().optional(),
  ownerId: staffId.optional(),
  mailEntryId: id<MailEntryId>().optional(),
  requestId: id<RequestId>().optional(),
  templateId: id<DocumentTemplateId>().optional(),
  checkedOut: z.boolean().optional(),
  /** Handed on to this colleague, who has not acknowledged it. */
  waitingFor: staffId.optional(),
  /** Last changed on these days. */
  from: day.optional(),
  to: day.optional(),
  /** A field is this value, or lies between two (numbers, money, days). */
  values: z
    .array(
      z.object({
        fieldId,
        is: fieldValue.optional(),
        from: fieldValue.optional(),
        to: fieldValue.optional(),
      }),
    )
    .max(20)
    .optional(),
})
export type DocumentFilter = z.infer<typeof documentFilter>

export const documentSort = z.object({
  by: z.enum(['changed', 'number', 'title', 'kind', 'state', 'contact', 'owner', 'field']),
  /** With `field`: which one. */
  fieldId: fieldId.optional(),
  descending: z.boolean().default(false),
})
export type DocumentSort = z.infer<typeof documentSort>
