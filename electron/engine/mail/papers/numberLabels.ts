import { drawBarcode } from '../../base/papers/barcode.ts'
import { MM, ink, letOthersRun, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type NumberLabel = { shownNumber: string; office: string; day: string }

/** The office label sheet with 24 labels of 70 × 37 mm: three across, eight down, no gaps. */
const ACROSS = 3
const DOWN = 8
const WIDTH = 70 * MM
const HEIGHT = 37 * MM
const TOP = 0.5 * MM
/** Printers cannot reach the outermost millimetres, and sheets slip a little. */
const PAD = 5 * MM

/** Labels with a letter's number, readable and as bars, to be stuck on its first page. */
export async function numberLabels(
  labels: NumberLabel[],
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await startPaper({ title: words.text('mail.labels'), words, foot: null, margin: 0 })
  for (const [index, label] of labels.entries()) {
    const place = index % (ACROSS * DOWN)
    if (place === 0 && index > 0) {
      sheet.newPage()
      await letOthersRun()
    }
    const x = (place % ACROSS) * WIDTH + PAD
    const width = WIDTH - 2 * PAD
    const top = TOP + Math.floor(place / ACROSS) * HEIGHT + PAD
    const small = { size: 7.5, colour: ink.quiet, lines: 1 }
    sheet.text(label.office, { x, y: top, width }, small)
    sheet.text(label.shownNumber, { x, y: top + 11, width }, { size: 13, face: 'bold', lines: 1 })
    drawBarcode(sheet, label.shownNumber, { x, y: top + 30, width, height: 34 })
    sheet.text(label.day, { x, y: top + 68, width }, small)
  }
  return sheet.finish()
}
