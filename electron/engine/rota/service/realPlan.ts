import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, dayAt, instantOf, startOfDay, wallTimeAt } from '../../../../shared/base/dates.ts'
import type { Taken as TakenOfDay } from '../../../../shared/rota/dayPlan.ts'
import { takeUp } from '../../../../shared/rota/dayPlan.ts'
import { minutesOf } from '../../../../shared/rota/spans.ts'
import type { PlanReader, RotaParts, Taken } from './planReader.ts'

const WHOLE_DAY = 1440

/** Reads the plan as it will be: who is in a meeting or on a trip is missing from their turn. */
export function createRealPlanReader(
  { clock, keep, takenBetween }: RotaParts,
  readPlan: PlanReader,
): PlanReader {
  return (from, to) => {
    const read = readPlan(from, to)
    if (!takenBetween) return read
    return keep(`real plan ${from} ${to}`, () => {
      const zone = clock.zone()
      const taken = takenBetween(startOfDay(from, zone), startOfDay(addDays(to, 1), zone))
      if (taken.length === 0) return read
      const byDay = byDays(taken, zone)
      return {
        ...read,
        dayPlan: (day) => takeUp(read.dayPlan(day), byDay.get(day) ?? []),
      }
    })
  }
}

/** What takes people up on each day, in minutes by the clocks on the wall. */
function byDays(taken: readonly Taken[], zone: string): Map<Day, TakenOfDay[]> {
  const byDay = new Map<Day, TakenOfDay[]>()
  for (const { staffId, place, begins, ends } of taken) {
    const [start, end] = [instantOf(begins), instantOf(ends)]
    const first = dayAt(start, zone)
    const endDay = dayAt(end, zone)
    for (let day = first; day <= endDay; day = addDays(day, 1)) {
      const from = day === first ? minutesOf(wallTimeAt(start, zone)) : 0
      const to = day === endDay ? minutesOf(wallTimeAt(end, zone)) : WHOLE_DAY
      if (from >= to) continue
      const one = { staffId, place, from, to }
      const known = byDay.get(day)
      if (known) known.push(one)
      else byDay.set(day, [one])
    }
  }
  return byDay
}
