import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature } from '../../shared/office/contract.ts'
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../test/fixtures/realOffice.ts'
import type { CommandId } from '../../shared/base/ids.ts'
import type { Change } from '../../shared/office/contract.ts'

afterEach(endOffices)

const COMMAND = '01a201ab-6aab-752c-bd9e-59b2d8d3c5aa' as CommandId

/** The next parts of a stream; the test's own limit ends one that never comes. */
async function nextOf<Part>(stream: AsyncIterator<Part>, count: number): Promise<Part[]> {
  const parts: Part[] = []
  while (parts.length < count) {
    const { value, done } = await stream.next()
    if (done) break
    parts.push(value)
  }
  return parts
}

test('a write repeated with its command id gives the first answer and books nothing twice', async () => {
  const { client } = await openOfficeHere()
  const input = { commandId: COMMAND, fields: { name: 'Ann' } }
  const first = await client.people.staff.create(input)
  expect(await client.people.staff.create(input)).toEqual(first)
  expect((await client.people.staff.list({})).length).toBe(1)
  expect((await client.office.health()).revision).toBe(1)
  const other = client.people.staff.create({ commandId: COMMAND, fields: { name: 'Bo' } })
  expect(await failureOf(other)).toEqual({ code: 'COMMAND_REUSED', data: { commandId: COMMAND } })
})

test('each record shows its history: who, at which desk, what it was and became', async () => {
  const { client } = await openOfficeHere()
  const ann = await client.people.staff.create({ fields: { name: 'Ann' } })
  await client.people.staff.create({ fields: { name: 'Bo' } })
  expect(await client.office.signIn({ staffId: ann.id })).toEqual({ actor: 'Ann' })
  await client.people.staff.update({ staffId: ann.id, version: 1, fields: { role: 'Head' } })
  const rows = await client.office.journal.list({ entity: 'staff', entityId: ann.id })
  expect(rows.map(({ command, actor, desk }) => [command, actor, desk])).toEqual([
    ['people.staff.update', 'Ann', 'test'],
    ['people.staff.create', 'test', 'test'],
  ])
  expect(rows[0]!.changes).toEqual([
    {
      table: 'staff',
      key: ann.id,
      before: { role: '', version: 1 },
      after: { role: 'Head', version: 2 },
    },
  ])
  expect((await client.office.journal.list({ entity: 'staff' })).length).toBe(3)
  expect(
    (await client.office.journal.list({ before: 3, limit: 1 })).map(({ revision }) => revision),
  ).toEqual([2])
})

test('signing in holds for one desk only, and not for someone who left', async () => {
  const { client, connect } = await openOfficeHere()
  const ann = await client.people.staff.create({ fields: { name: 'Ann' } })
  await client.office.signIn({ staffId: ann.id })
  await connect('second').people.staff.create({ fields: { name: 'Bo' } })
  await client.people.staff.create({ fields: { name: 'Cy' } })
  const actors = (await client.office.journal.list({})).map(({ actor, desk }) => [actor, desk])
  expect(actors).toEqual([
    ['Ann', 'test'],
    ['second', 'second'],
    ['test', 'test'],
  ])
  await client.people.staff.retire({ staffId: ann.id })
  expect(await failureOf(client.office.signIn({ staffId: ann.id }))).toEqual({
    code: 'WRONG_STATE',
    data: { entity: 'staff', state: 'retired' },
  })
  expect(await client.office.signIn({ staffId: null })).toEqual({ actor: 'test' })
})

test('a form opened on an old version is not saved over a newer one', async () => {
  const { client } = await openOfficeHere()
  const { id } = await client.people.staff.create({ fields: { name: 'Ann' } })
  await client.people.staff.update({ staffId: id, version: 1, fields: { role: 'Head' } })
  const late = client.people.staff.update({ staffId: id, version: 1, fields: { role: 'Clerk' } })
  expect(await failureOf(late)).toEqual({
    code: 'CHANGED_MEANWHILE',
    data: { entity: 'staff', id },
  })
  expect((await client.people.staff.list({}))[0]).toMatchObject({ role: 'Head', version: 2 })
})

