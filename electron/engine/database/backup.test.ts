import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import {
  endOffices,
  failureOf,
  hashOf,
  makeFolder,
  openOfficeHere,
} from '../../../test/fixtures/realOffice.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import { instantOf } from '../../../shared/base/dates.ts'
import type { BackupEntry } from '../../../shared/office/contract.ts'
import { chooseSpent, removeSpentBackups } from './retention.ts'

afterEach(endOffices)

async function openWithStaff(...names: string[]) {
  const office = await openOfficeHere()
  for (const name of names) await office.client.people.staff.create({ fields: { name } })
  return office
}

test('a backup brings back what was, and what it replaced is kept among the backups', async () => {
  const { client } = await openWithStaff('Ann')
  const backup = await client.office.backup.create({})
  expect(backup).toMatchObject({ reason: 'demand', verified: true })
  await client.people.staff.create({ fields: { name: 'Bo' } })
  const { kept } = await client.office.backup.restore({ path: backup.path })
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann'])
  const list = await client.office.backup.list()
  expect(list.find(({ path }) => path === kept)).toMatchObject({
    reason: 'restore',
    verified: true,
  })
  await client.office.backup.restore({ path: kept })
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann', 'Bo'])
})

test('a backup can be put elsewhere, and into a folder that has no office yet', async () => {
  const { client } = await openWithStaff('Ann')
  const elsewhere = join(makeFolder(), 'other disk')
  const backup = await client.office.backup.create({ folder: elsewhere })
  expect(backup.path.startsWith(elsewhere)).toBe(true)
  const fresh = await openOfficeHere()
  await fresh.client.office.backup.restore({ path: backup.path })
  expect((await fresh.client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann'])
})

test('a backup with any one bit flipped is refused, and the office stays as it is', async () => {
  const { client, folder } = await openWithStaff('Ann')
  const backup = await client.office.backup.create({})
  await client.people.staff.create({ fields: { name: 'Bo' } })
  const file = join(backup.path, 'office.db')
  const good = readFileSync(file)
  const refused = { code: 'FILE_UNREADABLE', data: { file: backup.path, reason: 'backup_damaged' } }
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 7 }), async (place, bit) => {
      const handle = openSync(file, 'r+')
      const byte = Buffer.alloc(1)
      readSync(handle, byte, 0, 1, place)
      byte[0]! ^= 1 << bit
      writeSync(handle, byte, 0, 1, place)
      closeSync(handle)
      expect(await failureOf(client.office.backup.restore({ path: backup.path }))).toEqual(refused)
      writeFileSync(file, good)
    }),
    { numRuns: 60, seed: 1 },
  )
  expect((await client.people.staff.list({})).length).toBe(2)
  expect(readdirSync(folder).filter((name) => name.startsWith('office.db.'))).toEqual([])
  rmSync(join(backup.path, 'backup.json'))
  expect((await failureOf(client.office.backup.restore({ path: backup.path }))).code).toBe(
    'NOT_FOUND',
  )
})

test('a half-made backup is not among the backups', async () => {
  const { client } = await openWithStaff('Ann')
  const { path } = await client.office.backup.create({})
  cpSync(path, `${path}-copy.tmp`, { recursive: true })
  expect((await client.office.backup.list()).map((backup) => backup.path)).toEqual([path])
})

test('stopping makes a backup only when something changed since the last one', async () => {
  const { folder, stop } = await openWithStaff('Ann')
  await stop()
  const again = await openOfficeHere(folder)
  await again.stop()
  const third = await openOfficeHere(folder)
  expect((await third.client.office.backup.list()).map(({ reason }) => reason)).toEqual(['quit'])
})

