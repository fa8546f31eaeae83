import type { Instant } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { AgendaParts } from './parts.ts'

type Taken = { place: 'meeting' | 'trip'; until: Instant }
type Row = { subject_id: StaffId; ends: number; trip: number }

/** Who is taken up by the agenda at a moment: a trip weighs more than a meeting, and the later end counts. */
export function createTakenAt({ database, dates }: Pick<AgendaParts, 'database' | 'dates'>) {
  const rows = database.prepare<Row>(
    `SELECT c.subject_id, c.ends, EXISTS (SELECT 1 FROM agenda_trips t WHERE t.id = c.holder_id) AS trip
     FROM staff s CROSS JOIN agenda_claims c ON c.subject_id = s.id
       AND c.begins <= @at AND c.begins > @at - ${7 * 86_400_000} AND c.ends > @at
     ORDER BY trip, c.ends`,
  )
  return (at: Instant): Map<StaffId, Taken> => {
    const moment = Date.parse(at)
    dates.reach(moment)
    return new Map(
      rows
        .all({ at: moment })
        .map((row): [StaffId, Taken] => [
          row.subject_id,
          { place: row.trip === 1 ? 'trip' : 'meeting', until: instantOf(row.ends) },
        ]),
    )
  }
}
