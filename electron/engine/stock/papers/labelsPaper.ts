import { drawBarcode } from '../../base/papers/barcode.ts'
import { ink, letOthersRun, MM, startPaper } from '../../base/papers/paper.ts'
import type { PaperSheet } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type Label = {
  name: string
  /** Barcode or code; empty prints a label without bars. */
  code: string
  /** Where it stands: the path of the place. */
  place: string
}

/** The office label sheet with 24 labels of 70 × 37 mm: three across, eight down, no gaps. */
const ACROSS = 3
const DOWN = 8
const WIDTH = 70 * MM
const HEIGHT = 37 * MM
/** 8 × 37 mm leave one millimetre of the A4 sheet's height. */
const TOP = 0.5 * MM
/** Printers cannot reach the outermost millimetres, and sheets slip a little. */
const PAD = 4.5 * MM

/** Shelf labels as PDF, `skip` places of the first sheet left free (labels used before). */
export async function labelsPaper(paper: {
  labels: Label[]
  skip: number
  words: Words
}): Promise<Uint8Array<ArrayBuffer>> {
  const { labels, skip, words } = paper
  const sheet = await startPaper({
    title: words.text('labels.title'),
    words,
    foot: null,
    margin: 0,
  })
  for (const [index, label] of labels.entries()) {
    const place = (index + skip) % (ACROSS * DOWN)
    if (place === 0 && index > 0) {
      sheet.newPage()
      await letOthersRun()
    }
    drawLabel(sheet, label, (place % ACROSS) * WIDTH, TOP + Math.floor(place / ACROSS) * HEIGHT)
  }
  return sheet.finish()
}

function drawLabel(sheet: PaperSheet, label: Label, left: number, top: number) {
  const x = left + PAD
  const width = WIDTH - 2 * PAD
  const bottom = top + HEIGHT - PAD
  let y = top + PAD
  y += sheet.text(label.name, { x, y, width }, { size: 10, face: 'bold', lines: 2 })
  const small = { size: 7.5, colour: ink.quiet, lines: 1 }
  if (label.place) sheet.text(label.place, { x, y: y + 1, width }, small)
  if (!label.code) return
  const codeHeight = 9
  const barsTop = y + (label.place ? 13 : 4)
  const height = bottom - codeHeight - 1 - barsTop
  drawBarcode(sheet, label.code, { x, y: barsTop, width, height })
  const at = { x, y: bottom - codeHeight + 1, width }
  sheet.text(label.code, at, { size: 7.5, align: 'center', lines: 1 })
}
