import type { Database } from '../database/database.ts'
import type { NameCutter } from './cutNames.ts'
import type { PersonalTable } from './forget.ts'
import { newId } from './ids.ts'

/**
 * Puts a key that tells nothing in place of each one made of a forgotten name ("name:anna kvist"), the same in all
 * tables: an answer stays with who gave it, and two whose names are cut to the same stay two. Lists of keys are JSON.
 */
export function replaceKeys(
  database: Database,
  tables: readonly PersonalTable[],
  cutter: NameCutter,
): void {
  const replaced = new Map<string, string>()
  const replace = (key: string): string => {
    if (!cutter.isIn(key)) return key
    const own = replaced.get(key) ?? `gone:${newId()}`
    replaced.set(key, own)
    return own
  }
  for (const { table, keys = [] } of tables) {
    for (const column of keys) {
      const values = database.prepare<{ value: string }>(
        `SELECT DISTINCT ${column} AS value FROM ${table}`,
      )
      const update = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`)
      for (const { value } of values.all()) {
        const next = value.startsWith('[')
          ? JSON.stringify((JSON.parse(value) as string[]).map(replace))
          : replace(value)
        if (next !== value) update.run(next, value)
      }
    }
  }
}
