import { drawBarcode } from '../../base/papers/barcode.ts'
import type { LabelBox } from '../../base/papers/labelSheet.ts'
import { drawLabels } from '../../base/papers/labelSheet.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import type { PaperSheet } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type Label = {
  name: string
  /** Barcode or code; empty prints a label without bars. */
  code: string
  /** Where it stands: the path of the place. */
  place: string
}

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
  await drawLabels(sheet, labels, skip, (label, box) => drawLabel(sheet, label, box))
  return sheet.finish()
}

function drawLabel(sheet: PaperSheet, label: Label, box: LabelBox) {
  const { x, width } = box
  const bottom = box.y + box.height
  let { y } = box
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
