import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../shared/base/errors.ts'
import type { FileLike } from '../../../shared/base/schemas.ts'
import { syncFolder } from '../database/durable.ts'
import {
  hashesIn,
  incomingOf,
  pathInStore,
  placeInStore,
  storeOf,
} from '../database/storedFiles.ts'
import { MAXIMUM_BYTES } from './limits.ts'

/** Bytes that lie in the incoming folder, whole and on the disk; `place` gives them their name, `drop` forgets them. */
export type Draft = { hash: string; bytes: number; path: string; place(): void; drop(): void }

/** The office's files on the disk, by their hash. */
export function createStore(folder: string) {
  const store = storeOf(folder)
  const incoming = incomingOf(store)
  const pathOf = (hash: string) => pathInStore(store, hash)

  const draftOf = (hash: string, bytes: number, path: string): Draft => ({
    hash,
    bytes,
    path,
    place: () => placeInStore(store, hash, path),
    drop: () => rmSync(path, { force: true }),
  })
  const newDraft = () => {
    if (!existsSync(store)) {
      mkdirSync(incoming, { recursive: true })
      syncFolder(folder)
    } else mkdirSync(incoming, { recursive: true })
    return join(incoming, randomUUID())
  }

  return {
    pathOf,
    has: (hash: string): boolean => existsSync(pathOf(hash)),
    all: () => hashesIn(store),

    /** Writes a file as it comes, hashing it. FILE_UNREADABLE `empty` or `too_large_to_keep`. */
    receive: async (file: FileLike): Promise<Draft> => {
      const unreadable = (reason: string) =>
        new Failure('FILE_UNREADABLE', { file: file.name, reason })
      if (file.size > MAXIMUM_BYTES) throw unreadable('too_large_to_keep')
      const path = newDraft()
      const hash = createHash('sha256')
      let bytes = 0
      const handle = await open(path, 'wx')
      try {
        for await (const piece of piecesOf(file)) {
          bytes += piece.length
          if (bytes > MAXIMUM_BYTES) throw unreadable('too_large_to_keep')
          hash.update(piece)
          await handle.appendFile(piece)
        }
        if (bytes === 0) throw unreadable('empty')
        await handle.sync()
        await handle.close()
        return draftOf(hash.digest('hex'), bytes, path)
      } catch (error) {
        await handle.close().catch(() => {})
        rmSync(path, { force: true })
        throw isDiskFull(error) ? new Failure('DISK_FULL', {}) : error
      }
    },

    /** The same for bytes at hand, in one go: within a command's transaction. */
    keep: (content: Uint8Array): Draft => {
      const path = newDraft()
      const handle = openSync(path, 'wx')
      try {
        for (let at = 0; at < content.length;) at += writeSync(handle, content, at)
        fsyncSync(handle)
      } catch (error) {
        rmSync(path, { force: true })
        throw isDiskFull(error) ? new Failure('DISK_FULL', {}) : error
      } finally {
        closeSync(handle)
      }
      return draftOf(createHash('sha256').update(content).digest('hex'), content.length, path)
    },

    /** Bytes of a file from `from` on, at most `length`. NOT_FOUND when the file is gone from the disk. */
    read: (hash: string, from: number, length: number): { bytes: Buffer; total: number } => {
      const path = pathOf(hash)
      if (!existsSync(path)) throw new Failure('NOT_FOUND', { entity: 'file', id: hash })
      const total = statSync(path).size
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, total - from)))
      const handle = openSync(path, 'r')
      try {
        let at = 0
        while (at < bytes.length) {
          const read = readSync(handle, bytes, at, bytes.length - at, from + at)
          if (read === 0) break
          at += read
        }
        return { bytes: bytes.subarray(0, at), total }
      } finally {
        closeSync(handle)
      }
    },

    /** Takes the bytes of a hash away, for good. */
    remove: (hash: string): void => {
      const path = pathOf(hash)
      // Some systems delete nothing that is read-only.
      if (existsSync(path)) chmodSync(path, 0o644)
      rmSync(path, { force: true })
    },

    /** Takes away what a crash left half received. Only for the engine that owns the office. */
    clearIncoming: (): void => rmSync(incoming, { recursive: true, force: true }),
  }
}

const isDiskFull = (error: unknown) =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')

export type Store = ReturnType<typeof createStore>

/** A file's bytes in pieces: streamed where the file can, else whole. */
async function* piecesOf(file: FileLike): AsyncGenerator<Uint8Array> {
  const { stream } = file as { stream?: () => ReadableStream<Uint8Array> }
  if (typeof stream === 'function') yield* stream.call(file) as unknown as AsyncIterable<Uint8Array>
  else yield new Uint8Array(await file.arrayBuffer())
}
