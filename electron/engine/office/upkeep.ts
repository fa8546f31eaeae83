import { Failure } from '../../../shared/base/errors.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { BackupEntry, CheckReport } from '../../../shared/office/contract.ts'
import type { Log } from '../base/log.ts'
import { backupsOf, listBackups, makeBackup } from '../database/backup.ts'
import { newestCommand } from '../database/requireSound.ts'
import type { Database } from '../database/database.ts'
import { removeSpentBackups } from '../database/retention.ts'
import { copyStore, storeOf } from '../database/storedFiles.ts'

/**
 * Above this size no backup is made by itself while people wait: copying, reading back and hashing was
 * measured at 15 s for 700 MB, so at about 5.5 s for 256 MB. Asking for one always works.
 */
const LARGEST_UNASKED = 256 * 1024 * 1024
const HOUR = 60 * 60 * 1000
/** Even where names fade sooner: an office must be able to go back over a fortnight's holiday. */
const LEAST_KEPT_DAYS = 14
/** Rows of each index that are looked at to know how unlike its values are; SQLite's own advice (pragma analysis_limit). */
const ROWS_MEASURED = 400
/** Bits of pragma optimize: of all tables, tell what to run for those never measured or ten times as large by now. */
const UNMEASURED = 0x10003
/** People who book without a pause are not made to wait for a backup before this. */
const LONGEST_WITHOUT = 3 * HOUR

export type Check = CheckReport['checks'][number]

type Parts = {
  folder: string
  database: Database
  now: () => number
  log: Log
  checks: (() => Check[] | Promise<Check[]>)[]
  /** Days after which names fade: automatic backups are not kept for longer, see `oldest`. */
  fadeDays: () => number
}

/** Backups made while the office is open, and the check of everything. */
export function createUpkeep({ folder, database, now, log, checks, fadeDays }: Parts) {
  const own = backupsOf(folder)
  const at = () => new Date(now()).toISOString() as Instant
  const oldest = () =>
    new Date(now() - Math.max(fadeDays(), LEAST_KEPT_DAYS) * 24 * HOUR).toISOString() as Instant

  /** Makes a backup that nobody asked for, when something changed since the last one. */
  const backUpUnasked = (reason: 'hourly' | 'quit', olderThan: number): BackupEntry | null => {
    const last = listBackups(own).find(({ verified }) => verified)
    if (newestCommand(database) === (last?.newest ?? '')) return null
    if (last && now() - Date.parse(last.at) < olderThan) return null
    const pages = Number(database.pragma('page_count')) * Number(database.pragma('page_size'))
    if (pages > LARGEST_UNASKED) return null
    try {
      const entry = makeBackup(database, own, at(), reason)
      removeSpentBackups(own, oldest())
      return entry
    } catch (error) {
      log.bug(error, `backup ${reason}`)
      return null
    }
  }
  let seen = newestCommand(database)
  const unmeasured = database.prepare<{ optimize: string }>(`PRAGMA optimize = ${UNMEASURED}`)
  const copyFilesInto = async (into: string) => {
    try {
      await copyStore(storeOf(folder), storeOf(into))
    } catch (error) {
      throw Object.assign(new Failure('NOT_POSSIBLE', { reason: 'backup_folder' }), {
        cause: error,
      })
    }
  }

  return {
    /** Called each minute: backs up once an hour, in a minute in which nobody booked anything. */
    backUpHourly: () => {
      const newest = newestCommand(database)
      const idle = newest === seen
      seen = newest
      return backUpUnasked('hourly', idle ? HOUR : LONGEST_WITHOUT)
    },
    /**
     * Called each minute and at quit: lets SQLite know how large the tables are and how unlike their values, until
     * `milliseconds` have passed. Without it a join may begin at its wrong end. Only counts are kept, no value.
     */
    measureTables: (milliseconds: number): void => {
      const end = performance.now() + milliseconds
      try {
        database.pragma(`analysis_limit = ${ROWS_MEASURED}`)
        for (const { optimize } of unmeasured.all()) {
          database.exec(optimize)
          if (performance.now() > end) return
        }
      } catch (error) {
        // A busy or full moment: the next minute tries again.
        log.bug(error, 'measure')
      }
    },
    backUpAtQuit: () => backUpUnasked('quit', 0),

    /**
     * Makes a backup on demand: among the office's own, or under `into`, where the stored files go along; the
     * office's own backups lie beside its files, which nothing alters. NOT_POSSIBLE `backup_folder`.
     */
    backUp: async (into: string | undefined): Promise<BackupEntry> => {
      if (!into) return makeBackup(database, own, at(), 'demand')
      await copyFilesInto(into)
      const entry = makeBackup(database, into, at(), 'demand')
      // What came in meanwhile: a backup never names a file that is not beside it.
      await copyFilesInto(into)
      return entry
    },

    check: async (): Promise<CheckReport> => {
      const lines = checkDatabase(database)
      for (const check of checks) lines.push(...(await check()))
      return { good: lines.every(({ good }) => good), checks: lines }
    },
  }
}

export type Upkeep = ReturnType<typeof createUpkeep>

function checkDatabase(database: Database): Check[] {
  const faults = database
    .prepare<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    .all()
    .map((row) => row.integrity_check)
  const orphans = database
    .prepare<{ table: string; rowid: number }>('PRAGMA foreign_key_check')
    .all()
  return [
    {
      name: 'database',
      good: faults.length === 1 && faults[0] === 'ok',
      detail: faults.join('; '),
    },
    {
      name: 'references',
      good: orphans.length === 0,
      detail:
        orphans.length === 0
          ? 'ok'
          : `${orphans.length}: ${[...new Set(orphans.map(({ table }) => table))].join(', ')}`,
    },
  ]
}