test('undo puts back, an undo can itself be undone, and nothing is undone twice', async () => {
  const { client } = await openOfficeHere()
  const { id } = await client.people.staff.create({ fields: { name: 'Ann' } })
  await client.people.staff.update({
    staffId: id,
    version: 1,
    fields: { name: 'Anne', role: 'Head' },
  })
  const change = (await client.office.journal.list({ limit: 1 }))[0]!
  const read = async () =>
    (await client.people.staff.list({ retired: true })).map(({ name, role, version, retired }) => ({
      name,
      role,
      version,
      retired,
    }))

  const undone = await client.office.undo({ undoes: change.commandId as CommandId })
  expect(undone.command).toBe('people.staff.update')
  expect(await read()).toEqual([{ name: 'Ann', role: '', version: 3, retired: false }])
  expect(await failureOf(client.office.undo({ undoes: change.commandId as CommandId }))).toEqual({
    code: 'UNDO_CONFLICT',
    data: { commandId: change.commandId },
  })
  await client.office.undo({ undoes: undone.commandId as CommandId })
  expect(await read()).toEqual([{ name: 'Anne', role: 'Head', version: 4, retired: false }])
  expect(
    (await client.office.journal.list({})).map(({ undoes, undoneBy }) => [
      undoes !== null,
      undoneBy !== null,
    ]),
  ).toEqual([
    [true, false],
    [true, true],
    [false, true],
    [false, false],
  ])
})

test('undoing what made a record takes it out of use; its history stays', async () => {
  const { client } = await openOfficeHere()
  const { id } = await client.people.staff.create({ commandId: COMMAND, fields: { name: 'Ann' } })
  await client.office.undo({ undoes: COMMAND })
  expect(await client.people.staff.list({})).toEqual([])
  expect(await client.people.staff.list({ retired: true })).toMatchObject([{ id, retired: true }])
  expect((await client.office.journal.list({ entityId: id, entity: 'staff' })).length).toBe(2)
})

test('what later work stands on is not undone, and what never was is not found', async () => {
  const { client } = await openOfficeHere()
  const { id } = await client.people.staff.create({ fields: { name: 'Ann' } })
  await client.people.staff.update({
    commandId: COMMAND,
    staffId: id,
    version: 1,
    fields: { role: 'Head' },
  })
  await client.people.staff.update({ staffId: id, version: 2, fields: { role: 'Clerk' } })
  expect(await failureOf(client.office.undo({ undoes: COMMAND }))).toEqual({
    code: 'UNDO_CONFLICT',
    data: { commandId: COMMAND },
  })
  expect((await client.people.staff.list({}))[0]!.role).toBe('Clerk')
  expect((await failureOf(client.office.undo({ undoes: id as string as CommandId }))).code).toBe(
    'NOT_FOUND',
  )
})

test('the stream of changes begins with the present revision and tells each commit once', async () => {
  const { client, connect } = await openOfficeHere()
  const { id } = await client.people.staff.create({ fields: { name: 'Ann' } })
  const stream = await connect('listener').office.changes()
  const first = await nextOf(stream, 1)
  await client.people.staff.update({ staffId: id, version: 1, fields: { role: 'Head' } })
  await client.office.settings.update({ fields: { name: 'Town hall' } })
  const changes: Change[] = [...first, ...(await nextOf(stream, 4))]
  expect(changes).toEqual([
    { feature: 'office', ids: [], revision: 1 },
    { feature: 'people', ids: [id], revision: 2 },
    { feature: 'office', ids: ['office'], revision: 3 },
    { feature: 'people', ids: [], revision: 3 },
    { feature: 'stock', ids: [], revision: 3 },
  ])
  await stream.return?.()
})

