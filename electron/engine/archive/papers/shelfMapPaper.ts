import type { Day } from '../../../../shared/base/dates.ts'
import type { BayColumn, MapBox, ShelfRow } from '../../../../shared/archive/bays.ts'
import { widestMm } from '../../../../shared/archive/bays.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { MM, ink, letOthersRun, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

type Picture = {
  office: PaperOffice
  words: Words
  today: Day
  columns: readonly BayColumn[]
  /** The room that is shown; empty for all. */
  place: string
}

/** Bays side by side on a sheet lying down. */
const ACROSS = 2
const GAP = 10 * MM
const NAME_WIDTH = 19 * MM
const SHELF_HEIGHT = 21 * MM
const HEADING_HEIGHT = 7 * MM
const MARKS = { lent: '↗', held: '■', due: '▲' } as const
const quiet = { size: 7.5, colour: ink.quiet, lines: 1 } as const

/** The shelves of a room as the picture on the screen shows them: bay by bay, boxes by their widths, with their codes. */
export async function shelfMapPaper(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, columns, place, today } = picture
  const title = words.text('archive.shelfMap')
  const foot = [office.name, place || title, today].join('  ·  ')
  const sheet = await startPaper({ title, words, foot, landscape: true })
  drawHead(sheet, {
    office,
    title,
    mark: [place, words.day(today)].filter(Boolean).join(' · '),
  })
  drawLegend(sheet)
  const width = (sheet.width - (ACROSS - 1) * GAP) / ACROSS
  const widest = widestMm(columns)
  for (let first = 0; first < columns.length; first += ACROSS) {
    const bays = columns
      .slice(first, first + ACROSS)
      .map((column, index) => ({ column, left: sheet.left + index * (width + GAP) }))
    drawBays(sheet, bays, { width, widest })
    await letOthersRun()
  }
  return sheet.finish()
}

type Bay = { column: BayColumn; left: number }
type Scale = { width: number; widest: number }

/** Bays that stand beside each other; what does not fit on the page goes on on the next, under their names again. */
function drawBays(sheet: PaperSheet, bays: readonly Bay[], scale: Scale): void {
  const rows = Math.max(...bays.map(({ column }) => column.shelves.length))
  sheet.makeRoom(HEADING_HEIGHT + Math.min(rows, 3) * SHELF_HEIGHT)
  drawHeadings(sheet, bays, scale)
  for (let row = 0; row < rows; row++) {
    if (sheet.makeRoom(SHELF_HEIGHT)) drawHeadings(sheet, bays, scale)
    for (const { column, left } of bays) {
      const shelf = column.shelves[row]
      if (shelf) drawShelf(sheet, shelf, left, scale)
    }
    sheet.y += SHELF_HEIGHT
  }
  sheet.y += 5 * MM
}

function drawHeadings(sheet: PaperSheet, bays: readonly Bay[], { width }: Scale): void {
  for (const { column, left } of bays) {
    const name = column.place?.name ?? sheet.words.text('archive.map.loose')
    const look = { size: 10, face: 'bold', lines: 1 } as const
    const own = Math.min(width, sheet.measureWidth(name, look) + 6)
    sheet.text(name, { x: left, y: sheet.y, width: own }, look)
    const rest = { x: left + own, y: sheet.y + 2, width: width - own }
    if (rest.width > 20) sheet.text(column.path, rest, quiet)
  }
  sheet.y += HEADING_HEIGHT
}

/** A board as long as the shelf, with its boxes from the left; what is free is said. */
function drawShelf(sheet: PaperSheet, shelf: ShelfRow, left: number, scale: Scale): void {
  const { place, boxes, usedMm, freeMm } = shelf
  const floor = sheet.y + SHELF_HEIGHT - 2 * MM
  const from = left + NAME_WIDTH
  const perMm = (scale.width - NAME_WIDTH) / scale.widest
  const length = Math.max(place.capacityMm ?? scale.widest, usedMm) * perMm
  const name = { x: left, y: floor - 9, width: NAME_WIDTH - 4 }
  sheet.text(place.name, name, { ...quiet, align: 'right' })
  sheet.rule(floor, { colour: ink.quiet, weight: 1.5, from, to: from + length })
  let x = from
  for (const box of boxes) {
    const width = box.widthMm * perMm
    drawSpine(sheet, box, { x, y: sheet.y, width, height: floor - sheet.y })
    x += width
  }
  if (freeMm === null || freeMm < 10) return
  const room = { x: x + 3, y: floor - 10, width: from + length - x - 4 }
  const cm = sheet.words.number(Math.floor(freeMm / 10))
  const said = sheet.words.text('archive.map.free', { cm })
  if (sheet.measureWidth(said, quiet) < room.width) sheet.text(said, room, quiet)
}

/** What is lent leaves its outline; the others are filled. */
function drawSpine(
  sheet: PaperSheet,
  box: MapBox,
  at: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = at
  if (!box.lent) sheet.box(x, y, width, height, ink.band)
  sheet.box(x, y, width, height)
  const marks = [box.lent && MARKS.lent, box.held && MARKS.held, box.due > 0 && MARKS.due]
  const text = [box.code, ...marks].filter(Boolean).join(' ')
  // The codes are what is looked for: the longest are written smaller before they are cut.
  let size = 8
  while (size > 5 && sheet.measureWidth(text, { size }) > height - 4) size -= 0.5
  if (width >= size) sheet.upright(text, { x, y: y + 2, width, height: height - 4 }, { size })
}

/** What the marks on the boxes say. */
function drawLegend(sheet: PaperSheet): void {
  const said = Object.entries(MARKS).map(
    ([name, mark]) => `${mark} ${sheet.words.text(`archive.map.${name}`)}`,
  )
  sheet.y +=
    sheet.text(said.join('   '), { x: sheet.left, y: sheet.y, width: sheet.width }, quiet) + 8
}
