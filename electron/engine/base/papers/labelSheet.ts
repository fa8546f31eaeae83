import { MM, letOthersRun } from './paper.ts'
import type { PaperSheet } from './paper.ts'

/** The office label sheet with 24 labels of 70 × 37 mm: three across, eight down, no gaps. */
const ACROSS = 3
const DOWN = 8
const WIDTH = 70 * MM
const HEIGHT = 37 * MM
/** 8 × 37 mm leave one millimetre of the A4 sheet's height. */
const TOP = 0.5 * MM
/** Printers cannot reach the outermost millimetres, and sheets slip a little. */
const PAD = 4.5 * MM

/** What of one label can be drawn on, in points. */
export type LabelBox = { x: number; y: number; width: number; height: number }

/** Draws labels onto sheets of 24, the first `skip` places left free (labels used before). */
export async function drawLabels<Label>(
  sheet: PaperSheet,
  labels: readonly Label[],
  skip: number,
  draw: (label: Label, box: LabelBox) => void,
): Promise<void> {
  for (const [index, label] of labels.entries()) {
    const place = (index + skip) % (ACROSS * DOWN)
    if (place === 0 && index > 0) {
      sheet.newPage()
      await letOthersRun()
    }
    draw(label, {
      x: (place % ACROSS) * WIDTH + PAD,
      y: TOP + Math.floor(place / ACROSS) * HEIGHT + PAD,
      width: WIDTH - 2 * PAD,
      height: HEIGHT - 2 * PAD,
    })
  }
}
