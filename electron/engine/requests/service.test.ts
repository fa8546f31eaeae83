import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { openRequestDesk } from '../../../test/fixtures/requestDesk.ts'
import type { CommandId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

const newCommand = () => crypto.randomUUID() as CommandId

test('from asking to telling: numbers, events, and times right to the minute', async () => {
  const { requests, at, karin } = await openRequestDesk()
  at('09:00')
  const made = await requests.create({
    fields: { title: 'New passport', kind: 'Passport', personName: 'Ida Berg', phone: '12 34' },
  })
  expect(made).toMatchObject({
    number: '2026-001',
    state: 'new',
    ownerId: null,
    askedByName: 'Ida Berg',
  })
  at('09:10')
  expect(await requests.start({ requestId: made.id })).toMatchObject({
    state: 'active',
    ownerId: karin,
    ownerName: 'Karin Holm',
  })
  at('09:25')
  await requests.leave({ requestId: made.id, nextStep: 'Call the police office' })
  at('09:40')
  expect(await requests.resume({ requestId: made.id })).toMatchObject({
    nextStep: 'Call the police office',
  })
  at('10:00')
  await requests.wait({ requestId: made.id, waitingFor: 'Photo from Ida' })
  await requests.addNote({ requestId: made.id, text: 'She mails it on Tuesday' })
  expect(await requests.get({ requestId: made.id })).toMatchObject({
    state: 'waiting',
    waitingFor: 'Photo from Ida',
  })
  at('12:30')
  await requests.resume({ requestId: made.id })
  at('12:45')
  expect(await requests.finish({ requestId: made.id, answer: 'Ready to fetch' })).toMatchObject({
    state: 'done',
    nextStep: '',
    waitingFor: '',
  })
  at('13:15')
  await requests.tellCustomer({ requestId: made.id, how: 'phone' })
  at('18:00')
  const told = await requests.get({ requestId: made.id })
  expect(told).toMatchObject({
    state: 'told',
    toldHow: 'phone',
    toldByName: 'Karin Holm',
    answer: 'Ready to fetch',
    times: { lead: 255, waiting: 150, working: 50 },
  })
  expect(told.events.map(({ to }) => to)).toEqual([
    'new',
    'active',
    'left',
    'active',
    'waiting',
    'active',
    'done',
    'told',
  ])
  expect(told.notes).toMatchObject([{ text: 'She mails it on Tuesday', byName: 'Karin Holm' }])
  expect(told.bookmarks).toMatchObject([
    { nextStep: 'Call the police office', backAt: '2026-03-02T08:40:00.000Z' },
  ])
})

test('numbers have no gap, also where a making failed, and begin anew each year', async () => {
  let now = Date.UTC(2026, 11, 31, 12)
  const { client } = await openOfficeHere(undefined, { clock: () => now })
  const ask = async (title: string) => (await client.requests.create({ fields: { title } })).number
  expect(await ask('One')).toBe('2026-001')
  expect(await failureOf(client.requests.create({}))).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'request_without_title' },
  })
  expect(await ask('Two')).toBe('2026-002')
  now = Date.UTC(2027, 0, 1, 12)
  expect(await ask('Three')).toBe('2027-001')
})

test('one thing runs: what is pushed in leaves the running one with its bookmark, Esc lands back on it', async () => {
  const { requests, pass, ask, karin } = await openRequestDesk()
  const minutes = await ask('Minutes of the board', true)
  pass(5)
  const call = await requests.create({
    source: { kind: 'own', id: null },
    fields: { title: 'Visitor without appointment' },
    start: true,
    nextStep: 'next I will add item 4',
  })
  pass(3)
  const third = await requests.create({
    fields: { title: 'Toner' },
    start: true,
    nextStep: 'fetch the key',
  })
  const stack = await requests.stack({})
  expect(stack.running?.id).toBe(third.id)
  expect(stack.left.map(({ id, bookmark }) => [id, bookmark.nextStep])).toEqual([
    [call.id, 'fetch the key'],
    [minutes.id, 'next I will add item 4'],
  ])
  await requests.finish({ requestId: third.id, told: 'in_person' })
  expect((await requests.get({ requestId: third.id })).state).toBe('told')
  const back = await requests.resume({ requestId: minutes.id })
  expect(back.nextStep).toBe('next I will add item 4')
  expect(await requests.stack({ staffId: karin })).toMatchObject({
    running: { id: minutes.id },
    left: [{ id: call.id }],
  })
})

test('each colleague has their own running request; whoever takes one up owns it', async () => {
  const { requests, ask, connect, bo, karin } = await openRequestDesk()
  const other = connect('second desk')
  await other.office.signIn({ staffId: bo })
  const [first, second] = [await ask('First', true), await ask('Second')]
  expect(await other.requests.start({ requestId: second.id })).toMatchObject({ ownerId: bo })
  expect((await requests.stack({})).running?.id).toBe(first.id)
  expect((await other.requests.stack({})).running?.id).toBe(second.id)
  await other.requests.leave({ requestId: second.id, nextStep: 'ask Karin' })
  await requests.resume({ requestId: second.id, nextStep: 'later' })
  expect(await requests.stack({})).toMatchObject({
    running: { id: second.id, ownerId: karin },
    left: [{ id: first.id, bookmark: { nextStep: 'later' } }],
  })
  expect((await other.requests.stack({})).left).toEqual([])
})

