import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '../../../shared/base/dates.ts'
import { createNameCutter } from '../base/cutNames.ts'
import { backupsOf, makeBackup } from '../database/backup.ts'
import type { Database } from '../database/database.ts'

type Parts = { folder: string; database: Database; now: () => number }

/**
 * What follows the erasure of a person: the names go out of the logs, and the office's own backups, which still
 * hold them, give way to a fresh one. That one is made first: there is never none. Copies that people keep
 * elsewhere are out of reach.
 */
export function createScrub({ folder, database, now }: Parts) {
  return (names: readonly string[]): void => {
    cutFromLogs(join(folder, 'logs'), names)
    const backups = backupsOf(folder)
    const fresh = makeBackup(database, backups, new Date(now()).toISOString() as Instant, 'hourly')
    for (const name of readdirSync(backups)) {
      if (name !== basename(fresh.path))
        rmSync(join(backups, name), { recursive: true, force: true })
    }
  }
}

function cutFromLogs(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return
  const cutter = createNameCutter(names)
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const { text, mentions } = cutter.cut(readFileSync(file, 'utf8'))
    if (mentions === 0) continue
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
}
