/** Invitations of others, their changes and cancellations (REQUEST, ADD, CANCEL of iTIP, RFC 5546), and our answers. */
import * as z from 'zod'
import { command, paper, procedure, text } from '../../base/schemas.ts'
import { agendaEntryId, calendarId, dateKey, localTime, recurrenceId } from './base.ts'
import { dateAnswer } from './booking.ts'
import { agendaEntry, answer } from './entries.ts'
import { source } from './receivedAnswers.ts'

/**
 * `new`, `update` and `cancellation` can be taken in; `same` stands here as it is, `older` came after a newer one.
 * `unknown`: it adds to or cancels what is not here. `ours`: we invite to it ourselves. `private` to others.
 */
const invitationState = z.enum([
  'new',
  'update',
  'cancellation',
  'same',
  'older',
  'unknown',
  'ours',
  'private',
])

/** Times in the office's zone; whole days as days. */
const facts = z.object({
  title: z.string(),
  start: localTime,
  end: localTime,
  place: z.string(),
  description: z.string(),
  rrule: z.string(),
})
export const receivedInvitation = facts.extend({
  /** Tells it from the others of the same message. */
  at: z.int(),
  /** `add`: further dates of a series. */
  method: z.enum(['request', 'add', 'cancel']),
  state: invitationState,
  /** Which date of a series; empty for all of it, and for what happens once. */
  recurrenceId,
  /** The zone that it is told in there. */
  zone: z.string(),
  comment: z.string(),
  organiserName: z.string(),
  organiserEmail: z.string(),
  /** True when somebody else than the organiser known so far sends it. */
  otherOrganiser: z.boolean(),
  /** Who sent the e-mail, where that is not the organiser. */
  otherSender: z.string(),
  /** How it stands here; null for what is not here. */
  known: facts
    .extend({ agendaEntryId, calendarId, answer, answeredFor: z.string(), cancelled: z.boolean() })
    .nullable(),
  /** For whom it can be answered: those of ours whom it names first, then the other calendars. */
  forWhom: z.array(
    z.object({ email: z.string(), name: z.string(), calendarId, invited: z.boolean() }),
  ),
  /** The calendar that the dates were held against, and what speaks against each; the taken ones first. */
  calendarId,
  dates: z.array(dateAnswer),
  taken: z.int(),
  more: z.boolean(),
})
export type ReceivedInvitation = z.infer<typeof receivedInvitation>

/** `none`: only written down here. */
const how = z.enum(['none', 'file', 'mail']).default('none')
const given = z.enum(['yes', 'maybe', 'no'])
export type GivenAnswer = z.infer<typeof given>
const answered = z.object({
  entry: agendaEntry,
  /** False when all of it stood here already. */
  changed: z.boolean(),
  /** Colleagues who have to be told. */
  toTell: z.int(),
  /** The answer as a mail: to be saved, or on its way. */
  reply: z
    .object({ message: paper, calendar: paper, to: z.string(), sent: z.boolean() })
    .nullable(),
})
export type Answered = z.infer<typeof answered>

export const receivedInvitations = {
  take: procedure
    .route({
      method: 'POST',
      path: '/agenda/invitations/take',
      summary:
        'Takes an invitation of somebody else, its change or its cancellation into a calendar, with the answer to it where one is given. An older one changes nothing. NOT_POSSIBLE `own_invitation`, `meeting_not_here`, `private_of_another`, `no_address_to_answer`, `no_organiser_address`, `sending_not_set_up`.',
    })
    .input(
      command.extend({
        ...source,
        at: z.int().min(0),
        /** Of a new one: the calendar it goes into; that of whom it is answered for where left out. */
        calendarId: calendarId.optional(),
        /** For whom it is answered. */
        email: text(200).default(''),
        answer: given.optional(),
        note: text(500).default(''),
        how,
      }),
    )
    .output(answered),
  answer: procedure
    .route({
      method: 'POST',
      path: '/agenda/invitations/answer',
      summary:
        'Answers an invitation that is in the agenda, for all its dates or one: accepted, tentative or declined (PARTSTAT, RFC 5545, 3.2.12), as a mail to save, or sent. Declined for the last colleague, it leaves the calendar and stays legible. NOT_POSSIBLE `own_invitation`, `private_of_another`, `no_address_to_answer`, `no_organiser_address`, `sending_not_set_up`.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        /** For whom; the calendar’s owner where left out. */
        email: text(200).default(''),
        answer: given,
        note: text(500).default(''),
        how,
      }),
    )
    .output(answered),
}
