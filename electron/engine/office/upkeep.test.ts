import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { createLog } from '../base/log.ts'
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
