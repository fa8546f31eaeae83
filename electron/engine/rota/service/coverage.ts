import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, daysBetween } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Gap, RotaDay, StandIn } from '../../../../shared/rota/contract/cover.ts'
import { coverDay } from '../../../../shared/rota/coverDay.ts'
import { spanOf } from '../../../../shared/rota/spans.ts'
import { rankStandIns } from '../../../../shared/rota/standIns.ts'
import type { TurnCount } from './fairness.ts'
import { NEAR, createFairness } from './fairness.ts'
import type { PlanReader, RotaParts } from './planReader.ts'

const LONGEST = 400
const NAMED = 3

/** Whether two (or as many as needed) are at the front in each opening hour, and who could help out. */
export function createCoverage(
  { database, keep }: RotaParts,
  readPlan: PlanReader,
  readRealPlan: PlanReader,
) {
  const fairness = createFairness(database)

  const makeCoverage = (from: Day, to: Day): { days: RotaDay[]; gaps: Gap[] } => {
    const read = readPlan(addDays(from, -NEAR), addDays(to, NEAR))
    const real = readRealPlan(from, to)
    let fair: ReturnType<typeof fairness.readBetween> | null = null
    const days: RotaDay[] = []
    const gaps: Gap[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const plan = real.dayPlan(day)
      const cover = coverDay(plan)
      days.push({
        day,
        holiday: read.holidayOf(day),
        closed: plan.opening.length === 0,
        stretches: cover.stretches,
        absent: plan.absences.map(({ staffId, kind, ...hours }) => ({
          staffId,
          kind,
          from: hours.from,
          to: hours.to,
        })),
      })
      for (const gap of cover.gaps) {
        fair ??= fairness.readBetween(read, from, to)
        const { extraTurns, daysToOwnTurn } = fair
        const ranked = rankStandIns({
          plan,
          hours: spanOf(gap.from, gap.to),
          awayIds: gap.awayIds,
          colleagues: read.colleagues,
          extraTurns: (staffId) => extraTurns(staffId, day),
          daysToOwnTurn: (staffId) => daysToOwnTurn(staffId, day),
        })
        gaps.push({ ...gap, standIns: ranked.slice(0, NAMED) })
      }
    }
    return { days, gaps }
  }

  return {
    coverage: ({ from, to }: { from: Day; to: Day }) => {
      requireSpan(from, to)
      return keep(`coverage ${from} ${to}`, () => makeCoverage(from, to))
    },

    standIns: (input: {
      day: Day
      from: string
      to: string
      insteadOf?: StaffId | undefined
      limit: number
    }): StandIn[] => {
      requireHours(input.from, input.to)
      const { day } = input
      const read = readPlan(addDays(day, -NEAR), addDays(day, NEAR))
      const fair = fairness.readBetween(read, day, day)
      return rankStandIns({
        plan: readRealPlan(day, day).dayPlan(day),
        hours: spanOf(input.from, input.to),
        awayIds: input.insteadOf === undefined ? [] : [input.insteadOf],
        colleagues: read.colleagues,
        extraTurns: (staffId) => fair.extraTurns(staffId, day),
        daysToOwnTurn: (staffId) => fair.daysToOwnTurn(staffId, day),
      }).slice(0, input.limit)
    },

    turns: ({ from, to }: { from: Day; to: Day }): TurnCount[] => {
      requireSpan(from, to)
      return fairness.count(readPlan(from, to), from, to)
    },

    holidays: ({ from, to }: { from: Day; to: Day }): { day: Day; name: string }[] => {
      requireSpan(from, to)
      const { holidayOf } = readPlan(from, to)
      const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, step) =>
        addDays(from, step),
      )
      return days.map((day) => ({ day, name: holidayOf(day) })).filter(({ name }) => name !== '')
    },
  }
}

/** Refuses days that run backwards or are too many to be told at once. */
export function requireSpan(from: Day, to: Day): void {
  if (to < from) throw new Failure('NOT_POSSIBLE', { reason: 'ends_before_it_begins' })
  if (daysBetween(from, to) >= LONGEST)
    throw new Failure('NOT_POSSIBLE', { reason: 'too_many_days' })
}

export function requireHours(from: string, to: string): void {
  if (to <= from) throw new Failure('NOT_POSSIBLE', { reason: 'turn_ends_before_it_begins' })
}
