import type { Instant } from '../../../../shared/base/dates.ts'
import type { Presence } from '../../../../shared/reception/contract/safety.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type EvacuationPaper = {
  office: PaperOffice
  words: Words
  time: (at: Instant) => string
  day: (at: Instant) => string
  at: Instant
  people: Presence[]
}

/** Forty lines on a page, big enough to be read and ticked outside in the rain. */
const SIZE = 9.5
const ROW = 16
const GROUPS = ['staff', 'visitor', 'expected'] as const

/** Everybody who may be in the house, with a box to tick before each. */
export async function evacuationPaper(paper: EvacuationPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, people, at } = paper
  const title = words.text('evacuation.title')
  const moment = words.text('evacuation.at', { time: paper.time(at), day: paper.day(at) })
  const sheet = await startPaper({
    title: `${title} ${moment}`,
    words,
    foot: [office.name, title, moment].filter(Boolean).join('  ·  '),
  })
  drawHead(sheet, { office, title, mark: moment })
  const inHouse = people.filter(({ group }) => group !== 'expected')
  const count = inHouse.reduce((sum, { party }) => sum + party, 0)
  const line = { x: sheet.left, y: sheet.y, width: sheet.width }
  const total = words.text('evacuation.total', { count })
  sheet.y += sheet.text(total, line, { size: SIZE + 2, face: 'bold', lines: 1 }) + 4
  for (const group of GROUPS) {
    await drawGroup(
      sheet,
      paper,
      group,
      people.filter((who) => who.group === group),
    )
  }
  return sheet.finish()
}

async function drawGroup(
  sheet: PaperSheet,
  { words, time }: EvacuationPaper,
  group: (typeof GROUPS)[number],
  people: Presence[],
) {
  const word = (key: string) => words.text(`evacuation.${key}`)
  const place = () => ({ x: sheet.left, y: sheet.y, width: sheet.width })
  sheet.makeRoom(80)
  sheet.y += 6
  const heading = `${word(group)} (${words.number(people.length)})`
  sheet.y += sheet.text(heading, place(), { size: SIZE + 2, face: 'bold', lines: 1 }) + 3
  if (people.length === 0) {
    sheet.y += sheet.text(word('nobody'), place(), { size: SIZE, lines: 1 }) + 4
    return
  }
  const isStaff = group === 'staff'
  const visitor = [
    { heading: word('organisation'), share: 22 },
    { heading: word('visits'), share: 22 },
    { heading: word(group === 'expected' ? 'expectedAt' : 'since'), share: 10 },
    { heading: word('party'), share: 8, align: 'right' as const },
    { heading: word('badge'), share: 9 },
  ]
  await drawTable(sheet, {
    columns: [
      { heading: '✓', share: 4, blank: true },
      { heading: word('name'), share: 34, bold: true },
      ...(isStaff ? [{ heading: word('room'), share: 62 }] : visitor),
    ],
    rows: people.map((who) => [
      '',
      who.name || who.organisationName || word('unnamed'),
      ...(isStaff ? [who.where] : visitorCells(who, words, time)),
    ]),
    size: SIZE,
    // A long name takes a second line: on this list none may be cut.
    lines: 2,
    rowHeight: ROW,
  })
}

const visitorCells = (who: Presence, words: Words, time: EvacuationPaper['time']) => [
  who.name ? who.organisationName : '',
  who.where,
  who.since === null ? '' : time(who.since),
  words.number(who.party),
  who.badge,
]
