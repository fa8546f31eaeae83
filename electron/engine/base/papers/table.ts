import { ink, letOthersRun } from './paper.ts'
import type { PaperSheet } from './paper.ts'

export type PaperColumn = {
  heading: string
  /** Share of the width; shares need not add up to 1. */
  share: number
  align?: 'left' | 'right' | 'center'
  bold?: boolean
  /** Draws an empty box to write in instead of text. */
  blank?: boolean
}

export type PaperTable = {
  columns: PaperColumn[]
  rows: string[][]
  size?: number
  /** Lines of a cell at most; the rest ends in an ellipsis. */
  lines?: number
  /** Height of a row at least, in points. */
  rowHeight?: number
}

const PAD_X = 4
const PAD_Y = 2.6
/** Rows drawn before other work gets a turn: about 10 ms of drawing. */
const SLICE = 40

/** Draws a table at the pen, over as many pages as it takes, its headings on each. */
export async function drawTable(sheet: PaperSheet, table: PaperTable): Promise<void> {
  const { columns, rows, size = 8.5, lines = 3, rowHeight = 0 } = table
  const places = placeColumns(sheet, columns)
  const before = sheet.onPage
  sheet.onPage = () => {
    before()
    drawHeadings(sheet, columns, places, size)
  }
  // Headings never stand alone at the foot of a page.
  if (!sheet.makeRoom(56)) drawHeadings(sheet, columns, places, size)
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === SLICE - 1) await letOthersRun()
    drawRow(sheet, row, { columns, places, size, lines, rowHeight })
  }
  sheet.onPage = before
}

type Place = { x: number; width: number }

function placeColumns(sheet: PaperSheet, columns: PaperColumn[]): Place[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  let x = sheet.left
  return columns.map((column) => {
    const place = { x, width: (sheet.width * column.share) / shares }
    x += place.width
    return place
  })
}

function drawHeadings(sheet: PaperSheet, columns: PaperColumn[], places: Place[], size: number) {
  const look = { size: size - 1, face: 'bold', colour: ink.quiet, lines: 2 } as const
  const inner = (index: number) => (places[index]?.width ?? 0) - 2 * PAD_X
  const height = Math.max(
    ...columns.map((column, index) => sheet.measure(column.heading, inner(index), look)),
  )
  sheet.box(sheet.left, sheet.y, sheet.width, height + 2 * PAD_Y, ink.band)
  for (const [index, column] of columns.entries()) {
    const place = { x: (places[index]?.x ?? 0) + PAD_X, y: sheet.y + PAD_Y, width: inner(index) }
    sheet.text(column.heading, place, { ...look, align: column.align ?? 'left' })
  }
  sheet.y += height + 2 * PAD_Y
  sheet.rule(sheet.y, { colour: ink.quiet, weight: 0.7 })
}

function drawRow(
  sheet: PaperSheet,
  row: string[],
  table: {
    columns: PaperColumn[]
    places: Place[]
    size: number
    lines: number
    rowHeight: number
  },
) {
  const { columns, places, size, lines } = table
  const look = (column: PaperColumn) =>
    ({
      size,
      lines,
      face: column.bold ? 'bold' : 'regular',
      align: column.align ?? 'left',
    }) as const
  const inner = (index: number) => (places[index]?.width ?? 0) - 2 * PAD_X
  let tallest = size * 1.2
  for (const [index, column] of columns.entries()) {
    const text = row[index]
    if (text) tallest = Math.max(tallest, sheet.measure(text, inner(index), look(column)))
  }
  const height = Math.max(tallest + 2 * PAD_Y, table.rowHeight)
  sheet.makeRoom(height)
  const textY = sheet.y + (height - tallest) / 2
  for (const [index, column] of columns.entries()) {
    const x = places[index]?.x ?? 0
    const text = row[index]
    if (column.blank) sheet.box(x + PAD_X, sheet.y + 2, inner(index), height - 4)
    else if (text) sheet.text(text, { x: x + PAD_X, y: textY, width: inner(index) }, look(column))
  }
  sheet.y += height
  sheet.rule(sheet.y)
}
