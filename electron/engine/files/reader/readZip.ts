import { fromBufferPromise } from 'yauzl'
import { MAXIMUM_ENTRIES, MAXIMUM_RATIO, MAXIMUM_UNPACKED } from '../../base/tables/limits.ts'
import { ReadFault } from './tasks.ts'

/** Below this size a high ratio is no attack: empty sheets pack very well. */
const SMALL = 1024 * 1024

/**
 * Unpacks the wanted entries of a zip into memory; nothing is written, so that a path like `../x` is only a name. The
 * bytes that really come out are counted, not those the zip declares. ReadFault `bomb`, `password` or `damaged`.
 */
export async function readZip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  await walkZip(bytes, wanted, (path, parts) => void files.set(path, Buffer.concat(parts)))
  return files
}

/** Counts all that a zip unpacks to. ReadFault `bomb`; a broken or a locked zip does no harm as it lies. */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  try {
    await walkZip(bytes, () => true, null)
  } catch (error) {
    if (error instanceof ReadFault && error.reason === 'bomb') throw error
  }
}

async function walkZip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  take: ((path: string, parts: Buffer[]) => void) | null,
): Promise<void> {
  // Names are decoded here: yauzl would refuse the whole zip for one bad path.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = MAXIMUM_UNPACKED
  try {
    const zip = await fromBufferPromise(buffer, options)
    if (zip.entryCount > MAXIMUM_ENTRIES) throw new ReadFault('bomb', `${zip.entryCount} entries`)
    for await (const entry of zip.eachEntry()) {
      const path = (entry.fileName as unknown as Buffer).toString('utf8')
      if (path.endsWith('/') || !wanted(path)) continue
      if (entry.isEncrypted()) throw new ReadFault('password')
      const most = Math.min(left, Math.max(SMALL, entry.compressedSize * MAXIMUM_RATIO))
      if (entry.uncompressedSize > most) throw new ReadFault('bomb', path)
      const parts: Buffer[] = []
      let size = 0
      const stream = await zip.openReadStreamPromise(entry)
      for await (const part of stream as AsyncIterable<Buffer>) {
        size += part.length
        if (size > most) throw new ReadFault('bomb', path)
        if (take) parts.push(part)
      }
      left -= size
      take?.(path, parts)
    }
  } catch (error) {
    if (error instanceof ReadFault) throw error
    throw new ReadFault('damaged', error instanceof Error ? error.message : '')
  }
}
