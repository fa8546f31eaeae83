import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  endOffices,
  failureOf,
  hashOf,
  makeFolder,
  openOfficeHere,
} from '../../../test/fixtures/realOffice.ts'
import { openDatabase } from './database.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'

afterEach(endOffices)

/** A folder with an office of two colleagues, closed. */
async function makeOffice(): Promise<string> {
  const { folder, client, stop } = await openOfficeHere()
  for (const name of ['Ann', 'Bo']) await client.people.staff.create({ fields: { name } })
  await stop()
  return folder
}

function alter(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, at)
  closeSync(handle)
}

const number = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Spoils the page at which the journal begins; in a small office it holds all of it. */
function breakJournal(file: string): void {
  const database = openDatabase(file, { readonly: true })
  const size = Number(database.pragma('page_size'))
  const { rootpage: page } = database
    .prepare<{ rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'")
    .get()!
  database.close()
  alter(file, (page - 1) * size, Buffer.alloc(size, 0xaa))
}

const broken: [what: string, reason: string, spoil: (file: string) => void][] = [
  ['made by a newer program', 'newer', (file) => alter(file, 60, number(1_000_000))],
  ['of another program', 'foreign', (file) => alter(file, 68, number(1))],
  [
    'no database at all',
    'foreign',
    (file) => writeFileSync(file, 'a spreadsheet, perhaps, '.repeat(100)),
  ],
  ['empty', 'damaged', (file) => truncateSync(file, 0)],
  ['shorter than a header', 'damaged', (file) => truncateSync(file, 60)],
  ['cut off in the middle', 'damaged', (file) => truncateSync(file, 40_960)],
  ['broken where the journal goes on', 'damaged', breakJournal],
  ['broken in its first page', 'damaged', (file) => alter(file, 100, Buffer.alloc(3900, 0xaa))],
]

test.each(broken)(
  'an office.db that is %s is refused as %s, byte for byte as it was',
  async (_, reason, spoil) => {
    const folder = await makeOffice()
    const file = join(folder, 'office.db')
    spoil(file)
    const before = hashOf(file)
    const { client, stop } = await openOfficeHere(folder)
    expect(await client.office.health()).toMatchObject({ open: false, reason, settings: null })
    expect(await failureOf(client.people.staff.list({}))).toEqual({
      code: 'OFFICE_CLOSED',
      data: { reason },
    })
    expect(await failureOf(client.people.staff.create({ fields: { name: 'Eve' } }))).toEqual({
      code: 'OFFICE_CLOSED',
      data: { reason },
    })
    expect((await client.office.backup.list()).map((backup) => backup.reason)).toEqual(['quit'])
    await stop()
    expect(hashOf(file)).toBe(before)
  },
)

test('an office whose tables are not those of its schema is closed as damaged', async () => {
  const folder = await makeOffice()
  const spoiled = openDatabase(join(folder, 'office.db'))
  spoiled.pragma('foreign_keys = OFF')
  spoiled.exec('DROP TABLE stock_flags; DROP TABLE stock_offers')
  spoiled.close()
  const { client } = await openOfficeHere(folder)
  expect(await client.office.health()).toMatchObject({ open: false, reason: 'damaged' })
  const [backup] = await client.office.backup.list()
  await client.office.backup.restore({ path: backup!.path })
  expect((await client.people.staff.list({})).length).toBe(2)
})

test('from a damaged office the newest backup leads back, and the damaged file is kept', async () => {
  const folder = await makeOffice()
  const file = join(folder, 'office.db')
  truncateSync(file, 40_960)
  const spoiled = readFileSync(file)
  const { client } = await openOfficeHere(folder)
  const [backup] = await client.office.backup.list()
  const { kept } = await client.office.backup.restore({ path: backup!.path })
  expect(await client.office.health()).toMatchObject({ open: true, reason: null })
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann', 'Bo'])
  expect(readFileSync(join(kept, 'office.db')).equals(spoiled)).toBe(true)
})

test('a second engine on the same folder is refused as in use until the first has stopped', async () => {
  const first = await openOfficeHere()
  const second = await openOfficeHere(first.folder)
  expect(await second.client.office.health()).toMatchObject({ open: false, reason: 'in_use' })
  await second.stop()
  expect(await first.client.people.staff.create({ fields: { name: 'Ann' } })).toMatchObject({
    name: 'Ann',
  })
  await first.stop()
  const third = await openOfficeHere(first.folder)
  expect(await third.client.office.health()).toMatchObject({ open: true })
})

test('a fresh office stands in the folder only once it is whole', async () => {
  const folder = makeFolder()
  // What a crash in the middle of making an office leaves behind.
  writeFileSync(join(folder, 'office.db.creating'), 'half')
  const { client, stop } = await openOfficeHere(folder)
  expect(await client.office.health()).toMatchObject({ open: true, fresh: true, revision: 0 })
  await stop()
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('office.db'))
      .toSorted(),
  ).toEqual(['office.db'])
})

test('an older office is migrated, after a verified backup of it was made', async () => {
  const folder = makeFolder()
  const old = openDatabase(join(folder, 'office.db'))
  migrate(old, 20)
  old.exec(
    `INSERT INTO staff VALUES ('01a201ab-6aab-752c-bd9e-59b2d8d3c5aa', 'Ann', '', '', '', '', '#5b7c99', 1, NULL)`,
  )
  old.close()
  const { client } = await openOfficeHere(folder)
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann'])
  const [backup] = await client.office.backup.list()
  expect(backup).toMatchObject({ reason: 'migration', verified: true })
  const copy = openDatabase(join(backup!.path, 'office.db'), { readonly: true })
  expect(copy.pragma('user_version')).toBe(20)
  copy.close()
})

test('a restore that was decided before a crash is finished at the next start', async () => {
  const folder = await makeOffice()
  const other = await openOfficeHere()
  await other.client.people.staff.create({ fields: { name: 'Restored' } })
  await other.stop()
  copyFileSync(join(other.folder, 'office.db'), join(folder, 'office.db.restored'))
  const { client } = await openOfficeHere(folder)
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Restored'])
  expect(readdirSync(folder)).not.toContain('office.db.restored')
})

test('the lock of a folder goes with its holder and leaves nothing to clear away', () => {
  const folder = makeFolder()
  const lock = lockFolder(folder)
  expect(lock).not.toBeNull()
  expect(lockFolder(folder)).toBeNull()
  lock!.release()
  const again = lockFolder(folder)
  expect(again).not.toBeNull()
  again!.release()
})
