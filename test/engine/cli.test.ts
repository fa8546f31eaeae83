import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, makeFolder, openOfficeHere } from '../fixtures/realOffice.ts'

afterEach(endOffices)

const CLI = path.join(import.meta.dirname, '../../electron/engine/start/cli.ts')

type Outcome = {
  code: number | null
  out: unknown
  fault: { code: string; message: string; data: unknown } | null
}

/** Runs the command line; both its outputs must be JSON or nothing. */
async function run(words: string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...words], { stdio: 'pipe' })
  let out = ''
  let fault = ''
  child.stdout.on('data', (part) => (out += part))
  child.stderr.on('data', (part) => (fault += part))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    code,
    out: out === '' ? null : JSON.parse(out),
    fault: fault === '' ? null : JSON.parse(fault),
  }
}

test('an office is made, called, checked, backed up and restored on the command line', async () => {
  const folder = path.join(makeFolder(), 'office')
  const created = await run(['create', folder, '--language', 'it', '--name', 'Comune'])
  expect(created).toMatchObject({
    code: 0,
    fault: null,
    out: { open: true, settings: { name: 'Comune', language: 'it', currency: 'EUR' } },
  })
  expect((await run(['create', folder])).fault).toMatchObject({
    code: 'TAKEN',
    data: { entity: 'office', value: folder },
  })

  const ann = await run(['call', folder, 'people.staff.create', '{"fields": {"name": "Ann"}}'])
  expect(ann).toMatchObject({ code: 0, out: { name: 'Ann' } })
  expect(
    (await run(['call', folder, 'people.staff.list', '-'], '{"retired": true}')).out,
  ).toHaveLength(1)
  expect((await run(['check', folder])).out).toMatchObject({ good: true })

  const backup = (await run(['backup', folder])).out as { path: string }
  expect(backup).toMatchObject({ verified: true, reason: 'demand' })
  await run(['call', folder, 'people.staff.create', '{"fields": {"name": "Bo"}}'])
  const restored = await run(['restore', backup.path, folder])
  expect(restored.out).toMatchObject({ kept: expect.stringContaining('before-restore') })
  expect((await run(['call', folder, 'people.staff.list'])).out).toMatchObject([{ name: 'Ann' }])
})

test('the sample goes into a folder of its own', async () => {
  const folder = path.join(makeFolder(), 'sample')
  expect(await run(['sample', folder, '--language', 'hr'])).toMatchObject({
    code: 0,
    out: { items: 62 },
  })
  expect((await run(['sample', folder])).fault).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'not_empty' },
  })
})

