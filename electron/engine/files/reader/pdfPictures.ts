/** The pictures on a page of a PDF, as the reader decodes them: no page is drawn for it. */
import { getResolvedPDFJS } from 'unpdf'
import { MAXIMUM_POINTS } from '../limits.ts'
import { faxPictures } from './faxPictures.ts'
import { openPdf } from './readPdf.ts'
import { ReadFault } from './tasks.ts'

/** Smaller pictures are marks and lines. */
const SMALLEST = { width: 200, height: 40 }
/** Pictures of one page that are read. */
const MOST = 24

type Picture = {
  width: number
  height: number
  kind: number
  data: Uint8Array | Uint8ClampedArray
  y: number
}

/** The pictures of a page from top to bottom, turned as the page is, in a form Tesseract reads (PNM). */
export async function picturesOfPage(bytes: Uint8Array, number: number): Promise<Uint8Array[]> {
  const pdf = await openPdf(bytes)
  try {
    const page = await pdf.getPage(number)
    const { OPS } = await getResolvedPDFJS()
    const { fnArray, argsArray } = await page.getOperatorList()
    const found: Picture[] = []
    const seen = new Set<string>()
    let y = 0
    let undecoded = 0
    for (const [at, operation] of fnArray.entries()) {
      const values = argsArray[at] as unknown[] | null
      if (operation === OPS.transform) y = Number(values?.[5] ?? 0)
      const inline = operation === OPS.paintInlineImageXObject ? values?.[0] : null
      const name = operation === OPS.paintImageXObject ? String(values?.[0]) : null
      const masked = operation === OPS.paintImageMaskXObject ? values?.[0] : null
      if (!inline && !masked && (name === null || seen.has(name))) continue
      if (name !== null) seen.add(name)
      const held = masked as { data?: unknown } | null
      const key = typeof held?.data === 'string' ? held.data : name
      const image =
        key === null
          ? (inline ?? masked)
          : await new Promise<unknown>((resolve) => {
              const objects = key.startsWith('g_') ? page.commonObjs : page.objs
              objects.get(key, resolve)
            })
      if (!image) undecoded += 1
      const picture = pictureOf(image, masked !== null && masked !== undefined, y)
      if (picture) found.push(picture)
      if (found.length === MOST) break
    }
    if (found.length === 0 && undecoded > 0) return faxOfPage(bytes, number, pdf.numPages)
    const turn = page.rotate
    return found.toSorted((one, other) => other.y - one.y).map((picture) => writePnm(picture, turn))
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/**
 * The page's fax picture. The file does not tell simply which page shows which: where each page has one they come in
 * the pages' order, else the first page is given all. ReadFault `picture_kind` where there is none (JBIG2, JPEG 2000).
 */
function faxOfPage(bytes: Uint8Array, number: number, pages: number): Uint8Array[] {
  const all = faxPictures(bytes)
  if (all.length === 0) throw new ReadFault('picture_kind')
  if (all.length === pages) return [all[number - 1]!]
  return number === 1 ? all.slice(0, MOST) : []
}

/** Kinds of picture data in the reader (pdf.js ImageKind). */
const KIND = { bits: 1, colours: 2, coloursAndAlpha: 3 }

function pictureOf(image: unknown, isMask: boolean, y: number): Picture | null {
  const { width = 0, height = 0, kind, data } = (image ?? {}) as Partial<Picture>
  if (width < SMALLEST.width || height < SMALLEST.height || !data?.length) return null
  if (width * height > MAXIMUM_POINTS) throw new ReadFault('memory', `${width} × ${height}`)
  return { width, height, kind: isMask ? KIND.bits : (kind ?? KIND.colours), data, y }
}

/** A grey picture (PGM, P5), turned by `turn` degrees to the right. */
function writePnm({ width, height, kind, data }: Picture, turn: number): Uint8Array {
  const grey = new Uint8Array(width * height)
  const row = kind === KIND.bits ? Math.ceil(width / 8) : width
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      grey[y * width + x] =
        kind === KIND.bits
          ? (data[y * row + (x >> 3)]! >> (7 - (x & 7))) & 1
            ? 255
            : 0
          : greyAt(data, (y * width + x) * (kind === KIND.coloursAndAlpha ? 4 : 3))
  }
  // Ink is dark: a picture that is mostly black was stored the other way round.
  if (kind === KIND.bits && mean(grey) < 96)
    for (let at = 0; at < grey.length; at++) grey[at] = 255 - grey[at]!
  const turned = turnGrey(grey, width, height, ((turn % 360) + 360) % 360)
  const head = Buffer.from(`P5\n${turned.width} ${turned.height}\n255\n`)
  return Buffer.concat([head, turned.grey])
}

/** ITU-R BT.601. */
const greyAt = (data: ArrayLike<number>, at: number) =>
  (data[at]! * 299 + data[at + 1]! * 587 + data[at + 2]! * 114) / 1000

function mean(grey: Uint8Array): number {
  let sum = 0
  for (const point of grey) sum += point
  return sum / grey.length
}

function turnGrey(grey: Uint8Array, width: number, height: number, turn: number) {
  if (turn === 0) return { grey, width, height }
  const out = new Uint8Array(grey.length)
  const wide = turn === 180 ? width : height
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, top] =
        turn === 90
          ? [height - 1 - y, x]
          : turn === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x]
      out[top * wide + left] = grey[y * width + x]!
    }
  }
  return { grey: out, width: wide, height: turn === 180 ? height : width }
}
