import * as z from 'zod'
import type { NoticeId } from '../../base/ids.ts'
import { command, id, instant, paper, procedure, text } from '../../base/schemas.ts'
import { agendaEntryId, dateKey, localTime, recurrenceId } from './base.ts'
import { agendaEntry, answer } from './entries.ts'

export const notice = z.object({
  id: id<NoticeId>(),
  agendaEntryId,
  recurrenceId,
  title: z.string(),
  start: localTime,
  personKey: z.string(),
  personName: z.string(),
  email: z.string(),
  phone: z.string(),
  kind: z.enum(['invited', 'moved', 'changed', 'cancelled']),
  since: instant,
  toldAt: instant.nullable(),
  toldHow: z.string(),
  toldByName: z.string(),
})
export type Notice = z.infer<typeof notice>

export const answers = {
  set: procedure
    .route({
      method: 'POST',
      path: '/agenda/answers',
      summary:
        'Enters what somebody answered, for one date or (without `recurrenceId`) for all, with who said it and by which way.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        personKey: z.string().min(1).max(300),
        answer,
        source: z.enum(['phone', 'in_person', 'by_hand']).default('phone'),
        saidBy: text(200).default(''),
        note: text(500).default(''),
      }),
    )
    .output(agendaEntry),
}

export const invitations = {
  send: procedure
    .route({
      method: 'POST',
      path: '/agenda/invitations',
      summary:
        'Invites, or tells of a change or cancellation (iMIP, RFC 6047): as a mail to save (`file`), or at once where sending is set up (`mail`). NOT_POSSIBLE `nobody_to_invite`, `no_organiser_address`, `sending_not_set_up`, `not_ours`.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        method: z.enum(['request', 'cancel']).default('request'),
        how: z.enum(['file', 'mail']).default('file'),
        /** Only these people; all of them where left out. */
        personKeys: z.array(z.string().max(300)).max(500).optional(),
        message: text(4000).default(''),
      }),
    )
    .output(
      z.object({
        /** The message as .eml, and its calendar part as .ics. */
        message: paper,
        calendar: paper,
        to: z.array(z.object({ name: z.string(), email: z.string() })),
        /** People of the meeting without an address: to be told otherwise. */
        withoutAddress: z.array(z.string()),
        sent: z.boolean(),
      }),
    ),
}

export const notices = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/notices',
      summary: 'Who must still be told what: of one entry, or all that is open; oldest first.',
    })
    .input(
      z.object({
        agendaEntryId: agendaEntryId.optional(),
        /** Those told already too. */
        told: z.boolean().default(false),
      }),
    )
    .output(z.array(notice)),
  tell: procedure
    .route({
      method: 'POST',
      path: '/agenda/notices/tell',
      summary: 'They have been told, with how.',
    })
    .input(
      command.extend({
        noticeIds: z.array(id<NoticeId>()).min(1).max(500),
        how: text(120).default(''),
      }),
    )
    .output(z.array(notice)),
}
