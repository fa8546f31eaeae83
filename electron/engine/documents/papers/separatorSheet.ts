import { SEPARATOR } from '../../../../shared/documents/separator.ts'
import { drawBarcode } from '../../base/papers/barcode.ts'
import { MM, ink, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

/** The sheet that is laid between two letters. It bears its mark twice: one may lie under a fold or a staple. */
export async function separatorSheet(words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const title = words.text('documents.separator')
  const sheet = await startPaper({ title, words, foot: null, margin: 20 * MM })
  const { left: x, width } = sheet
  const bars = { x: x + 10 * MM, width: width - 20 * MM, height: 28 * MM }
  drawBarcode(sheet, SEPARATOR, { ...bars, y: 40 * MM })
  sheet.text(title, { x, y: 110 * MM, width }, { size: 30, face: 'bold', align: 'center' })
  sheet.text(
    words.text('documents.separatorText'),
    { x: x + 20 * MM, y: 132 * MM, width: width - 40 * MM },
    { size: 12, colour: ink.quiet, align: 'center' },
  )
  drawBarcode(sheet, SEPARATOR, { ...bars, y: 220 * MM })
  return sheet.finish()
}
