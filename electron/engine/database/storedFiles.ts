import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { renameDurably, syncFile, syncFolder } from './durable.ts'

/**
 * Files are kept by their content: `files/ab/cdef…` in the office folder, named by the SHA-256 of the bytes as they
 * came. A file under its name is whole, is never altered, and nothing the program does takes it away.
 */
export function storeOf(folder: string): string {
  return join(folder, 'files')
}

export function pathInStore(store: string, hash: string): string {
  return join(store, hash.slice(0, 2), hash.slice(2))
}

/** Where files lie while they come in; what a crash leaves there is nobody's. */
export function incomingOf(store: string): string {
  return join(store, 'incoming')
}

/** Gives a complete file on the disk its place, for good. One that is there already, whole, stays. */
export function placeInStore(store: string, hash: string, draft: string): void {
  const path = pathInStore(store, hash)
  if (existsSync(path) && statSync(path).size === statSync(draft).size) {
    rmSync(draft, { force: true })
    return
  }
  const shelf = join(store, hash.slice(0, 2))
  if (!existsSync(shelf)) {
    mkdirSync(shelf, { recursive: true })
    syncFolder(store)
  }
  if (existsSync(path)) chmodSync(path, 0o644)
  chmodSync(draft, 0o444)
  renameDurably(draft, path)
}

/** The hashes of all files in a store. */
export function* hashesIn(store: string): Generator<string> {
  if (!existsSync(store)) return
  for (const shelf of readdirSync(store)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const rest of readdirSync(join(store, shelf)))
      if (/^[0-9a-f]{62}$/.test(rest)) yield shelf + rest
  }
}

/**
 * Copies what `to` lacks from one store into another, each file read back and held against its hash; gives the number
 * of files copied and those whose bytes are no longer what they were, which are left behind. Other work goes on.
 */
export async function copyStore(
  from: string,
  to: string,
): Promise<{ copied: number; damaged: string[] }> {
  const damaged: string[] = []
  let copied = 0
  for (const hash of hashesIn(from)) {
    const [source, target] = [pathInStore(from, hash), pathInStore(to, hash)]
    if (existsSync(target) && statSync(target).size === statSync(source).size) continue
    mkdirSync(incomingOf(to), { recursive: true })
    const draft = join(incomingOf(to), `${hash}.copy`)
    rmSync(draft, { force: true })
    await copyFile(source, draft)
    chmodSync(draft, 0o644)
    syncFile(draft)
    if ((await hashOfStored(draft)) === hash) {
      placeInStore(to, hash, draft)
      copied += 1
    } else {
      rmSync(draft, { force: true })
      damaged.push(hash)
    }
  }
  return { copied, damaged }
}

/**
 * The stores that may hold the files of the backup at `path`: the one beside backups kept elsewhere, and the one of
 * the office whose own backup it is. `own` is left out.
 */
export function storesOfBackup(path: string, own: string): string[] {
  const folder = existsSync(join(path, 'backup.json')) ? path : dirname(path)
  return [join(folder, '..', 'files'), join(folder, '..', '..', 'files')].filter(
    (store) => existsSync(store) && resolve(store) !== resolve(own),
  )
}

/** The SHA-256 of a stored file, read in pieces between which other work goes on. */
export async function hashOfStored(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024, ...(signal && { signal }) })
  for await (const piece of stream as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}
