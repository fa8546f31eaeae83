import { isId } from '../../../shared/base/ids.ts'
import type { RowChange } from '../base/write.ts'
import type { Database } from '../database/database.ts'

/** An act may touch thousands of records; the history shows no more rows than this of one. */
const MOST_ROWS = 100
/** What a record is called: the first of these that its table has. */
const CALLED = ['name', 'title', 'number'] as const

/** What records are called, by their ids: an id is of one table only, so every table with names is asked. */
export function createRecordNames(database: Database) {
  const columns = database
    .prepare<{ name: string; columns: string }>(
      `SELECT m.name, json_group_array(c.name) AS columns FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'search%' GROUP BY m.name`,
    )
    .all()
  const asked = columns.flatMap(({ name, columns: list }) => {
    const known = JSON.parse(list) as string[]
    const called = known.includes('id') && CALLED.find((column) => known.includes(column))
    if (!called) return []
    // A box without a title is called by its code.
    const shown = known.includes('code') ? `coalesce(nullif(${called}, ''), code)` : called
    return [`SELECT CAST(${shown} AS TEXT) AS name FROM ${name} WHERE id = @id`]
  })
  const find = database.prepare<{ name: string }>(asked.join(' UNION ALL '))

  return (changes: readonly RowChange[]): Record<string, string> => {
    const names: Record<string, string> = {}
    for (const [, key, before, after] of changes.slice(0, MOST_ROWS)) {
      for (const value of Object.values({ ...before, ...after, ...key })) {
        if (typeof value !== 'string' || value in names || !isId(value)) continue
        const name = find.get({ id: value })?.name
        if (name) names[value] = name
      }
    }
    return names
  }
}
