import { gap, paragraph, table, writeDocx } from '../../base/papers/writeDocx.ts'
import type { MeetingPaper } from './meetingPaper.ts'
import { carriedWords, meetingFacts } from './meetingPaper.ts'

const LABEL = 35
const VALUE = 130

/** The minutes as a Word document that the office may go on writing in. */
export function minutesDocument(paper: MeetingPaper): Uint8Array {
  const { office, words, entry, minutes } = paper
  const facts = meetingFacts(paper).filter(([, value]) => value !== '')
  const points = minutes.items.flatMap((item, index) => [
    paragraph(`${index + 1}. ${item.title}`, 'Point'),
    ...(item.outcome ? [paragraph(item.outcome)] : []),
    ...(item.decision ? [paragraph(`${words.text('agenda.decision')}: ${item.decision}`)] : []),
    ...(item.state === 'carried' ? [paragraph(carriedWords(item, words), 'Label')] : []),
  ])
  const actions = minutes.actionPoints.map((point) => [
    paragraph(point.text, 'Address'),
    paragraph(point.personName, 'Address'),
    paragraph(point.dueOn ? words.day(point.dueOn) : '', 'Address'),
  ])
  return writeDocx({
    language: words.language,
    foot: [office.name, office.phone, office.email].filter(Boolean).join('  ·  '),
    body: [
      paragraph(office.name, 'Head'),
      gap(8),
      paragraph(`${words.text('agenda.minutes')}: ${entry.title}`, 'Subject'),
      table(
        [LABEL, VALUE],
        facts.map(([label, value]) => [paragraph(label, 'Label'), paragraph(value, 'Address')]),
      ),
      gap(6),
      ...(minutes.note ? [paragraph(minutes.note)] : []),
      ...points,
      ...(actions.length > 0
        ? [
            paragraph(words.text('agenda.actionPoints'), 'Point'),
            table(
              [85, 45, 35],
              [
                ['agenda.what', 'agenda.who', 'agenda.until'].map((key) =>
                  paragraph(words.text(key), 'Label'),
                ),
                ...actions,
              ],
              { border: 'above' },
            ),
            gap(4),
          ]
        : []),
    ],
  })
}
