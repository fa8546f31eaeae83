import { instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry, Occurrence, Person } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { found } from '../../base/records.ts'
import type { Viewer } from './calendars.ts'
import type { Bundle } from './entryStore.ts'
import { isSeries, listOf } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import { answerOn, bookedOn, peopleOn } from './onDate.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import type { Viewing } from './viewing.ts'
import { maySee } from './maySee.ts'

/** One entry with all that belongs to it. */
export function createReading(
  parts: Pick<AgendaParts, 'database' | 'settings' | 'clock' | 'store' | 'people' | 'dates'> & {
    viewing: Viewing
    resources: Resources
  },
) {
  const { database, settings, clock, store, people, viewing, resources } = parts
  const cutTo = database.prepare<{ id: AgendaEntryId }>(
    'SELECT id FROM agenda_entries WHERE cut_from_id = ? ORDER BY created_at DESC LIMIT 1',
  )
  const wanted = database.prepare<{ count: number }>(
    "SELECT count(*) AS count FROM agenda_wanted WHERE agenda_entry_id = ? AND state = 'wanted'",
  )
  const firstDate = database.prepare<{ recurrence_id: RecurrenceId }>(
    `SELECT recurrence_id FROM agenda_occurrences WHERE agenda_entry_id = ?
     ORDER BY ends < ?, begins LIMIT 1`,
  )

  const personOf = (bundle: Bundle, recurrenceId: RecurrenceId): Person[] => {
    const staff = new Map(people.list({ retired: true }).map((one) => [one.id, one]))
    return peopleOn(bundle, recurrenceId).map((row) => {
      const given = answerOn(bundle, recurrenceId, row.person_key)
      const colleague = row.staff_id === null ? undefined : staff.get(row.staff_id)
      return {
        key: row.person_key,
        staffId: row.staff_id,
        contactId: row.contact_id,
        name: colleague?.name ?? row.name,
        email: row.email || (colleague?.email ?? ''),
        role: row.role as Person['role'],
        answer: (given?.answer ?? 'waiting') as Person['answer'],
        answeredAt: given?.answered_at ?? null,
        answerSource: (given?.source ?? null) as Person['answerSource'],
        answerSaidBy: given?.said_by ?? '',
        answerNote: given?.note ?? '',
        answerEnteredByName: given?.entered_by ?? '',
        answerOfThisDate: given !== undefined && given.recurrence_id !== '' && recurrenceId !== '',
      }
    })
  }

  const get = (viewer: Viewer, id: AgendaEntryId, asked: RecurrenceId = ''): AgendaEntry => {
    const bundle = store.bundle(id)
    const { entry, overrides, calendar } = bundle
    const series = isSeries(entry)
    const recurrenceId =
      series && asked === ''
        ? (firstDate.get(id, Date.parse(clock.now()))?.recurrence_id ?? '')
        : asked
    const date = found(
      viewing.date(viewer, bundle, recurrenceId) ??
        (asked === '' ? dateAfar(viewer, bundle) : undefined),
      'agendaDate',
      recurrenceId,
    )
    const override = overrides.get(recurrenceId)
    const { taken } = date
    const dateOf = createDateOf(entry, settings().zone)
    const organiser = calendar.owner_id === null ? null : people.get(calendar.owner_id)
    return {
      id,
      version: entry.version,
      calendarId: entry.calendar_id,
      calendarName: calendar.name,
      uid: entry.uid,
      sequence: entry.sequence,
      start: entry.starts as LocalTime,
      end: entry.ends as LocalTime,
      zone: entry.zone,
      endZone: entry.end_zone,
      rrule: entry.rrule,
      rdates: listOf<LocalTime>(entry.rdates),
      exdates: listOf<LocalTime>(entry.exdates),
      allDay: entry.all_day === 1,
      title: date.title,
      description: taken ? '' : (override?.description ?? entry.description),
      place: date.place,
      url: taken ? '' : (override?.url ?? entry.url),
      categories: taken ? [] : listOf<string>(override?.categories ?? entry.categories),
      private: date.private,
      busy: date.busy,
      tentative: (override?.tentative ?? entry.tentative) === 1,
      travelBefore: override?.travel_before ?? entry.travel_before,
      travelAfter: override?.travel_after ?? entry.travel_after,
      reminders: listOf<number>(override?.reminders ?? entry.reminders),
      recurrenceId,
      date,
      taken,
      people: taken ? [] : personOf(bundle, recurrenceId),
      resources: bookedOn(bundle, recurrenceId).map((row) => {
        const { name, kind } = resources.get(row.resource_id)
        return {
          resourceId: row.resource_id,
          units: row.units,
          name,
          kind,
          state: row.state as 'booked',
        }
      }),
      ours: entry.ours === 1,
      organiserName: entry.organiser_name || (organiser?.name ?? ''),
      organiserEmail:
        entry.organiser_email || calendar.email || (organiser?.email ?? '') || settings().email,
      cancelled: cancelledOf(),
      cutFromId: entry.cut_from_id,
      cutToId: cutTo.get(id)?.id ?? null,
      changes: [...overrides.values()].map((row) => {
        const { start, end, cancelled } = dateOf(row.recurrence_id as RecurrenceId, row)
        return {
          recurrenceId: row.recurrence_id as RecurrenceId,
          start,
          end,
          cancelled,
          reason: taken ? '' : row.cancel_reason,
        }
      }),
      wanted: wanted.get(id)!.count,
      madeByName: entry.made_by,
      madeAt: entry.created_at,
      invitedAt: entry.invited_at,
      invitedSequence: entry.invited_sequence,
    }

    function cancelledOf(): AgendaEntry['cancelled'] {
      if (entry.cancelled_at !== null)
        return { at: entry.cancelled_at, reason: entry.cancel_reason }
      if (!override?.cancelled_at) return null
      return { at: override.cancelled_at, reason: override.cancel_reason }
    }
  }

  /** Of a series without any date left: where it would begin. */
  const dateAfar = (viewer: Viewer, bundle: Bundle): Occurrence | undefined => {
    const { entry, calendar } = bundle
    const date = createDateOf(entry, settings().zone)('', undefined)
    const taken = !maySee(viewer, bundle, entry.private === 1)
    return {
      kind: 'entry',
      agendaEntryId: entry.id,
      tripId: null,
      recurrenceId: '',
      calendarId: calendar.id,
      version: entry.version,
      title: taken ? '' : entry.title,
      place: taken ? '' : entry.place,
      start: date.start,
      end: date.end,
      zone: entry.zone,
      allDay: entry.all_day === 1,
      startsAt: instantOf(date.begins),
      endsAt: instantOf(date.ends),
      state: entry.cancelled_at === null ? 'confirmed' : 'cancelled',
      private: entry.private === 1,
      taken,
      busy: entry.busy === 1,
      series: isSeries(entry),
      changed: false,
      clashing: false,
      staffIds: [],
      resources: [],
      answers: { yes: 0, no: 0, maybe: 0, waiting: 0 },
    }
  }

  return {
    get,

    /** Refuses to change what somebody may not even see. */
    requireSeen: (viewer: Viewer, id: AgendaEntryId): void => {
      const bundle = store.bundle(id)
      if (!maySee(viewer, bundle, bundle.entry.private === 1))
        throw new Failure('NOT_POSSIBLE', { reason: 'private_of_another' })
    },
  }
}
