import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { createLog } from '../base/log.ts'
import type { Database } from '../database/database.ts'
import { openDatabase } from '../database/database.ts'
import { createUpkeep } from './upkeep.ts'

afterEach(endOffices)

const MINUTE = 60_000

test('a backup is made each hour in which something changed, in a minute of rest', async () => {
  let now = Date.parse('2026-11-22T08:00:00.000Z')
  const { folder, client } = await openOfficeHere(undefined, { clock: () => now })
  const database = openDatabase(join(folder, 'office.db'))
  const upkeep = createUpkeep({
    folder,
    database,
    now: () => now,
    log: createLog(folder),
    fadeDays: () => 60,
    checks: [],
  })
  const book = (name: string) => client.people.staff.create({ fields: { name } })
  const tick = (minutes: number) => {
    now += minutes * MINUTE
    return upkeep.backUpHourly()?.reason ?? null
  }

  expect(tick(61)).toBeNull()
  await book('Ann')
  // The very first one waits for no rest.
  expect(tick(1)).toBe('hourly')
  await book('Bo')
  expect([tick(1), tick(1), tick(30)]).toEqual([null, null, null])
  expect(tick(30)).toBe('hourly')
  expect(tick(600)).toBeNull()
  for (let minute = 1; minute <= 60; minute += 1) {
    await book(`Colleague ${minute}`)
    expect(tick(1)).toBe(minute === 1 ? 'hourly' : null)
  }
  database.close()
})

test('with time, and at quit, SQLite learns how large tables are, and keeps nothing of what they say', async () => {
  const { folder, client, stop } = await openOfficeHere()
  const database = openDatabase(join(folder, 'office.db'))
  const upkeep = createUpkeep({
    folder,
    database,
    now: Date.now,
    log: createLog(folder),
    fadeDays: () => 60,
    checks: [],
  })
  const measuredIn = (office: Database): number =>
    office
      .prepare<{ rows: number }>(
        `SELECT CAST(stat AS INTEGER) AS rows FROM sqlite_stat1
         WHERE tbl = 'contacts' AND idx = 'contacts_sorted'`,
      )
      .get()!.rows
  let added = 0
  const addUpTo = async (count: number) => {
    for (; added < count; added += 1)
      await client.people.contacts.create({ fields: { name: `Xaver Quist ${added}` } })
  }
  await addUpTo(3)
  // However little time there is, each minute gets on.
  const tables = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table'").all()
  for (const _ of tables) upkeep.measureTables(0)
  expect(measuredIn(database)).toBe(3)
  await addUpTo(9)
  upkeep.measureTables(Infinity)
  expect(measuredIn(database)).toBe(3)
  await addUpTo(60)
  upkeep.measureTables(Infinity)
  expect(measuredIn(database)).toBe(60)
  database.close()
  await addUpTo(700)
  await stop()
  const closed = openDatabase(join(folder, 'office.db'), { readonly: true })
  expect(measuredIn(closed)).toBe(700)
  // Samples of values would outlive the people they name.
  const samples = closed.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").all()
  if (samples.length > 0) expect(closed.prepare('SELECT * FROM sqlite_stat4').all()).toEqual([])
  closed.close()
})

test('the check names what is wrong: a reference to nothing, a level that is not the sum', async () => {
  const { folder, client } = await openOfficeHere()
  const item = await client.stock.items.create({ fields: { name: 'Paper' } })
  const place = await client.stock.places.create({ fields: { name: 'Store' } })
  await client.stock.move({
    kind: 'receive',
    lines: [{ itemId: item.id, placeId: place.id, quantity: 4 }],
    sure: true,
  })
  const wrong = async () => {
    const { good, checks } = await client.office.check()
    const names = checks.filter((line) => !line.good).map(({ name }) => name)
    expect(good).toBe(names.length === 0)
    return names
  }
  expect(await wrong()).toEqual([])
  const database = openDatabase(join(folder, 'office.db'))
  database.exec('UPDATE stock_levels SET quantity = 5')
  expect(await wrong()).toEqual(['ledger_sums'])
  database.exec('UPDATE stock_levels SET quantity = 4')
  database.pragma('foreign_keys = OFF')
  database.exec("INSERT INTO stock_flags VALUES ('nothing', '', '2026-11-22T08:00:00.000Z', 'Ann')")
  expect(await wrong()).toEqual(['references'])
  database.close()
})
