import { client } from '../../app/client/client.ts'
import type { FileId } from '../../../shared/base/ids.ts'
import { paperBytes, saveBytes, showPdf } from '../papers.ts'
import { showFailure } from '../toasts.ts'

/** A file of the office as a screen names it. */
export type ShownFile = { fileId: FileId; name: string; bytes: number; mediaType: string }

/** All bytes of a file, fetched piece by piece. */
export async function readFileBytes(
  fileId: FileId,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(0)
  for (let from = 0; ;) {
    const piece = await client.files.read({ fileId, from }, signal ? { signal } : {})
    if (from === 0) bytes = new Uint8Array(piece.total)
    const read = paperBytes(piece)
    bytes.set(read, from)
    from += read.length
    if (from >= piece.total || read.length === 0) return bytes
  }
}

/** Saves a copy of a file where the user says. */
export async function saveFileCopy({ fileId, name, mediaType }: ShownFile): Promise<void> {
  try {
    await saveBytes(name, await readFileBytes(fileId), mediaType)
  } catch (error) {
    showFailure(error)
  }
}

/** Opens a PDF in the system's own viewer, from a temporary copy. */
export async function openPdf({ fileId, name }: ShownFile): Promise<void> {
  try {
    await showPdf(name, await readFileBytes(fileId))
  } catch (error) {
    showFailure(error)
  }
}
