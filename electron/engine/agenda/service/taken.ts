import type { Instant } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Taken, TakenAt } from '../../rota/service/planReader.ts'
import type { AgendaParts } from './parts.ts'

type Row = { subject_id: StaffId; begins: number; ends: number; trip: number; room: string | null }

/** A trip over weeks lies in pieces of this length: an overlap is looked for no further back. */
const PIECE = 7 * 86_400_000
const IS_TRIP = 'EXISTS (SELECT 1 FROM agenda_trips t WHERE t.id = c.holder_id) AS trip'
/** The room that is booked with it; nothing of what is private. */
const ROOM = `(
  SELECT group_concat(r.name, ', ') FROM agenda_claims k
  JOIN agenda_resources r ON r.id = k.subject_id AND r.kind = 'room'
  JOIN agenda_entries e ON e.id = k.holder_id
  LEFT JOIN agenda_overrides o ON o.agenda_entry_id = e.id AND o.recurrence_id = k.recurrence_id
  WHERE k.holder_id = c.holder_id AND k.recurrence_id = c.recurrence_id AND coalesce(o.private, e.private) = 0
) AS room`
const CLAIMS = `FROM staff s CROSS JOIN agenda_claims c ON c.subject_id = s.id
  AND c.begins < @to AND c.begins > @from - ${PIECE} AND c.ends > @from`

/** Who of the office is taken up by a meeting or a trip. */
export function createTaken({ database, dates }: Pick<AgendaParts, 'database' | 'dates'>) {
  const now = database.prepare<Row>(
    `SELECT c.subject_id, c.begins, c.ends, ${IS_TRIP}, ${ROOM} ${CLAIMS} ORDER BY trip, c.ends`,
  )
  const between = database.prepare<Row>(
    `SELECT c.subject_id, c.begins, c.ends, ${IS_TRIP} ${CLAIMS} ORDER BY c.begins`,
  )

  return {
    /** Who is taken up at a moment, and until when: a trip weighs more than a meeting, and the later end counts. */
    takenAt: (at: Instant): ReturnType<TakenAt> => {
      const moment = Date.parse(at)
      dates.reach(moment)
      return new Map(
        now.all({ from: moment, to: moment + 1 }).map((row) => [
          row.subject_id,
          {
            place: row.trip === 1 ? 'trip' : 'meeting',
            until: instantOf(row.ends),
            room: row.room ?? '',
          },
        ]),
      )
    },

    /** What takes colleagues up between two moments, in the order it begins. */
    takenBetween: (from: Instant, to: Instant): Taken[] => {
      const span = { from: Date.parse(from), to: Date.parse(to) }
      dates.reach(span.to)
      return between.all(span).map((row) => ({
        staffId: row.subject_id,
        place: row.trip === 1 ? 'trip' : 'meeting',
        begins: row.begins,
        ends: row.ends,
      }))
    },
  }
}