test('files are taken in one after the other, and the report is their sum', async () => {
  const { folder, stop } = await openOfficeHere()
  await stop()
  const files = ['one', 'two'].map((name) => path.join(folder, `${name}.csv`))
  writeFileSync(files[0]!, 'code,name,quantity\nA1,Paper,4\nA2,Pens,3\n')
  writeFileSync(files[1]!, 'code,name,quantity\nA3,Glue,many\nA4,Tape,2\n')
  const report = await run(['import', folder, 'stock', ...files])
  expect(report).toMatchObject({
    code: 0,
    out: { imported: 3, duplicates: 0, skipped: [{ file: 'two.csv' }] },
  })
  expect((await run(['call', folder, 'stock.items.list'])).out).toHaveLength(3)
  const card = path.join(folder, 'card.vcf')
  writeFileSync(card, 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nEND:VCARD\n')
  expect((await run(['import', folder, 'contacts', card, card])).out).toEqual({
    imported: 1,
    duplicates: 1,
    skipped: [],
  })
  const letter = path.join(folder, 'letter.eml')
  writeFileSync(letter, 'From: a@b.example\r\nSubject: Hello\r\nMessage-ID: <1@b>\r\n\r\nHello\r\n')
  expect((await run(['import', folder, 'mail', letter, letter])).out).toMatchObject({
    imported: 1,
    duplicates: 1,
    skipped: [],
    twins: [{ file: 'letter.eml', row: 1, twin: expect.stringMatching(/^20\d\d\/0*1$/) }],
  })
  const empty = path.join(folder, 'empty.txt')
  writeFileSync(empty, '')
  expect((await run(['import', folder, 'documents', card, empty, card])).out).toMatchObject({
    imported: 1,
    duplicates: 1,
    skipped: [{ file: 'empty.txt', reason: 'empty' }],
    twins: [{ file: 'card.vcf', row: 1, twin: expect.stringMatching(/^D20\d\d-0001$/) }],
  })
  expect(
    (await run(['import', folder, 'stock', path.join(folder, 'none.csv')])).fault,
  ).toMatchObject({ code: 'FILE_UNREADABLE', data: { reason: 'ENOENT' } })
})

const wrong: [words: string[], code: string][] = [
  [[], 'BAD_REQUEST'],
  [['dance'], 'BAD_REQUEST'],
  [['create'], 'BAD_REQUEST'],
  [['create', 'FOLDER/new', '--language', 'fr'], 'BAD_REQUEST'],
  [['create', 'FOLDER/new', '--colour', 'red'], 'BAD_REQUEST'],
  [['call', 'FOLDER', 'office.health'], 'NOT_FOUND'],
  [['check', 'FOLDER'], 'NOT_FOUND'],
  [['import', 'FOLDER', 'people', 'x.csv'], 'BAD_REQUEST'],
  [['restore', 'FOLDER/none', 'FOLDER'], 'NOT_FOUND'],
  [['serve', 'FOLDER', '--port', 'many'], 'BAD_REQUEST'],
]

test.each(wrong)('%j is refused as %s, and makes nothing', async (words, code) => {
  const folder = makeFolder()
  const outcome = await run(words.map((word) => word.replace('FOLDER', folder)))
  expect(outcome).toMatchObject({ code: 1, out: null, fault: { code } })
  expect(readdirSync(folder).filter((name) => name !== 'office.lock')).toEqual([])
})

test('a wrong call says what was wrong with it', async () => {
  const { folder, stop } = await openOfficeHere()
  await stop()
  expect((await run(['call', folder, 'people.nobody'])).fault).toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect((await run(['call', folder, 'people.staff.list', '{x'])).fault).toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(
    (await run(['call', folder, 'people.staff.create', '{"fields": {}}'])).fault,
  ).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['fields', 'name'] }] } })
})

test('beside a running desk a call works, a restore is refused', async () => {
  const { folder, client } = await openOfficeHere()
  const backup = await client.office.backup.create({})
  expect(
    await run(['call', folder, 'people.staff.create', '{"fields": {"name": "Ann"}}']),
  ).toMatchObject({ code: 0 })
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann'])
  expect((await run(['restore', backup.path, folder])).fault).toMatchObject({
    code: 'OFFICE_CLOSED',
    data: { reason: 'in_use' },
  })
  expect(
    (await run(['call', folder, 'office.backup.restore', JSON.stringify({ path: backup.path })]))
      .fault,
  ).toMatchObject({ code: 'OFFICE_CLOSED', data: { reason: 'in_use' } })
  expect((await client.people.staff.list({})).length).toBe(1)
})

test('a stream prints one line a change until it is interrupted', async () => {
  const { folder, client } = await openOfficeHere()
  const child = spawn(process.execPath, [CLI, 'call', folder, 'office.changes'], { stdio: 'pipe' })
  let out = ''
  const said = (words: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (out.includes(words)) resolve()
        else child.stdout.once('data', () => setImmediate(look))
      }
      look()
    })
  child.stdout.on('data', (part) => (out += part))
  await said('"revision":0}\n')
  await client.people.staff.create({ fields: { name: 'Ann' } })
  await said('"feature":"people"')
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  const [first, ...others] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toEqual({ feature: 'office', ids: [], revision: 0 })
  // What another process wrote is told to every feature.
  expect(others).toContainEqual({ feature: 'people', ids: [], revision: 1 })
})
