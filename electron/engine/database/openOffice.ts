import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE } from '../../../shared/base/officeFiles.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { ClosedReason } from '../../../shared/office/contract.ts'
import type { Database } from './database.ts'
import { failureOf, openDatabase } from './database.ts'
import { renameDurably, syncFile } from './durable.ts'
import { inspectFile, inspectFolder, isOlder } from './inspect.ts'
import type { FolderLock } from './lock.ts'
import { lockFolder } from './lock.ts'
import { SCHEMA, migrate, schemaOf } from './migrate.ts'
import { finishRestore, isRestorePending } from './restore.ts'

/** Why an office was not opened. Its files are as they were, byte for byte. */
export class OfficeClosed extends Error {
  readonly reason: ClosedReason

  constructor(reason: ClosedReason, cause?: unknown) {
    super(reason, { cause })
    this.name = 'OfficeClosed'
    this.reason = reason
  }
}

export type OpenOptions = {
  folder: string
  /** Puts the first rows into a fresh office, in the transaction that makes it. */
  begin(database: Database): void
  /** Called before an older schema is changed: makes the verified backup. */
  beforeMigrating(database: Database, schema: number): void
  /**
   * True for an engine that owns the office and keeps its lock. False for a call beside an engine that may be
   * running: it locks only while the office has to be made, migrated or brought back.
   */
  alone: boolean
}

/** Opens the office in `folder`, making it when there is none. Throws OfficeClosed with the reason. */
export function openOffice(options: OpenOptions): { database: Database; lock: FolderLock | null } {
  const { folder, alone } = options
  let lock: FolderLock | null = null
  try {
    const reason = inspectFolder(folder)
    if (reason) throw new OfficeClosed(reason)
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    if (alone || needsWork(folder)) {
      lock = lockFolder(folder)
      if (!lock) throw new OfficeClosed('in_use')
    }
    const database = openInspected(options)
    if (alone) return { database, lock }
    lock?.release()
    return { database, lock: null }
  } catch (error) {
    lock?.release()
    throw error instanceof OfficeClosed ? error : new OfficeClosed(reasonOf(error), error)
  }
}

function needsWork(folder: string): boolean {
  const file = join(folder, DATABASE_FILE)
  return isRestorePending(folder) || !existsSync(file) || isOlder(file)
}

function openInspected({ folder, begin, beforeMigrating }: OpenOptions): Database {
  const file = join(folder, DATABASE_FILE)
  finishRestore(folder)
  if (!existsSync(file)) create(file, begin)
  const reason = inspectFile(file)
  if (reason) throw new OfficeClosed(reason)
  accessSync(file, constants.W_OK)
  const database = openDatabase(file)
  try {
    const schema = schemaOf(database)
    if (schema > SCHEMA) throw new OfficeClosed('newer')
    if (schema < SCHEMA) {
      beforeMigrating(database, schema)
      migrate(database)
    }
    // Reads the schema and where the next row is written, so that gross damage shows now and not at the first booking.
    database.prepare('SELECT * FROM journal ORDER BY revision DESC LIMIT 1').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** An office.db is only ever seen whole: it is made under another name and renamed when it is complete. */
function create(file: string, begin: (database: Database) => void): void {
  const draft = `${file}.creating`
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true })
  const database = openDatabase(draft)
  try {
    // Its steps need not wait for the disk one by one: the whole of it is there before anybody sees it.
    database.pragma('synchronous = OFF')
    migrate(database)
    database.transaction(() => begin(database))
  } finally {
    database.close()
  }
  syncFile(draft)
  renameDurably(draft, file)
}

function reasonOf(error: unknown): ClosedReason {
  const failure = error instanceof Failure ? error : failureOf(error)
  if (failure?.code === 'DATABASE_CORRUPT' || failure?.code === 'FILE_UNREADABLE') return 'damaged'
  if (failure?.code === 'DATABASE_BUSY') return 'in_use'
  if (failure?.code === 'DATABASE_READ_ONLY') return 'not_writable'
  const code = (error as { code?: unknown }).code
  const unwritable = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
  ]
  return typeof code === 'string' && unwritable.includes(code) ? 'not_writable' : 'unknown'
}
