import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import { backupsOf, keepBackup, requireGoodBackup } from './backup.ts'
import { openDatabase } from './database.ts'
import { renameDurably, syncFile } from './durable.ts'
import { inspectFile } from './inspect.ts'
import { SCHEMA } from './migrate.ts'

/**
 * A restore goes in three steps, and a crash at any point leaves the old state or the new one:
 * the backup is copied beside the office (`office.db.restoring`), the present office is kept as a backup of
 * its own, then one rename to `office.db.restored` decides. What follows is done again at the next start.
 */
const restoring = (folder: string) => join(folder, 'office.db.restoring')
const restored = (folder: string) => join(folder, 'office.db.restored')

/** A checked copy of a backup, ready to take the place of the office. */
export type PreparedRestore = { finish(at: Instant): { kept: string } }

/**
 * Checks the backup at `path` and copies it beside the office; the office is still as it was. Fails as
 * NOT_FOUND, FILE_UNREADABLE (damaged) or NOT_POSSIBLE (made by a newer program).
 * `finish` wants that no connection to the office is open in this process.
 */
export function prepareRestore(folder: string, path: string): PreparedRestore {
  const { file, schema } = requireGoodBackup(path)
  if (schema > SCHEMA) throw new Failure('NOT_POSSIBLE', { reason: 'backup_newer' })
  copyFileSync(file, restoring(folder))
  syncFile(restoring(folder))
  return {
    finish: (at) => {
      const kept = keepPresent(folder, at)
      renameDurably(restoring(folder), restored(folder))
      finishRestore(folder)
      return { kept }
    },
  }
}

function keepPresent(folder: string, at: Instant): string {
  const file = join(folder, 'office.db')
  if (!existsSync(file)) return ''
  if (inspectFile(file) === null) fold(file)
  const entry = keepBackup(file, backupsOf(folder), at, (to) => {
    const copy = (from: string, target: string) => {
      // The same bytes under a second name, where the disk can: a large office is kept in no time.
      try {
        linkSync(from, target)
      } catch {
        copyFileSync(from, target)
      }
    }
    copy(file, to)
    if (existsSync(`${file}-wal`)) copy(`${file}-wal`, `${to}-wal`)
  })
  return entry.path
}

/**
 * Brings the write-ahead log into the file. Leaving WAL needs the file alone, so this also shows another
 * process that still has the office open: DATABASE_BUSY. A damaged office is kept as it lies.
 */
function fold(file: string): void {
  try {
    const database = openDatabase(file)
    try {
      database.pragma('journal_mode = DELETE')
    } finally {
      database.close()
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw error
  }
}

/** True when a restore was decided and a crash came before its last step. */
export function isRestorePending(folder: string): boolean {
  return existsSync(restored(folder))
}

/** Finishes a restore that was decided. The old log must go first: it belongs to the old file. */
export function finishRestore(folder: string): void {
  if (!isRestorePending(folder)) return
  for (const end of ['-wal', '-shm', '-journal'])
    rmSync(join(folder, `office.db${end}`), { force: true })
  renameDurably(restored(folder), join(folder, 'office.db'))
}
