/** How the shelves of a run are named, shown before they are made and used by the engine when it makes them. */

export type RunPlan = {
  bays: number
  shelves: number
  firstBay: number
  bayName: string
  shelfName: string
  shelfCode: string
}

export type PlannedBay = { name: string; shelves: { name: string; code: string }[] }

/** As many shelves as one run may have. */
export const MOST_SHELVES = 2000

/** The bays and shelves that a plan makes, in order; none where it would make too many. */
export function planRun(plan: RunPlan): PlannedBay[] {
  if (plan.bays * plan.shelves > MOST_SHELVES) return []
  return Array.from({ length: plan.bays }, (_, index) => {
    const bay = plan.firstBay + index
    return {
      name: fillPattern(plan.bayName, bay, 1),
      shelves: Array.from({ length: plan.shelves }, (__, at) => ({
        name: fillPattern(plan.shelfName, bay, at + 1),
        code: fillPattern(plan.shelfCode, bay, at + 1),
      })),
    }
  })
}

const MARK = /\{(bay|shelf)(?::(\d|A))?\}/g

/** "{bay:2}.{shelf}" for bay 3 and shelf 4 is "03.4"; {bay:A} counts in letters. */
export function fillPattern(pattern: string, bay: number, shelf: number): string {
  return pattern.replace(MARK, (_, which: string, form: string | undefined) => {
    const number = which === 'bay' ? bay : shelf
    if (form === 'A') return lettersOf(number)
    return String(number).padStart(Number(form ?? 1), '0')
  })
}

/** 1 is A, 26 is Z, 27 is AA, as columns of a spreadsheet. */
function lettersOf(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text || '0'
}
