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
  StaffId,
} from '../../base/ids.ts'
import { command, day, id, instant, name, procedure, someOf, text } from '../../base/schemas.ts'
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

const dossierFields = z.object({
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

const change = command.extend({ dossierId, version: z.int() })

/** Dossiers: the files of the archive, each of one class. */
export const dossiers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/dossiers',
      summary:
        'Dossiers, the newest first. `classId` and what lies below it; `due`: over their time and not disposed of.',
    })
    .input(
      z.object({
        classId: classId.optional(),
        states: someOf(dossierState).optional(),
        boxId: boxId.optional(),
        withoutBox: z.boolean().optional(),
        contactId: id<ContactId>().optional(),
        mailEntryId: id<MailEntryId>().optional(),
        documentId: id<DocumentId>().optional(),
        closedYear: z.int().optional(),
        due: z.boolean().optional(),
        held: z.boolean().optional(),
        lent: z.boolean().optional(),
        text: z.string().max(200).optional(),
        before: dossierId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(dossier)),
  get: procedure
    .route({
      method: 'GET',
      path: '/archive/dossiers/{dossierId}',
      summary: 'One dossier with its contents, history, holds and what it waits for.',
    })
    .input(z.object({ dossierId }))
    .output(dossierDetail),
  open: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers',
      summary:
        'Opens a dossier and gives it its code. NOT_POSSIBLE `class_without_schedule`; WRONG_STATE of a class out of use.',
    })
    .input(
      command.extend({
        fields: dossierFields.partial().required({ title: true, classId: true }),
        boxId: boxId.optional(),
        contents: z.array(contentReference).max(500).default([]),
      }),
    )
    .output(dossier),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/dossiers/{dossierId}',
      summary:
        'Changes title, note, contact and opening day; another class (only while open) gives a new code, the old one still finds it.',
    })
    .input(change.extend({ fields: dossierFields.partial() }))
    .output(dossier),
  close: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/close',
      summary:
        'Closes dossiers: their contents are frozen and the time to keep them begins. NOT_POSSIBLE `closed_before_opened`, `day_in_future`.',
    })
    .input(
      command.extend({
        dossierIds: z.array(dossierId).min(1).max(1000),
        closedOn: day.optional(),
      }),
    )
    .output(z.array(dossier)),
  reopen: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/reopen',
      summary: 'Opens a closed dossier again, with the reason.',
    })
    .input(change.extend({ reason: name(500) }))
    .output(dossier),
  addContents: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/contents',
      summary: 'Puts letters, documents, files or paper into an open dossier; what is in it stays.',
    })
    .input(command.extend({ dossierId, contents: z.array(contentReference).min(1).max(500) }))
    .output(dossierDetail),
  removeContents: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/contents/remove',
      summary: 'Takes contents out of an open dossier; the records themselves stay.',
    })
    .input(
      command.extend({ dossierId, contentIds: z.array(id<DossierContentId>()).min(1).max(500) }),
    )
    .output(dossierDetail),
  putInBox: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/put-in-box',
      summary: 'Puts dossiers into a box, or takes them out (null). WRONG_STATE while lent out.',
    })
    .input(
      command.extend({
        dossierIds: z.array(dossierId).min(1).max(1000),
        boxId: boxId.nullable(),
      }),
    )
    .output(z.array(dossier)),
  noteEvent: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/event',
      summary: 'Notes the day of the event its schedule waits for; null takes it back.',
    })
    .input(command.extend({ dossierId, day: day.nullable() }))
    .output(dossier),
  override: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/override',
      summary:
        'Lets one dossier follow another schedule than its class (null: that of the class again), with who approved it and why.',
    })
    .input(
      change.extend({
        scheduleId: id<ArchiveScheduleId>().nullable(),
        approvedByStaffId: id<StaffId>(),
        reason: name(500),
      }),
    )
    .output(dossier),
}
