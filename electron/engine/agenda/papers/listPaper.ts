import { dayOfLocal, lastDayOf } from '../../../../shared/agenda/localTime.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { drawTable } from '../../base/papers/table.ts'
import { startView, timeWords, titleWords } from './viewPaper.ts'
import type { ViewPaper, PaperDate } from './viewPaper.ts'

export type ListField =
  | 'day'
  | 'time'
  | 'title'
  | 'place'
  | 'people'
  | 'resources'
  | 'calendar'
  | 'note'

const SHARES: Record<ListField, number> = {
  day: 0.12,
  time: 0.1,
  title: 0.26,
  place: 0.14,
  people: 0.2,
  resources: 0.14,
  calendar: 0.12,
  note: 0.24,
}
const HEADINGS: Record<ListField, string> = {
  day: 'agenda.day',
  time: 'agenda.time',
  title: 'agenda.what',
  place: 'agenda.where',
  people: 'agenda.people',
  resources: 'agenda.rooms',
  calendar: 'agenda.calendar',
  note: 'agenda.note',
}

/** A list over any period with the fields that were chosen, across months. */
export async function listPaper(
  paper: ViewPaper,
  span: { from: Day; to: Day; fields: readonly ListField[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const { words } = paper
  const between = `${words.day(span.from)} – ${words.day(span.to)}`
  const sheet = await startView(paper, words.text('agenda.title'), between, true)
  const cell: Record<ListField, (date: PaperDate) => string> = {
    day: (date) =>
      [...new Set([dayOfLocal(date.start), lastDayOf(date)])].map(words.day).join(' – '),
    time: (date) => timeWords(date, words),
    title: (date) => titleWords(date, words),
    place: ({ place }) => place,
    people: ({ people }) => people,
    resources: ({ resources }) => resources.map(({ name }) => name).join(', '),
    calendar: ({ calendarName }) => calendarName,
    note: ({ note }) => note,
  }
  await drawTable(sheet, {
    lines: 6,
    columns: span.fields.map((field) => ({
      heading: words.text(HEADINGS[field]),
      share: SHARES[field],
      bold: field === 'title',
    })),
    rows: paper.dates.map((date) => span.fields.map((field) => cell[field](date))),
  })
  return sheet.finish()
}
