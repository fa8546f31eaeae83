import * as z from 'zod'
import type { ContactId, EntryId, MessageId, StaffId } from '../../base/ids.ts'
import { command, day, id, instant, name, procedure, text } from '../../base/schemas.ts'

const messageId = id<MessageId>()
const staffId = id<StaffId>()

export const urgency = z.enum(['low', 'normal', 'urgent'])
export type Urgency = z.infer<typeof urgency>

/** What the caller wants to happen. */
export const wish = z.enum(['call_back', 'will_call_again', 'for_information'])

/** A slip is a promise: taken, handed to the colleague, seen by them, answered (called back). */
export const messageState = z.enum(['taken', 'delivered', 'seen', 'answered', 'withdrawn'])
export type MessageState = z.infer<typeof messageState>

const messageFields = z.object({
  forStaffId: staffId,
  contactId: id<ContactId>().nullable(),
  personName: text(200),
  organisationName: text(200),
  phone: text(80),
  body: text(4000),
  urgency,
  wish,
  /** The caller's own words: "after 14, not Friday". */
  bestTime: text(200),
  /** True when the message was read back to the caller. */
  readBack: z.boolean(),
})
export type MessageFields = z.infer<typeof messageFields>

export const message = messageFields.extend({
  id: messageId,
  version: z.int(),
  state: messageState,
  forStaffName: z.string(),
  entryId: id<EntryId>().nullable(),
  takenAt: instant,
  takenByName: z.string(),
  deliveredAt: instant.nullable(),
  seenAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** What was answered, in a line. */
  answer: z.string(),
  /** When an unanswered slip comes back to the desk; null once it is settled. */
  returnsAt: instant.nullable(),
  /** When a call back was last tried without reaching the person. */
  triedAt: instant.nullable(),
  /** The number of calls back tried without reaching the person. */
  tries: z.int(),
  fadesOn: day,
  faded: z.boolean(),
})
export type Message = z.infer<typeof message>

/** Message slips: what was promised to somebody who could not reach a colleague. */
export const messages = {
  list: procedure
    .route({
      method: 'GET',
      path: '/reception/messages',
      summary:
        'Slips. `open`: not yet settled, those that came back to the desk first, then oldest first; else newest first.',
    })
    .input(
      z.object({
        open: z.boolean().optional(),
        forStaffId: staffId.optional(),
        entryId: id<EntryId>().optional(),
        text: z.string().max(200).optional(),
        before: messageId.optional(),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.array(message)),
  get: procedure
    .route({ method: 'GET', path: '/reception/messages/{messageId}', summary: 'One slip.' })
    .input(z.object({ messageId }))
    .output(message),
  take: procedure
    .route({
      method: 'POST',
      path: '/reception/messages',
      summary:
        'Takes a message for a colleague. From an entry, person and number come along and a call ends as `message`.',
    })
    .input(
      command.extend({
        entryId: id<EntryId>().optional(),
        fields: messageFields.partial().required({ forStaffId: true }),
      }),
    )
    .output(message),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/reception/messages/{messageId}',
      summary: 'Changes a slip, or hands it to another colleague.',
    })
    .input(command.extend({ messageId, version: z.int(), fields: messageFields.partial() }))
    .output(message),
  deliver: procedure
    .route({
      method: 'POST',
      path: '/reception/messages/{messageId}/deliver',
      summary: 'The colleague has it.',
    })
    .input(command.extend({ messageId }))
    .output(message),
  see: procedure
    .route({
      method: 'POST',
      path: '/reception/messages/{messageId}/see',
      summary: 'The colleague has read it.',
    })
    .input(command.extend({ messageId }))
    .output(message),
  answer: procedure
    .route({
      method: 'POST',
      path: '/reception/messages/{messageId}/answer',
      summary:
        'Settles it: the person was called back. `reached: false` counts a try and leaves it open.',
    })
    .input(
      command.extend({
        messageId,
        reached: z.boolean().default(true),
        answer: text(1000).default(''),
      }),
    )
    .output(message),
  withdraw: procedure
    .route({
      method: 'POST',
      path: '/reception/messages/{messageId}/withdraw',
      summary: 'Not needed any more; `reason` is kept.',
    })
    .input(command.extend({ messageId, reason: name(300) }))
    .output(message),
}