test('a backup that cannot be written says so and leaves nothing', async () => {
  const { client } = await openWithStaff('Ann')
  const blocked = join(makeFolder(), 'a file')
  writeFileSync(blocked, '')
  const failure = await failureOf(client.office.backup.create({ folder: blocked }))
  expect(failure).toEqual({ code: 'NOT_POSSIBLE', data: { reason: 'backup_folder' } })
  expect(await client.office.check()).toMatchObject({ good: true })
})

const entry = (at: Instant, reason: BackupEntry['reason'], verified = true): BackupEntry => ({
  path: `/${at}-${reason}`,
  at,
  bytes: 1,
  reason,
  verified,
})
const hours = (count: number) =>
  instantOf(Date.parse('2026-11-22T12:30:00.000Z') - count * 3_600_000)

test('a year of hourly backups thins out to 24 hours, 14 days and 12 months', () => {
  const all = Array.from({ length: 24 * 400 }, (_, count) => entry(hours(count), 'hourly'))
  const spent = new Set(chooseSpent(all))
  const kept = all.filter((backup) => !spent.has(backup))
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  expect(kept.slice(0, 24).map(({ at }) => at)).toEqual(all.slice(0, 24).map(({ at }) => at))
  expect(new Set(kept.map(({ at }) => at.slice(0, 7))).size).toBe(12)
})

test('no automatic backup outlives the names that have faded since, but the newest good one', () => {
  const all = Array.from({ length: 24 * 400 }, (_, count) => entry(hours(count), 'hourly'))
  const since = entry(hours(24 * 60), 'hourly').at
  const spent = new Set(chooseSpent(all, since))
  const kept = all.filter((backup) => !spent.has(backup))
  expect(kept.every(({ at }) => at >= since)).toBe(true)
  expect(kept.length).toBeGreaterThan(30)
  const old = [
    entry(hours(24 * 90), 'quit'),
    entry(hours(24 * 91), 'quit'),
    entry(hours(24 * 92), 'demand'),
  ]
  expect(chooseSpent(old, since)).toEqual([old[1]])
})

test('whatever the backups, the newest verified one, those asked for and those a restore kept stay', () => {
  const backups = fc.array(
    fc.record({
      age: fc.nat({ max: 20_000 }),
      reason: fc.constantFrom('hourly', 'quit', 'migration', 'demand', 'restore' as const),
      verified: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  fc.assert(
    fc.property(backups, (rows) => {
      const all = rows.map(({ age, reason, verified }) => entry(hours(age), reason, verified))
      const spent = chooseSpent(all)
      const newest = all
        .filter(({ verified }) => verified)
        .reduce<BackupEntry | null>(
          (best, next) => (best && best.at >= next.at ? best : next),
          null,
        )
      expect(spent.some(({ reason }) => reason === 'demand' || reason === 'restore')).toBe(false)
      if (newest)
        expect(
          spent
            .filter(({ verified }) => verified)
            .some(
              ({ at }) =>
                at >= newest.at &&
                !all.some((other) => !spent.includes(other) && other.at === newest.at),
            ),
        ).toBe(false)
    }),
  )
})

test('spent backups are removed from the disk', async () => {
  let now = Date.parse('2026-11-22T12:05:00.000Z')
  const office = await openOfficeHere(undefined, { clock: () => now })
  const { path } = await office.client.office.backup.create({})
  const own = join(office.folder, 'backups')
  for (let count = 1; count <= 3; count += 1) {
    const copy = join(own, `copy-${count}`)
    cpSync(path, copy, { recursive: true })
    const text = readFileSync(join(copy, 'backup.json'), 'utf8')
    writeFileSync(
      join(copy, 'backup.json'),
      text.replace('"demand"', '"quit"').replace('T12:05', `T12:0${count}`),
    )
  }
  now += 60_000
  removeSpentBackups(own)
  expect([1, 2, 3].map((count) => existsSync(join(own, `copy-${count}`)))).toEqual([
    false,
    false,
    true,
  ])
  expect(hashOf(join(path, 'office.db'))).toMatch(/^[0-9a-f]{64}$/)
})
