/**
 * How SQLite would answer what the engine asks: no statement may read a whole table that grows with the years. Told of
 * an office without statistics, as one is that was just imported: then SQLite guesses, and must guess well.
 */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { migrate } from '../../electron/engine/database/migrate.ts'
import { endOffices, makeFolder, openOfficeHere } from '../fixtures/realOffice.ts'

afterEach(endOffices)

/** What an office makes up once and then changes: read whole, it stays small. All other tables grow. */
const SMALL = new Set(
  `settings series staff staff_pins erasing file_removals stock_items stock_barcodes stock_places stock_par_levels stock_suppliers
  stock_offers stock_levels stock_rates stock_flags stock_reservations stock_printers stock_printer_items stock_rounds
  stock_round_places reception_rules roll_calls rota_opening rota_turns rota_swaps rota_holidays mail_registers
  mail_models mail_years mail_accounts search_stale search_form document_templates document_template_versions
  document_fields document_views archive_schedules archive_classes archive_places archive_boxes archive_holds
  archive_disposals archive_rules agenda_calendars agenda_resources agenda_expansions agenda_rates`.split(
    /\s+/,
  ),
)
/** Indexes of what is open, out or to be done: they hold a handful of the rows of their tables. */
const FEW = new Set(
  `requests_open reception_entries_open reception_entries_badges reception_messages_open file_contents_waiting
  file_contents_failed contacts_not_indexed document_hand_ons_open agenda_notices_untold`.split(
    /\s+/,
  ),
)
/** What is read whole on purpose, by its beginning. */
const MEANT: [begins: string, reason: string][] = [
  ['SELECT * FROM journal ORDER BY revision DESC LIMIT 1', 'ends at its first row'],
  ['SELECT command_id FROM journal ORDER BY revision DESC LIMIT 1', 'ends at its first row'],
  [
    'SELECT * FROM contact_phones',
    'the office moved to another country: every number is told anew',
  ],
  ['SELECT * FROM contacts WHERE retired_at IS NULL ORDER BY sort_key, id', 'exports all contacts'],
  ['SELECT c.hash, c.bytes, f.id AS fileId', 'proves every file there is'],
  ['SELECT office FROM (SELECT office FROM mail_entries ORDER BY', 'ends after the newest 5,000'],
  ['UPDATE reception_entries SET fades_on', 'a new rule of fading is one for all'],
  ['UPDATE reception_messages SET fades_on', 'a new rule of fading is one for all'],
  [
    'SELECT id, year, number, title, kind, person_name',
    'the words of all requests, kept in memory',
  ],
  [
    'SELECT kind, count(*) AS count FROM requests',
    'kinds by how often they come, from an index alone',
  ],
  ['SELECT id, name FROM contacts', 'the office reads another language: names are sorted anew'],
  [
    'SELECT id FROM agenda_entries WHERE all_day = 1',
    'the office moved: its days begin at another time',
  ],
  [
    'SELECT c.*, s.title AS schedule_title, s.action, coalesce(n.dossiers, 0)',
    'counts dossiers by class',
  ],
  [
    'SELECT d.id, d.box_id, d.state, d.opened_day, d.closed_day',
    'what may be disposed of, among all that is closed',
  ],
  ['SELECT 1 FROM agenda_files r WHERE r.file_id', 'those it reads whole are small'],
  ['SELECT f.name FROM file_contents c JOIN files f', 'the check of everything'],
  ["SELECT c.code || '/' || n.year AS code FROM (SELECT class_id", 'the check of everything'],
  [
    'SELECT p.*, r.number AS request_number, r.year AS request_year',
    'the points of all meetings on one list',
  ],
  ['SELECT e.id FROM agenda_entries e WHERE', 'a calendar is written out whole'],
  ['WITH spans AS ( SELECT trip_id', 'trips are few: some dozens a year'],
  ['SELECT t.id, t.traveller_id, t.title', 'trips are few: some dozens a year'],
]

const plain = (sql: string) => sql.replace(/\s+/g, ' ').trim()

