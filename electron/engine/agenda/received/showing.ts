import type { Instant } from '../../../../shared/base/dates.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Answer } from '../../../../shared/agenda/contract/entries.ts'
import type {
  ReceivedAnswer,
  ShownDate,
} from '../../../../shared/agenda/contract/receivedAnswers.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { isWholeDay, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { ReadAddress } from '../../files/reader/tasks.ts'
import type { Viewer } from '../service/calendars.ts'
import type { Bundle } from '../service/entryStore.ts'
import { isSeries } from '../service/entryStore.ts'
import { createDateOf } from '../service/dateOf.ts'
import { peopleOn } from '../service/onDate.ts'
import type { AgendaParts } from '../service/parts.ts'
import type { Heard } from './heard.ts'
import { sameAddress } from './heard.ts'
import type { Judged } from './judging.ts'
import { begins } from './judging.ts'
import { maySee } from '../service/maySee.ts'

type Found = { id: AgendaEntryId; recurrence_id: RecurrenceId }

const MOST_CANDIDATES = 12
const NEAR = 8 * 7 * 86_400_000

/** What a message says, as somebody reads it who decides on it. */
export function createShowing(
  parts: Pick<AgendaParts, 'database' | 'settings' | 'clock' | 'store' | 'people' | 'dates'> & {},
) {
  const { database, settings, clock, store, people } = parts
  const OURS = `SELECT e.id, o.recurrence_id FROM agenda_occurrences o
    JOIN agenda_entries e ON e.id = o.agenda_entry_id
    WHERE e.ours = 1 AND o.cancelled = 0 AND o.long = 0`
  const beginning = database.prepare<Found>(
    `${OURS} AND o.begins = @begins LIMIT ${MOST_CANDIDATES}`,
  )
  const alike = database.prepare<Found>(
    `${OURS} AND o.begins > @from AND o.begins < @to AND ((e.title = @title AND @title <> '')
       OR (@email <> '' AND EXISTS (SELECT 1 FROM agenda_people p
         WHERE p.agenda_entry_id = e.id AND lower(p.email) = lower(@email))))
     ORDER BY o.begins LIMIT ${MOST_CANDIDATES}`,
  )
  const datesNear = database.prepare<Found>(
    `SELECT agenda_entry_id AS id, recurrence_id FROM agenda_occurrences
     WHERE agenda_entry_id = ? AND cancelled = 0 ORDER BY abs(begins - ?) LIMIT ${MOST_CANDIDATES}`,
  )
  const officeZone = () => settings().zone

  /** One date in the office's zone; of a series as a whole its first. */
  const dateOf = (bundle: Bundle, recurrenceId: RecurrenceId): ShownDate => {
    const { entry, overrides } = bundle
    const override = overrides.get(recurrenceId)
    const date = createDateOf(entry, officeZone())(recurrenceId, override)
    const local = (moment: number, of: LocalTime) =>
      isWholeDay(of) ? of : localOf(moment, officeZone())
    return {
      agendaEntryId: entry.id,
      recurrenceId,
      title: override?.title ?? entry.title,
      start: local(date.begins, date.start),
      end: local(date.ends, date.end),
      version: entry.version,
      series: isSeries(entry),
    }
  }
  const candidatesFor = (viewer: Viewer, heard: Heard, { state, bundle }: Judged): ShownDate[] => {
    const at = begins(heard.part)
    const now = Date.parse(clock.now())
    const found =
      state === 'unknown_meeting'
        ? [
            ...(at === null ? [] : beginning.all({ begins: at })),
            ...alike.all({
              from: now - NEAR,
              to: now + NEAR,
              title: heard.part.title,
              email: heard.attendee.email,
            }),
          ]
        : state === 'unknown_date'
          ? datesNear.all(bundle!.entry.id, at ?? now)
          : []
    const unique = new Map(found.map((one) => [`${one.id} ${one.recurrence_id}`, one]))
    return [...unique.values()]
      .slice(0, MOST_CANDIDATES)
      .flatMap(({ id, recurrence_id }) => {
        const of = store.bundle(id)
        const seen = maySee(viewer, of, of.entry.private === 1)
        return seen ? [dateOf(of, recurrence_id)] : []
      })
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
  }
  const peopleOf = ({ state, bundle, recurrenceId }: Judged): ReceivedAnswer['people'] =>
    state !== 'unknown_person'
      ? []
      : peopleOn(bundle!, recurrenceId!).map(({ person_key, name, email, staff_id }) => {
          const colleague = staff_id === null ? null : people.get(staff_id)
          return {
            key: person_key,
            name: colleague?.name ?? name,
            email: email || (colleague?.email ?? ''),
          }
        })

  return (
    viewer: Viewer,
    at: number,
    heard: Heard,
    judged: Judged,
    from: ReadAddress | null,
  ): ReceivedAnswer => {
    const { kind, part, attendee } = heard
    const { state, bundle, recurrenceId, personKey, before } = judged
    const { event } = part
    const local = (of: LocalTime, zone: string) =>
      isWholeDay(of) ? of : localOf(momentOf(of, zone), officeZone())
    const sender = from?.address ?? ''
    const isKnown = [attendee.email, attendee.sentBy].some((one) => sameAddress(one, sender))
    return {
      at,
      kind,
      state,
      name: attendee.name,
      email: attendee.email,
      answer: attendee.answer,
      sentBy: attendee.sentBy,
      otherSender: sender === '' || isKnown ? '' : sender,
      comment: part.comment,
      delegatedTo: attendee.delegatedTo,
      delegatedFrom: attendee.delegatedFrom,
      writtenAt: part.stamp || null,
      title: part.title,
      start: event && local(event.start, event.zone),
      end: event && local(event.end, event.endZone ?? event.zone),
      outdated: bundle !== null && part.sequence < (bundle.entry.invited_sequence ?? 0),
      meeting: bundle && dateOf(bundle, recurrenceId ?? ''),
      personKey,
      before: before && {
        answer: before.answer as Answer,
        source: before.source,
        answeredAt: before.answered_at as Instant,
        enteredByName: before.entered_by,
      },
      people: peopleOf(judged),
      candidates: candidatesFor(viewer, heard, judged),
    }
  }
}
