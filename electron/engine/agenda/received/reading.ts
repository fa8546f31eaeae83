import type { AgendaCalendarId, AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { DateAnswer } from '../../../../shared/agenda/contract/booking.ts'
import type { Answer } from '../../../../shared/agenda/contract/entries.ts'
import type { ReceivedInvitation } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { isWholeDay, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { createWrite } from '../../base/write.ts'
import type { ReadAddress } from '../../files/reader/tasks.ts'
import type { Bundle } from '../service/entryStore.ts'
import { createDateOf } from '../service/dateOf.ts'
import type { ImportedEntries } from '../service/importedEntries.ts'
import type { AgendaParts } from '../service/parts.ts'
import type { Settling } from '../service/settling.ts'
import type { createForWhom } from './forWhom.ts'
import { createGivenAnswers } from './givenAnswers.ts'
import { sameAddress } from './heard.ts'
import type { Invited } from './invited.ts'
import { stagedOf } from '../service/stagedOf.ts'
import type { Standing } from './standing.ts'
import { isCancelled, keyOf } from './standing.ts'

/** Thrown to take back what was written only to be looked at. */
class TakeBack extends Error {}
type Facts = Pick<ReceivedInvitation, 'title' | 'start' | 'end' | 'place' | 'description' | 'rrule'>

const MOST_DATES = 50
const NOTHING = { dates: [], taken: 0, more: false }

/** What an invitation says, how it stands here, and what is in the way of its dates. */
export function createInvitationReading(
  parts: AgendaParts & {
    entries: ImportedEntries
    settling: Settling
    forWhom: ReturnType<typeof createForWhom>
  },
) {
  const { database, clock, settings, entries, settling, forWhom } = parts
  const answers = createGivenAnswers(parts)
  const inOffice = (local: LocalTime, zone: string) =>
    isWholeDay(local) ? local : localOf(momentOf(local, zone), settings().zone)

  const shownInOffice = (date: DateAnswer): DateAnswer => {
    if (isWholeDay(date.start)) return date
    const { zone } = settings()
    const local = (instant: Instant) => localOf(Date.parse(instant), zone)
    return { ...date, start: local(date.startsAt), end: local(date.endsAt) }
  }

  /** Takes it in within a transaction that is taken back. */
  const obstaclesTo = (
    desk: Desk,
    { events }: Invited,
    bundle: Bundle | null,
    into: AgendaCalendarId,
  ): Pick<ReceivedInvitation, 'dates' | 'taken' | 'more'> => {
    let found = NOTHING as Pick<ReceivedInvitation, 'dates' | 'taken' | 'more'>
    try {
      database.transaction(() => {
        const write = createWrite(database, newId<CommandId>(), clock.now(), clock)
        const { id } = entries.take(write, desk, into, bundle?.entry, events)
        const all = settling.answer(write, desk, stagedOf(id, bundle), [])
        const taken = all.filter(({ free }) => !free)
        const dates = [...taken, ...all.filter(({ free }) => free)]
          .slice(0, MOST_DATES)
          .map(shownInOffice)
        found = { dates, taken: taken.length, more: all.length > dates.length }
        throw new TakeBack()
      })
    } catch (error) {
      if (!(error instanceof TakeBack)) throw error
    }
    return found
  }

  const knownOf = (
    bundle: Bundle,
    invited: Invited,
    email: string,
  ): ReceivedInvitation['known'] => {
    const { entry, overrides } = bundle
    const key = keyOf(bundle, invited.parts[0]!)
    const override = overrides.get(key)
    const date = createDateOf(entry, settings().zone)(key, override)
    return {
      title: override?.title ?? entry.title,
      start: inOffice(date.start, date.zone),
      end: inOffice(date.end, date.zone),
      place: override?.place ?? entry.place,
      description: override?.description ?? entry.description,
      rrule: entry.rrule,
      agendaEntryId: entry.id as AgendaEntryId,
      calendarId: entry.calendar_id,
      answer: (answers.standing(bundle, key, email) ?? 'waiting') as Answer,
      answeredFor: email,
      cancelled: isCancelled(bundle, key),
    }
  }

  /** A cancellation need not say when the meeting was: then it is as it stands here. */
  const factsOf = ({ parts: [first], events: [event] }: Invited, known: Facts | null): Facts => {
    const now = clock.now().slice(0, 19) as LocalTime
    if (!event)
      return (
        known ?? {
          title: first!.title,
          start: now,
          end: now,
          place: '',
          description: '',
          rrule: '',
        }
      )
    return {
      title: event.title,
      start: inOffice(event.start, event.zone),
      end: inOffice(event.end, event.endZone ?? event.zone),
      place: event.place,
      description: event.description,
      rrule: event.rrule,
    }
  }

  return (
    desk: Desk,
    at: number,
    invited: Invited,
    { state, bundle }: Standing,
    from: ReadAddress | null,
    wanted: AgendaCalendarId | undefined,
  ): ReceivedInvitation => {
    const [first] = invited.parts
    const who = forWhom(desk, invited)
    const email = who[0]?.email ?? ''
    const known = bundle && knownOf(bundle, invited, email)
    const into = known?.calendarId ?? wanted ?? who[0]!.calendarId
    const isLooked = (state === 'new' || state === 'update') && invited.events.length > 0
    const organiser = first!.organiser ?? { name: '', email: '' }
    const sender = from?.address ?? ''
    const before = bundle?.entry.organiser_email ?? ''
    return {
      at,
      method: invited.method,
      state,
      recurrenceId: bundle ? keyOf(bundle, first!) : first!.recurrenceId,
      zone: invited.events[0]?.zone ?? settings().zone,
      ...factsOf(invited, known),
      comment: first!.comment,
      organiserName: organiser.name,
      organiserEmail: organiser.email,
      otherOrganiser:
        before !== '' && organiser.email !== '' && !sameAddress(before, organiser.email),
      otherSender: sender === '' || sameAddress(sender, organiser.email) ? '' : sender,
      known,
      forWhom: who,
      calendarId: into,
      ...(isLooked ? obstaclesTo(desk, invited, bundle, into) : NOTHING),
    }
  }
}
