import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import type { Instant } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import { instant } from '../../../shared/base/schemas.ts'
import type { BackupEntry } from '../../../shared/office/contract.ts'
import { backupReason } from '../../../shared/office/contract.ts'
import type { Database } from './database.ts'
import { failureOf } from './database.ts'
import { renameDurably, syncFile, syncFolder } from './durable.ts'
import type { Judgement } from './requireSound.ts'
import { requireSound } from './requireSound.ts'

/**
 * A backup is a folder `<moment>-<reason>` with a copy of office.db and `backup.json`, which holds the copy's
 * hash: most flipped bits pass SQLite's own checks, none passes the hash.
 */
const NOTE = 'backup.json'
const COPY = 'office.db'

const note = z.object({
  at: instant,
  reason: backupReason,
  /** The newest command it holds: tells whether anything changed since. */
  newest: z.string(),
  schema: z.int(),
  verified: z.boolean(),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
})
export type BackupNote = z.infer<typeof note>

type Reason = BackupEntry['reason']

/** Where an office keeps its backups. */
export function backupsOf(folder: string): string {
  return join(folder, 'backups')
}

/**
 * Copies the live database into a new folder under `into`, reads the copy back (integrity, foreign keys) and
 * notes its hash. Under its name there is only ever a complete, verified backup.
 */
export function makeBackup(
  database: Database,
  into: string,
  at: Instant,
  reason: Reason,
): BackupEntry {
  return writeBackup(into, at, reason, (copy) => database.copyInto(copy), requireSound)
}

/** Keeps a database file that no connection has open, such as it is. `verified` only if it is sound. */
export function keepBackup(
  file: string,
  into: string,
  at: Instant,
  copy: (to: string) => void,
): BackupEntry {
  return writeBackup(into, at, 'restore', copy, (kept) => {
    try {
      return existsSync(`${file}-wal`) ? UNSOUND : requireSound(kept)
    } catch {
      return UNSOUND
    }
  })
}

const UNSOUND: Judgement = { sound: false, newest: '', schema: 0 }

function writeBackup(
  into: string,
  at: Instant,
  reason: Reason,
  copy: (to: string) => void,
  judge: (file: string) => Judgement,
): BackupEntry {
  const path = freePath(into, `${at.replaceAll(':', '').replace(/\.\d+/, '')}-${nameOf(reason)}`)
  const draft = `${path}.tmp`
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const file = join(draft, COPY)
    copy(file)
    const { sound, newest, schema } = judge(file)
    syncFile(file)
    const bytes = statSync(file).size
    const text: BackupNote = {
      at,
      reason,
      newest,
      schema,
      verified: sound,
      files: { [COPY]: { bytes, sha256: hashOf(file) } },
    }
    writeFileSync(join(draft, NOTE), `${JSON.stringify(text, null, 2)}\n`)
    syncFile(join(draft, NOTE))
    syncFolder(draft)
    renameDurably(draft, path)
    return { path, at, bytes, reason, verified: sound }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (error instanceof Failure || failureOf(error)) throw error
    throw Object.assign(new Failure('NOT_POSSIBLE', { reason: 'backup_folder' }), { cause: error })
  }
}

const nameOf = (reason: Reason) => (reason === 'restore' ? 'before-restore' : reason)

function freePath(into: string, name: string): string {
  let path = join(into, name)
  for (let copy = 2; existsSync(path); copy += 1) path = join(into, `${name}-${copy}`)
  return path
}

/** Backups in a folder of backups, newest first. */
export function listBackups(into: string): (BackupEntry & { newest: string })[] {
  if (!existsSync(into)) return []
  return readdirSync(into)
    .filter((name) => !name.endsWith('.tmp'))
    .flatMap((name) => {
      const known = readNote(join(into, name))
      if (!known) return []
      const { at, reason, newest, verified, files } = known
      return [
        { path: join(into, name), at, reason, newest, verified, bytes: files[COPY]?.bytes ?? 0 },
      ]
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function readNote(path: string): BackupNote | null {
  try {
    return note.parse(JSON.parse(readFileSync(join(path, NOTE), 'utf8')))
  } catch {
    return null
  }
}

/**
 * The database file of the backup at `path` (its folder, or a file in it) after its hash and its integrity
 * were found good. Fails as NOT_FOUND or as FILE_UNREADABLE with reason `backup_damaged`.
 */
export function requireGoodBackup(path: string): { file: string; schema: number } {
  const folder = [COPY, NOTE].includes(basename(path)) ? dirname(path) : path
  if (!existsSync(join(folder, NOTE)))
    throw new Failure('NOT_FOUND', { entity: 'backup', id: path })
  const damaged = () => new Failure('FILE_UNREADABLE', { file: path, reason: 'backup_damaged' })
  const file = join(folder, COPY)
  const expected = readNote(folder)?.files[COPY]
  if (!expected || !existsSync(file)) throw damaged()
  if (statSync(file).size !== expected.bytes || hashOf(file) !== expected.sha256) throw damaged()
  return { file, schema: requireSound(file).schema }
}

/** The SHA-256 of a file, read in pieces. Never for the office.db that is open in this process. */
export function hashOf(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const handle = openSync(file, 'r')
  try {
    for (let read = 1; read > 0;) {
      read = readSync(handle, piece)
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
