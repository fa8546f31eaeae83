import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, dayNumber, daysBetween } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import { indexPlan } from '../../../../shared/rota/dayPlan.ts'
import type { Database } from '../../database/database.ts'
import type { ReadPlan } from './planReader.ts'

/** Days around a gap that are looked at for somebody's nearest own turn. */
export const NEAR = 14
const YEAR = 365

export type TurnCount = { staffId: StaffId; own: number; extra: number; given: number }

/** Counts who took how many turns, so that covering stays fair. */
export function createFairness(database: Database) {
  /** Days taken for others: put at the front, or covering without a turn in exchange. */
  const extraDays = database.prepare<{ staff_id: StaffId; day: Day }>(
    `SELECT DISTINCT o.staff_id, o.day FROM rota_overrides o LEFT JOIN rota_swaps s ON s.id = o.swap_id
     WHERE o.kind = 'add' AND o.removed_at IS NULL AND s.other_day IS NULL AND o.day >= ?
     ORDER BY o.day`,
  )
  const exchanges = database.prepare<{ staff_id: StaffId; day: Day; kind: string }>(
    `SELECT DISTINCT o.staff_id, o.day, o.kind FROM rota_overrides o JOIN rota_swaps s ON s.id = o.swap_id
     WHERE o.removed_at IS NULL AND s.other_day IS NOT NULL AND o.day BETWEEN ? AND ?`,
  )

  const readExtra = (since: Day): Map<StaffId, Day[]> => {
    const extra = new Map<StaffId, Day[]>()
    for (const row of extraDays.all(since)) {
      const days = extra.get(row.staff_id)
      if (days) days.push(row.day)
      else extra.set(row.staff_id, [row.day])
    }
    return extra
  }

  return {
    /** What the ranking asks of each colleague, for gaps between two days of a plan read `NEAR` days wider. */
    readBetween: (read: ReadPlan, from: Day, to: Day) => {
      const extra = readExtra(addDays(from, -YEAR))
      const turnDays = new Map<StaffId, number[]>()
      for (let day = addDays(from, -NEAR); day <= addDays(to, NEAR); day = addDays(day, 1)) {
        for (const staffId of new Set(read.dayPlan(day).front.map((one) => one.staffId))) {
          const days = turnDays.get(staffId)
          if (days) days.push(dayNumber(day))
          else turnDays.set(staffId, [dayNumber(day)])
        }
      }
      return {
        extraTurns: (staffId: StaffId, day: Day): number => {
          const since = addDays(day, -YEAR)
          return (extra.get(staffId) ?? []).filter((taken) => taken > since).length
        },
        daysToOwnTurn: (staffId: StaffId, day: Day): number | null => {
          const at = dayNumber(day)
          let nearest = Infinity
          for (const turn of turnDays.get(staffId) ?? [])
            nearest = Math.min(nearest, Math.abs(turn - at))
          return nearest <= NEAR ? nearest : null
        },
      }
    },

    /** Turns of each colleague between two days: their own, for others, and own ones that they did not take. */
    count: (read: ReadPlan, from: Day, to: Day): TurnCount[] => {
      const base = indexPlan({ ...read.plan, overrides: [], absences: [] })
      const counts = new Map<StaffId, TurnCount>(
        read.colleagues.map(({ id }) => [id, { staffId: id, own: 0, extra: 0, given: 0 }]),
      )
      const add = (staffId: StaffId, what: 'own' | 'extra' | 'given') => {
        const count = counts.get(staffId)
        if (count) count[what] += 1
      }
      for (const [staffId, days] of readExtra(from))
        for (const day of days) if (day <= to) add(staffId, 'extra')
      const mark = (staffId: StaffId, day: Day, kind: string) => `${kind} ${staffId} ${day}`
      const exchanged = new Set(
        exchanges.all(from, to).map((row) => mark(row.staff_id, row.day, row.kind)),
      )
      for (let step = 0; step <= daysBetween(from, to); step++) {
        const day = addDays(from, step)
        const { front } = read.dayPlan(day)
        const own = new Set(
          front
            .filter(
              ({ staffId, by }) =>
                by === 'pattern' || (by === 'swap' && exchanged.has(mark(staffId, day, 'add'))),
            )
            .map(({ staffId }) => staffId),
        )
        for (const staffId of own) add(staffId, 'own')
        const usual = base(day, read.holidayOf(day) !== '').front
        for (const staffId of new Set(usual.map((one) => one.staffId))) {
          if (own.has(staffId) || exchanged.has(mark(staffId, day, 'remove'))) continue
          add(staffId, 'given')
        }
      }
      return [...counts.values()].filter(({ own, extra, given }) => own + extra + given > 0)
    },
  }
}
