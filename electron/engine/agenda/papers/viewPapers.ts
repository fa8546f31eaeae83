/** Days, weeks, months, doors and lists of the agenda on paper. */
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, lastDayOf, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, weekNumberOf } from '../../../../shared/base/dates.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
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

const PAD = 4

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
const placeWords = ({ resources, place }: Occurrence): string =>
  [resources.map(({ name }) => name).join(', '), place].filter(Boolean).join(', ')

const isOn = (date: Occurrence, day: Day): boolean =>
  dayOfLocal(date.start) <= day && day <= lastDayOf(date)

async function startView(
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

/** The day sheet: all of a day with who comes, where and what for; to be carried along. */
export async function dayPaper(paper: ViewPaper, day: Day): Promise<Uint8Array<ArrayBuffer>> {
  const { words } = paper
  const sheet = await startView(paper, words.text('agenda.daySheet'), words.weekday(day))
  const dates = paper.dates.filter((date) => isOn(date, day))
  if (dates.length === 0)
    sheet.text(words.text('agenda.nothing'), at(sheet), { size: 11, colour: ink.quiet })
  else
    await drawTable(sheet, {
      size: 10,
      lines: 12,
      columns: [
        { heading: words.text('agenda.time'), share: 0.15, bold: true },
        { heading: words.text('agenda.what'), share: 0.4 },
        { heading: words.text('agenda.where'), share: 0.2 },
        { heading: words.text('agenda.people'), share: 0.25 },
      ],
      rows: dates.map((date) => [
        timeWords(date, words, day),
        [titleWords(date, words), date.note].filter(Boolean).join('\n'),
        placeWords(date),
        date.people,
      ]),
    })
  return sheet.finish()
}

/** A week, its days side by side; the weekend only where something is on. */
export async function weekPaper(paper: ViewPaper, monday: Day): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const week = words.text('agenda.weekOf', {
    week: weekNumberOf(monday),
    day: words.day(monday),
  })
  const sheet = await startView(paper, words.text('agenda.title'), week, true)
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
    (day, index) => index < 5 || dates.some((date) => isOn(date, day)),
  )
  const width = sheet.width / days.length
  const top = sheet.y
  days.forEach((day, index) => {
    const x = sheet.left + index * width
    const place = (y: number) => ({ x: x + PAD, y, width: width - 2 * PAD })
    let y = top
    y += sheet.text(words.weekday(day), place(y), { size: 9.5, face: 'bold', lines: 2 }) + 4
    sheet.rule(y, { from: x, to: x + width, colour: ink.accent })
    y += 5
    for (const date of dates.filter((each) => isOn(each, day))) {
      const title = titleWords(date, words)
      const room = sheet.measure(title, width - 2 * PAD, { size: 9 }) + 26
      if (y + room > sheet.bottom) {
        sheet.text('…', place(y), { size: 9 })
        break
      }
      y += sheet.text(timeWords(date, words, day), place(y), { size: 8, colour: ink.quiet })
      y += sheet.text(title, place(y), { size: 9, face: 'bold' })
      const where = placeWords(date)
      if (where) y += sheet.text(where, place(y), { size: 8, lines: 2 })
      y += 7
    }
  })
  return sheet.finish()
}

/** A month in weeks. A day that holds more than fits says how many there are. */
export async function monthPaper(
  paper: ViewPaper,
  month: { name: string; first: Day; from: Day; weeks: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const sheet = await startView(paper, words.text('agenda.title'), month.name, true)
  const width = sheet.width / 7
  const height = (sheet.bottom - sheet.y) / month.weeks
  const top = sheet.y
  for (let index = 0; index < month.weeks * 7; index++) {
    const day = addDays(month.from, index)
    const x = sheet.left + (index % 7) * width
    const y0 = top + Math.floor(index / 7) * height
    const isOther = day.slice(0, 7) !== month.first.slice(0, 7)
    sheet.box(x, y0, width, height, isOther ? ink.band : undefined)
    const place = (y: number) => ({ x: x + 3, y, width: width - 6 })
    let y = y0 + 3
    const head = index < 7 ? words.weekday(day) : String(Number(day.slice(8)))
    y += sheet.text(head, place(y), { size: 7.5, face: 'bold', lines: 1 }) + 2
    const there = dates.filter((date) => isOn(date, day))
    for (const [shown, date] of there.entries()) {
      if (y + 18 > y0 + height) {
        sheet.text(`+ ${there.length - shown}`, place(y), { size: 7, colour: ink.quiet })
        break
      }
      const begins = !date.allDay && dayOfLocal(date.start) === day
      const time = begins ? `${wallTimeOfLocal(date.start)} ` : ''
      y += sheet.text(`${time}${titleWords(date, words)}`, place(y), { size: 7, lines: 1 }) + 1
    }
  }
  return sheet.finish()
}

/** The plan of a room for its door, to be read from a step away. */
export async function roomPaper(
  paper: ViewPaper,
  days: readonly Day[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const [first] = days
  const sheet = await startView(paper, paper.of, words.weekday(first!))
  for (const day of days) {
    sheet.makeRoom(70)
    sheet.y += 6
    sheet.y += sheet.text(words.weekday(day), at(sheet), { size: 17, face: 'bold' }) + 4
    const there = dates.filter((date) => isOn(date, day))
    if (there.length === 0)
      sheet.y += sheet.text(words.text('agenda.freeAllDay'), at(sheet), {
        size: 14,
        colour: ink.quiet,
      })
    for (const date of there) {
      sheet.makeRoom(30)
      const time = { x: sheet.left, y: sheet.y, width: 120 }
      const title = { x: sheet.left + 130, y: sheet.y, width: sheet.width - 130 }
      sheet.text(timeWords(date, words, day), time, { size: 14 })
      sheet.y +=
        sheet.text(titleWords(date, words), title, { size: 14, face: 'bold', lines: 2 }) + 6
    }
  }
  return sheet.finish()
}

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

const at = (sheet: PaperSheet) => ({ x: sheet.left, y: sheet.y, width: sheet.width })