test('what another process commits beside the desk is told within a moment, to every feature', async () => {
  const { folder, client } = await openOfficeHere()
  const stream = await client.office.changes()
  await nextOf(stream, 1)
  const guest = await openOfficeHere(folder, { brief: true })
  await guest.client.people.staff.create({ fields: { name: 'Ann' } })
  // A command may reach into others than its own, as the sending of a document does.
  expect(await nextOf(stream, feature.options.length)).toEqual(
    feature.options.map((name) => ({ feature: name, ids: [], revision: 1 })),
  )
  await guest.stop()
  await client.people.staff.create({ fields: { name: 'Bo' } })
  expect((await client.people.staff.list({})).map(({ name }) => name)).toEqual(['Ann', 'Bo'])
  await stream.return?.()
})

test('after a restore the streams of changes go on and every feature is asked again', async () => {
  const { client } = await openOfficeHere()
  const backup = await client.office.backup.create({})
  await client.people.staff.create({ fields: { name: 'Ann' } })
  const stream = await client.office.changes()
  await nextOf(stream, 1)
  await client.office.backup.restore({ path: backup.path })
  const all = feature.options
  expect(
    (await nextOf(stream, all.length)).map((change) => [change.feature, change.revision]),
  ).toEqual(all.map((name) => [name, 0]))
  await client.people.staff.create({ fields: { name: 'Bo' } })
  expect((await nextOf(stream, 1))[0]).toMatchObject({ feature: 'people', revision: 1 })
  await stream.return?.()
})

test('settings begin from the machine, are changed by name and put back by undo', async () => {
  const { client } = await openOfficeHere()
  const before = await client.office.settings.get()
  expect(before.name).toBe('')
  await client.office.settings.update({
    commandId: COMMAND,
    fields: { name: 'Town hall', zone: 'Europe/Rome' },
  })
  expect(await client.office.health()).toMatchObject({
    fresh: false,
    settings: { name: 'Town hall', zone: 'Europe/Rome' },
  })
  expect(await failureOf(client.office.settings.update({ fields: { zone: 'Mars/Base' } }))).toEqual(
    { code: 'NOT_POSSIBLE', data: { reason: 'zone_unknown' } },
  )
  await client.office.undo({ undoes: COMMAND })
  expect(await client.office.settings.get()).toEqual(before)
})

test('bad input names the field and sends nothing back of what was typed', async () => {
  const { client } = await openOfficeHere()
  const failure = await failureOf(
    client.people.staff.create({ fields: { name: '', colour: 'secret words' } }),
  )
  expect(failure.code).toBe('BAD_REQUEST')
  const { issues } = failure.data as { issues: { path: string[]; code: string }[] }
  expect(issues.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'fields.colour',
    'fields.name',
  ])
  expect(JSON.stringify(failure)).not.toContain('secret')
  expect((await client.office.health()).revision).toBe(0)
})

test('a bug is told by an id that stands in the log, and its words do not leave the engine', async () => {
  // A clock that breaks is a bug like any other.
  let broken = false
  const { client, folder } = await openOfficeHere(undefined, {
    clock: () => {
      if (broken) throw new Error('the clock of Ann Smith stopped')
      return 1_800_000_000_000
    },
  })
  broken = true
  const failure = await failureOf(client.people.staff.create({ fields: { name: 'Ann' } }))
  broken = false
  expect(failure.code).toBe('INTERNAL')
  expect(JSON.stringify(failure)).not.toContain('clock of')
  const { errorId } = failure.data as { errorId: string }
  expect(readFileSync(join(folder, 'logs', 'engine.log'), 'utf8')).toContain(
    `BUG ${errorId} in people.staff.create: Error: the clock`,
  )
  expect(await client.people.staff.list({})).toEqual([])
})

test('a list of the screen becomes a PDF', async () => {
  const { client } = await openOfficeHere()
  const paper = await client.office.listPaper({
    title: 'Items: all/now',
    headings: ['Name', 'On hand'],
    numeric: [false, true],
    rows: [['Paper', '12']],
  })
  expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.fileName).toMatch(/^Items all now \d{4}-\d{2}-\d{2}\.pdf$/)
})
