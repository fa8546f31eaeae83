import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'

type EntryRow = {
  id: string
  title: string
  description: string
  place: string
  starts: string
  calendar: string
  people: string | null
  points: string | null
}
type TripRow = {
  id: string
  title: string
  purpose: string
  note: string
  traveller: string
  places: string | null
  references: string | null
  first: string | null
}

/** By what meetings and trips are found. A private entry is found by nobody: its agenda shows it to who may see it. */
export function indexedAgenda(database: Database): Indexed[] {
  const entries = database.prepare<EntryRow>(
    `SELECT e.id, e.title, e.description, e.place, e.starts, c.name AS calendar,
       (SELECT group_concat(coalesce(s.name, p.name), ' · ') FROM agenda_people p LEFT JOIN staff s ON s.id = p.staff_id
         WHERE p.agenda_entry_id = e.id AND p.recurrence_id = '') AS people,
       (SELECT group_concat(i.title || char(10) || i.note || char(10) || i.outcome || char(10) || i.decision, char(10))
         FROM agenda_items i WHERE i.agenda_entry_id = e.id AND i.removed_at IS NULL) AS points
     FROM agenda_entries e JOIN agenda_calendars c ON c.id = e.calendar_id
     WHERE e.private = 0 AND e.id IN (SELECT value FROM json_each(?))`,
  )
  const trips = database.prepare<TripRow>(
    `SELECT t.id, t.title, t.purpose, t.note, s.name AS traveller,
       (SELECT group_concat(l.from_place || ' – ' || l.to_place, ', ') FROM agenda_trip_legs l WHERE l.trip_id = t.id) AS places,
       (SELECT group_concat(l.carrier || ' ' || l.reference, char(10)) FROM agenda_trip_legs l WHERE l.trip_id = t.id) AS "references",
       (SELECT min(l.departs) FROM agenda_trip_legs l WHERE l.trip_id = t.id) AS first
     FROM agenda_trips t JOIN staff s ON s.id = t.traveller_id WHERE t.id IN (SELECT value FROM json_each(?))`,
  )
  return [
    {
      kind: 'agenda',
      all: 'SELECT id FROM agenda_entries WHERE private = 0',
      read: (ids) =>
        entries.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.title,
          detail: line(row.place, row.calendar, row.people),
          body: lines(row.description, row.points),
          day: dayOfLocal(row.starts as LocalTime),
        })),
    },
    {
      kind: 'trip',
      all: 'SELECT id FROM agenda_trips',
      read: (ids) =>
        trips.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.title,
          detail: line(row.traveller, row.places),
          body: lines(row.purpose, row.note),
          words: row.references ?? '',
          day: row.first === null ? null : dayOfLocal(row.first as LocalTime),
        })),
    },
  ]
}
