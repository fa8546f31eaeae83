import type { AgendaCalendarId, AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type {
  Answered,
  GivenAnswer,
} from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import { wordsFor } from '../../base/words.ts'
import { createDateOf } from '../service/dateOf.ts'
import type { ImportedEntries } from '../service/importedEntries.ts'
import { createOrganisers } from '../service/organiser.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'
import type { Settling } from '../service/settling.ts'
import type { Given } from './givenAnswers.ts'
import { createGivenAnswers } from './givenAnswers.ts'
import type { Invited } from './invited.ts'
import { invitedIn } from './invited.ts'
import type { Replied } from './replying.ts'
import { createReplying } from './replying.ts'
import type { Source, Sources } from './sources.ts'
import type { Standing } from './standing.ts'
import { keyOf } from './standing.ts'
import { writeReply } from './writeReply.ts'
import { createTakeIn, setSender } from './takeIn.ts'
import { stagedOf } from '../service/stagedOf.ts'

type How = 'none' | 'file' | 'mail'
type Reply = Awaited<ReturnType<typeof createReplying>>
type Taking = Source & {
  commandId?: CommandId | undefined
  at: number
  calendarId?: AgendaCalendarId | undefined
  email: string
  answer?: GivenAnswer | undefined
  note: string
  how: How
}
type Answering = Given & {
  commandId?: CommandId | undefined
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  how: How
}
const WORDS = { yes: 'agenda.accepted', maybe: 'agenda.tentative', no: 'agenda.declined' } as const

/** Invitations of others: taken into a calendar, answered, changed and cancelled. */
export function createReceivedInvitations(
  parts: AgendaParts & {
    sources: Sources
    entries: ImportedEntries
    standing: (desk: Desk, invited: Invited) => Standing
    calendarFor: (desk: Desk, invited: Invited, email: string) => AgendaCalendarId
    settling: Settling
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
    requireSeen: (desk: Desk, id: AgendaEntryId) => void
  },
) {
  const { commands, settings, store, sources, standing, settling, show } = parts
  const answers = createGivenAnswers(parts)
  const takeIn = createTakeIn({ ...parts, answers })
  const organisers = createOrganisers(parts)

  const replyTo = (
    write: Write,
    desk: Desk,
    id: AgendaEntryId,
    recurrenceId: RecurrenceId,
    given: Given & { name: string },
    how: 'file' | 'mail',
    reply: Reply,
  ): Replied => {
    const bundle = store.bundle(id)
    const { entry, overrides } = bundle
    if (given.email === '') refuse('no_organiser_address')
    const by = organisers.signed(given.name, given.email)
    const date = createDateOf(entry, settings().zone)(recurrenceId, overrides.get(recurrenceId))
    const component = writeReply(bundle, recurrenceId, date, { ...given, by, stamp: write.at })
    const title = overrides.get(recurrenceId)?.title ?? entry.title
    const subject = wordsFor(settings().language).text(WORDS[given.answer], { title })
    const to = { name: entry.organiser_name, email: entry.organiser_email }
    return reply(
      write,
      desk,
      { method: 'REPLY', component, subject, body: [given.note, `${by.name}: ${subject}`], by, to },
      how,
    )
  }

  /** Writes the answer and, where wanted, the mail with it. */
  const give = (
    write: Write,
    desk: Desk,
    id: AgendaEntryId,
    recurrenceId: RecurrenceId,
    given: Given,
    how: How,
    reply: Reply,
  ): Replied | null => {
    const { name, email } = answers.give(write, desk, id, recurrenceId, given)
    if (how === 'none') return null
    return replyTo(write, desk, id, recurrenceId, { ...given, name, email }, how, reply)
  }

  /** One date of a series where the message is about one alone. */
  const dateIn = (id: AgendaEntryId, { parts: all }: Invited): RecurrenceId =>
    all.length === 1 ? keyOf(store.bundle(id), all[0]!) : ''

  return {
    take: async (desk: Desk, input: Taking): Promise<Answered> => {
      const { commandId, at, calendarId, email, answer, note, how } = input
      const { read, hash } = await sources(input)
      const invited = found(invitedIn(read)[at], 'invitation', String(at))
      const reply = await createReplying(parts)
      const { state, bundle } = standing(desk, invited)
      if (state === 'ours') refuse('own_invitation')
      if (state === 'private') refuse('private_of_another')
      if (state === 'unknown') refuse('meeting_not_here')
      if (
        bundle &&
        (state === 'older' || (state === 'same' && (!answer || invited.method === 'cancel')))
      ) {
        const entry = show(desk, bundle.entry.id, dateIn(bundle.entry.id, invited))
        return { entry, changed: false, toTell: 0, reply: null }
      }
      return commands.run(
        desk,
        'agenda.invitations.take',
        { commandId },
        (write): Answered => {
          const into =
            bundle?.entry.calendar_id ?? calendarId ?? parts.calendarFor(desk, invited, email)
          if (!bundle) store.calendar(into)
          const id =
            state === 'same'
              ? bundle!.entry.id
              : takeIn(write, desk, invited, { state, bundle }, into)
          if (!bundle && invited.parts[0]!.organiser === null) setSender(write, id, read.from)
          write.touch('agendaEntry', id)
          const recurrenceId = dateIn(id, invited)
          const replied =
            answer && invited.method !== 'cancel'
              ? give(write, desk, id, recurrenceId, { email, answer, note }, how, reply)
              : null
          const tells = state !== 'same' && bundle !== null
          const toTell = settling.settleTaken(write, desk, stagedOf(id, bundle), tells)
          return { entry: show(desk, id, recurrenceId), changed: true, toTell, reply: replied }
        },
        { request: JSON.stringify([hash, at, calendarId, email, answer, note, how]) },
      )
    },

    answer: async (desk: Desk, input: Answering): Promise<Answered> => {
      const { agendaEntryId: id, recurrenceId, email, answer, note, how } = input
      const reply = await createReplying(parts)
      return commands.run(desk, 'agenda.invitations.answer', input, (write): Answered => {
        const bundle = store.bundle(id)
        parts.requireSeen(desk, id)
        if (bundle.entry.ours === 1) refuse('own_invitation')
        if (recurrenceId !== '') show(desk, id, recurrenceId)
        const isOff = bundle.entry.cancelled_at !== null
        const wasDeclined = bundle.answers.some(
          (row) => row.answer === 'no' && row.source === 'by_hand',
        )
        if (isOff && !wasDeclined)
          throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
        write.touch('agendaEntry', id)
        const replied = give(write, desk, id, recurrenceId, { email, answer, note }, how, reply)
        const toTell = settling.settleTaken(write, desk, stagedOf(id, bundle), false)
        return { entry: show(desk, id, recurrenceId), changed: true, toTell, reply: replied }
      })
    },
  }
}
