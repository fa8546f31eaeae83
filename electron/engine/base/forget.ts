/** Forgetting a person: fields emptied in place, in the journal too. What is left are counts. */
import type { Database } from '../database/database.ts'
import type { RowChange, Write } from './write.ts'

/** A table that can name a person. `owner` is the column that holds the id of the record it belongs to. */
export type PersonalTable = {
  table: string
  owner: string
  /** Text columns that are emptied (set to ''). */
  columns: string[]
  /** Columns that link to a person's record; they are set to null. */
  links?: string[]
  /** True for rows that are nothing but personal (numbers, search words): they go whole. */
  drop?: boolean
}
/** The personal data of one kind of record, as its feature declares them. */
export type Personal = { entity: string; tables: PersonalTable[] }

type JournalText = { revision: number; result: string; changes: string }
type Row = Record<string, string | number | null>

export type Forgetter = ReturnType<typeof createForgetter>

/**
 * Erases within a command that is under way; its own writes leave no images in the journal, so that it can never
 * be undone. With `secure_delete` on, the old bytes are overwritten in the pages they lay in; the caller empties
 * the write-ahead log afterwards (`clean`).
 */
export function createForgetter(database: Database, all: Personal[]) {
  const open = database.prepare("INSERT INTO erasing (started_at) VALUES ('now')")
  const close = database.prepare('DELETE FROM erasing')
  const rewrite = database.prepare('UPDATE journal SET result = ?, changes = ? WHERE revision = ?')
  const ofRecords = database.prepare<JournalText>(
    `SELECT revision, result, changes FROM journal WHERE revision IN (
       SELECT revision FROM journal WHERE entity = @entity AND entity_id IN (SELECT value FROM json_each(@ids))
       UNION
       SELECT revision FROM journal_entities WHERE entity = @entity AND entity_id IN (SELECT value FROM json_each(@ids)))`,
  )
  const whileErasing = <Result>(work: () => Result): Result => {
    open.run()
    const result = work()
    close.run()
    return result
  }
  const tablesOf = (entity: string) => all.find((one) => one.entity === entity)?.tables ?? []

  return {
    /** Empties the personal fields of records of one kind, in their rows and in the journal. */
    forget: (write: Write, entity: string, ids: readonly string[]): void =>
      whileErasing(() => {
        const tables = tablesOf(entity)
        const list = JSON.stringify(ids)
        for (const id of ids) write.touch(entity, id)
        for (const { table, owner, columns, links = [], drop } of tables) {
          const sets = [
            ...columns.map((column) => `${column} = ''`),
            ...links.map((column) => `${column} = NULL`),
          ]
          const act = drop ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${sets.join(', ')}`
          const where = `WHERE ${owner} IN (SELECT value FROM json_each(?))`
          database.prepare(`${act} ${where}`).run(list)
        }
        const owned = new Set(ids)
        for (const row of ofRecords.all({ entity, ids: list })) {
          const changes = blankChanges(JSON.parse(row.changes) as RowChange[], tables, owned)
          rewrite.run('null', JSON.stringify(changes), row.revision)
        }
      }),

    /** Takes every mention of the names out of the texts of all records and of the journal; gives their number. */
    forgetNames: (names: readonly string[]): number =>
      whileErasing(() => {
        if (names.length === 0) return 0
        let mentions = 0
        const pattern = new RegExp(names.map(escapePattern).join('|'), 'giu')
        const clean = (text: string) =>
          text.replace(pattern, () => {
            mentions += 1
            return ''
          })
        for (const { table, columns } of all.flatMap(({ tables }) => tables)) {
          for (const column of columns) {
            const rows = database.prepare<{ rowKey: string; text: string }>(
              `SELECT ${keyOf(database, table)} AS rowKey, ${column} AS text FROM ${table} WHERE ${column} <> ''`,
            )
            const found = rows.all().filter(({ text }) => text.search(pattern) >= 0)
            const update = `UPDATE ${table} SET ${column} = ? WHERE ${keyOf(database, table)} = ?`
            for (const { rowKey, text } of found) database.prepare(update).run(clean(text), rowKey)
          }
        }
        const journal = database.prepare<JournalText>(
          'SELECT revision, result, changes FROM journal',
        )
        const hits: JournalText[] = []
        for (const row of journal.iterate()) {
          if (row.changes.search(pattern) >= 0 || row.result.search(pattern) >= 0) hits.push(row)
        }
        for (const row of hits) rewrite.run(clean(row.result), clean(row.changes), row.revision)
        return mentions
      }),

    /** Empties the write-ahead log, which still holds pages as they were. */
    clean: (): void => void database.pragma('wal_checkpoint(TRUNCATE)'),
  }
}

/** The changes of a journal row with the personal fields of some records emptied. */
function blankChanges(
  changes: RowChange[],
  tables: PersonalTable[],
  ids: ReadonlySet<string>,
): RowChange[] {
  return changes.map(([table, key, before, after]) => {
    const own = tables.filter((one) => one.table === table)
    // A row that was changed, not made, may hold its owner only in its key.
    const isOwn = own.some(({ owner }) =>
      [key, before, after].some((row) => ids.has(String(row?.[owner]))),
    )
    if (!isOwn) return [table, key, before, after]
    return [table, key, blank(before, own), blank(after, own)]
  })
}

function blank(row: Row | null, own: PersonalTable[]): Row | null {
  if (row === null) return null
  const columns = own.flatMap((one) => one.columns)
  const links = own.flatMap((one) => one.links ?? [])
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (links.includes(column)) return [column, null]
      return [column, columns.includes(column) && typeof value === 'string' ? '' : value]
    }),
  )
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The primary key of a table as one SQL expression: its columns joined by a character that no key holds. */
function keyOf(database: Database, table: string): string {
  return database
    .prepare<{ name: string }>(
      `SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`,
    )
    .all()
    .map(({ name }) => name)
    .join(` || char(31) || `)
}
