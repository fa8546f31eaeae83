/**
 * Working copies on this desk's disk: one folder each, readable by this user alone. They outlive a restart, so that
 * what was typed into one is never lost.
 */
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import type { ChosenFile, ShellPayload, WorkingCopy } from '../../shared/base/shellCalls.ts'
import { MAXIMUM_FILE_BYTES } from '../../shared/base/shellNames.ts'
import { plainFileName, writeWhole } from './writeFile.ts'

const NOTE = 'copy.json'
const Note = z.object({
  documentId: z.string(),
  base: z.int(),
  /** As the document calls its file. */
  name: z.string(),
  /** As it is called on the disk, with the extension that its content tells. */
  file: z.string(),
  begunAt: z.string(),
  /** SHA-256 of the bytes it began with. */
  hash: z.string(),
})
type Note = z.infer<typeof Note>

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `folder`: where the copies of an office lie; each office has its own. */
export const copiesFolder = (root: string, office: string) =>
  path.join(root, hashOf(Buffer.from(office)).slice(0, 16))

async function readNote(folder: string): Promise<Note | null> {
  try {
    return Note.parse(JSON.parse(await readFile(path.join(folder, NOTE), 'utf8')))
  } catch {
    return null
  }
}

async function copyIn(folder: string): Promise<{ copy: WorkingCopy; place: string } | null> {
  const note = await readNote(folder)
  if (!note) return null
  const place = path.join(folder, path.basename(note.file))
  try {
    const { mtime, size } = await stat(place)
    const changed = size > MAXIMUM_FILE_BYTES || hashOf(await readFile(place)) !== note.hash
    const { documentId, base, name } = note
    return {
      copy: { documentId, base, name, savedAt: mtime.toISOString(), changed },
      place,
    }
  } catch {
    // A program that saves by renaming has its file away for a moment.
    return null
  }
}

export function findCopy(folder: string, documentId: string) {
  return copyIn(path.join(folder, documentId))
}

/** All copies in the order they were begun. */
export async function listCopies(folder: string): Promise<{ copy: WorkingCopy; place: string }[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => ({
      note: await readNote(path.join(folder, name)),
      copy: await copyIn(path.join(folder, name)),
    })),
  )
  return found
    .toSorted((one, other) => (one.note?.begunAt ?? '').localeCompare(other.note?.begunAt ?? ''))
    .flatMap(({ copy }) => (copy ? [copy] : []))
}

/**
 * Writes a copy and tells its place. One that holds changes stays as it is: what was typed comes before what is newer
 * in the office.
 */
export async function beginCopy(
  folder: string,
  copy: ShellPayload<'openWorkingCopy'>,
  extension: string,
): Promise<string> {
  const own = path.join(folder, copy.documentId)
  const there = await copyIn(own)
  // Written anew while a program holds it open, a copy would be locked or lost.
  if (there && (there.copy.changed || there.copy.base === copy.base)) return there.place
  const stem = plainFileName(copy.name.replace(/\.[^.]*$/, '')).slice(0, 120)
  const file = `${stem}.${extension}`
  await rm(own, { recursive: true, force: true })
  await mkdir(own, { recursive: true, mode: 0o700 })
  const place = path.join(own, file)
  await writeWhole(place, copy.bytes)
  await chmod(place, copy.readOnly ? 0o400 : 0o600)
  const note: Note = {
    documentId: copy.documentId,
    base: copy.base,
    name: copy.name,
    file,
    begunAt: new Date().toISOString(),
    hash: hashOf(copy.bytes),
  }
  await writeWhole(path.join(own, NOTE), Buffer.from(JSON.stringify(note)))
  return place
}

/** What a copy holds now; null when there is none or it has grown beyond what the office takes. */
export async function readCopy(
  folder: string,
  documentId: string,
): Promise<(ChosenFile & { hash: string }) | null> {
  const found = await findCopy(folder, documentId)
  if (!found || (await stat(found.place)).size > MAXIMUM_FILE_BYTES) return null
  const { name } = found.copy
  const stem = name.replace(/\.[^.]*$/, '')
  const bytes = new Uint8Array(await readFile(found.place))
  return { name: `${stem}${path.extname(found.place)}`, bytes, hash: hashOf(bytes) }
}

/** From now on changes are told against that content, which is version `base` of the document. */
export async function rebaseCopy(folder: string, documentId: string, base: number, hash: string) {
  const own = path.join(folder, documentId)
  const note = await readNote(own)
  if (!note) return
  await writeWhole(path.join(own, NOTE), Buffer.from(JSON.stringify({ ...note, base, hash })))
}

export async function endCopy(folder: string, documentId: string): Promise<void> {
  await rm(path.join(folder, documentId), { recursive: true, force: true })
}
