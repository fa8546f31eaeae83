import { mkdirSync } from 'node:fs'
import { Failure } from '../../../shared/base/errors.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { BackupEntry, ClosedReason } from '../../../shared/office/contract.ts'
import { backupsOf, listBackups } from '../database/backup.ts'
import { inspectFolder } from '../database/inspect.ts'
import { lockFolder } from '../database/lock.ts'
import { prepareRestore } from '../database/restore.ts'
import { copyStore, storeOf, storesOfBackup } from '../database/storedFiles.ts'

/** The office as the engine holds it: open, or closed for a reason. */
export type Holder = {
  /** Null when the office is open. */
  reason(): ClosedReason | null
  close(): void
  open(): void
}

type Parts = { folder: string; now: () => number; holder: Holder }

/** What also works while the office cannot be opened: seeing its backups and putting one in its place. */
export function createRecovery({ folder, now, holder }: Parts) {
  return {
    list: (): BackupEntry[] =>
      listBackups(backupsOf(folder)).map(({ path, at, bytes, reason, verified }) => ({
        path,
        at,
        bytes,
        reason,
        verified,
      })),

    /**
     * Puts the backup at `path` in place of the office and opens it. What was there before is kept among the
     * backups; a backup that is not good is refused and changes nothing.
     */
    restore: async (path: string): Promise<{ kept: string }> => {
      const reason = holder.reason()
      if (reason === 'network_drive' || reason === 'not_writable')
        throw new Failure('OFFICE_CLOSED', { reason })
      holder.close()
      try {
        return await restoreInto(folder, path, now())
      } finally {
        holder.open()
      }
    },
  }
}

/**
 * Restores into a folder that no engine has open, with the stored files that lie beside the backup; OFFICE_CLOSED with
 * `in_use` when one has.
 */
export async function restoreInto(
  folder: string,
  path: string,
  now: number,
): Promise<{ kept: string }> {
  const reason = inspectFolder(folder)
  if (reason) throw new Failure('OFFICE_CLOSED', { reason })
  mkdirSync(folder, { recursive: true })
  const lock = lockFolder(folder)
  if (!lock) throw new Failure('OFFICE_CLOSED', { reason: 'in_use' })
  try {
    const prepared = prepareRestore(folder, path)
    for (const store of storesOfBackup(path, storeOf(folder)))
      await copyStore(store, storeOf(folder))
    return prepared.finish(new Date(now).toISOString() as Instant)
  } finally {
    lock.release()
  }
}

export type Recovery = ReturnType<typeof createRecovery>
