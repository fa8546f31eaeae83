import type { Day } from '../../../../shared/base/dates.ts'
import type { SheetLine } from '../../../../shared/stock/contract/rounds.ts'
import { drawHead } from '../../base/papers/head.ts'
import { startPaper } from '../../base/papers/paper.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type WalkSheetPaper = {
  office: PaperOffice
  roundName: string
  /** In walking order: all lines of a place stand together. */
  lines: SheetLine[]
  date: Day
  words: Words
}

/**
 * The walk sheet of a round as PDF: per place what should be there and blanks for what was counted and
 * refilled. What the ledger expects is not printed: a counter who knows the answer does not count.
 */
export async function walkSheetPaper(paper: WalkSheetPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, roundName, lines, date, words } = paper
  const title = `${words.text('walk.title')}: ${roundName}`
  const sheet = await startPaper({
    title,
    words,
    foot: [office.name, title].filter(Boolean).join('  ·  '),
  })
  drawHead(sheet, { office, title: words.text('walk.title'), number: roundName })
  drawBlanks(sheet, [
    [words.text('walk.date'), words.day(date), 0.34],
    [words.text('walk.walkedBy'), '', 0.33],
    [words.text('walk.signature'), '', 0.33],
  ])
  if (lines.length === 0) {
    sheet.text(words.text('walk.empty'), { x: sheet.left, y: sheet.y, width: sheet.width })
  }
  for (const place of groupByPlace(lines)) await drawPlace(sheet, place, words)
  return sheet.finish()
}

type WalkedPlace = { name: string; lines: SheetLine[] }

/** Neighbouring lines of one place; the walking order stays as it is. */
export function groupByPlace(lines: SheetLine[]): WalkedPlace[] {
  const places: (WalkedPlace & { id: string })[] = []
  for (const line of lines) {
    const last = places.at(-1)
    if (last?.id === line.placeId) last.lines.push(line)
    else places.push({ id: line.placeId, name: line.placeName, lines: [line] })
  }
  return places
}

function drawBlanks(sheet: PaperSheet, blanks: [label: string, value: string, share: number][]) {
  let x = sheet.left
  const top = sheet.y
  for (const [label, value, share] of blanks) {
    const width = sheet.width * share - 10
    sheet.text(label, { x, y: top, width }, { size: 8, lines: 1 })
    if (value) sheet.text(value, { x, y: top + 13, width }, { size: 10, lines: 1 })
    sheet.rule(top + 28, { from: x, to: x + width, weight: 0.7 })
    x += sheet.width * share
  }
  sheet.y = top + 40
}

async function drawPlace(sheet: PaperSheet, place: WalkedPlace, words: Words) {
  sheet.makeRoom(80)
  sheet.y += 6
  const at = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.y += sheet.text(place.name, at, { size: 11, face: 'bold', lines: 1 }) + 3
  await drawTable(sheet, {
    columns: [
      { heading: words.text('walk.item'), share: 38 },
      { heading: words.text('walk.unit'), share: 10 },
      { heading: words.text('walk.par'), share: 10, align: 'right', bold: true },
      { heading: words.text('walk.counted'), share: 12, align: 'center', blank: true },
      { heading: words.text('walk.refilled'), share: 12, align: 'center', blank: true },
      { heading: words.text('walk.refillFrom'), share: 18 },
    ],
    rows: place.lines.map((line) => [
      line.itemName,
      line.unit,
      words.number(line.par),
      '',
      '',
      line.refillFromName,
    ]),
    lines: 2,
    rowHeight: 22,
  })
  sheet.y += 6
}