test('work that runs and is handed over lies on top of the other’s stack', async () => {
  const { requests, ask, bo } = await openRequestDesk()
  const made = await ask('Room plan', true)
  const given = await requests.update({
    requestId: made.id,
    version: made.version,
    fields: { ownerId: bo },
  })
  expect(given).toMatchObject({ state: 'left', ownerId: bo })
  expect((await requests.stack({})).running).toBeNull()
  expect(await requests.stack({ staffId: bo })).toMatchObject({
    running: null,
    left: [{ id: made.id }],
  })
  expect(
    await failureOf(
      requests.update({ requestId: made.id, version: made.version, fields: { title: 'X' } }),
    ),
  ).toMatchObject({ code: 'CHANGED_MEANWHILE' })
})

test('an act that its state does not allow changes nothing', async () => {
  const { requests, ask } = await openRequestDesk()
  const made = await ask('Coffee for the meeting')
  const state = { code: 'WRONG_STATE', data: { entity: 'request', state: 'new' } }
  expect(await failureOf(requests.leave({ requestId: made.id, nextStep: '' }))).toEqual(state)
  expect(await failureOf(requests.tellCustomer({ requestId: made.id, how: 'mail' }))).toEqual(state)
  expect(await failureOf(requests.reopen({ requestId: made.id, reason: 'x' }))).toEqual(state)
  expect(await requests.get({ requestId: made.id })).toMatchObject({
    state: 'new',
    events: [{ to: 'new' }],
  })
})

test('the same submit twice makes one request', async () => {
  const { requests } = await openRequestDesk()
  const commandId = newCommand()
  const twice = [1, 2].map(() => requests.create({ commandId, fields: { title: 'Once' } }))
  const [first, second] = await Promise.all(twice)
  expect(second!.id).toBe(first!.id)
  expect(await requests.list({ open: true })).toHaveLength(1)
})

test('undo of each act: events go, the bookmark is back, and later work is protected', async () => {
  const { client, requests, ask } = await openRequestDesk()
  const minutes = await ask('Minutes', true)
  const push = newCommand()
  const second = await requests.create({
    commandId: push,
    fields: { title: 'Call' },
    start: true,
    nextStep: 'item 4',
  })
  await client.office.undo({ undoes: push })
  expect(await requests.stack({})).toMatchObject({ running: { id: minutes.id }, left: [] })
  const undone = await requests.get({ requestId: second.id })
  expect(undone).toMatchObject({ state: 'withdrawn', number: second.number })
  expect(undone.events.map(({ to }) => to)).toEqual(['new', 'withdrawn'])

  const leave = newCommand()
  const waiting = newCommand()
  await requests.leave({ commandId: leave, requestId: minutes.id, nextStep: 'item 5' })
  await requests.wait({ commandId: waiting, requestId: minutes.id, waitingFor: 'Bo' })
  expect(await failureOf(client.office.undo({ undoes: leave }))).toMatchObject({
    code: 'UNDO_CONFLICT',
  })
  await client.office.undo({ undoes: waiting })
  expect(await requests.stack({})).toMatchObject({
    running: null,
    left: [{ id: minutes.id, bookmark: { nextStep: 'item 5' } }],
  })
  await client.office.undo({ undoes: leave })
  expect((await requests.stack({})).running?.id).toBe(minutes.id)
  expect((await requests.get({ requestId: minutes.id })).events.map(({ to }) => to)).toEqual([
    'new',
    'active',
  ])
})

test('an undo never makes two things run, nor takes an event out of the middle', async () => {
  const { client, requests, ask } = await openRequestDesk()
  const first = await ask('First', true)
  const finish = newCommand()
  await requests.finish({ commandId: finish, requestId: first.id })
  const start = newCommand()
  const second = await ask('Second')
  await requests.start({ commandId: start, requestId: second.id })
  expect(await failureOf(client.office.undo({ undoes: finish }))).toMatchObject({
    code: 'UNDO_CONFLICT',
  })
  await requests.wait({ requestId: second.id, waitingFor: 'x' })
  await requests.resume({ requestId: second.id })
  expect(await failureOf(client.office.undo({ undoes: start }))).toMatchObject({
    code: 'UNDO_CONFLICT',
  })
  expect((await requests.get({ requestId: second.id })).events).toHaveLength(4)
})

test('a withdrawn, a told and a reopened request', async () => {
  const { requests, ask, pass } = await openRequestDesk()
  const made = await ask('Keys', true)
  await requests.finish({ requestId: made.id, told: 'mail', answer: 'Sent' })
  pass(60)
  const again = await requests.reopen({ requestId: made.id, reason: 'the wrong key' })
  expect(again).toMatchObject({
    state: 'left',
    nextStep: 'the wrong key',
    toldAt: null,
    toldHow: null,
    answer: 'Sent',
  })
  expect((await requests.stack({})).left[0]?.bookmark.nextStep).toBe('the wrong key')
  pass(30)
  await requests.withdraw({ requestId: made.id, reason: 'found it' })
  pass(30)
  const gone = await requests.get({ requestId: made.id })
  expect(gone.times.lead).toBe(90)
  expect(gone.events.at(-1)).toMatchObject({ to: 'withdrawn', reason: 'found it' })
  expect((await requests.stack({})).left).toEqual([])
})
