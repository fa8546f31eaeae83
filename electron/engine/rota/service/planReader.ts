import type { Day, Instant } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { StaffMember } from '../../../../shared/people/contract/staff.ts'
import type { DayPlan, Plan } from '../../../../shared/rota/dayPlan.ts'
import { indexPlan } from '../../../../shared/rota/dayPlan.ts'
import type { Keep } from '../../base/keep.ts'
import type { Parts } from '../../base/parts.ts'
import type { Tables } from '../../database/tables.ts'
import type { People } from '../../people/service.ts'
import type { HolidayCalendar } from '../holidays.ts'
import { absenceOf, openingOf, overrideOf, turnOf } from './rows.ts'

export type RotaParts = Parts & {
  people: People
  holidays: HolidayCalendar
  keep: Keep
  takenAt?: TakenAt
  takenBetween?: TakenBetween
}
/** Who is taken up by a meeting or a trip at a moment, and until when: asked of the agenda. */
export type TakenAt = (
  at: Instant,
) => ReadonlyMap<StaffId, { place: 'meeting' | 'trip'; until: Instant; room: string }>
/** A colleague taken up by the agenda between two moments in milliseconds. */
export type Taken = { staffId: StaffId; place: 'meeting' | 'trip'; begins: number; ends: number }
export type TakenBetween = (from: Instant, to: Instant) => Taken[]
export type PlanReader = ReturnType<typeof createPlanReader>

/** The rota between two days, ready to be asked day by day. */
export type ReadPlan = {
  plan: Plan
  colleagues: StaffMember[]
  dayPlan: (day: Day) => DayPlan
  holidayOf: (day: Day) => string
}

/** Reads what the rota of some days is made of, in five statements whatever their number; the same days are kept. */
export function createPlanReader({ database, people, holidays, keep }: RotaParts) {
  const valid = 'valid_from <= @to AND (valid_until IS NULL OR valid_until >= @from)'
  const openings = database.prepare<Tables['rota_opening']>(
    `SELECT * FROM rota_opening WHERE ${valid} ORDER BY weekday, opens, valid_from`,
  )
  const turns = database.prepare<Tables['rota_turns']>(
    `SELECT * FROM rota_turns WHERE ${valid} ORDER BY weekday, starts, id`,
  )
  const overrides = database.prepare<Tables['rota_overrides']>(
    `SELECT * FROM rota_overrides WHERE removed_at IS NULL AND day BETWEEN @from AND @to
     ORDER BY made_at, id`,
  )
  const absences = database.prepare<Tables['rota_absences']>(
    `SELECT * FROM rota_absences WHERE cancelled_at IS NULL AND to_day >= @from AND from_day <= @to
     ORDER BY from_day, id`,
  )

  const read = (from: Day, to: Day): ReadPlan => {
    const span = { from, to }
    const colleagues = people.list()
    const here = new Set<StaffId>(colleagues.map(({ id }) => id))
    const ofColleagues = <Row extends { staffId: StaffId }>(rows: Row[]) =>
      rows.filter(({ staffId }) => here.has(staffId))
    const plan = {
      opening: openings.all(span).map(openingOf),
      turns: ofColleagues(turns.all(span).map(turnOf)),
      overrides: ofColleagues(overrides.all(span).map(overrideOf)),
      absences: ofColleagues(absences.all(span).map(absenceOf)),
    }
    const index = indexPlan(plan)
    const known = new Map<Day, DayPlan>()
    return {
      plan,
      colleagues,
      dayPlan: (day) => {
        let found = known.get(day)
        if (!found) known.set(day, (found = index(day, holidays.nameOf(day) !== '')))
        return found
      },
      holidayOf: holidays.nameOf,
    }
  }
  return (from: Day, to: Day): ReadPlan => keep(`plan ${from} ${to}`, () => read(from, to))
}
