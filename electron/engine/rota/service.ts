import type { OnCommit } from '../base/commands.ts'
import { createKeep } from '../base/keep.ts'
import type { Parts } from '../base/parts.ts'
import type { People } from '../people/service.ts'
import { createHolidayCalendar } from './holidays.ts'
import { createAbsences } from './service/absences.ts'
import { createCoverage } from './service/coverage.ts'
import { createDuty } from './service/duty.ts'
import { createOverrides } from './service/overrides.ts'
import { createPattern } from './service/pattern.ts'
import type { RotaParts, TakenAt, TakenBetween } from './service/planReader.ts'
import { createPlanReader } from './service/planReader.ts'
import { createRealPlanReader } from './service/realPlan.ts'
import { createSwaps } from './service/swaps.ts'

type Given = Parts & { people: People; takenAt?: TakenAt; takenBetween?: TakenBetween }
export type Rota = ReturnType<typeof createRota>

/**
 * Who is at the front when. Await `ready` (or `readyNow`, for this year and the next) before asking where somebody is or
 * what is covered: until then no public holiday is known.
 */
export function createRota(given: Given) {
  const keep = createKeep(given, concernsRota)
  const holidays = createHolidayCalendar(given, keep.forget)
  const parts: RotaParts = { ...given, holidays, keep }
  const readPlan = createPlanReader(parts)
  const readRealPlan = createRealPlanReader(parts, readPlan)
  const swaps = createSwaps(parts, readPlan)
  return {
    parts,
    ready: holidays.ready,
    readyNow: holidays.readyNow,
    readPlan,
    pattern: createPattern(parts),
    absences: createAbsences(parts),
    overrides: createOverrides(parts, readPlan, swaps),
    swaps,
    ...createCoverage(parts, readPlan, readRealPlan),
    onDuty: createDuty(parts, readRealPlan),
    undo: swaps.undo,
  }
}

/** The plan also rests on colleagues, on the agenda and, by public holidays, on the office's settings. */
const concernsRota = (...[touched, features]: Parameters<OnCommit>) =>
  features.has('rota') ||
  features.has('office') ||
  features.has('agenda') ||
  touched.some(({ entity }) => entity === 'staff')
