import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, startOfDay } from '../../../../shared/base/dates.ts'
import type { AgendaCalendarId, AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import type { Component } from '../../base/ics/content.ts'
import { isOnlyDates, rawOf, stampOf } from '../ics/entryRows.ts'
import type { ReadPerson } from '../../base/ics/readEvent.ts'
import type { EventToWrite } from '../ics/writeEvent.ts'
import { writeEvent } from '../ics/writeEvent.ts'
import type { Viewer } from './calendars.ts'
import type { Bundle, EntryRow, OverrideRow } from './entryStore.ts'
import { listOf } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import { answerOn, peopleOn } from './onDate.ts'
import type { AgendaParts } from './parts.ts'
import { maySee } from './maySee.ts'

type Wanted = {
  calendarId?: AgendaCalendarId | undefined
  agendaEntryIds?: AgendaEntryId[] | undefined
  from?: Day | undefined
  to?: Day | undefined
  /** Of a feed: how often to ask again, as a duration of RFC 5545. */
  refresh?: string | undefined
}
export type Exporting = ReturnType<typeof createExporting>
const FAR = 8.64e15

/** Calendars and entries as files (.ics). What is private of others goes out as taken. */
export function createExporting(parts: AgendaParts) {
  const { database, settings, store, dates } = parts
  const chosen = database.prepare<{ id: AgendaEntryId }>(
    `SELECT e.id FROM agenda_entries e
     WHERE (@calendarId IS NULL OR e.calendar_id = @calendarId)
       AND (@ids IS NULL OR e.id IN (SELECT value FROM json_each(@ids)))
       AND (@ranged = 0 OR EXISTS (SELECT 1 FROM agenda_occurrences o
         WHERE o.agenda_entry_id = e.id AND o.begins < @to AND o.ends > @from))
     ORDER BY e.starts, e.id`,
  )
  const wordOfTaken = () => wordsFor(settings().language).text('agenda.taken')

  /** One entry, or (with an override) one of its dates. */
  const eventOf = (bundle: Bundle, override: OverrideRow | null): EventToWrite => {
    const { entry } = bundle
    const date = override ? override.recurrence_id : ''
    const own = override as Partial<Record<keyof EntryRow, string | number | null>> | null
    const value = <Name extends keyof EntryRow>(name: Name) =>
      (own?.[name] ?? entry[name]) as EntryRow[Name]
    const people = peopleOn(bundle, date).map(({ name, email, role, person_key }): ReadPerson => ({
      name,
      email,
      role: role as ReadPerson['role'],
      answer: (answerOn(bundle, date, person_key)?.answer ?? 'waiting') as ReadPerson['answer'],
    }))
    const standing = createDateOf(entry, settings().zone)(
      date as LocalTime | '',
      override ?? undefined,
    )
    const moved = (override?.starts ?? null) !== null
    const raw = override ? rawOf(override.raw) : rawOf(entry.raw)
    const organiser = { name: entry.organiser_name, email: entry.organiser_email }
    return {
      uid: entry.uid,
      recurrence: override ? { id: override.recurrence_id as LocalTime, zone: entry.zone } : null,
      sequence: override && raw ? override.sequence : entry.sequence,
      stamp: override && raw ? stampOf(raw) || entry.stamped_at : entry.stamped_at,
      cancelled: entry.cancelled_at !== null || (override?.cancelled_at ?? null) !== null,
      title: value('title'),
      description: value('description'),
      place: value('place'),
      url: value('url'),
      categories: listOf<string>(value('categories')),
      private: value('private') === 1,
      busy: value('busy') === 1,
      tentative: value('tentative') === 1,
      reminders: listOf<number>(value('reminders')),
      start: (override ? standing.start : entry.starts) as LocalTime,
      end: (moved ? override!.ends : override ? standing.end : entry.ends) as LocalTime,
      zone: value('zone'),
      endZone: moved ? override!.end_zone : override ? null : entry.end_zone,
      nominal: entry.nominal === 1,
      rrule: override ? '' : entry.rrule,
      rdates: override ? [] : listOf<LocalTime>(entry.rdates),
      exdates: override ? [] : listOf<LocalTime>(entry.exdates),
      organiser: organiser.name === '' && organiser.email === '' ? null : organiser,
      people,
      raw,
    }
  }

  /** The entry and its changed dates; of one date that one alone. */
  const componentsOf = (
    viewer: Viewer,
    id: AgendaEntryId,
    recurrenceId: string | null = null,
  ): Component[] => {
    const bundle = store.bundle(id)
    const events = [
      ...(isOnlyDates(bundle.entry) ? [] : [eventOf(bundle, null)]),
      ...[...bundle.overrides.values()]
        .toSorted((a, b) => (a.recurrence_id < b.recurrence_id ? -1 : 1))
        .map((override) => eventOf(bundle, override)),
    ].filter((one) => recurrenceId === null || (one.recurrence?.id ?? '') === recurrenceId)
    return events.map((event) =>
      writeEvent(maySee(viewer, bundle, event.private) ? event : asTaken(event, wordOfTaken())),
    )
  }

  return {
    eventOf,
    componentsOf,
    /** The text of a calendar file. The definitions of all zones are read in with the first. */
    text: async (
      viewer: Viewer,
      { calendarId, agendaEntryIds, from, to, refresh = '' }: Wanted,
    ): Promise<string> => {
      const { writeCalendar } = await import('../ics/writeCalendar.ts')
      const { zone } = settings()
      const begin = from === undefined ? -FAR : Date.parse(startOfDay(from, zone))
      const end = to === undefined ? FAR : Date.parse(startOfDay(addDays(to, 1), zone))
      if (to !== undefined) dates.reach(end)
      const rows = chosen.all({
        calendarId: calendarId ?? null,
        ids: agendaEntryIds ? JSON.stringify(agendaEntryIds) : null,
        ranged: from === undefined && to === undefined ? 0 : 1,
        from: begin,
        to: end,
      })
      const name = calendarId === undefined ? '' : store.calendar(calendarId).name
      return writeCalendar(
        rows.flatMap(({ id }) => componentsOf(viewer, id)),
        { name, refresh },
      )
    },
    async export(viewer: Viewer, wanted: Wanted): Promise<Paper> {
      const { calendarId, agendaEntryIds } = wanted
      const [one, ...others] = agendaEntryIds ?? []
      const title =
        one !== undefined && others.length === 0
          ? titleOf(viewer, store.bundle(one))
          : calendarId === undefined
            ? ''
            : store.calendar(calendarId).name
      return makePaper(
        title || settings().name || 'calendar',
        'ics',
        Buffer.from(await this.text(viewer, wanted)),
      )
    },
  }

  function titleOf(viewer: Viewer, bundle: Bundle): string {
    const { entry } = bundle
    return maySee(viewer, bundle, entry.private === 1) ? entry.title : wordOfTaken()
  }
}

/** That the time is taken, and nothing else. */
function asTaken(event: EventToWrite, word: string): EventToWrite {
  return {
    ...event,
    title: word,
    description: '',
    place: '',
    url: '',
    categories: [],
    reminders: [],
    organiser: null,
    people: [],
    raw: null,
  }
}
