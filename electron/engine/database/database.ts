import Sqlite from 'better-sqlite3'
import { Failure } from '../../../shared/base/errors.ts'

/** "CPRT": marks the file as an office of this program. */
export const APPLICATION_ID = 0x43505254

/**
 * What every connection is set to, with the value that must be read back. WAL with FULL: a booking
 * shown as saved survives a power cut (better-sqlite3 is compiled with NORMAL as WAL's default).
 */
const PRAGMAS: [name: string, value: string | number, readBack: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['busy_timeout', 5000, 5000],
  ['wal_autocheckpoint', 1000, 1000],
  ['journal_size_limit', 67_108_864, 67_108_864],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', -65_536, -65_536],
]

export type Statement<Row> = {
  all(...values: unknown[]): Row[]
  get(...values: unknown[]): Row | undefined
  run(...values: unknown[]): { changes: number; lastInsertRowid: number | bigint }
  iterate(...values: unknown[]): IterableIterator<Row>
}

/**
 * One connection. Statements run synchronously: a transaction is a plain function, nothing can slip in between
 * its statements.
 */
export type Database = {
  readonly file: string
  /** A statement, prepared once per text; its rows' type is a pick of tables.ts. */
  prepare<Row = unknown>(sql: string): Statement<Row>
  /** Runs `work` in BEGIN IMMEDIATE … COMMIT; any throw rolls back. */
  transaction<Result>(work: () => Result): Result
  /** True within a transaction: what is read may yet be taken back. */
  isWriting(): boolean
  /** Moves with each commit of another connection (SQLite's data_version); one value for one turn of work. */
  dataVersion(): number
  pragma(text: string): unknown
  exec(sql: string): void
  /** Copies the database into `file` by VACUUM INTO: a consistent copy of a live database. */
  copyInto(file: string): void
  close(): void
}

/** Opens `file` and sets it up. Throws when a setting does not hold or SQLite is too old. */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Database {
  const connection = new Sqlite(file, { readonly: options.readonly ?? false })
  try {
    return wrap(connection, file, options.readonly ?? false)
  } catch (error) {
    connection.close()
    throw error
  }
}

function wrap(connection: Sqlite.Database, file: string, readonly: boolean): Database {
  if (!readonly) setPragmas(connection)
  const cache = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string) => {
    let statement = cache.get(sql)
    if (!statement) {
      statement = connection.prepare(planOnce(sql))
      cache.set(sql, statement)
    }
    return statement
  }
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const readVersion = connection.prepare('PRAGMA data_version').pluck()
  // One answer asks for it dozens of times, for each thing that is kept: what happens at once is one moment.
  let version: number | null = null
  const dataVersion = () => {
    if (version === null) {
      version = readVersion.get() as number
      queueMicrotask(() => void (version = null))
    }
    return version
  }
  return {
    file,
    prepare: <Row>(sql: string) => prepare(sql) as unknown as Statement<Row>,
    transaction: (work) => {
      begin.run()
      try {
        const result = work()
        commit.run()
        return result
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        throw error
      }
    },
    isWriting: () => connection.inTransaction,
    dataVersion,
    pragma: (text) => connection.pragma(text, { simple: true }),
    exec: (sql) => void connection.exec(sql),
    copyInto: (target) => void connection.prepare('VACUUM INTO ?').run(target),
    close: () => {
      if (!connection.open) return
      try {
        // Where another process still reads, it brings the log into the file when it closes.
        if (!readonly) connection.pragma('busy_timeout = 0')
        if (!readonly) connection.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // On a full or broken disk the log stays beside the file: what was committed is in it.
      }
      connection.close()
    },
  }
}

/**
 * SQLite looks at the value bound to `= ?` when it plans a statement, and plans anew each time that another one is
 * bound, which took longer than the rows of most statements. It looks into no expression, and `+?` is one.
 */
function planOnce(sql: string): string {
  return sql.replace(/(=|\bIS(?: NOT)?)\s*([?@])/gi, '$1 +$2')
}

function setPragmas(connection: Sqlite.Database): void {
  const version = connection.prepare('SELECT sqlite_version()').pluck().get() as string
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  // 3.51.3 mends a WAL reset fault that could corrupt a database.
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} is too old`)
  for (const [name, value, expected] of PRAGMAS) {
    connection.pragma(`${name} = ${value}`)
    const actual = connection.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${expected}`)
  }
}

/** The declared failure for a fault of SQLite or a full disk, or null when it is something else: a bug. */
export function failureOf(error: unknown): Failure | null {
  const fromSystem = error instanceof Error && 'code' in error ? error.code : undefined
  if (fromSystem === 'ENOSPC' || fromSystem === 'EDQUOT') return new Failure('DISK_FULL', {})
  if (!(error instanceof Sqlite.SqliteError)) return null
  const code = error.code
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR_WRITE'))
    return new Failure('DISK_FULL', {})
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Failure('DATABASE_BUSY', {})
  if (code.startsWith('SQLITE_READONLY')) return new Failure('DATABASE_READ_ONLY', {})
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Failure('DATABASE_CORRUPT', {})
  return null
}
