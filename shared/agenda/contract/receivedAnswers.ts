/** What others answer to our invitations (REPLY, COUNTER, REFRESH, DECLINECOUNTER of iTIP, RFC 5546). */
import * as z from 'zod'
import type { FileId } from '../../base/ids.ts'
import { command, file, id, instant, paper, procedure, text } from '../../base/schemas.ts'
import { agendaEntryId, localTime, recurrenceId } from './base.ts'
import { agendaEntry, answer } from './entries.ts'

/** A calendar file or an e-mail: dropped, or one that the office keeps (fetched, or with a letter). */
export const source = { file: file.optional(), fileId: id<FileId>().optional() }

/** A date of a meeting of ours, in the office's zone; whole days as days. */
const shownDate = z.object({
  agendaEntryId,
  recurrenceId,
  title: z.string(),
  start: localTime,
  end: localTime,
  version: z.int(),
  series: z.boolean(),
})
export type ShownDate = z.infer<typeof shownDate>

/**
 * `new` and `changed` can be taken in; `same` is here already; `older` came after a newer answer, which stays.
 * Of the others somebody says who or what is meant: `unknown_meeting`, `unknown_date`, `unknown_person`. Nothing can be
 * done with those to a `cancelled` meeting, to one that is `not_ours`, or that is `private` to others.
 */
const answerState = z.enum([
  'new',
  'changed',
  'same',
  'older',
  'unknown_meeting',
  'unknown_date',
  'unknown_person',
  'cancelled',
  'not_ours',
  'private',
])
export type AnswerState = z.infer<typeof answerState>

/** What one person answers about one meeting or one date of it. */
export const receivedAnswer = z.object({
  /** Tells it from the others of the same message. */
  at: z.int(),
  /** `counter` proposes another time; `refresh` asks for the invitation again; `kept`: a proposal of ours was declined. */
  kind: z.enum(['reply', 'counter', 'refresh', 'kept']),
  state: answerState,
  name: z.string(),
  email: z.string(),
  answer,
  /** Who wrote for them, where somebody did; and who sent the e-mail, where that is nobody of these. */
  sentBy: z.string(),
  otherSender: z.string(),
  comment: z.string(),
  delegatedTo: z.string(),
  delegatedFrom: z.string(),
  /** When it was written; null where it does not say. */
  writtenAt: instant.nullable(),
  /** As the message names the meeting; its times (of a counter the proposed ones), in the office's zone, may be missing. */
  title: z.string(),
  start: localTime.nullable(),
  end: localTime.nullable(),
  /** True when the meeting was moved and sent anew since: they answer how it was before. */
  outdated: z.boolean(),
  /** The meeting it is about; null while that is not known, or not to be seen. */
  meeting: shownDate.nullable(),
  personKey: z.string(),
  /** What stands for them now, and how that came in. */
  before: z
    .object({ answer, source: z.string(), answeredAt: instant, enteredByName: z.string() })
    .nullable(),
  /** Who of the meeting it may be; and meetings of ours, or dates of that meeting, that it may be about. */
  people: z.array(z.object({ key: z.string(), name: z.string(), email: z.string() })),
  candidates: z.array(shownDate),
})
export type ReceivedAnswer = z.infer<typeof receivedAnswer>

export const receivedAnswers = {
  take: procedure
    .route({
      method: 'POST',
      path: '/agenda/answers/take',
      summary:
        'Takes an answer in. The meeting, the date and the person are those it names, unless others are given; `add` takes who is not known into the meeting. What is older than the answer that is here (RFC 5546, 2.1.5) changes nothing. NOT_POSSIBLE `answer_unclear`, `private_of_another`.',
    })
    .input(
      command.extend({
        ...source,
        at: z.int().min(0),
        agendaEntryId: agendaEntryId.optional(),
        recurrenceId: recurrenceId.optional(),
        personKey: z.string().min(1).max(300).optional(),
        add: z.boolean().default(false),
      }),
    )
    .output(z.object({ entry: agendaEntry, changed: z.boolean(), state: answerState })),
  decline: procedure
    .route({
      method: 'POST',
      path: '/agenda/answers/decline',
      summary:
        'Declines another time that somebody proposed (DECLINECOUNTER, RFC 5546): as a mail to save, or sent. NOT_POSSIBLE `answer_unclear`, `no_address_to_answer`, `sending_not_set_up`.',
    })
    .input(
      command.extend({
        ...source,
        at: z.int().min(0),
        agendaEntryId: agendaEntryId.optional(),
        message: text(500).default(''),
        how: z.enum(['file', 'mail']).default('file'),
      }),
    )
    .output(z.object({ message: paper, calendar: paper, to: z.string(), sent: z.boolean() })),
}
