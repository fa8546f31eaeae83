/** The agenda's papers, in the office's language. */
import type { Paper } from '../../../shared/base/schemas.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import type { MeetingPaper } from './papers/meetingPaper.ts'
import { meetingPaper } from './papers/meetingPaper.ts'
import { minutesDocument } from './papers/minutesDocument.ts'
import type { Agenda } from './service.ts'
import type { Viewer } from './service/calendars.ts'
import type { DateKey } from './service/items.ts'

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
