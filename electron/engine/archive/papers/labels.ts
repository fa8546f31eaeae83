import { drawQrCode } from '../../base/papers/barcode.ts'
import { drawLabels } from '../../base/papers/labelSheet.ts'
import { MM, ink, letOthersRun, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type QrLabel = {
  /** Large: what a person reads from the floor. */
  code: string
  /** What the square says, where it is not the code. */
  scan: string
  lines: string[]
  office: string
}

/** Labels with a QR code on the left and what it is on the right: of boxes and of shelves. */
export async function qrLabels(
  title: string,
  labels: readonly QrLabel[],
  skip: number,
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await startPaper({ title, words, foot: null, margin: 0 })
  await drawLabels(sheet, labels, skip, (label, { x, y, width, height }) => {
    const side = Math.min(height, 25 * MM)
    drawQrCode(sheet, label.scan, { x, y, width: side, height: side })
    const right = { x: x + side + 6, width: width - side - 6 }
    const small = { size: 7.5, colour: ink.quiet, lines: 1 }
    let at = y
    at += sheet.text(label.office, { ...right, y: at }, small)
    // The longest codes are made smaller, never cut: they are what is looked for.
    let size = 16
    while (size > 8 && sheet.measureWidth(label.code, { size, face: 'bold' }) > right.width) size--
    at += sheet.text(label.code, { ...right, y: at + 2 }, { size, face: 'bold', lines: 2 }) + 3
    for (const line of label.lines.filter(Boolean)) {
      const left = y + height - at
      if (left < 9) break
      at += sheet.text(line, { ...right, y: at }, { size: 8, lines: left < 18 ? 1 : 2 })
    }
  })
  return sheet.finish()
}

export type SpineLabel = {
  code: string
  title: string
  classTitle: string
  years: string
  box: string
  office: string
}

/** Labels of 38 × 192 mm for the spines of wide binders, five side by side on a sheet. */
const ACROSS = 5
const WIDTH = 38 * MM
const HEIGHT = 192 * MM
const TOP = 20 * MM
const LEFT = 10 * MM
const PAD = 3 * MM

/** Spine labels of dossiers, to be cut out: years on top, code and title, the QR code at the foot. */
export async function spineLabels(
  title: string,
  labels: readonly SpineLabel[],
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await startPaper({ title, words, foot: null, margin: 0 })
  for (const [index, label] of labels.entries()) {
    const place = index % ACROSS
    if (place === 0 && index > 0) {
      sheet.newPage()
      await letOthersRun()
    }
    const left = LEFT + place * WIDTH
    sheet.box(left, TOP, WIDTH, HEIGHT)
    const column = { x: left + PAD, width: WIDTH - 2 * PAD }
    const centred = { align: 'center' } as const
    let y = TOP + PAD
    const add = (text: string, look: Parameters<typeof sheet.text>[2], gap = 4): void => {
      if (text !== '') y += sheet.text(text, { ...column, y }, { ...centred, ...look }) + gap
    }
    add(label.office, { size: 8, colour: ink.quiet, lines: 2 })
    add(label.years, { size: 22, face: 'bold', lines: 1 }, 8)
    add(label.classTitle, { size: 9, colour: ink.quiet, lines: 4 })
    add(label.code, { size: 12, face: 'bold', lines: 3 }, 8)
    add(label.title, { size: 13, lines: 12 })
    const side = WIDTH - 2 * PAD
    const foot = TOP + HEIGHT - PAD - side
    sheet.text(
      label.box,
      { ...column, y: foot - 14 },
      { ...centred, size: 9, colour: ink.quiet, lines: 1 },
    )
    drawQrCode(sheet, label.code, { x: column.x, y: foot, width: side, height: side })
  }
  return sheet.finish()
}
