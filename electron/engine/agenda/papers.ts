/** The agenda's papers, in the office's language. */
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, daysBetween, mondayOf } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { AgendaCalendarId, ResourceId, StaffId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import type { MeetingPaper } from './papers/meetingPaper.ts'
import { meetingPaper } from './papers/meetingPaper.ts'
import { minutesDocument } from './papers/minutesDocument.ts'
import type { PaperDate, ViewPaper } from './papers/viewPaper.ts'
import type { ListField } from './papers/listPaper.ts'
import { listPaper } from './papers/listPaper.ts'
import { roomPaper } from './papers/roomPaper.ts'
import { monthPaper } from './papers/monthPaper.ts'
import { weekPaper } from './papers/weekPaper.ts'
import { dayPaper } from './papers/dayPaper.ts'
import type { Agenda } from './service.ts'
import type { Viewer } from './service/calendars.ts'
import type { DateKey } from './service/itemStore.ts'

function readMeeting(
  agenda: Agenda,
  viewer: Viewer,
  key: DateKey,
  kind: MeetingPaper['kind'],
): MeetingPaper {
  const { settings } = agenda.parts
  return {
    office: settings(),
    words: wordsFor(settings().language),
    entry: agenda.get(viewer, key),
    minutes: agenda.minutes.get(viewer, key),
    files: agenda.meetings.bundle(viewer, key).files,
    kind,
  }
}

const titleOf = ({ words, entry, minutes, kind }: MeetingPaper) =>
  `${words.text(`agenda.${kind}`)} ${entry.title} ${dayOfLocal(minutes.start)}`

/** The agenda of one date, or its minutes, as a PDF. */
export async function makeMeetingPaper(
  agenda: Agenda,
  viewer: Viewer,
  key: DateKey,
  kind: MeetingPaper['kind'],
): Promise<Paper> {
  const paper = readMeeting(agenda, viewer, key, kind)
  return makePaper(titleOf(paper), 'pdf', await meetingPaper(paper))
}

/** The minutes of one date as a Word document. */
export function makeMinutesDocument(agenda: Agenda, viewer: Viewer, key: DateKey): Paper {
  const paper = readMeeting(agenda, viewer, key, 'minutes')
  return makePaper(titleOf(paper), 'docx', minutesDocument(paper))
}

export type ViewFilter = {
  calendarIds?: AgendaCalendarId[] | undefined
  staffIds?: StaffId[] | undefined
  resourceIds?: ResourceId[] | undefined
}

/** What a view's paper is made of: its dates, and whose they are. `told`: with people and notes, which costs more. */
function readView(
  agenda: Agenda,
  viewer: Viewer,
  span: { from: Day; to: Day },
  filter: ViewFilter,
  told: boolean,
): ViewPaper {
  const { settings, people, clock } = agenda.parts
  const words = wordsFor(settings().language)
  const { calendarIds = [], staffIds = [], resourceIds = [] } = filter
  const calendars = new Map(
    agenda.calendars
      .list(viewer, { retired: true })
      .map(({ id, name }) => [id, name || words.text('agenda.office')]),
  )
  const of = [
    ...staffIds.map((id) => people.get(id).name),
    ...resourceIds.map((id) => agenda.resources.get(id).name),
    ...calendarIds.map((id) => calendars.get(id) ?? ''),
  ]
  const dates = agenda
    .list(viewer, { ...span, ...filter, cancelled: false, offset: 0, limit: MOST_DATES })
    .map((date): PaperDate => {
      const calendarName = date.calendarId ? (calendars.get(date.calendarId) ?? '') : ''
      if (!told || date.taken || !date.agendaEntryId)
        return { ...date, people: '', note: '', calendarName }
      const { agendaEntryId, recurrenceId } = date
      const entry = agenda.get(viewer, { agendaEntryId, recurrenceId })
      return {
        ...date,
        people: entry.people.map(({ name, email }) => name || email).join(', '),
        note: entry.description,
        calendarName,
      }
    })
  return { office: settings(), words, of: of.join(', '), dates, printed: clock.today() }
}

const MOST_DATES = 5000
/** A list with people and notes asks for each entry. */
const MOST_TOLD_DAYS = 400

/** The day sheet of whoever is named, to be carried along. */
export async function makeDayPaper(
  agenda: Agenda,
  viewer: Viewer,
  input: ViewFilter & { day: Day },
): Promise<Paper> {
  const { day, ...filter } = input
  const paper = readView(agenda, viewer, { from: day, to: day }, filter, true)
  return makePaper(
    `${paper.words.text('agenda.daySheet')} ${day} ${paper.of}`,
    'pdf',
    await dayPaper(paper, day),
  )
}

export async function makeWeekPaper(
  agenda: Agenda,
  viewer: Viewer,
  input: ViewFilter & { day: Day },
): Promise<Paper> {
  const { day, ...filter } = input
  const monday = mondayOf(day)
  const span = { from: monday, to: addDays(monday, 6) }
  const paper = readView(agenda, viewer, span, filter, false)
  return makePaper(
    `${paper.words.text('agenda.title')} ${monday}`,
    'pdf',
    await weekPaper(paper, monday),
  )
}

export async function makeMonthPaper(
  agenda: Agenda,
  viewer: Viewer,
  input: ViewFilter & { day: Day },
): Promise<Paper> {
  const { day, ...filter } = input
  const first = `${day.slice(0, 7)}-01` as Day
  const from = mondayOf(first)
  // 31 days on is always in the next month: the day before its first is the last of this one.
  const next = `${addDays(first, 31).slice(0, 7)}-01` as Day
  const weeks = Math.ceil(daysBetween(from, next) / 7)
  const paper = readView(agenda, viewer, { from, to: addDays(from, weeks * 7 - 1) }, filter, false)
  const name = paper.words.month(first)
  return makePaper(
    `${paper.words.text('agenda.title')} ${day.slice(0, 7)}`,
    'pdf',
    await monthPaper(paper, { name, first, from, weeks }),
  )
}

/** What hangs on a room's door: nobody in particular reads it, so what is private shows as taken. */
export async function makeRoomPaper(
  agenda: Agenda,
  input: { resourceId: ResourceId; day: Day; days: number },
): Promise<Paper> {
  const { resourceId, day } = input
  const days = Array.from({ length: input.days }, (_, index) => addDays(day, index))
  const anybody = { actorId: null, actor: '' } as unknown as Viewer
  const span = { from: day, to: days.at(-1)! }
  const paper = readView(agenda, anybody, span, { resourceIds: [resourceId] }, false)
  return makePaper(`${paper.of} ${day}`, 'pdf', await roomPaper(paper, days))
}

export async function makeListPaper(
  agenda: Agenda,
  viewer: Viewer,
  input: ViewFilter & { from: Day; to: Day; fields: ListField[] },
): Promise<Paper> {
  const { from, to, fields, ...filter } = input
  if (to < from || daysBetween(from, to) > MOST_TOLD_DAYS)
    throw new Failure('NOT_POSSIBLE', { reason: 'too_many_days' })
  const told = fields.includes('people') || fields.includes('note')
  const paper = readView(agenda, viewer, { from, to }, filter, told)
  return makePaper(
    `${paper.words.text('agenda.title')} ${from} ${to}`,
    'pdf',
    await listPaper(paper, { from, to, fields }),
  )
}
