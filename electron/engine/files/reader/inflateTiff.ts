/** TIFFs packed by deflate, as many scanners write them: our letter reader was built without that packing. */
import { inflateSync } from 'node:zlib'
import { ReadFault } from './tasks.ts'

/** Tags and packings of TIFF 6.0 and of its technical notes. */
const TAG = {
  width: 256,
  bits: 258,
  packing: 259,
  starts: 273,
  samples: 277,
  sizes: 279,
  predictor: 317,
}
const [PLAIN, DEFLATE, OLD_DEFLATE] = [1, 8, 32_946]
const [SHORT, LONG] = [3, 4]
/** An A3 page in colour at 600 dpi, unpacked. */
const LARGEST = 256 * 1024 * 1024

/** The file with the strips of its first page unpacked; as it is where they are packed in another way. */
export function inflateTiff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directory = view.getUint32(4, little)
  const entries = new Map<number, number>()
  for (let at = 0; at < view.getUint16(directory, little); at += 1)
    entries.set(view.getUint16(directory + 2 + at * 12, little), directory + 2 + at * 12)
  const valuesOf = (tag: number): number[] => {
    const entry = entries.get(tag)
    if (entry === undefined) return []
    const count = view.getUint32(entry + 4, little)
    const isShort = view.getUint16(entry + 2, little) === SHORT
    const size = isShort ? 2 : 4
    const place = count * size <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (place + count * size > bytes.length) throw new ReadFault('damaged', 'a TIFF cut short')
    const value = (at: number) =>
      isShort ? view.getUint16(at, little) : view.getUint32(at, little)
    return Array.from({ length: count }, (_, at) => value(place + at * size))
  }
  const packing = valuesOf(TAG.packing)[0]
  if (packing !== DEFLATE && packing !== OLD_DEFLATE) return bytes
  const [starts, sizes] = [valuesOf(TAG.starts), valuesOf(TAG.sizes)]
  const predictor = valuesOf(TAG.predictor)[0] ?? 1
  // Tiles, and differences between numbers of other lengths, are what no scanner writes.
  if (starts.length === 0 || starts.length !== sizes.length) throw new ReadFault('picture_kind')
  if (predictor !== 1 && (predictor !== 2 || valuesOf(TAG.bits)[0] !== 8))
    throw new ReadFault('picture_kind')
  const samples = valuesOf(TAG.samples)[0] ?? 1
  const row = samples * (valuesOf(TAG.width)[0] ?? 0)
  let left = LARGEST
  const strips = starts.map((start, at) => {
    const strip = unpack(bytes.subarray(start, start + sizes[at]!), left)
    left = Math.max(1, left - strip.length)
    return predictor === 2 ? addDifferences(strip, row, samples) : strip
  })

  const tables = Buffer.alloc(starts.length * 8)
  const whole = Buffer.concat([bytes, tables, ...strips])
  const out = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const write = (tag: number, values: number[], table: number): void => {
    const entry = entries.get(tag)!
    out.setUint16(entry + 2, LONG, little)
    out.setUint32(entry + 8, values.length === 1 ? values[0]! : table, little)
    values.forEach((value, at) => out.setUint32(table + at * 4, value, little))
  }
  let next = bytes.length + tables.length
  const places = strips.map(({ length }) => (next += length) - length)
  write(TAG.starts, places, bytes.length)
  write(
    TAG.sizes,
    strips.map(({ length }) => length),
    bytes.length + starts.length * 4,
  )
  out.setUint16(entries.get(TAG.packing)! + 8, PLAIN, little)
  return whole
}

function unpack(strip: Uint8Array, most: number): Buffer {
  try {
    return inflateSync(strip, { maxOutputLength: most })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ReadFault(isLarge ? 'memory' : 'damaged', String(error))
  }
}

/** Each point was kept as its difference from the one to its left (TIFF 6.0, section 14). */
function addDifferences(strip: Buffer, row: number, samples: number): Buffer {
  for (let start = 0; start < strip.length && row > 0; start += row)
    for (let at = start + samples; at < Math.min(start + row, strip.length); at += 1)
      strip[at] = strip[at]! + strip[at - samples]!
  return strip
}
