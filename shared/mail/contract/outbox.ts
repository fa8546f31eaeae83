import * as z from 'zod'
import { recipient } from '../../base/recipients.ts'
import type { FileId, MailAccountId, MailEntryId, OutgoingMailId } from '../../base/ids.ts'
import { command, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { mailEntry, mailFields } from './entry.ts'

const outgoingMailId = id<OutgoingMailId>()

/**
 * `waiting` goes next; `sending` is under way; `unsure`: the connection or the program ended while it was under way, so
 * it may have gone, and somebody says what is true; `by_hand`: no server sends it, the mail program does.
 */
export const outgoingState = z.enum([
  'waiting',
  'sending',
  'sent',
  'failed',
  'unsure',
  'by_hand',
  'given_up',
])
export type OutgoingState = z.infer<typeof outgoingState>

export const copyState = z.enum(['none', 'waiting', 'there', 'failed'])

export const outgoingMail = z.object({
  id: outgoingMailId,
  version: z.int(),
  accountId: id<MailAccountId>().nullable(),
  accountName: z.string(),
  state: outgoingState,
  to: z.array(recipient),
  cc: z.array(recipient),
  subject: z.string(),
  messageId: z.string(),
  /** The message as it is sent, byte for byte. */
  fileId: id<FileId>(),
  mailEntryId: id<MailEntryId>().nullable(),
  shownNumber: z.string(),
  queuedAt: instant,
  byName: z.string(),
  triedAt: instant.nullable(),
  sentAt: instant.nullable(),
  attempts: z.int(),
  /** Why it failed, as in MAIL_SERVER; `told` are the server's own words. */
  reason: z.string(),
  told: z.string(),
  /** Of the copy among the sent messages of the mailbox; the reasons as above. */
  copy: z.object({ state: copyState, reason: z.string(), told: z.string() }),
})
export type OutgoingMail = z.infer<typeof outgoingMail>

/** E-mails of the office on their way. */
export const outbox = {
  list: procedure
    .route({
      method: 'GET',
      path: '/mail/outbox',
      summary: 'E-mails written here, newest first; `open`: only those that are not at their end.',
    })
    .input(
      z.object({
        open: z.boolean().default(false),
        mailEntryId: id<MailEntryId>().optional(),
        before: outgoingMailId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(outgoingMail)),
  send: procedure
    .route({
      method: 'POST',
      path: '/mail/outbox',
      summary:
        'Writes an e-mail, registers it with its bytes and hands it to the server; the answer to a letter is linked. NOT_POSSIBLE `email_too_large`.',
    })
    .input(
      command.extend({
        /** Left out: the one account that sends; without any, the mail program does. */
        accountId: id<MailAccountId>().optional(),
        to: z.array(recipient).min(1).max(200),
        cc: z.array(recipient).max(200).default([]),
        subject: name(500),
        body: text(200_000),
        fileIds: z.array(id<FileId>()).max(100).default([]),
        replyToId: id<MailEntryId>().optional(),
        /** Of the entry, besides recipient and subject. */
        fields: mailFields
          .pick({ contactId: true, office: true, confidential: true, note: true, forStaffId: true })
          .partial()
          .default({}),
      }),
    )
    .output(z.object({ entry: mailEntry, mail: outgoingMail })),
  retry: procedure
    .route({
      method: 'POST',
      path: '/mail/outbox/{outgoingMailId}/retry',
      summary: 'Sends one again that failed, or of which nobody knows. WRONG_STATE otherwise.',
    })
    .input(command.extend({ outgoingMailId, version: z.int() }))
    .output(outgoingMail),
  settle: procedure
    .route({
      method: 'POST',
      path: '/mail/outbox/{outgoingMailId}/settle',
      summary: 'Says what became of one that the program did not send: it went, or it never will.',
    })
    .input(
      command.extend({
        outgoingMailId,
        version: z.int(),
        outcome: z.enum(['sent', 'given_up']),
      }),
    )
    .output(outgoingMail),
  retryCopy: procedure
    .route({
      method: 'POST',
      path: '/mail/outbox/{outgoingMailId}/retry-copy',
      summary:
        'Lays the copy of one that went out among the sent messages of its mailbox, where that failed. WRONG_STATE otherwise.',
    })
    .input(command.extend({ outgoingMailId, version: z.int() }))
    .output(outgoingMail),
  draft: procedure
    .route({
      method: 'GET',
      path: '/mail/outbox/{outgoingMailId}/draft',
      summary: 'The message as a draft (.eml) that the mail program opens ready to be sent.',
    })
    .input(z.object({ outgoingMailId }))
    .output(paper),
}
