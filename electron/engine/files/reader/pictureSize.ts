/** The size a picture says it has, from its header alone: what would unpack to more than there is memory for is left. */

/** Width and height in points; null where the header does not tell. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 32) return null
  if (view.readUInt32BE(0) === 0x89504e47)
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  if (view.readUInt16BE(0) === 0xffd8) return jpegSize(view)
  const order = view.toString('latin1', 0, 4)
  if (order === 'II*\0' || order === 'MM\0*') return tiffSize(view, order === 'II*\0')
  // The other kinds hold at most 16,384 points to a side (WebP) or are as large as they look (BMP).
  return null
}

/** The frame header (ITU-T T.81 B.2.2), found by going from marker to marker. */
function jpegSize(view: Buffer) {
  for (let at = 2; at + 9 < view.length && view[at] === 0xff;) {
    const marker = view[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
    at += 2 + view.readUInt16BE(at + 2)
  }
  return null
}

/** The first directory's tags 256 and 257. */
function tiffSize(view: Buffer, little: boolean) {
  const short = (at: number) => (little ? view.readUInt16LE(at) : view.readUInt16BE(at))
  const long = (at: number) => (little ? view.readUInt32LE(at) : view.readUInt32BE(at))
  const size = { width: 0, height: 0 }
  const start = long(4)
  if (start + 2 > view.length) return null
  for (let index = 0; index < short(start); index++) {
    const at = start + 2 + index * 12
    if (at + 12 > view.length) break
    const value = short(at + 2) === 3 ? short(at + 8) : long(at + 8)
    if (short(at) === 256) size.width = value
    if (short(at) === 257) size.height = value
  }
  return size
}
