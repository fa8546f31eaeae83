import * as z from 'zod'
import type {
  ContactId,
  FileId,
  MailEntryId,
  MailRegisterId,
  RequestId,
  StaffId,
} from '../../base/ids.ts'
import { day, id, instant, name, text } from '../../base/schemas.ts'

const mailEntryId = id<MailEntryId>()
const registerId = id<MailRegisterId>()
const staffId = id<StaffId>()

export const direction = z.enum(['in', 'out'])
export const medium = z.enum(['letter', 'registered', 'parcel', 'fax', 'email', 'by_hand'])
export type Medium = z.infer<typeof medium>

/**
 * What is fixed at once and for ever (DPR 445/2000 art. 53: number, date, sender or recipients, subject, hash).
 * A mistake is corrected beside it: the old value, author, time and reason stay legible.
 */
const captured = z.object({
  direction,
  medium,
  /** Sender of incoming, recipient of outgoing post. */
  partyName: name(300),
  partyAddress: text(500),
  subject: name(500),
  /** SHA-256 of the main file as received; empty for paper alone. */
  contentHash: z.string(),
})

/** What accrues while the letter is dealt with; every change is kept with author and time. */
export const handled = z.object({
  contactId: id<ContactId>().nullable(),
  /** Further recipients of one outgoing letter: still one number. */
  furtherParties: z.array(name(300)).max(500),
  /** Date and number that the letter itself bears. */
  letterDate: day.nullable(),
  letterReference: text(120),
  /** Deadlines count from here. */
  arrivedOn: day,
  deadlineOn: day.nullable(),
  forStaffId: staffId.nullable(),
  office: text(120),
  /** Sender and subject are masked in lists and prints for who is not named. */
  confidential: z.boolean(),
  carrier: text(80),
  trackingNumber: text(80),
  /** Postage in minor units of the office's currency. */
  postage: z.int().min(0).max(1e9).nullable(),
  note: text(4000),
})

export const mailFields = captured.omit({ contentHash: true }).extend(handled.shape)
export type MailFields = z.infer<typeof mailFields>

export const mailState = z.enum(['registered', 'routed', 'handed_over', 'answered', 'closed'])
export type MailState = z.infer<typeof mailState>

export const mailEntry = captured.extend(handled.shape).extend({
  id: mailEntryId,
  version: z.int(),
  registerId,
  registerCode: z.string(),
  year: z.int(),
  /** Gap-free in each register and year; shown with at least seven digits: 2026/0000142. */
  number: z.int(),
  shownNumber: z.string(),
  registeredAt: instant,
  registeredByName: z.string(),
  state: mailState,
  forStaffName: z.string(),
  /** Taken down by hand while the program was not there (DPR 445/2000 art. 63). */
  emergency: z.object({ at: instant, reference: z.string() }).nullable(),
  annulled: z
    .object({ at: instant, byName: z.string(), authority: z.string(), reason: z.string() })
    .nullable(),
  /** Entries this one answers, or is answered by. */
  replyToId: mailEntryId.nullable(),
  files: z.int(),
  handedOverAt: instant.nullable(),
  collectedBy: z.string(),
})
export type MailEntry = z.infer<typeof mailEntry>

export const mailDetail = mailEntry.extend({
  fileList: z.array(
    z.object({
      fileId: id<FileId>(),
      name: z.string(),
      bytes: z.int(),
      mediaType: z.string(),
      main: z.boolean(),
    }),
  ),
  corrections: z.array(
    z.object({
      field: z.string(),
      before: z.string(),
      after: z.string(),
      at: instant,
      byName: z.string(),
      reason: z.string(),
    }),
  ),
  events: z.array(
    z.object({ at: instant, byName: z.string(), kind: z.string(), text: z.string() }),
  ),
  replies: z.array(z.object({ id: mailEntryId, shownNumber: z.string(), subject: z.string() })),
  requests: z.array(z.object({ id: id<RequestId>(), number: z.string(), title: z.string() })),
  /** Links of the chain: this entry's and the one before it. */
  chain: z.string(),
})
export type MailDetail = z.infer<typeof mailDetail>

/** An entry with the same bytes, the same Message-ID, or the same sender, reference and date. */
export const twin = z.object({
  entry: mailEntry,
  because: z.enum(['bytes', 'message_id', 'reference']),
})
