import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { generateTables } from '../../../build/scripts/generateTables.ts'
import { endOffices, makeFolder } from '../../../test/fixtures/realOffice.ts'
import type { Database } from './database.ts'
import { APPLICATION_ID, openDatabase } from './database.ts'
import { SCHEMA, migrate, schemaOf } from './migrate.ts'
import { migrations } from './migrations/all.ts'

afterEach(endOffices)

/** Frozen from the first release on: an office out there has had exactly these. A change is a new migration. */
const FROZEN: Record<number, string> = {
  10: 'ebe299f94a0bd6ca',
  20: '6a7b75b988cf208e',
  30: '619959982bdaa9d5',
  40: '272aa45a30669f47',
  50: '0124b73695472149',
  60: 'ee8ebcaf0d2c24e6',
  70: 'b5fe6bb26ab1f7eb',
  80: '68d317ad5d2e607a',
  90: '9641dc5af0ef1b45',
  100: '2c330ac3aaf640d1',
  110: '75df8267c40aed77',
  120: '49c823baa94cb34c',
  130: '2d6e48938843f841',
  140: '22211071abc2ccd7',
  150: '3e52429380ad38ca',
  160: '21c64be83cf3ac08',
  170: 'aaa6de17d4f0e949',
  180: '7b6f9bdef6966867',
  200: '9e9fccc9001dad07',
  210: 'c3ecdfe04cc39485',
}

type Row = Record<string, unknown>
/** The rows with those of the columns that they had: a migration may add some, and move some elsewhere. */
const pick = (rows: Row[], columns: string[]) =>
  rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])))

const open = () => openDatabase(join(makeFolder(), 'office.db'))
const schemaText = (database: Database) =>
  database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()

test('migrations are numbered in tens, rising, and are what was shipped', () => {
  const numbers = migrations.map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.filter((number) => number % 10 !== 0)).toEqual([])
  const hashes = migrations.map(({ number, sql }) => [
    number,
    createHash('sha256').update(sql).digest('hex').slice(0, 16),
  ])
  expect(Object.fromEntries(hashes)).toEqual(FROZEN)
})

test('an office migrated step by step has the schema of a fresh one', () => {
  const fresh = open()
  migrate(fresh)
  const stepped = open()
  for (const { number } of migrations) {
    migrate(stepped, number)
    expect(schemaOf(stepped)).toBe(number)
  }
  expect(schemaText(stepped)).toEqual(schemaText(fresh))
  expect(schemaOf(fresh)).toBe(SCHEMA)
  expect(fresh.pragma('application_id')).toBe(APPLICATION_ID)
  fresh.close()
  stepped.close()
})

test('each migration leaves what was there as it was', () => {
  const database = open()
  const kept = new Map<string, Row[]>()
  for (const { number } of migrations) {
    const before = [...kept]
    migrate(database, number)
    for (const [table, rows] of before) {
      const now = database.prepare<Row>(`SELECT * FROM ${table}`).all()
      const columns = Object.keys(now[0]!).filter((name) => name in rows[0]!)
      expect(columns.length, table).toBeGreaterThan(0)
      expect(pick(now, columns), table).toEqual(pick(rows, columns))
    }
    fillTables(database)
    for (const table of tablesOf(database))
      kept.set(table, database.prepare<Row>(`SELECT * FROM ${table}`).all())
  }
  expect(kept.size).toBeGreaterThan(20)
  expect([...kept].filter(([, rows]) => rows.length === 0)).toEqual([])
  database.close()
})

test('suppliers become organisations: what stood with them stands with the contact of the same id', () => {
  const database = open()
  migrate(database, 30)
  database.exec(
    `INSERT INTO stock_suppliers (id, name, customer_number, email, phone, address, website, language, currency,
       lead_days, order_every_days, note, version, retired_at)
     VALUES ('s1', 'Toner', '7', 'Order@toner.example', '33 12 34 56', 'Gade 1', 'https://toner.example', NULL,
       'DKK', 3, 14, 'note', 2, NULL)`,
  )
  migrate(database)
  const rows = (sql: string) => database.prepare<Row>(sql).all()
  expect(rows('SELECT id, kind, name, website FROM contacts')).toEqual([
    { id: 's1', kind: 'organisation', name: 'Toner', website: 'https://toner.example' },
  ])
  expect(rows('SELECT number FROM contact_phones')).toEqual([{ number: '33 12 34 56' }])
  expect(rows('SELECT address, folded FROM contact_emails')).toEqual([
    { address: 'Order@toner.example', folded: 'order@toner.example' },
  ])
  expect(rows('SELECT street FROM contact_addresses')).toEqual([{ street: 'Gade 1' }])
  expect(rows('SELECT customer_number, lead_days, version FROM stock_suppliers')).toEqual([
    { customer_number: '7', lead_days: 3, version: 2 },
  ])
  database.close()
})

test('orders sent before it was asked say nothing of how; only the known ways are taken', () => {
  const database = open()
  migrate(database, 70)
  fillTables(database)
  migrate(database)
  const ways = () => database.prepare<Row>('SELECT DISTINCT sent_how FROM stock_orders').all()
  expect(ways()).toEqual([{ sent_how: null }])
  expect(() => database.exec("UPDATE stock_orders SET sent_how = 'pigeon'")).toThrow(/CHECK/)
  database.exec("UPDATE stock_orders SET sent_how = 'web_shop'")
  expect(ways()).toEqual([{ sent_how: 'web_shop' }])
  database.close()
})

