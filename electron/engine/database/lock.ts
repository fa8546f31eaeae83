import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** A command line call that brings an office up to date is done by then, in milliseconds. */
const PATIENCE = 1000

/** Held while an engine owns an office folder. */
export type FolderLock = { release(): void }

/**
 * Takes the lock of an office folder, or answers null when another engine holds it. It is SQLite's own lock
 * on an empty file, which the operating system drops with the process: a crash leaves no stale lock, and no
 * process number that a stranger has by now.
 */
export function lockFolder(folder: string): FolderLock | null {
  const connection = new Sqlite(join(folder, 'office.lock'), { timeout: PATIENCE })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
  return {
    release: () => {
      if (connection.open) connection.close()
    },
  }
}
