import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, instantOf } from '../../../../shared/base/dates.ts'
import type { StaffId, TripId } from '../../../../shared/base/ids.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { dayOfLocal, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { AgendaParts, Layer } from '../service/parts.ts'
import type { Tables } from '../../database/tables.ts'
import { spanOfLegs } from './tripClaims.ts'
import { legOf } from './tripLines.ts'

type Row = {
  id: TripId
  traveller_id: StaffId
  title: string
  state: string
  version: number
  first: string
  last: string
}

const DAY = 86_400_000

/** Trips in the agenda's views: from the way to the first departure until back, or the days of the stays. */
export function createTripLayer({ database }: Pick<AgendaParts, 'database'>): Layer {
  const rows = database.prepare<Row>(
    `SELECT t.id, t.traveller_id, t.title, t.state, t.version, min(x.first) AS first, max(x.last) AS last
     FROM agenda_trips t JOIN (
       SELECT trip_id, substr(departs, 1, 10) AS first, substr(arrives, 1, 10) AS last FROM agenda_trip_legs
       UNION ALL SELECT trip_id, from_day, to_day FROM agenda_trip_stays) x ON x.trip_id = t.id
     WHERE t.state <> 'cancelled' GROUP BY t.id HAVING min(x.first) <= @to AND max(x.last) >= @from`,
  )
  const legs = database.prepare<Tables['agenda_trip_legs']>(
    'SELECT * FROM agenda_trip_legs WHERE trip_id IN (SELECT value FROM json_each(?)) ORDER BY trip_id, position',
  )
  const clashes = database.prepare<{ holder_id: string }>(
    `SELECT DISTINCT a.holder_id FROM json_each(?) j JOIN agenda_claims a ON a.holder_id = j.value
       JOIN agenda_claims b ON b.subject_id = a.subject_id AND b.begins < a.ends
         AND b.begins > a.begins - ${7 * DAY} AND b.ends > a.begins AND b.holder_id <> a.holder_id`,
  )

  return ({ from, to, zone }) => {
    // Days of either end are those of its own zone: the window is looked at two days wider.
    const found = rows.all({
      from: addDays(dayOfLocal(localOf(from, zone)), -2),
      to: addDays(dayOfLocal(localOf(to, zone)), 2),
    })
    if (found.length === 0) return []
    const ids = JSON.stringify(found.map(({ id }) => id))
    const legsOf = Map.groupBy(legs.all(ids), ({ trip_id }) => trip_id as string)
    const clashing = new Set(clashes.all(ids).map(({ holder_id }) => holder_id))
    return found.flatMap((row): Occurrence[] => {
      const way = (legsOf.get(row.id) ?? []).map(legOf)
      const span = spanOfLegs(way)
      const start = row.first as string as LocalTime
      const end = addDays(row.last as Day, 1) as string as LocalTime
      const begins = span?.begins ?? momentOf(start, zone)
      const ends = span?.ends ?? momentOf(end, zone)
      if (begins >= to || ends <= from) return []
      const home = way[0]?.fromPlace
      const goal = way.find(({ toPlace }) => toPlace !== home)?.toPlace ?? ''
      return [
        {
          kind: 'trip',
          agendaEntryId: null,
          tripId: row.id,
          recurrenceId: '',
          calendarId: null,
          version: row.version,
          title: row.title,
          place: goal,
          start: span ? localOf(begins, zone) : start,
          end: span ? localOf(ends, zone) : end,
          zone,
          allDay: span === null,
          startsAt: instantOf(begins),
          endsAt: instantOf(ends),
          state: row.state === 'planned' ? 'tentative' : 'confirmed',
          private: false,
          taken: false,
          busy: true,
          series: false,
          changed: false,
          clashing: clashing.has(row.id),
          staffIds: [row.traveller_id],
          resources: [],
          answers: { yes: 0, no: 0, maybe: 0, waiting: 0 },
        },
      ]
    })
  }
}
