import { Failure } from '../../../../shared/base/errors.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { StaffId, TripId } from '../../../../shared/base/ids.ts'
import type { Leg } from '../../../../shared/agenda/contract/trips.ts'
import { dayOfLocal, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Viewer } from '../service/calendars.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const LONGEST = 400 * DAY
const FURTHEST = 10 * 366 * DAY
/** Clashes named in the answer. */
const NAMED = 20

type Other = { holder_id: string; recurrence_id: string; begins: number; title: string }

/** From the first departure to the last arrival, with the ways there; null without legs. Moments in milliseconds. */
export function spanOfLegs(legs: readonly Leg[]): { begins: number; ends: number } | null {
  const first = legs[0]
  const last = legs.at(-1)
  if (!first || !last) return null
  return {
    begins: momentOf(first.departs, first.departZone) - first.before * MINUTE,
    ends: momentOf(last.arrives, last.arriveZone) + last.after * MINUTE,
  }
}

/** Refuses days further away than anything is booked: views reckon with them. */
export function requireNear(day: Day, now: number): void {
  if (day < '1900' || day > instantOf(now + FURTHEST).slice(0, 10)) refuse('too_far_ahead')
}

/** Refuses legs that arrive before they depart, or depart before the one before has arrived. */
export function requireLegs(legs: readonly Leg[], now: number): void {
  let arrived = Number.NEGATIVE_INFINITY
  for (const leg of legs) {
    if (leg.departs.length === 10 || leg.arrives.length === 10) refuse('leg_without_time')
    requireNear(dayOfLocal(leg.departs), now)
    requireNear(dayOfLocal(leg.arrives), now)
    const departs = momentOf(leg.departs, leg.departZone)
    const arrives = momentOf(leg.arrives, leg.arriveZone)
    if (arrives < departs) refuse('arrives_before_it_departs')
    if (departs < arrived) refuse('legs_overlap')
    arrived = arrives
  }
  const span = spanOfLegs(legs)
  if (span === null) return
  if (span.ends - span.begins > LONGEST) refuse('too_many_days')
}

/** Travellers are taken up while they are away. */
export function createTripClaims(
  parts: Pick<AgendaParts, 'database' | 'clock' | 'settings' | 'claims' | 'dates'>,
) {
  const { database, clock, settings, claims, dates } = parts
  // Private entries of others are in the way without their title.
  const others = database.prepare<Other>(
    `SELECT a.holder_id, a.recurrence_id, a.begins,
       coalesce(CASE WHEN e.private = 0 OR c.owner_id IS @actor OR e.made_by_id IS @actor
           OR EXISTS (SELECT 1 FROM json_each(c.keeper_ids) WHERE value = @actor) THEN e.title END, t.title, '') AS title
     FROM agenda_claims a LEFT JOIN agenda_entries e ON e.id = a.holder_id
       LEFT JOIN agenda_calendars c ON c.id = e.calendar_id LEFT JOIN agenda_trips t ON t.id = a.holder_id
     WHERE a.subject_id = @staff AND a.holder_id <> @holder AND a.begins < @ends
       AND a.begins > @begins - ${7 * DAY} AND a.ends > @begins AND a.ends > @now ORDER BY a.begins`,
  )
  const nameOf = database.prepare<{ name: string }>('SELECT name FROM staff WHERE id = ?')

  return {
    /** CLASHES where the traveller is taken by something that is still to come. */
    requireFree: (viewer: Viewer, tripId: TripId, staffId: StaffId, legs: readonly Leg[]): void => {
      const span = spanOfLegs(legs)
      if (span === null) return
      dates.reach(span.ends)
      const rows = others.all({
        actor: viewer.actorId,
        staff: staffId,
        holder: tripId,
        ...span,
        now: Date.parse(clock.now()),
      })
      if (rows.length === 0) return
      const subject = nameOf.get(staffId)?.name ?? ''
      throw new Failure('CLASHES', {
        count: rows.length,
        dates: rows.slice(0, NAMED).map((row) => ({
          recurrenceId: row.recurrence_id,
          start: localOf(row.begins, settings().zone),
          kind: 'staff',
          subject,
          with: row.title,
        })),
      })
    },
    /** Makes the claim of a trip anew. */
    hold: (tripId: TripId, staffId: StaffId, legs: readonly Leg[]): void => {
      const span = spanOfLegs(legs)
      if (span === null) return claims.free(tripId)
      dates.reach(span.ends)
      claims.hold(tripId, [{ staffId, ...span }])
    },
    free: claims.free,
  }
}
