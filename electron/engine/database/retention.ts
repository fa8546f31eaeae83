import { rmSync } from 'node:fs'
import type { Instant } from '../../../shared/base/dates.ts'
import type { BackupEntry } from '../../../shared/office/contract.ts'
import { listBackups } from './backup.ts'

/** How many hours, days and months keep their newest backup. */
const KEPT = { hours: 24, days: 14, months: 12 }

/**
 * The backups that may go: of those the program made by itself, all but the newest of each of the last 24
 * hours, 14 days and 12 months in which one was made, and all from before `since`: names that have faded must
 * not live on in them. What a person asked for, what a restore replaced and the newest verified backup always stay.
 */
export function chooseSpent(backups: BackupEntry[], since: Instant | null = null): BackupEntry[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const automatic = newestFirst.filter(({ reason }) => reason !== 'demand' && reason !== 'restore')
  const kept = new Set(newestFirst.filter(({ verified }) => verified).slice(0, 1))
  keepNewestOf(automatic, 'YYYY-MM-DDTHH'.length, KEPT.hours, kept)
  keepNewestOf(automatic, 'YYYY-MM-DD'.length, KEPT.days, kept)
  keepNewestOf(automatic, 'YYYY-MM'.length, KEPT.months, kept)
  const newest = newestFirst.find(({ verified }) => verified)
  return automatic.filter(
    (backup) => backup !== newest && (!kept.has(backup) || (since !== null && backup.at < since)),
  )
}

/** Instants begin with their month, day and hour: backups of one span share the first `length` letters. */
function keepNewestOf(
  backups: BackupEntry[],
  length: number,
  spans: number,
  kept: Set<BackupEntry>,
): void {
  const seen = new Set<string>()
  for (const backup of backups) {
    const span = backup.at.slice(0, length)
    if (seen.has(span)) continue
    if (seen.size === spans) return
    seen.add(span)
    kept.add(backup)
  }
}

/** Deletes the backups under `into` that may go. */
export function removeSpentBackups(into: string, since: Instant | null = null): void {
  for (const { path } of chooseSpent(listBackups(into), since))
    rmSync(path, { recursive: true, force: true })
}
