import { drawBarcode } from '../../base/papers/barcode.ts'
import { drawLabels } from '../../base/papers/labelSheet.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type NumberLabel = { shownNumber: string; office: string; day: string }

/** Labels with a letter's number, readable and as bars, to be stuck on its first page. */
export async function numberLabels(
  labels: NumberLabel[],
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await startPaper({ title: words.text('mail.labels'), words, foot: null, margin: 0 })
  await drawLabels(sheet, labels, 0, (label, { x, y, width }) => {
    const small = { size: 7.5, colour: ink.quiet, lines: 1 }
    sheet.text(label.office, { x, y, width }, small)
    sheet.text(label.shownNumber, { x, y: y + 11, width }, { size: 13, face: 'bold', lines: 1 })
    drawBarcode(sheet, label.shownNumber, { x, y: y + 30, width, height: 34 })
    sheet.text(label.day, { x, y: y + 68, width }, small)
  })
  return sheet.finish()
}
