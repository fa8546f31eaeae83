import type { Instant } from '../../../../shared/base/dates.ts'
import type { RollCall, RollMark } from '../../../../shared/reception/contract/safety.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperOffice } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type RollCallPaper = {
  office: PaperOffice
  words: Words
  time: (at: Instant) => string
  day: (at: Instant) => string
  rollCall: RollCall
}

const MARKS: Record<RollMark, string> = {
  safe: 'safe',
  missing: 'missing',
  unknown: 'unknown',
  not_here: 'notHere',
}
/** Who was missing stands first. */
const ORDER: RollMark[] = ['missing', 'unknown', 'safe', 'not_here']

/** The report of a roll call: when, who, and how long until each was known to be safe. */
export async function rollCallPaper(paper: RollCallPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, time, day, rollCall } = paper
  const word = (key: string) => words.text(`rollCall.${key}`)
  const title = word('title')
  const moment = `${day(rollCall.startedAt)} ${time(rollCall.startedAt)}`
  const foot = [office.name, title, moment].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${moment}`, words, foot })
  const kind = word(rollCall.drill ? 'drill' : 'real')
  drawHead(sheet, { office, title, number: kind, mark: moment })
  const countOf = (mark: RollMark) =>
    rollCall.people.reduce((sum, one) => sum + (one.mark === mark ? one.party : 0), 0)
  const facts: [string, string][] = [
    [word('kind'), kind],
    [word('started'), moment],
    [word('startedBy'), rollCall.startedByName],
    [word('closed'), rollCall.closedAt ? time(rollCall.closedAt) : word('stillOpen')],
    ...ORDER.map((mark): [string, string] => [word(MARKS[mark]), words.number(countOf(mark))]),
    [word('note'), rollCall.note],
  ]
  sheet.y += drawFacts(sheet, facts, { x: sheet.left, y: sheet.y, width: sheet.width * 0.7 }) + 6
  const minutes = rollCall.people.flatMap((one) =>
    one.mark === 'safe' && one.markedAt ? [minutesTo(rollCall, one.markedAt)] : [],
  )
  if (minutes.length > 0) {
    const line = words.text('rollCall.everybodyAfter', { count: Math.max(...minutes) })
    const place = { x: sheet.left, y: sheet.y, width: sheet.width }
    sheet.y += sheet.text(line, place, { size: 10, face: 'bold' }) + 8
  }
  await drawTable(sheet, {
    columns: [
      { heading: word('name'), share: 40, bold: true },
      { heading: word('group'), share: 20 },
      { heading: word('people'), share: 10, align: 'right' },
      { heading: word('result'), share: 18 },
      { heading: word('minutes'), share: 12, align: 'right' },
    ],
    rows: rollCall.people
      .toSorted((one, other) => ORDER.indexOf(one.mark) - ORDER.indexOf(other.mark))
      .map((one) => [
        [one.name, one.organisationName].filter(Boolean).join(', ') ||
          words.text('evacuation.unnamed'),
        word(one.group),
        words.number(one.party),
        word(MARKS[one.mark]),
        one.mark === 'safe' && one.markedAt ? words.number(minutesTo(rollCall, one.markedAt)) : '',
      ]),
    size: 9.5,
    lines: 2,
  })
  return sheet.finish()
}

/** Whole minutes begun from the start until `at`. */
const minutesTo = ({ startedAt }: RollCall, at: Instant) =>
  Math.max(0, Math.ceil((Date.parse(at) - Date.parse(startedAt)) / 60_000))
