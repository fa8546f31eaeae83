/** What others write about meetings (iTIP, RFC 5546): answers to ours, and invitations to theirs. */
import * as z from 'zod'
import { procedure } from '../../base/schemas.ts'
import { calendarId } from './base.ts'
import { receivedAnswer, source } from './receivedAnswers.ts'
import { receivedInvitation } from './receivedInvitations.ts'

export const received = {
  read: procedure
    .route({
      method: 'POST',
      path: '/agenda/answers/read',
      summary:
        'What a calendar file or an e-mail (.ics, .eml, .msg) says about meetings, and what it would change: answers to ours, invitations to those of others. Writes nothing. NOT_POSSIBLE `no_file`, FILE_UNREADABLE.',
    })
    .input(
      z.object({
        ...source,
        /** The calendar that new invitations would go into; theirs whom they name where left out. */
        calendarId: calendarId.optional(),
      }),
    )
    .output(
      z.object({
        /** False where there is no calendar in it at all. */
        calendar: z.boolean(),
        answers: z.array(receivedAnswer),
        invitations: z.array(receivedInvitation),
        /** Appointments that neither invite nor answer: to be imported. */
        appointments: z.int(),
        skipped: z.array(z.object({ row: z.int(), reason: z.string() })),
      }),
    ),
}
