import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { openRequestDesk } from '../../../test/fixtures/requestDesk.ts'
import type { CommandId, RequestId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

/** Acts made at one moment of the office's clock lie a millisecond apart. */
const near = (days: number) => expect.closeTo(days, 4) as number

test('made from an item, a colleague, a contact: nothing is typed again', async () => {
  const { client, requests, bo } = await openRequestDesk()
  const item = await client.stock.items.create({ fields: { name: 'Toner sort', unit: 'stk' } })
  expect(await requests.create({ source: { kind: 'item', id: item.id } })).toMatchObject({
    title: 'Bestil Toner sort',
    source: { kind: 'item', id: item.id },
  })
  expect(
    await requests.create({
      source: { kind: 'colleague', id: bo },
      fields: { title: 'Flip chart' },
    }),
  ).toMatchObject({ askedByStaffId: bo, askedByName: 'Bo Lund' })
  const contact = await client.people.contacts.create({
    fields: {
      kind: 'person',
      name: 'Ida Berg',
      phones: [{ kind: 'work', number: '33 12 34 56' }],
      emails: [{ kind: 'work', address: 'ida@example.dk' }],
    },
  })
  expect(await requests.create({ fields: { title: 'Room', contactId: contact.id } })).toMatchObject(
    { personName: 'Ida Berg', phone: '33 12 34 56', email: 'ida@example.dk' },
  )
  expect(await requests.list({ contactId: contact.id })).toHaveLength(1)
})

test('made from a call: person and number come along, and the call ends as a request', async () => {
  const { client, requests } = await openRequestDesk()
  const call = await client.reception.log({
    kind: 'call',
    fields: { personName: 'Ida Berg', phone: '33 12 34 56', urgent: true },
  })
  const made = await requests.create({ source: { kind: 'call', id: call.id }, start: true })
  expect(made).toMatchObject({
    title: 'Opkald: Ida Berg',
    personName: 'Ida Berg',
    phone: '33 12 34 56',
    urgent: true,
    state: 'active',
  })
  expect(await client.reception.get({ entryId: call.id })).toMatchObject({
    state: 'done',
    outcome: 'request',
    requests: [{ id: made.id, number: made.number }],
  })
  const commandId = crypto.randomUUID() as CommandId
  const other = await client.reception.log({ kind: 'visit', fields: { subject: 'Keys' } })
  await requests.create({ commandId, source: { kind: 'visit', id: other.id } })
  await client.office.undo({ undoes: commandId })
  expect(await client.reception.get({ entryId: other.id })).toMatchObject({ state: 'waiting' })
})

test('lists: open ones by promise and age, kinds in one spelling, found by words without accents', async () => {
  const { client, requests, pass, bo } = await openRequestDesk()
  const ask = async (title: string, fields: object) => {
    pass(1)
    return requests.create({ fields: { title, ...fields } })
  }
  await ask('Late', { kind: 'Møde', ownerId: bo })
  await ask('Promised', { promisedOn: '2026-03-09', kind: 'møde' })
  await ask('Soon', {
    promisedOn: '2026-03-04',
    personName: 'Søren Ågård',
    phone: '+45 33 12 34 56',
  })
  const titles = async (input: Parameters<typeof requests.list>[0]) =>
    (await requests.list(input)).map(({ title }) => title)
  expect(await titles({ open: true })).toEqual(['Soon', 'Promised', 'Late'])
  expect(await titles({})).toEqual(['Soon', 'Promised', 'Late'])
  expect(await titles({ ownerId: bo })).toEqual(['Late'])
  expect(await requests.kinds()).toEqual([{ kind: 'Møde', count: 2 }])
  expect(await titles({ text: 'soren agard' })).toEqual(['Soon'])
  expect(await titles({ text: '33123456' })).toEqual(['Soon'])
  expect(await titles({ text: 'mode' })).toEqual(['Promised', 'Late'])
  const [soon] = await requests.list({ text: 'soon' })
  await requests.update({
    requestId: soon!.id,
    version: soon!.version,
    fields: { title: 'Changed' },
  })
  expect(await titles({ text: 'soon' })).toEqual([])
  expect(await titles({ text: 'changed' })).toEqual(['Changed'])
  expect(await titles({ limit: 2 })).toEqual(['Changed', 'Promised'])
  const page = await requests.list({ limit: 2 })
  expect(await titles({ before: page[1]!.id })).toEqual(['Late'])
  await requests.follow({ requestId: soon!.id, staffId: bo, follow: true })
  expect(await titles({ followerId: bo })).toEqual(['Changed'])
  await client.office.signIn({ staffId: bo })
  expect(await titles({ my: 'followed' })).toEqual(['Changed'])
  expect(await titles({ my: 'owned', open: true })).toEqual(['Late'])
  await client.office.signIn({ staffId: null })
  expect(await titles({ my: 'owned' })).toEqual([])
  expect(
    (await requests.follow({ requestId: soon!.id, staffId: bo, follow: false })).followerIds,
  ).toEqual([])
})

test('the promise and the flow come from what really happened', async () => {
  const { requests, pass } = await openRequestDesk()
  const DAY = 24 * 60
  for (const days of [1, 2, 3, 4, 10]) {
    const { id: requestId } = await requests.create({
      fields: { title: `Took ${days}`, kind: 'Pass' },
    })
    await requests.wait({ requestId, waitingFor: 'answer' })
    pass((days * DAY) / 2)
    await requests.resume({ requestId })
    pass((days * DAY) / 2)
    await requests.finish({ requestId, told: 'mail' })
  }
  const open = await requests.create({ fields: { title: 'Open', kind: 'Pass' } })
  pass(3.5 * DAY)
  // 2 March and 20 days; three and a half more: Wednesday 25 March. Ten days on, a Saturday: put off to Monday.
  expect(await requests.promise({ kind: 'Pass' })).toEqual({
    count: 5,
    medianDays: near(3),
    p85Days: near(10),
    day: '2026-04-06',
  })
  expect(await requests.promise({ kind: 'Other' })).toBeNull()
  const flow = await requests.flow({ from: '2026-03-02', to: '2026-03-29' })
  expect(flow.lead).toEqual({ count: 5, median: near(3), p85: near(10) })
  expect(flow.waitingShare).toBeCloseTo(0.5, 4)
  expect(flow.finished.map(({ leadDays, day }) => [Math.round(leadDays), day])).toEqual([
    [1, '2026-03-03'],
    [2, '2026-03-05'],
    [3, '2026-03-08'],
    [4, '2026-03-12'],
    [10, '2026-03-22'],
  ])
  expect(flow.weeks).toEqual([
    { monday: '2026-03-02', received: 4, told: 3 },
    { monday: '2026-03-09', received: 1, told: 1 },
    { monday: '2026-03-16', received: 1, told: 1 },
    { monday: '2026-03-23', received: 0, told: 0 },
  ])
  expect(flow.open).toMatchObject([{ requestId: open.id, age: 'usual' }])
  expect(flow.open[0]!.ageDays).toBeCloseTo(3.5, 4)
  expect(flow.days.at(-1)).toEqual({ day: '2026-03-25', new: 1, active: 0, waiting: 0, done: 0 })
  expect(flow.kinds).toEqual([{ kind: 'Pass', lead: { count: 5, median: near(3), p85: near(10) } }])
  expect(await requests.flow({ from: '2026-03-02', to: '2026-03-29', kind: 'Pass' })).toEqual(flow)
})

test('what waits today', async () => {
  const { client, requests, karin, ask } = await openRequestDesk()
  const own = await ask('Running', true)
  const overdue = await requests.create({
    fields: { title: 'Promised', promisedOn: '2026-03-02', ownerId: karin },
  })
  await requests.create({ fields: { title: 'Tomorrow', promisedOn: '2026-03-03', ownerId: karin } })
  const nudge = await requests.create({ fields: { title: 'Ask again', ownerId: karin } })
  await requests.wait({ requestId: nudge.id, waitingFor: 'Bo', nudgeOn: '2026-03-02' })
  const done = await requests.create({ fields: { title: 'Done', ownerId: karin } })
  await requests.finish({ requestId: done.id })
  const unowned = await requests.create({ fields: { title: 'Nobody’s' } })
  const { support } = await client.today.get({})
  const ids = (rows: { id: RequestId }[]) => rows.map(({ id }) => id)
  expect(support.running?.id).toBe(own.id)
  expect(ids(support.overdue)).toEqual([overdue.id])
  expect(ids(support.nudges)).toEqual([nudge.id])
  expect(ids(support.toTell)).toEqual([done.id])
  expect(ids(support.unowned)).toEqual([unowned.id])
})