test('what contacts are sorted by is left to the next start, which knows the language', () => {
  const database = open()
  migrate(database, 160)
  const texts = 'prefix given_name middle_name family_name suffix organisation_name department role'
  const columns = [...texts.split(' '), 'website', 'note', 'uid', 'extra']
  database.exec(
    `INSERT INTO contacts (id, kind, name, sort_key, version, ${columns.join(', ')})
     VALUES ('c1', 'person', 'Åse', 'ase', 1${", ''".repeat(columns.length)})`,
  )
  migrate(database)
  expect(database.prepare<Row>('SELECT name, sort_key FROM contacts').all()).toEqual([
    { name: 'Åse', sort_key: '' },
  ])
  database.close()
})

test('no file of an older office counts as destroyed, and its archive begins with the usual rules', () => {
  const database = open()
  migrate(database, 120)
  fillTables(database)
  migrate(database)
  const rows = (sql: string) => database.prepare<Row>(sql).all()
  expect(rows('SELECT DISTINCT erased_at FROM files')).toEqual([{ erased_at: null }])
  expect(rows('SELECT DISTINCT erased_at FROM file_contents')).toEqual([{ erased_at: null }])
  expect(rows('SELECT approver_must_differ, loan_days FROM archive_rules')).toEqual([
    { approver_must_differ: 1, loan_days: 14 },
  ])
  database.close()
})

test('a migration that fails half way leaves the old schema, whole', () => {
  const database = open()
  migrate(database, 20)
  const before = schemaText(database)
  // The next step makes a table of this name: it fails in the middle of its work.
  database.exec('CREATE TABLE stock_offers (id TEXT)')
  expect(() => migrate(database)).toThrow('stock_offers')
  database.exec('DROP TABLE stock_offers')
  expect(schemaOf(database)).toBe(20)
  expect(schemaText(database)).toEqual(before)
  migrate(database)
  expect(schemaOf(database)).toBe(SCHEMA)
  database.close()
})

test('tables.ts is what the migrations make', () => {
  expect(readFileSync(join(import.meta.dirname, 'tables.ts'), 'utf8')).toBe(generateTables())
})

const tablesOf = (database: Database) =>
  database
    .prepare<{ name: string }>(
      `SELECT l.name FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name
       WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite%' ORDER BY s.rowid`,
    )
    .all()
    .map(({ name }) => name)

/** Puts one row into every table that has none, in the order they were made; references point at those rows. */
function fillTables(database: Database): void {
  /** Values that a CHECK asks for, by table and column or by column. */
  const allowed: Record<string, string | number> = {
    kind: 'receive',
    state: 'draft',
    'contacts.kind': 'person',
    text_state: 'read',
    direction: 'in',
    register_id: '00000000-0000-7000-8000-000000000001',
    'mail_entries.state': 'registered',
    'reception_entries.kind': 'visit',
    'reception_entries.state': 'done',
    'reception_messages.state': 'taken',
    'reception_transfers.result': 'reached',
    urgency: 'normal',
    wish: 'call_back',
    mark: 'safe',
    'requests.state': 'new',
    'rota_overrides.kind': 'add',
    'rota_absences.kind': 'sick',
    'rota_swaps.state': 'asked',
    starts: '08:00',
    ends: '12:00',
    opens: '08:00',
    closes: '12:00',
    source: 'entered',
    'document_fields.type': 'text',
    counted_from: 'closed',
    period_unit: 'years',
    action: 'keep',
    decision: 'undecided',
    outcome: '',
    'archive_classes.schedule_id': 'row',
    'archive_places.kind': 'building',
    'archive_boxes.kind': 'box',
    'archive_dossiers.state': 'open',
    'archive_events.box_id': 'row',
    'archive_loans.box_id': 'row',
    'archive_hold_covers.box_id': 'row',
    'archive_disposals.state': 'proposed',
    fixed_use_quantity: '',
    fixed_use_days: '',
    price_amount: '',
    price_currency: '',
    imap_security: 'tls',
    smtp_security: 'starttls',
    after_fetching: 'leave',
    'mail_fetched.outcome': 'fetched',
    'mail_arrivals.state': 'waiting',
    'mail_outbox.state': 'sent',
    copy_state: 'none',
    sent_copy: 'keep',
    calendar_id: '00000000-0000-7000-8000-000000000002',
    'agenda_resources.kind': 'room',
    'agenda_people.role': 'required',
    'agenda_booked.state': 'booked',
    'agenda_answers.answer': 'yes',
    'agenda_answers.source': 'mail',
    'agenda_wanted.state': 'wanted',
    'agenda_notices.kind': 'moved',
    'agenda_items.state': 'open',
    'agenda_trips.state': 'planned',
    'agenda_trip_legs.kind': 'train',
    'agenda_trip_days.share': 'part',
    'agenda_trip_expenses.kind': 'meal',
    'agenda_trip_expenses.paid_by': 'traveller',
    'agenda_claims.ends': 2,
  }
  for (const table of tablesOf(database)) {
    if (database.prepare(`SELECT 1 FROM ${table}`).get()) continue
    const columns = database
      .prepare<{ name: string; type: string; notnull: number; pk: number }>(
        `SELECT * FROM pragma_table_info('${table}')`,
      )
      .all()
    const references = new Set(
      database
        .prepare<{ from: string }>(`SELECT "from" FROM pragma_foreign_key_list('${table}')`)
        .all()
        .map((row) => row.from),
    )
    const values = columns.map(({ name, type, notnull, pk }) => {
      const own = allowed[`${table}.${name}`]
      if (notnull === 0 && pk === 0 && own === undefined) return null
      const value = own ?? allowed[name]
      if (references.has(name) && value === undefined) return type === 'INTEGER' ? 1 : 'row'
      if (type === 'INTEGER') return typeof value === 'number' ? value : 1
      return value ?? 'row'
    })
    database
      .prepare(
        `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`,
      )
      .run(...values)
  }
}
