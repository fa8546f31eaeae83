import type { Day } from '../base/dates.ts'
import { addDays, weekdayOf } from '../base/dates.ts'

/**
 * The last day of a term of `days` days that begins with the arrival of a letter. The day of arrival is not counted; a
 * term that would end on a Saturday, Sunday or public holiday ends with the next working day (Regulation (EEC,
 * Euratom) No 1182/71, art. 3(1) and (4)).
 */
export function deadlineAfter(arrived: Day, days: number, isHoliday: (day: Day) => boolean): Day {
  return nextWorkingDay(addDays(arrived, days), isHoliday)
}

/** `day` itself, or the first working day after it. */
export function nextWorkingDay(day: Day, isHoliday: (day: Day) => boolean): Day {
  let open = day
  // No country closes for a month: a calendar that says so is broken, and must not hold up the engine.
  for (let step = 0; step < 31 && (weekdayOf(open) > 5 || isHoliday(open)); step++)
    open = addDays(open, 1)
  return open
}
