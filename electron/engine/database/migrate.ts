import type { Database } from './database.ts'
import { APPLICATION_ID } from './database.ts'
import { migrations } from './migrations/all.ts'

/** The schema that this program knows: the number of its newest migration. */
export const SCHEMA = migrations.at(-1)!.number

/** The number of the newest migration that `database` has had; 0 for a fresh one. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version'))
}

/**
 * Brings `database` up to `target` (default: all), one transaction a step: after a crash it stands
 * at the old schema or the new one, never between.
 */
export function migrate(database: Database, target = SCHEMA): void {
  for (const step of migrations) {
    if (step.number <= schemaOf(database) || step.number > target) continue
    database.transaction(() => {
      database.exec(step.sql)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${step.number}`)
    })
  }
  // Into the file itself, so that its header tells the schema even to one who only reads the header.
  database.pragma('wal_checkpoint(TRUNCATE)')
}
