import type { FileId } from '../../../shared/base/ids.ts'
import type { Progress } from '../base/changes.ts'
import { hashOfStored } from '../database/storedFiles.ts'
import type { Contents } from './contents.ts'
import type { Store } from './store.ts'

export type Proof = {
  files: number
  bytes: number
  missing: { fileId: FileId; name: string }[]
  altered: { fileId: FileId; name: string }[]
  strays: number
}

/** Hashes every file of the office anew and holds it against its name. Reads only. */
export async function proveFiles(
  contents: Contents,
  store: Store,
  task: string,
  progress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Proof> {
  const known = contents.all()
  const proof: Proof = { files: known.length, bytes: 0, missing: [], altered: [], strays: 0 }
  for (const [at, { hash, bytes, fileId, name }] of known.entries()) {
    signal?.throwIfAborted()
    if (!store.has(hash)) proof.missing.push({ fileId, name })
    else if ((await hashOfStored(store.pathOf(hash), signal)) !== hash)
      proof.altered.push({ fileId, name })
    else proof.bytes += bytes
    progress({ task, done: at + 1, total: known.length })
  }
  const hashes = new Set(known.map(({ hash }) => hash))
  // A file whose command came to nothing, or is under way right now.
  for (const hash of store.all())
    if (!hashes.has(hash) && !contents.isKnown(hash)) proof.strays += 1
  return proof
}
