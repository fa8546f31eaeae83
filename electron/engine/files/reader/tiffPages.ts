/** The pages of a TIFF (6.0): a chain of directories, the first named in its header. */
import { MAXIMUM_PAGES } from '../limits.ts'
import { ReadFault } from './tasks.ts'

/** How many pages a TIFF has. */
export function countPages(bytes: Uint8Array): number {
  return directoriesOf(bytes).length
}

/** The same file with page `number` (from 1) put first: readers that know one page only read that. */
export function pageFirst(bytes: Uint8Array, number: number): Uint8Array {
  const place = directoriesOf(bytes)[number - 1]
  if (place === undefined) throw new ReadFault('damaged', 'no such page')
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  view.setUint32(4, place, copy[0] === 0x49)
  return copy
}

function directoriesOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const places: number[] = []
  let at = bytes.length >= 8 ? view.getUint32(4, little) : 0
  // A chain that bites its own tail ends where it was before.
  while (at >= 8 && at + 2 <= bytes.length && !places.includes(at)) {
    places.push(at)
    if (places.length === MAXIMUM_PAGES) break
    const next = at + 2 + view.getUint16(at, little) * 12
    at = next + 4 <= bytes.length ? view.getUint32(next, little) : 0
  }
  if (places.length === 0) throw new ReadFault('damaged', 'a TIFF without a page')
  return places
}
