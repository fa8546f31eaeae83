import * as z from 'zod'
import type {
  FileId,
  MailAccountId,
  MailArrivalId,
  MailEntryId,
  MailRegisterId,
} from '../../base/ids.ts'
import { command, id, instant, procedure } from '../../base/schemas.ts'
import { mailEntry, mailFields } from './entry.ts'

const arrivalId = id<MailArrivalId>()

export const arrivalState = z.enum(['waiting', 'registered', 'left_out'])

export const mailArrival = z.object({
  id: arrivalId,
  version: z.int(),
  accountId: id<MailAccountId>(),
  accountName: z.string(),
  state: arrivalState,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  /** As the message itself says; null where it does not. */
  sentAt: instant.nullable(),
  fetchedAt: instant,
  /** The whole message. */
  fileId: id<FileId>(),
  fileName: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  mailEntryId: id<MailEntryId>().nullable(),
  /** An entry that is the same message by another way. */
  twin: z.object({ id: id<MailEntryId>(), shownNumber: z.string() }).nullable(),
})
export type MailArrival = z.infer<typeof mailArrival>

/** E-mails that were fetched, until somebody registers them or leaves them out. */
export const arrivals = {
  list: procedure
    .route({
      method: 'GET',
      path: '/mail/arrivals',
      summary: 'E-mails fetched, the oldest waiting first; of the others the newest first.',
    })
    .input(
      z.object({
        state: arrivalState.default('waiting'),
        /** Goes on after this one. */
        after: arrivalId.optional(),
        limit: z.int().min(1).max(1000).default(500),
      }),
    )
    .output(z.array(mailArrival)),
  register: procedure
    .route({
      method: 'POST',
      path: '/mail/arrivals/{arrivalId}/register',
      summary:
        'Registers a fetched e-mail with its attachments; `fields` go before what it says itself. TAKEN `twin` unless `sure`.',
    })
    .input(
      command.extend({
        arrivalId,
        /** Left out: that of the account. */
        registerId: id<MailRegisterId>().optional(),
        fields: mailFields.partial().default({}),
        sure: z.boolean().default(false),
      }),
    )
    .output(mailEntry),
  leaveOut: procedure
    .route({
      method: 'POST',
      path: '/mail/arrivals/leave-out',
      summary:
        'E-mails that get no number (newsletters, advertising; DPR 445/2000 art. 53(5)); kept, and taken back with `leftOut` false.',
    })
    .input(
      command.extend({
        arrivalIds: z.array(arrivalId).min(1).max(1000),
        leftOut: z.boolean().default(true),
      }),
    )
    .output(z.object({ changed: z.int() })),
}
