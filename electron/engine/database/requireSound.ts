import { Failure } from '../../../shared/base/errors.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'

/** What was found of a database file: whether it is sound, its newest command and its schema. */
export type Judgement = { sound: boolean; newest: string; schema: number }

/** Checks a database file that nobody uses; throws FILE_UNREADABLE when it is not sound. */
export function requireSound(file: string): Judgement {
  try {
    const copy = openDatabase(file, { readonly: true })
    try {
      if (copy.pragma('integrity_check') !== 'ok') throw new Error('integrity_check')
      if (copy.prepare('PRAGMA foreign_key_check').all().length > 0)
        throw new Error('foreign_key_check')
      return {
        sound: true,
        newest: newestCommand(copy),
        schema: Number(copy.pragma('user_version')),
      }
    } finally {
      copy.close()
    }
  } catch (error) {
    throw Object.assign(new Failure('FILE_UNREADABLE', { file, reason: 'backup_damaged' }), {
      cause: error,
    })
  }
}

/** The id of the newest command that a database holds; empty when there was none. */
export function newestCommand(database: Database): string {
  const row = database
    .prepare<{ command_id: string }>(
      'SELECT command_id FROM journal ORDER BY revision DESC LIMIT 1',
    )
    .get()
  return row?.command_id ?? ''
}
