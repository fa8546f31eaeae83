import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, makeFolder } from '../../../test/fixtures/realOffice.ts'
import { failureOf, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

afterEach(endOffices)

const settings = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['busy_timeout', 5000],
  ['secure_delete', 1],
  ['temp_store', 2],
] as const

test('every connection keeps its settings, also after the first write and when opened again', () => {
  const file = join(makeFolder(), 'office.db')
  for (let opening = 1; opening <= 3; opening += 1) {
    const database = openDatabase(file)
    migrate(database)
    database.prepare("INSERT OR REPLACE INTO settings VALUES ('name', ?)").run(`opening ${opening}`)
    const read = settings.map(([name]) => [name, database.pragma(name)])
    expect(read).toEqual(settings)
    database.close()
  }
})

test('what is bound is compared as it is, whatever it is and however it is marked', () => {
  const database = openDatabase(join(makeFolder(), 'office.db'))
  database.exec(`CREATE TABLE things (id TEXT PRIMARY KEY, count INTEGER, name TEXT) STRICT;
    INSERT INTO things VALUES ('a', 1, '1'), ('b', 2, NULL), ('c', NULL, 'c = ? is @name')`)
  const ids = (sql: string, ...values: unknown[]) =>
    database
      .prepare<{ id: string }>(`SELECT id FROM things WHERE ${sql} ORDER BY id`)
      .all(...values)
      .map(({ id }) => id)
  expect(ids('count = ?', 1)).toEqual(['a'])
  expect(ids('count = ?', '1')).toEqual(['a'])
  expect(ids('name = @name', { name: '1' })).toEqual(['a'])
  expect(ids('name IS ?', null)).toEqual(['b'])
  expect(ids('name IS NOT ?', null)).toEqual(['a', 'c'])
  expect(ids('count <= ? AND count >= ?', 2, 2)).toEqual(['b'])
  expect(ids('(id, count) = (?, ?)', 'b', 2)).toEqual(['b'])
  database
    .prepare('UPDATE things SET name = ?, count = @count WHERE id = ?')
    .run('x', 'b', { count: 7 })
  expect(database.prepare('SELECT * FROM things WHERE id = ?').get('b')).toEqual({
    id: 'b',
    count: 7,
    name: 'x',
  })
  database.close()
})

test('a transaction that throws leaves nothing behind, and the next one works', () => {
  const database = openDatabase(join(makeFolder(), 'office.db'))
  migrate(database)
  const insert = database.prepare('INSERT INTO settings VALUES (?, ?)')
  expect(() =>
    database.transaction(() => {
      insert.run('a', '1')
      throw new Error('stop')
    }),
  ).toThrow('stop')
  database.transaction(() => insert.run('b', '2'))
  expect(database.prepare('SELECT key FROM settings').all()).toEqual([{ key: 'b' }])
  database.close()
})

test('faults of SQLite become the declared kinds, anything else stays a bug', () => {
  const folder = makeFolder()
  const database = openDatabase(join(folder, 'office.db'))
  migrate(database)
  const readonly = openDatabase(join(folder, 'office.db'), { readonly: true })
  const thrown = (work: () => void): unknown => {
    try {
      work()
    } catch (error) {
      return error
    }
    return null
  }
  const write = "INSERT INTO settings VALUES ('a', '1')"
  expect(failureOf(thrown(() => readonly.exec(write)))?.code).toBe('DATABASE_READ_ONLY')
  const second = openDatabase(join(folder, 'office.db'))
  second.pragma('busy_timeout = 0')
  database.exec('BEGIN IMMEDIATE')
  expect(failureOf(thrown(() => second.exec(write)))?.code).toBe('DATABASE_BUSY')
  database.exec('ROLLBACK')
  // A full disk, as SQLite sees it: no page may be added.
  database.pragma('max_page_count = 1')
  const filler = 'x'.repeat(200_000)
  expect(
    failureOf(thrown(() => database.prepare(`INSERT INTO settings VALUES ('big', ?)`).run(filler)))
      ?.code,
  ).toBe('DISK_FULL')
  expect(failureOf(new TypeError('bug'))).toBeNull()
  for (const connection of [second, readonly, database]) connection.close()
})
