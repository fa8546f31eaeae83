import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { officeContract } from '../../../shared/office/contract.ts'
import type { ClosedReason, Settings } from '../../../shared/office/contract.ts'
import { backupsOf, listBackups } from '../database/backup.ts'

type Answer = InferContractRouterOutputs<typeof officeContract>['health']
export type Health = () => Answer

type Parts = {
  folder: string
  version: string
  /** The open office, or why it is closed. */
  state(): { settings: Settings; revision: number; schema: number } | ClosedReason
}

/** Whether the office is open, which one, and its state. */
export function createHealth({ folder, version, state }: Parts): Health {
  const bytesOf = (name: string) => {
    const file = join(folder, name)
    return existsSync(file) ? statSync(file).size : 0
  }
  return () => {
    const now = state()
    const open = typeof now !== 'string'
    return {
      open,
      reason: open ? null : now,
      folder,
      fresh: open && now.settings.name === '',
      settings: open ? now.settings : null,
      revision: open ? now.revision : 0,
      schema: open ? now.schema : 0,
      databaseBytes: bytesOf('office.db') + bytesOf('office.db-wal'),
      lastBackup: listBackups(backupsOf(folder)).find(({ verified }) => verified)?.at ?? null,
      appVersion: version,
    }
  }
}
