/** Forgetting a person: fields emptied in place, in the journal too. What is left are counts. */
import { wordsOf } from '../../../shared/base/fold.ts'
import type { Database } from '../database/database.ts'
import type { NameCutter } from './cutNames.ts'
import { createNameCutter, cutInJson } from './cutNames.ts'
import { replaceKeys } from './replaceKeys.ts'
import type { RowChange, Write } from './write.ts'
import { cutInTable, dropWords, isWords } from './cutInTable.ts'

/** A table that can name a person. `owner` is the column that holds the id of the record it belongs to. */
export type PersonalTable = {
  table: string
  owner: string
  /** Text columns that are emptied (set to ''). */
  columns: string[]
  /** Columns that link to a person's record; they are set to null. */
  links?: string[]
  /** True for rows that are nothing but personal (numbers, search words): they go whole. The one column of a table of search words is `word`. */
  drop?: boolean
  /** Columns that tell people apart by a key made of their name or address: it gives way to one that tells nothing. */
  keys?: string[]
  /** True for what the law or the office's task keeps: people are found there, and nothing is taken out. */
  kept?: boolean
  /** For what is kept: what to read in place of the table, such as a join. */
  from?: string
}
/** The personal data of one kind of record, as its feature declares them. */
export type Personal = { entity: string; tables: PersonalTable[] }

const REWRITE = 'UPDATE journal SET result = ?, changes = ? WHERE revision = ?'

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
  const rewrite = database.prepare(REWRITE)
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
        const tables = tablesOf(entity).filter(isOpen)
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
        const cutter = createNameCutter(names)
        const words = names.flatMap(wordsOf)
        let mentions = 0
        for (const { tables: every } of all) {
          const tables = every.filter(isOpen)
          replaceKeys(database, tables, cutter)
          const touched = new Set<string>()
          for (const one of tables) mentions += cutInTable(database, one, cutter, touched)
          for (const one of tables.filter(isWords)) dropWords(database, one, touched, words)
        }
        return mentions + cutInJournal(database, cutter)
      }),

    /** What is personal of one kind of record. */
    tablesOf,

    /** Empties the write-ahead log, which still holds pages as they were. False while another process reads it. */
    clean: (): boolean => database.pragma('wal_checkpoint(TRUNCATE)') === 0,
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

const isOpen = ({ kept = false }: PersonalTable) => !kept

function cutInJournal(database: Database, cutter: NameCutter): number {
  const hits: JournalText[] = []
  const all = database.prepare<JournalText>('SELECT revision, result, changes FROM journal')
  for (const row of all.iterate()) {
    // Escapes of JSON stand between the words here, so each row is judged by its strings later.
    if (cutter.mayBeIn(row.changes) || cutter.mayBeIn(row.result)) hits.push(row)
  }
  const rewrite = database.prepare(REWRITE)
  let mentions = 0
  for (const { revision, result, changes } of hits) {
    const [cutResult, cutChanges] = [cutInJson(result, cutter), cutInJson(changes, cutter)]
    mentions += cutResult.mentions + cutChanges.mentions
    if (cutResult.text !== result || cutChanges.text !== changes)
      rewrite.run(cutResult.text, cutChanges.text, revision)
  }
  return mentions
}
