import type { Instant } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { Feature } from '../../../shared/office/contract.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { OfficeClock } from './clock.ts'

/** A row that a command changed: what undo needs to put it back. `key` is its primary key. */
export type RowChange = [table: string, key: Row, before: Row | null, after: Row | null]
type Row = Record<string, string | number | null>

type Name = keyof Tables
type Patch<Table extends Name> = Partial<Tables[Table]>

/**
 * The write side of one command's transaction. Rows changed through it are remembered for the
 * journal; rows of the append-only ledger are written by their own statements and reversed by
 * their command id.
 */
export type Write = {
  readonly commandId: CommandId
  /** When the command runs. */
  readonly at: Instant
  /** A further moment, later than all before: for acts of one command whose order matters. */
  next(): Instant
  readonly database: Database
  readonly changes: RowChange[]
  readonly touched: { entity: string; id: string }[]
  readonly alsoChanged: Set<Feature>
  /** Names a record that the command is about; the first one is the journal row's own. */
  touch(entity: string, id: string): void
  insert<Table extends Name>(table: Table, row: Tables[Table]): void
  /** Changes a row by its key; NOT_FOUND when there is none. */
  update<Table extends Name>(table: Table, key: Patch<Table>, patch: Patch<Table>): void
  /** Takes out a row of a settings-like table; what it was stays in the journal. */
  remove<Table extends Name>(table: Table, key: Patch<Table>): void
  /** The next number of a gap-free series; the year restarts it. */
  nextNumber(register: string, year: number): number
}

export function createWrite(
  database: Database,
  commandId: CommandId,
  at: Instant,
  clock: OfficeClock,
): Write {
  const changes: RowChange[] = []
  const touched: { entity: string; id: string }[] = []
  const seen = new Set<string>()
  const find = (table: string, key: Row): Row | undefined =>
    database.prepare<Row>(`SELECT * FROM ${table} WHERE ${where(key)}`).get(...Object.values(key))

  return {
    commandId,
    at,
    next: () => clock.next(),
    database,
    changes,
    touched,
    alsoChanged: new Set(),
    touch: (entity, id) => {
      const mark = `${entity} ${id}`
      if (seen.has(mark)) return
      seen.add(mark)
      touched.push({ entity, id })
    },
    insert: (table, row) => {
      insertRow(database, table, row as Row)
      changes.push([table, keyOf(database, table, row as Row), null, row as Row])
    },
    update: (table, key, patch) => {
      const before = find(table, key as Row)
      if (!before)
        throw new Failure('NOT_FOUND', { entity: table, id: Object.values(key).join(' ') })
      const changed = Object.fromEntries(
        Object.entries(patch as Row).filter(
          ([column, value]) => value !== undefined && before[column] !== value,
        ),
      ) as Row
      if (Object.keys(changed).length === 0) return
      updateRow(database, table, key as Row, changed)
      const was = Object.fromEntries(
        Object.keys(changed).map((column) => [column, before[column]!]),
      )
      changes.push([table, keyOf(database, table, before), was, changed])
    },
    remove: (table, key) => {
      const before = find(table, key as Row)
      if (!before) return
      removeRow(database, table, key as Row)
      changes.push([table, key as Row, before, null])
    },
    nextNumber: (register, year) =>
      database
        .prepare<{ last: number }>(
          `INSERT INTO series (register, year, last) VALUES (?, ?, 1)
           ON CONFLICT (register, year) DO UPDATE SET last = last + 1 RETURNING last`,
        )
        .get(register, year)!.last,
  }
}

const keys = new Map<string, string[]>()

function keyOf(database: Database, table: string, row: Row): Row {
  let columns = keys.get(table)
  if (!columns) {
    const rows = database
      .prepare<{ name: string }>(
        `SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`,
      )
      .all()
    columns = rows.map((column) => column.name)
    keys.set(table, columns)
  }
  return Object.fromEntries(columns.map((column) => [column, row[column]!]))
}

const where = (key: Row) =>
  Object.keys(key)
    .map((column) => `${column} IS ?`)
    .join(' AND ')

function insertRow(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  database
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`)
    .run(...Object.values(row))
}

function updateRow(database: Database, table: string, key: Row, patch: Row): void {
  const sets = Object.keys(patch).map((column) => `${column} = ?`)
  database
    .prepare(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${where(key)}`)
    .run(...Object.values(patch), ...Object.values(key))
}

function removeRow(database: Database, table: string, key: Row): void {
  database.prepare(`DELETE FROM ${table} WHERE ${where(key)}`).run(...Object.values(key))
}

/**
 * Puts rows back as they were before `changes`, newest first. `withdraw` says what becomes of a row
 * that the command had made: nothing that people saw is deleted, it is taken out of use instead.
 * Fails as UNDO_CONFLICT when a row is no longer as the command left it.
 */
export function putBack(
  write: Write,
  undoes: CommandId,
  changes: RowChange[],
  withdraw: (table: string) => Row | null,
): void {
  const { database } = write
  for (const [table, key, before, after] of changes.toReversed()) {
    const now = database
      .prepare<Row>(`SELECT * FROM ${table} WHERE ${where(key)}`)
      .get(...Object.values(key))
    const asLeft = after
      ? now !== undefined &&
        Object.entries(after).every(
          ([column, value]) => column === 'version' || now[column] === value,
        )
      : now === undefined
    if (!asLeft) throw new Failure('UNDO_CONFLICT', { commandId: undoes })
    const name = table as Name
    if (before && after) write.update(name, key as never, withNextVersion(before, now!) as never)
    else if (before) write.insert(name, before as never)
    else {
      const patch = withdraw(table)
      if (patch) write.update(name, key as never, withNextVersion(patch, now!) as never)
      else write.remove(name, key as never)
    }
  }
}

/** A record put back is a new version: a form opened on the undone one must not save over it. */
function withNextVersion(patch: Row, now: Row): Row {
  return typeof now['version'] === 'number' ? { ...patch, version: now['version'] + 1 } : patch
}
