import type { Day } from '../../../../shared/base/dates.ts'
import type { Words } from '../words.ts'
import { drawHead } from './head.ts'
import { MM, startPaper } from './paper.ts'
import type { PaperOffice, PaperSheet } from './paper.ts'
import { drawTable } from './table.ts'

export type ListPaper = {
  office: PaperOffice
  title: string
  headings: string[]
  numeric: boolean[]
  rows: string[][]
  date: Day
  words: Words
}

/** Rows looked at to share out the width. */
const SAMPLE = 300
/** The width of portrait A4 between the margins. */
const PORTRAIT = 182 * MM
const SIZE = 8
const NARROWEST = 34
const WIDEST = 210

/** Any list as a PDF table; on landscape paper when it is too wide for portrait. */
export async function listPaper(paper: ListPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, title, words, date } = paper
  const probe = await startPaper({ title, words, foot: null })
  const widths = naturalWidths(probe, paper)
  await probe.finish()
  const landscape = widths.reduce((sum, width) => sum + width, 0) > PORTRAIT
  const printed = words.text('printed', { day: words.day(date) })
  const foot = [office.name, title, printed].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title, words, foot, landscape })
  drawHead(sheet, { office, title, mark: printed })
  await drawTable(sheet, {
    columns: paper.headings.map((heading, index) => ({
      heading,
      share: widths[index] ?? NARROWEST,
      align: paper.numeric[index] ? 'right' : 'left',
    })),
    rows: paper.rows,
    size: SIZE,
    lines: 2,
  })
  return sheet.finish()
}

/** The width each column would like: of its longest usual text, within bounds. */
function naturalWidths(sheet: PaperSheet, { headings, rows }: ListPaper): number[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  return headings.map((heading, index) => {
    let width = sheet.measureWidth(heading, { size: SIZE - 1, face: 'bold' })
    for (let row = 0; row < rows.length; row += step) {
      const text = rows[row]?.[index] ?? ''
      if (text) width = Math.max(width, sheet.measureWidth(text.slice(0, 80), { size: SIZE }))
    }
    return Math.min(Math.max(width + 10, NARROWEST), WIDEST)
  })
}
