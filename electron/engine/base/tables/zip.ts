import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { MAXIMUM_ENTRIES, MAXIMUM_RATIO, MAXIMUM_UNPACKED } from './limits.ts'
import type { FileReason } from './tableFailure.ts'

const inflate = promisify(inflateRaw)

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** Below this size a high ratio is no attack: empty sheets pack very well. */
const SMALL = 1024 * 1024

export class ZipFault extends Error {
  readonly reason: FileReason

  constructor(reason: FileReason) {
    super(reason)
    this.reason = reason
  }
}

type Entry = {
  path: string
  method: number
  packed: number
  unpacked: number
  crc: number
  at: number
}

/**
 * Unpacks the wanted entries of a zip by its central directory (APPNOTE 4.3). Throws a ZipFault for a
 * broken one and for one that unpacks to more than the limits: real bytes are counted, not those the
 * zip declares. Nothing is written to disk, so that a path like `../x` is only a name here.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(buffer)
  const files = new Map<string, Uint8Array>()
  let left = MAXIMUM_UNPACKED
  for (const entry of entries) {
    if (entry.unpacked > left) throw new ZipFault('too_compressed')
    if (!wanted(entry.path)) continue
    const data = await readEntry(buffer, entry, left)
    left -= data.length
    if (files.has(entry.path)) throw new ZipFault('broken_zip')
    files.set(entry.path, data)
  }
  return files
}

function readDirectory(buffer: Buffer): Entry[] {
  const end = findEnd(buffer)
  const count = buffer.readUInt16LE(end + 10)
  if (count > MAXIMUM_ENTRIES) throw new ZipFault('too_compressed')
  const entries: Entry[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL)
      throw new ZipFault('broken_zip')
    if ((buffer.readUInt16LE(at + 8) & 1) !== 0) throw new ZipFault('password')
    const nameLength = buffer.readUInt16LE(at + 28)
    entries.push({
      path: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      at: buffer.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 65_535); at--) {
    if (buffer.readUInt32LE(at) === END) return at
  }
  throw new ZipFault('broken_zip')
}

async function readEntry(buffer: Buffer, entry: Entry, left: number): Promise<Uint8Array> {
  const { at, packed, method } = entry
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL) throw new ZipFault('broken_zip')
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  if (start + packed > buffer.length) throw new ZipFault('broken_zip')
  const data = buffer.subarray(start, start + packed)
  const most = Math.min(left, Math.max(SMALL, packed * MAXIMUM_RATIO))
  const unpacked = method === 0 ? data : method === 8 ? await inflateWithin(data, most) : null
  if (!unpacked || crc32(unpacked) !== entry.crc) throw new ZipFault('broken_zip')
  return unpacked
}

async function inflateWithin(data: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return await inflate(data, { maxOutputLength: most })
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipFault(tooLong ? 'too_compressed' : 'broken_zip')
  }
}

/** A plain zip of `files`, stored without packing: what a library is given after the checks above. */
export function zipStored(files: Map<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [path, data] of files) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([mark(LOCAL), common, name])
    parts.push(local, data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(mark(CENTRAL), Buffer.from([20, 0]), common, tail, name)
    at += local.length + data.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, mark(END), end])
}

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
