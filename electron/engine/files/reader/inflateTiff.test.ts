import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflateTiff } from './inflateTiff.ts'

type Fields = Record<number, number[]>

/** A TIFF of one page: strips right after the header, then its directory of LONG values and the longer ones of these. */
function tiff(strips: Buffer[], little: boolean, fields: Fields): Uint8Array {
  const body = Buffer.concat(strips)
  const starts: number[] = []
  let at = 8
  for (const strip of strips) {
    starts.push(at)
    at += strip.length
  }
  const all: Fields = { ...fields, 273: starts, 279: strips.map(({ length }) => length) }
  const entries = Object.entries(all)
  const bytes = Buffer.alloc(at + 2 + entries.length * 12 + 4 + strips.length * 8)
  bytes.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  bytes.set(body, 8)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  view.setUint32(4, at, little)
  view.setUint16(at, entries.length, little)
  let long = at + 2 + entries.length * 12 + 4
  entries.forEach(([tag, values], number) => {
    const entry = at + 2 + number * 12
    const isShort = values.length === 1 && Number(tag) !== 273 && Number(tag) !== 279
    view.setUint16(entry, Number(tag), little)
    view.setUint16(entry + 2, isShort ? 3 : 4, little)
    view.setUint32(entry + 4, values.length, little)
    if (isShort) view.setUint16(entry + 8, values[0]!, little)
    else if (values.length === 1) view.setUint32(entry + 8, values[0]!, little)
    else {
      view.setUint32(entry + 8, long, little)
      for (const value of values) {
        view.setUint32(long, value, little)
        long += 4
      }
    }
  })
  return bytes
}

/** The values of a field. */
function read(bytes: Uint8Array, tag: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const little = bytes[0] === 0x49
  const directory = view.getUint32(4, little)
  for (let at = directory + 2; ; at += 12) {
    if (view.getUint16(at, little) !== tag) continue
    const count = view.getUint32(at + 4, little)
    if (view.getUint16(at + 2, little) === 3) return [view.getUint16(at + 8, little)]
    const place = count === 1 ? at + 8 : view.getUint32(at + 8, little)
    return Array.from({ length: count }, (_, each) => view.getUint32(place + each * 4, little))
  }
}
const stripsOf = (bytes: Uint8Array) => {
  const sizes = read(bytes, 279)
  return read(bytes, 273).map((start, at) => [...bytes.subarray(start, start + sizes[at]!)])
}
const packed = (...values: number[]) => deflateSync(Buffer.from(values))

test.each([
  [true, 8],
  [false, 8],
  [true, 32_946],
])('strips are unpacked, little-endian %s, packing %i', (little, packing) => {
  const fields = { 256: [3], 257: [3], 258: [8], 259: [packing] }
  const strips = [packed(1, 2, 3, 4, 5, 6), packed(7, 8, 9)]
  const plain = inflateTiff(tiff(strips, little, fields))
  expect(read(plain, 259)).toEqual([1])
  expect(stripsOf(plain)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [7, 8, 9],
  ])
})

test('differences from the point to the left are added up, row by row and colour by colour', () => {
  const fields = { 256: [2], 257: [2], 258: [8], 259: [8], 277: [3], 317: [2] }
  const strip = packed(10, 20, 30, 1, 2, 255, 5, 5, 5, 250, 251, 252)
  const plain = inflateTiff(tiff([strip], true, fields))
  expect(stripsOf(plain)).toEqual([[10, 20, 30, 11, 22, 29, 5, 5, 5, 255, 0, 1]])
})

test('what is packed in another way is left as it is', () => {
  const bytes = tiff([Buffer.from([1, 2, 3])], true, { 256: [3], 258: [8], 259: [5] })
  expect(inflateTiff(bytes)).toBe(bytes)
})

test('what cannot be unpacked is told', () => {
  const fields = { 256: [3], 258: [8], 259: [8] }
  const damaged = tiff([Buffer.from([1, 2, 3])], true, fields)
  expect(() => inflateTiff(damaged)).toThrow(expect.objectContaining({ reason: 'damaged' }))
  const floats = tiff([packed(1, 2, 3)], true, { ...fields, 317: [3] })
  expect(() => inflateTiff(floats)).toThrow(expect.objectContaining({ reason: 'picture_kind' }))
  const bomb = tiff([deflateSync(Buffer.alloc(257 * 1024 * 1024))], true, fields)
  expect(() => inflateTiff(bomb)).toThrow(expect.objectContaining({ reason: 'memory' }))
})
