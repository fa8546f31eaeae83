import * as z from 'zod'
import type { MailAccountId, MailEntryId, OutgoingMailId } from '../../base/ids.ts'
import { recipient } from '../../base/recipients.ts'
import { day, id, name, text } from '../../base/schemas.ts'
import type { Medium } from '../../mail/contract/entry.ts'

/** How a document goes out through the register of post, in the register's words. */
const sentAs = z.enum([
  'letter',
  'registered',
  'parcel',
  'fax',
  'email',
  'by_hand',
] satisfies Medium[])

/** What the register is told besides; where left out, name and address come from the contact or the letter answered. */
const registered = z.object({
  partyName: name(300),
  partyAddress: text(500),
  furtherParties: z.array(name(300)).max(500),
  subject: name(500),
  letterDate: day.nullable(),
  letterReference: text(120),
  office: text(120),
  carrier: text(80),
  trackingNumber: text(80),
  postage: z.int().min(0).max(1e9).nullable(),
  note: text(4000),
})
export const sending = z.object({
  medium: sentAs.default('letter'),
  fields: registered.partial().default({}),
  pages: z.int().min(1).max(100_000).nullable().default(null),
  note: text(1000).default(''),
  /** With the medium `email`; left out, what `emailCover` proposes. */
  email: z
    .object({
      /** Left out: the first account that sends; without any, the mail program does. */
      accountId: id<MailAccountId>().optional(),
      to: z.array(recipient).min(1).max(200),
      cc: z.array(recipient).max(200).default([]),
      body: text(200_000),
      /** Left out: a text goes as PDF where the PC has a word processor that makes one. */
      asPdf: z.boolean().optional(),
    })
    .optional(),
})
/** What an e-mail that brings a document may say, in the document's language. */
export const emailCover = z.object({
  to: z.array(recipient),
  body: z.string(),
  /** It answers an e-mail: then it goes as one. */
  answersEmail: z.boolean(),
})
export type EmailCover = z.infer<typeof emailCover>
/** The outgoing entry that the register made of it. */
export const sentEntry = z.object({
  id: id<MailEntryId>(),
  shownNumber: z.string(),
  partyName: z.string(),
  subject: z.string(),
})
export type SentEntry = z.infer<typeof sentEntry>

/** The e-mail that was written; `byHand`: no account sends it, the mail program does. */
export const sentEmail = z.object({ id: id<OutgoingMailId>(), byHand: z.boolean() })
