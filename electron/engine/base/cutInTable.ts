import type { Database } from '../database/database.ts'
import type { NameCutter } from './cutNames.ts'
import type { PersonalTable } from './forget.ts'

type Row = Record<string, string | number | null>

/** Rows that hold the words a record is found by. */
export const isWords = ({ drop, columns }: PersonalTable) =>
  drop === true && columns.join() === 'word'

/** Cuts the names out of the texts of one table; a row that goes whole goes when it holds one. */
export function cutInTable(
  database: Database,
  one: PersonalTable,
  cutter: NameCutter,
  touched: Set<string>,
): number {
  const { table, owner, columns, drop = false } = one
  if (isWords(one) || columns.length === 0) return 0
  const key = keyOf(database, table)
  const rows = database.prepare<Row>(
    `SELECT ${[...new Set([...key, owner, ...columns])].join(', ')} FROM ${table}`,
  )
  const hits: Row[] = []
  for (const row of rows.iterate()) {
    if (cutter.isIn(columns.map((column) => row[column] ?? '').join('\n'))) hits.push(row)
  }
  const where = key.map((column) => `${column} = ?`).join(' AND ')
  const act = drop
    ? `DELETE FROM ${table}`
    : `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')}`
  const statement = database.prepare(`${act} WHERE ${where}`)
  let mentions = 0
  for (const row of hits) {
    const cut = columns.map((column) => cutter.cut(String(row[column] ?? '')))
    const texts = drop ? [] : cut.map(({ text }, at) => (row[columns[at]!] === null ? null : text))
    statement.run(...texts, ...key.map((column) => row[column]))
    touched.add(String(row[owner]))
    mentions += cut.reduce((sum, each) => sum + each.mentions, 0)
  }
  return mentions
}

/**
 * Takes out the words of names that some records are found by, also with an ending: "kvists". The log marks some
 * with ':' and whole names with '='.
 */
export function dropWords(
  database: Database,
  { table, owner }: PersonalTable,
  owners: ReadonlySet<string>,
  words: string[],
): void {
  const all = database.prepare<{ word: string }>(`SELECT word FROM ${table} WHERE ${owner} = ?`)
  const drop = database.prepare(`DELETE FROM ${table} WHERE ${owner} = ? AND word = ?`)
  const isNamed = (word: string) =>
    words.some((name) => word.startsWith(name) && word.length <= name.length + 2)
  for (const id of owners) {
    for (const { word } of all.all(id))
      if (word.startsWith('=') || isNamed(word.replace(/^:/, ''))) drop.run(id, word)
  }
}

/** The columns of a table's primary key. */
function keyOf(database: Database, table: string): string[] {
  return database
    .prepare<{ name: string }>(
      `SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`,
    )
    .all()
    .map(({ name }) => name)
}
