import { loadDrawing } from './drawing.ts'
import { fontFile } from './fonts.ts'
import type { Face } from './fonts.ts'
import type { Words } from '../words.ts'

/** Points (1/72 inch) to a millimetre. */
export const MM = 72 / 25.4

export const ink = {
  text: '#1c1b19',
  quiet: '#6b675f',
  hairline: '#c9c4b8',
  band: '#f3f1ec',
  accent: '#1f5240',
} as const

/** The part of the office's settings that stands at the head of its papers. */
export type PaperOffice = { name: string; address: string; phone: string; email: string }

type TextPlace = { x: number; y: number; width: number }
type TextLook = {
  size?: number
  face?: Face
  colour?: string
  align?: 'left' | 'right' | 'center'
  /** Lines shown at most; the rest ends in an ellipsis. */
  lines?: number
}

/** A PDF being drawn: a sheet with margins and a pen position. Lengths in points, y grows downwards. */
export type PaperSheet = {
  words: Words
  left: number
  right: number
  width: number
  /** Where the pen is: the next free line of this page. */
  y: number
  /** The lowest point that may be drawn on, above the foot. */
  bottom: number
  /** Called after each new page, to repeat what stands at its top. */
  onPage: () => void
  text: (text: string, place: TextPlace, look?: TextLook) => number
  /** One line read upwards, in the middle of a narrow box; what is too long for it ends in an ellipsis. */
  upright: (
    text: string,
    box: { x: number; y: number; width: number; height: number },
    look?: TextLook,
  ) => void
  /** Height that `text` would take. */
  measure: (text: string, width: number, look?: TextLook) => number
  /** Width of `text` on one line. */
  measureWidth: (text: string, look?: TextLook) => number
  rule: (y: number, look?: { colour?: string; weight?: number; from?: number; to?: number }) => void
  box: (x: number, y: number, width: number, height: number, fill?: string) => void
  /** Begins a new page when less than `height` is left; true when it did. */
  makeRoom: (height: number) => boolean
  newPage: () => void
  finish: () => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Begins an A4 paper. `foot` stands at the foot of each page beside "Page x of y"; null leaves the
 * foot away (labels). `margin` in points.
 */
export async function startPaper(options: {
  title: string
  words: Words
  foot: string | null
  landscape?: boolean
  margin?: number
}): Promise<PaperSheet> {
  const { PDFDocument } = await loadDrawing()
  const { title, words, foot, landscape = false, margin = 14 * MM } = options
  const document = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    // The sheet keeps its own margins: pdfkit's would start pages by itself.
    margin: 0,
    font: fontFile('regular'),
    bufferPages: true,
    lang: words.language,
    displayTitle: true,
    info: { Title: title, Creator: 'Counterpart', Producer: 'Counterpart' },
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk)).on('end', resolve)
    document.on('error', reject)
  })

  // By path, not by a registered name: pdfkit reads a registered face anew at every change of face.
  const files = { regular: fontFile('regular'), bold: fontFile('bold') }
  const choose = (look: TextLook) =>
    document
      .font(files[look.face ?? 'regular'])
      .fontSize(look.size ?? 9)
      .fillColor(look.colour ?? ink.text)
  const heightOf = (text: string, width: number, look: TextLook) => {
    choose(look)
    const line = document.heightOfString('X')
    const needed = document.heightOfString(clean(text) || 'X', { width })
    return look.lines === undefined ? needed : Math.min(needed, line * look.lines)
  }
  const footHeight = foot === null ? 0 : 16

  const sheet: PaperSheet = {
    words,
    left: margin,
    right: document.page.width - margin,
    width: document.page.width - 2 * margin,
    y: margin,
    bottom: document.page.height - margin - footHeight,
    onPage: () => {},
    text(text, { x, y, width }, look = {}) {
      const height = heightOf(text, width, look)
      choose(look).text(clean(text), x, y, {
        width,
        align: look.align ?? 'left',
        // A hair more than the height, or rounding would cut the last line.
        ...(look.lines === undefined ? {} : { height: height + 0.1, ellipsis: true }),
      })
      return height
    },
    upright(text, { x, y, width, height }, look = {}) {
      document.save()
      // The pen turns about the box's lower left corner: from there the line runs up.
      document.rotate(-90, { origin: [x, y + height] })
      const line = heightOf('X', height, look)
      const from = y + height + (width - line) / 2
      choose(look).text(clean(text), x, from, {
        width: height,
        height: line + 0.1,
        align: look.align ?? 'center',
        ellipsis: true,
      })
      document.restore()
    },
    measure: (text, width, look = {}) => heightOf(text, width, look),
    measureWidth(text, look = {}) {
      choose(look)
      return document.widthOfString(clean(text))
    },
    rule(y, { colour = ink.hairline, weight = 0.5, from = sheet.left, to = sheet.right } = {}) {
      document.lineWidth(weight).moveTo(from, y).lineTo(to, y).stroke(colour)
    },
    box(x, y, width, height, fill) {
      document.rect(x, y, width, height)
      if (fill) document.fill(fill)
      else document.lineWidth(0.7).stroke(ink.quiet)
    },
    makeRoom(height) {
      if (sheet.y + height <= sheet.bottom) return false
      sheet.newPage()
      return true
    },
    newPage() {
      document.addPage()
      sheet.y = margin
      sheet.onPage()
    },
    async finish() {
      const { count } = document.bufferedPageRange()
      if (foot !== null) {
        for (let page = 0; page < count; page++) {
          document.switchToPage(page)
          drawFoot(sheet, foot, words.text('page', { page: page + 1, pages: count }))
          if (page % 100 === 99) await letOthersRun()
        }
      }
      document.end()
      await ended
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
  return sheet
}

function drawFoot(sheet: PaperSheet, foot: string, pages: string) {
  const y = sheet.bottom + 8
  const look = { size: 7.5, colour: ink.quiet, lines: 1 }
  sheet.text(foot, { x: sheet.left, y, width: sheet.width * 0.7 }, look)
  sheet.text(pages, { x: sheet.left, y, width: sheet.width }, { ...look, align: 'right' })
}

/** Line ends of other systems and tabs would print as boxes. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')
}

/** Gives the engine's other work a turn during long drawing. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
