import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Desk } from '../../base/commands.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { isSendable, writeMailDraft } from '../../base/papers/writeMail.ts'
import type { Component } from '../../base/ics/content.ts'
import type { EventToWrite } from '../ics/writeEvent.ts'
import { organiserProperty, writeEvent } from '../ics/writeEvent.ts'
import type { Bundle } from './entryStore.ts'
import { isSeries } from './entryStore.ts'
import { bookedOn, peopleOn } from './onDate.ts'
import type { Exporting } from './exporting.ts'
import type { Signed } from './organiser.ts'
import { createOrganisers } from './organiser.ts'
import type { AgendaParts } from './parts.ts'
import { blankOverride, refuse } from './rows.ts'
import { invitationWords } from './invitationWords.ts'

type Input = {
  commandId?: CommandId | undefined
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  method: 'request' | 'cancel'
  how: 'file' | 'mail'
  personKeys?: string[] | undefined
  message: string
}
type Sent = {
  message: Paper
  calendar: Paper
  to: { name: string; email: string }[]
  withoutAddress: string[]
  sent: boolean
}
type Person = { key: string; name: string; email: string }
const MOST_COMPONENTS = 200

/** Invitations that other calendars understand (iTIP, RFC 5546), as e-mails (iMIP, RFC 6047). */
export function createInvitations(
  parts: AgendaParts & {
    exporting: Exporting
    requireSeen: (desk: Desk, id: AgendaEntryId) => void
  },
) {
  const { database, commands, clock, settings, store, people, contacts, exporting } = parts
  const { requireSeen, notices } = parts
  const organisers = createOrganisers(parts)
  const rooms = database.prepare<{ id: string; name: string }>(
    "SELECT id, name FROM agenda_resources WHERE kind = 'room'",
  )

  const peopleOf = (bundle: Bundle, recurrenceId: string): Person[] =>
    peopleOn(bundle, recurrenceId).map(({ person_key, name, email, staff_id, contact_id }) => {
      const colleague = staff_id === null ? null : people.get(staff_id)
      // An address that became known after the meeting was booked counts too.
      const known = () => contact_id && contacts.read(contact_id).emails[0]?.address
      return {
        key: person_key,
        name: colleague?.name ?? name,
        email: email || colleague?.email || known() || '',
      }
    })

  /** Where those invited go: the rooms it has, and what else stands as its place. */
  const withRooms = (bundle: Bundle, event: EventToWrite): EventToWrite => {
    const had = bookedOn(bundle, event.recurrence?.id ?? '').filter(
      ({ state }) => state !== 'refused',
    )
    const names = rooms
      .all()
      .filter(({ id }) => had.some(({ resource_id }) => resource_id === id))
      .map(({ name }) => name)
    return { ...event, place: [...names, event.place].filter(Boolean).join(', ') }
  }

  /** The meeting as the invited see it: each with the address that the invitation goes to. */
  const eventsOf = (bundle: Bundle, recurrenceId: RecurrenceId): EventToWrite[] => {
    const { entry, overrides } = bundle
    if (recurrenceId !== '' && isSeries(entry)) {
      const override = overrides.get(recurrenceId) ?? blankOverride(entry.id, recurrenceId)
      return [withRooms(bundle, exporting.eventOf(bundle, override))]
    }
    const changed = [...overrides.values()].slice(0, MOST_COMPONENTS)
    return [null, ...changed].map((override) =>
      withRooms(bundle, exporting.eventOf(bundle, override)),
    )
  }
  const componentOf = (
    event: EventToWrite,
    bundle: Bundle,
    organiser: Signed,
    method: Input['method'],
    stamp: EventToWrite['stamp'],
  ): Component => {
    const known = peopleOf(bundle, event.recurrence?.id ?? '')
    const invited = event.people.flatMap((person, at) => {
      const email = known[at]?.email ?? ''
      return email === '' ? [] : [{ ...person, name: known[at]!.name, email }]
    })
    const [name, properties, components] = writeEvent({
      ...event,
      stamp,
      // To be in the meeting is nobody else's alarm.
      reminders: [],
      people: invited,
      organiser: null,
      sequence: bundle.entry.sequence,
      cancelled: event.cancelled || method === 'cancel',
    })
    const by = organiserProperty(organiser)
    return [name, [...properties.filter(([of]) => of !== 'organizer'), by], components]
  }

  return {
    send: async (desk: Desk, input: Input): Promise<Sent> => {
      // The definitions of the world's time zones are read in with the first calendar file.
      const { writeCalendar } = await import('../ics/writeCalendar.ts')
      return commands.run(desk, 'agenda.invitations.send', input, (write) => {
        const { agendaEntryId, recurrenceId, method, how, personKeys } = input
        requireSeen(desk, agendaEntryId)
        const bundle = store.bundle(agendaEntryId)
        const { entry } = bundle
        if (entry.ours === 0) refuse('not_ours')
        if (entry.cancelled_at !== null && method === 'request')
          throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
        const organiser = organisers.of(bundle)
        const wanted = peopleOf(bundle, recurrenceId).filter(
          ({ key, email }) =>
            (personKeys?.includes(key) ?? true) &&
            email.toLowerCase() !== organiser.email.toLowerCase(),
        )
        const told = wanted.filter(({ email }) => isSendable(email))
        if (told.length === 0) refuse('nobody_to_invite')
        const dispatch = parts.dispatch()
        if (how === 'mail' && !dispatch.canSend()) refuse('sending_not_set_up')
        const events = eventsOf(bundle, recurrenceId)
        const text = writeCalendar(
          events.map((event) => componentOf(event, bundle, organiser, method, write.at)),
          { method: method.toUpperCase() },
        )
        const letter = {
          ...invitationWords(events[0]!, bundle, input, settings()),
          to: told.map(({ name, email }) => ({ name, address: email })),
          calendar: {
            method: method === 'cancel' ? ('CANCEL' as const) : ('REQUEST' as const),
            text,
          },
        }
        write.touch('agendaEntry', entry.id)
        if (how === 'mail') {
          dispatch.queue(write, desk, letter)
          for (const { key } of told) notices.tellByMail(write, desk, input, key, null)
        }
        const { sequence, version } = entry
        write.update(
          'agenda_entries',
          { id: entry.id },
          { invited_at: write.at, invited_sequence: sequence, version: version + 1 },
        )
        const { name, email } = settings()
        const from = {
          name: name || organiser.name,
          address: organiser.sentBy || organiser.email || email,
        }
        const date = Date.parse(clock.now())
        const draft = writeMailDraft({ ...letter, from, date, attachments: [] })
        return {
          message: makePaper(letter.subject, 'eml', draft),
          calendar: makePaper(letter.subject, 'ics', Buffer.from(text)),
          to: told.map(({ name: of, email: at }) => ({ name: of, email: at })),
          withoutAddress: wanted
            .filter((one) => !told.includes(one))
            .map(({ name: of, email: at }) => of || at),
          sent: how === 'mail',
        }
      })
    },
  }
}
