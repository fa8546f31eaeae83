import * as z from 'zod'
import type { Day } from '../../base/dates.ts'
import type {
  ArchiveClassId,
  ArchiveScheduleId,
  BoxId,
  ContactId,
  DisposalId,
  DocumentId,
  DossierContentId,
  DossierId,
  FileId,
  HoldId,
  LoanId,
  MailEntryId,
} from '../../base/ids.ts'
import { day, id, instant, name, text } from '../../base/schemas.ts'
import { action, trigger } from './plan.ts'

const dossierId = id<DossierId>()
const classId = id<ArchiveClassId>()
const boxId = id<BoxId>()

/**
 * `withdrawn`: opened by mistake and taken back; its code stays used. Of a dossier that was destroyed or handed over
 * the facts remain, without its contents.
 */
export const dossierState = z.enum(['open', 'closed', 'destroyed', 'handed_over', 'withdrawn'])
export type DossierState = z.infer<typeof dossierState>

/** How long a dossier is kept, worked out from what is known today; it is never stored. */
export const keeping = z.object({
  scheduleId: id<ArchiveScheduleId>(),
  scheduleTitle: z.string(),
  /** The schedule is not that of the class. */
  overridden: z.boolean(),
  action,
  trigger,
  eventName: z.string(),
  /** From here the time is counted; null until it happened. */
  triggerDay: day.nullable(),
  /** The last day on which it must be kept; null for ever, or not known yet. */
  keepUntil: day.nullable(),
  /** Kept for ever: by its schedule, or by a decision. */
  forever: z.boolean(),
  /** The time is over: it can be proposed for disposal. */
  due: z.boolean(),
  /** What has to happen before the time can be counted; empty when it can. */
  waitsFor: z.enum(['', 'closing', 'event', 'letter_date']),
})

export const dossierFields = z.object({
  title: name(300),
  classId,
  note: text(4000),
  contactId: id<ContactId>().nullable(),
  openedOn: day,
})
export type DossierFields = z.infer<typeof dossierFields>

export const dossier = dossierFields.extend({
  id: dossierId,
  version: z.int(),
  /** Gap-free in each class and year: "02.03/2026/4". */
  code: z.string(),
  year: z.int(),
  number: z.int(),
  classCode: z.string(),
  classTitle: z.string(),
  contactName: z.string(),
  closedOn: day.nullable(),
  state: dossierState,
  /** The box its paper lies in; null while it has none. */
  boxId: boxId.nullable(),
  boxCode: z.string(),
  /** Where the box stands, from the building down. */
  placePath: z.string(),
  contents: z.int(),
  /** Who has it or its box on loan; empty when nobody. */
  lentTo: z.string(),
  lentUntil: day.nullable(),
  /** Holds in force on it or on its box. */
  holds: z.int(),
  keeping,
  /** The disposal it is part of and that is not finished. */
  disposalId: id<DisposalId>().nullable(),
})
export type Dossier = z.infer<typeof dossier>

/** What is put into a dossier: a letter, a document, a file, or paper that is nowhere else in the program. */
export const contentReference = z.union([
  z.object({ mailEntryId: id<MailEntryId>() }),
  z.object({ documentId: id<DocumentId>() }),
  z.object({ fileId: id<FileId>(), description: text(300).default('') }),
  z.object({ description: name(300), day: day.nullable().default(null as Day | null) }),
])
export type ContentReference = z.infer<typeof contentReference>

export const content = z.object({
  id: id<DossierContentId>(),
  kind: z.enum(['mail', 'document', 'file', 'paper']),
  mailEntryId: id<MailEntryId>().nullable(),
  documentId: id<DocumentId>().nullable(),
  fileId: id<FileId>().nullable(),
  title: z.string(),
  /** Number of the letter, state of the document, kind of the file. */
  detail: z.string(),
  day: day.nullable(),
  addedAt: instant,
  addedByName: z.string(),
  /** Its bytes were destroyed with the dossier; this line stays. */
  erased: z.boolean(),
})
export type DossierContent = z.infer<typeof content>

export const archiveEvent = z.object({
  at: instant,
  byName: z.string(),
  /** `opened`, `boxed`, `moved`, `lent` …: the screen has words for each. */
  kind: z.string(),
  text: z.string(),
  /** The day that the act itself names: of an event, of a loan's end. */
  day: day.nullable(),
})
export type ArchiveEvent = z.infer<typeof archiveEvent>

export const dossierDetail = dossier.extend({
  contentList: z.array(content),
  /** Newest first, those of its boxes while it lay in them included. */
  events: z.array(archiveEvent),
  triggerEvents: z.array(z.object({ name: z.string(), day })),
  holdList: z.array(z.object({ id: id<HoldId>(), title: z.string(), since: instant })),
  loanId: id<LoanId>().nullable(),
  override: z.object({ reason: z.string(), approvedByName: z.string(), at: instant }).nullable(),
  /** Kept longer by a decision of a disposal; `until` null for ever. */
  extension: z.object({ until: day.nullable(), reason: z.string() }).nullable(),
  disposedIn: z.string(),
  /** All codes it ever had, the present one last. */
  codes: z.array(z.string()),
})
export type DossierDetail = z.infer<typeof dossierDetail>