/** The statements that are prepared or run while `work` runs. */
async function gatherStatements(work: () => Promise<unknown>): Promise<string[]> {
  const gathered = new Set<string>()
  const { prepare, exec } = Sqlite.prototype
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    gathered.add(sql)
    return prepare.call(this, sql)
  } as typeof prepare
  Sqlite.prototype.exec = function (this: Sqlite.Database, sql: string) {
    gathered.add(sql)
    return exec.call(this, sql)
  }
  try {
    await work()
  } finally {
    Object.assign(Sqlite.prototype, { prepare, exec })
  }
  return [...gathered].filter((sql) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE)\b/i.test(sql))
}

/** Explains statements on a fresh office that nobody measured: answers what a table is read whole for. */
function openExplainer() {
  const database = openDatabase(join(makeFolder(), 'office.db'))
  migrate(database)
  const tables = new Set(
    database
      .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  const explain = (sql: string): string[] => {
    const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]))
    const marks = Array.from({ length: sql.split('?').length - 1 }, () => null)
    const asked = Object.keys(named).length > 0 ? [named] : []
    return database
      .prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...marks, ...asked)
      .map(({ detail }) => detail)
  }
  const tablesOf = (sql: string, name: string): string[] => {
    if (tables.has(name)) return [name]
    const called = sql.matchAll(/(?:FROM|JOIN)\s+(\w+)(?:\s+AS)?\s+(\w+)/gi)
    return [...called].flatMap(([, table, alias]) =>
      alias === name && tables.has(table!) ? [table!] : [],
    )
  }
  return {
    database,
    tables,
    scansOf: (sql: string): string[] =>
      explain(sql).filter((detail) => {
        const [, name, index] =
          /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
        // The search's own tables answer by their words.
        if (name === undefined || FEW.has(index ?? '') || detail.includes('VIRTUAL')) return false
        return tablesOf(sql, name).some((table) => !SMALL.has(table))
      }),
  }
}

test('what the engine asks at its start and for the first screen reads no growing table whole', async () => {
  const { folder, client, stop } = await openOfficeHere()
  await client.people.staff.create({ fields: { name: 'Ann' } })
  await stop()
  const statements = await gatherStatements(async () => {
    const again = await openOfficeHere(folder)
    await again.client.today.get({})
    await again.client.search.query({ text: 'ann' })
  })
  expect(statements.length).toBeGreaterThan(300)
  // Where SQLite sees what is bound, it plans anew for each other value.
  expect(statements.filter((sql) => /(=|\bIS(?: NOT)?)\s*[?@]/i.test(sql))).toEqual([])
  const { scansOf, database } = openExplainer()
  const scans = statements.flatMap((sql) => {
    // A table for one act, which the statements after it speak of.
    if (/^\s*CREATE/.test(sql)) return (database.exec(sql), [])
    if (MEANT.some(([begins]) => plain(sql).startsWith(begins))) return []
    return scansOf(sql).map((scan) => `${scan}: ${plain(sql)}`)
  })
  expect(scans).toEqual([])
  // What is excused is still asked, and would be found.
  const excused = MEANT.filter(
    ([begins]) => !statements.some((sql) => plain(sql).startsWith(begins)),
  )
  expect(excused).toEqual([])
  database.close()
})

test('a table read whole is seen, by its name, by another name and by an index; one that stays small is not', () => {
  const { scansOf, tables, database } = openExplainer()
  expect(scansOf("SELECT id FROM contacts WHERE note = 'x'")).toEqual(['SCAN contacts'])
  expect(scansOf('SELECT e.* FROM reception_entries e WHERE e.subject = ?')).toEqual(['SCAN e'])
  expect(scansOf('SELECT r.* FROM requests r ORDER BY r.received_at, r.id')).toEqual([
    'SCAN r USING INDEX requests_received',
  ])
  expect(scansOf('SELECT * FROM contacts WHERE id = @id')).toEqual([])
  expect(scansOf("SELECT * FROM stock_items WHERE note = 'x'")).toEqual([])
  expect([...SMALL].filter((table) => !tables.has(table))).toEqual([])
  database.close()
})
