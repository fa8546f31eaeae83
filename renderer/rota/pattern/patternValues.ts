import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { day } from '../../../shared/base/schemas.ts'
import type { Opening, Turn } from '../../../shared/rota/contract/plan.ts'
import { wallTime } from '../../../shared/rota/contract/plan.ts'

export type OpeningLine = { weekday: number; from: string; to: string; needed: number | null }
export type TurnLine = {
  weekday: number
  staffId: StaffId | null
  from: string
  to: string
  lunchFrom: string
  lunchTo: string
}
export type PatternValues = { from: Day | null; opening: OpeningLine[]; turns: TurnLine[] }

const lunch = z.union([z.literal(''), wallTime])

export const patternSchema = z.object({
  from: day,
  opening: z.array(
    z.object({ from: wallTime, to: wallTime, needed: z.int().min(0).max(20), weekday: z.int() }),
  ),
  turns: z.array(
    z.object({
      staffId: z.string(),
      from: wallTime,
      to: wallTime,
      lunchFrom: lunch,
      lunchTo: lunch,
    }),
  ),
})

/** What stands in the fields at first: the pattern as it holds, to be changed from `from` on. */
export function patternValues(
  pattern: { opening: Opening[]; turns: Turn[] },
  from: Day,
): PatternValues {
  return {
    from,
    opening: pattern.opening.map((line) => ({ ...line })),
    turns: pattern.turns.map(({ weekday, staffId, from: starts, to, lunchFrom, lunchTo }) => ({
      weekday,
      staffId,
      from: starts,
      to,
      lunchFrom: lunchFrom ?? '',
      lunchTo: lunchTo ?? '',
    })),
  }
}

/** The command's input, of values that passed the schema. */
export function patternInput({ from, opening, turns }: PatternValues) {
  return {
    from: from!,
    opening: opening.map((line) => ({ ...line, needed: line.needed! })),
    turns: turns.map(({ staffId, lunchFrom, lunchTo, ...line }) => ({
      ...line,
      staffId: staffId!,
      lunchFrom: lunchFrom === '' ? null : lunchFrom,
      lunchTo: lunchTo === '' ? null : lunchTo,
    })),
  }
}
