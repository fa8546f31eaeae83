import type { AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { AnswerState } from '../../../../shared/agenda/contract/receivedAnswers.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import { peopleOn } from '../service/onDate.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'
import { personKeyOf } from '../service/setPeople.ts'
import { createDeclining } from './declining.ts'
import type { Heard } from './heard.ts'
import { heardIn, sameAddress } from './heard.ts'
import type { Choice, Judged, Judging } from './judging.ts'
import type { Source, Sources } from './sources.ts'

type Taking = Source & Choice & { commandId?: CommandId | undefined; at: number; add: boolean }
type Taken = { entry: AgendaEntry; changed: boolean; state: AnswerState }

/** What others answered to our invitations, taken in from what they sent. */
export function createReceivedAnswers(
  parts: AgendaParts & {
    sources: Sources
    judge: Judging
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
  },
) {
  const { commands, dates, notices, people, sources, judge, show } = parts
  /** Takes somebody who is not known into the meeting, or into that date of it; gives their key. */
  const addPerson = (
    write: Write,
    { attendee }: Heard,
    { bundle, recurrenceId }: Judged,
  ): string => {
    const { entry, overrides, people: all } = bundle!
    const own = overrides.get(recurrenceId!)?.own_people === 1 ? recurrenceId! : ''
    const staff = people
      .list({ retired: false })
      .find(({ email }) => sameAddress(email, attendee.email))
    const fields = {
      staffId: staff?.id ?? null,
      contactId: null,
      name: staff?.name ?? attendee.name,
      email: attendee.email,
      role: 'required' as const,
    }
    const personKey = personKeyOf(fields)
    if (personKey === 'name:') refuse('answer_unclear')
    const there = all.filter((row) => row.recurrence_id === own)
    if (!there.some(({ person_key }) => person_key === personKey))
      write.insert('agenda_people', {
        agenda_entry_id: entry.id,
        recurrence_id: own,
        person_key: personKey,
        position: Math.max(0, ...there.map(({ position }) => position)) + 1,
        staff_id: fields.staffId,
        contact_id: null,
        name: fields.name,
        email: fields.email,
        role: fields.role,
      })
    return personKey
  }

  /** From now on known by the address that they write from. */
  const keepAddress = (write: Write, { attendee }: Heard, judged: Judged) => {
    const row = peopleOn(judged.bundle!, judged.recurrenceId!).find(
      ({ person_key }) => person_key === judged.personKey,
    )
    if (!row || row.email !== '' || row.staff_id !== null || attendee.email === '') return
    const { agenda_entry_id, recurrence_id, person_key } = row
    const key = { agenda_entry_id, recurrence_id, person_key }
    write.update('agenda_people', key, { email: attendee.email })
  }

  const enter = (write: Write, desk: Desk, heard: Heard, judged: Judged): void => {
    const { part, attendee } = heard
    const { entry } = judged.bundle!
    const key = {
      agenda_entry_id: entry.id,
      recurrence_id: judged.recurrenceId!,
      person_key: judged.personKey,
    }
    const delegate = attendee.delegatedTo === '' ? '' : `→ ${attendee.delegatedTo}`
    const row = {
      answer: attendee.answer,
      source: 'mail',
      said_by: attendee.sentBy,
      note: [part.comment, delegate].filter(Boolean).join('\n').slice(0, 500),
      answered_at: part.stamp || write.at,
      entered_by: desk.actor,
      sequence: part.sequence,
      stamped_at: part.stamp || null,
    }
    if (judged.before) write.update('agenda_answers', key, row)
    else write.insert('agenda_answers', { ...key, ...row })
    // Who answers how it is now has been told.
    if (part.sequence >= entry.sequence) {
      const date = { agendaEntryId: entry.id, recurrenceId: judged.recurrenceId! }
      notices.tellByMail(write, desk, date, judged.personKey!, 'cancelled')
    }
  }

  return {
    take: async (desk: Desk, input: Taking): Promise<Taken> => {
      const { commandId, file: _file, fileId: _id, at, add, ...choice } = input
      const { read, hash } = await sources(input)
      const heard = found(heardIn(read)[at], 'answer', String(at))
      const judged = judge(desk, heard, choice)
      const { state, bundle, recurrenceId } = judged
      if (state === 'private') refuse('private_of_another')
      if ((state === 'same' || state === 'older') && bundle)
        return { entry: show(desk, bundle.entry.id, recurrenceId!), changed: false, state }
      const isAdded = state === 'unknown_person' && add
      if ((state !== 'new' && state !== 'changed' && !isAdded) || !bundle) refuse('answer_unclear')
      return commands.run(
        desk,
        'agenda.answers.take',
        { commandId },
        (write): Taken => {
          const { entry } = bundle
          write.touch('agendaEntry', entry.id)
          const personKey = isAdded ? addPerson(write, heard, judged) : judged.personKey
          if (!isAdded) keepAddress(write, heard, judged)
          // Who asks for the invitation again has not answered.
          if (heard.kind !== 'refresh' && heard.attendee.answer !== 'waiting')
            enter(write, desk, heard, { ...judged, personKey })
          write.update('agenda_entries', { id: entry.id }, { version: entry.version + 1 })
          // A colleague who does not come is free for something else.
          if (personKey.startsWith('staff:')) dates.remake(entry.id, 'lenient')
          return { entry: show(desk, entry.id, recurrenceId!), changed: true, state }
        },
        { request: JSON.stringify([hash, at, add, choice]) },
      )
    },

    decline: createDeclining(parts),
  }
}
