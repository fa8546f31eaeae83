import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, lastDayOf, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

/** A date with what the views do not tell: who comes, and the notes. */
export type PaperDate = Occurrence & { people: string; note: string; calendarName: string }
export type ViewPaper = {
  office: PaperOffice
  words: Words
  /** Whose it is: names of people, rooms or calendars; empty for all. */
  of: string
  dates: readonly PaperDate[]
  printed: Day
}

/**
 * "09:00–10:00", or that it takes the whole day. Of what goes over several days, told on the day `on`: when it begins on
 * the first, when it ends on the last, and that those between are taken whole.
 */
export function timeWords(date: Occurrence, words: Words, on?: Day): string {
  const [begins, ends] = [wallTimeOfLocal(date.start), wallTimeOfLocal(date.end)]
  const [first, last] = [dayOfLocal(date.start), lastDayOf(date)]
  if (date.allDay) return words.text('agenda.allDay')
  if (on === undefined || first === last) return `${begins}–${ends}`
  if (on === first) return `${begins} –`
  return on === last ? `– ${ends}` : words.text('agenda.allDay')
}
export const titleWords = ({ taken, title }: Occurrence, words: Words): string =>
  taken ? words.text('agenda.taken') : title
export const placeWords = ({ resources, place }: Occurrence): string =>
  [resources.map(({ name }) => name).join(', '), place].filter(Boolean).join(', ')

export const isOn = (date: Occurrence, day: Day): boolean =>
  dayOfLocal(date.start) <= day && day <= lastDayOf(date)

/** Begins a sheet with its head; the number stands beside the title. */
export async function startView(
  paper: ViewPaper,
  title: string,
  number: string,
  landscape = false,
): Promise<PaperSheet> {
  const { office, words, of } = paper
  const printed = words.text('printed', { day: words.day(paper.printed) })
  const sheet = await startPaper({
    title: [title, number, of].filter(Boolean).join(' '),
    words,
    foot: [office.name, title, number, printed].filter(Boolean).join('  ·  '),
    landscape,
  })
  drawHead(sheet, { office, title, number, mark: of })
  sheet.y += 4
  return sheet
}

/** Where the next line goes, over the whole width. */
export const at = (sheet: PaperSheet) => ({ x: sheet.left, y: sheet.y, width: sheet.width })
