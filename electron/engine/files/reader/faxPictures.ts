/**
 * Fax pictures (CCITT, ITU-T T.4 and T.6) in a PDF, which our PDF reader cannot decode: each is handed on as it
 * stands in the file, in a TIFF, whose readers know this packing. What else could be meant is left alone.
 */

type Fax = { width: number; height: number; k: number; blackIsOne: boolean; data: Uint8Array }

/** Larger pictures than this are no page. */
const LONGEST_SIDE = 20_000
const OBJECT = /\bobj\s*<<((?:(?!\bendobj\b)[\s\S]){0,4000}?)>>\s*stream\r?\n/g

/** The fax pictures of a PDF in the order they stand in it, each a TIFF; none of an encrypted one. */
export function faxPictures(bytes: Uint8Array): Uint8Array[] {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/\/Encrypt\b/.test(letters.slice(-65_536))) return []
  const found: Uint8Array[] = []
  for (const match of letters.matchAll(OBJECT)) {
    const facts = match[1]!
    if (!/\/Subtype\s*\/Image\b/.test(facts) || !isFaxAlone(facts)) continue
    const start = match.index + match[0].length
    const fax = faxOf(letters, bytes, facts, start)
    if (fax) found.push(writeTiff(fax))
  }
  return found
}

/** Packed as a fax and in no other way besides. */
const isFaxAlone = (facts: string) =>
  /\/Filter\s*\[?\s*\/CCITTFaxDecode\s*(\]|\/|>|\s)/.test(`${facts} `) &&
  !/\/(FlateDecode|ASCII85Decode|ASCIIHexDecode|LZWDecode|RunLengthDecode)\b/.test(facts)

function faxOf(letters: string, bytes: Uint8Array, facts: string, start: number): Fax | null {
  const all = `${facts} ${parameters(letters, facts)}`
  const value = (name: string) => numberOf(facts, name) ?? referred(letters, facts, name)
  const [width, height] = [value('Width'), value('Height')]
  if (!width || !height || width > LONGEST_SIDE || height > LONGEST_SIDE) return null
  const told = value('Length')
  const end = told === null ? letters.indexOf('endstream', start) : start + told
  if (end <= start || end > bytes.length) return null
  return {
    // The packing's own width counts, where it is told.
    width: numberOf(all, 'Columns') ?? width,
    height,
    k: numberOf(all, 'K') ?? 0,
    blackIsOne: /\/BlackIs1\s+true/.test(all),
    data: bytes.subarray(start, end),
  }
}

function numberOf(facts: string, name: string): number | null {
  const found = new RegExp(`/${name}\\s+(-?\\d+)(?!\\s+\\d+\\s+R)\\b`).exec(facts)?.[1]
  return found === undefined ? null : Number(found)
}

/** A number that stands in an object of its own. */
function referred(letters: string, facts: string, name: string): number | null {
  const object = new RegExp(`/${name}\\s+(\\d+)\\s+(\\d+)\\s+R`).exec(facts)
  if (!object) return null
  const value = new RegExp(`(?:^|\\s)${object[1]}\\s+${object[2]}\\s+obj\\s+(\\d+)`).exec(letters)
  return value ? Number(value[1]) : null
}

/** How it is packed, where that stands in an object of its own. */
function parameters(letters: string, facts: string): string {
  const object = /\/DecodeParms\s*\[?\s*(\d+)\s+(\d+)\s+R/.exec(facts)
  if (!object) return ''
  const value = new RegExp(`(?:^|\\s)${object[1]}\\s+${object[2]}\\s+obj\\s*<<([^>]{0,500})>>`)
  return value.exec(letters)?.[1] ?? ''
}

/** A TIFF 6.0 of one strip, little-endian. */
function writeTiff({ width, height, k, blackIsOne, data }: Fax): Uint8Array {
  const entries: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 1],
    // 4 is T.6; 3 is T.4, whose second dimension option 292 tells of.
    [259, k < 0 ? 4 : 3],
    [262, blackIsOne ? 1 : 0],
    [273, 0],
    [277, 1],
    [278, height],
    [279, data.length],
    ...(k > 0 ? [[292, 1] as [number, number]] : []),
  ]
  const head = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  for (const [at, [tag, value]] of entries.entries()) {
    const place = 10 + at * 12
    head.writeUInt16LE(tag, place)
    // Type 4: an integer of four bytes.
    head.writeUInt16LE(4, place + 2)
    head.writeUInt32LE(1, place + 4)
    head.writeUInt32LE(tag === 273 ? head.length : value, place + 8)
  }
  return Buffer.concat([head, data])
}
