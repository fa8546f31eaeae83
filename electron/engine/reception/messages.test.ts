import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import type { TestReception } from '../../../test/fixtures/testReception.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'
import type { CommandId, StaffId } from '../../../shared/base/ids.ts'
import { newId } from '../base/ids.ts'

let desk: TestReception
let karin: StaffId
let lone: StaffId
beforeEach(async () => {
  desk = await openReception()
  karin = await desk.staff('Karin')
  lone = await desk.staff('Lone')
  desk.later(1)
})
afterEach(endOffices)

const march2 = { from: '2026-03-02' as never, to: '2026-03-02' as never }
const bodies = (slips: { body: string }[]) => slips.map(({ body }) => body)

test('a slip goes from taken to answered; its age and its return are right to the minute', async () => {
  const { messages } = desk.reception
  const call = await desk.reception.log({
    kind: 'call',
    fields: { personName: 'Anna Berg', phone: '20112233', forStaffId: karin },
  })
  desk.later(2)
  const fields = { forStaffId: karin, body: 'Ring om nøglen', readBack: true, bestTime: 'efter 14' }
  const slip = await messages.take({ entryId: call.id, fields })
  expect(slip).toMatchObject({
    state: 'taken',
    personName: 'Anna Berg',
    phone: '20112233',
    urgency: 'normal',
    takenAt: '2026-03-02T09:03:00.000Z',
    returnsAt: '2026-03-02T13:03:00.000Z',
    readBack: true,
    entryId: call.id,
  })
  const entry = await desk.reception.get({ entryId: call.id })
  expect(entry).toMatchObject({ state: 'done', outcome: 'message', messageIds: [slip.id] })
  desk.later(10)
  const messageId = slip.id
  expect(await messages.deliver({ messageId })).toMatchObject({
    state: 'delivered',
    deliveredAt: desk.now(),
  })
  desk.later(20)
  expect(await messages.see({ messageId })).toMatchObject({ state: 'seen', seenAt: desk.now() })
  desk.later(30)
  const tried = await messages.answer({ messageId, reached: false })
  expect(tried).toMatchObject({
    state: 'seen',
    tries: 1,
    triedAt: desk.now(),
    returnsAt: '2026-03-02T14:03:00.000Z',
  })
  desk.later(240)
  const answered = await messages.answer({ messageId, answer: 'Nøglen er fundet' })
  expect(answered).toMatchObject({ state: 'answered', answeredAt: desk.now(), returnsAt: null })
  const counts = await desk.reception.counts(march2)
  expect(counts.messages).toEqual({ taken: 1, answered: 1, medianMinutes: 300, p85Minutes: 300 })
  expect((await failureOf(messages.deliver({ messageId }))).data).toEqual({
    entity: 'message',
    state: 'answered',
  })
})

test('open slips: those that came back to the desk stand first, settled ones are gone', async () => {
  const { messages } = desk.reception
  const take = (body: string, more = {}) =>
    messages.take({ fields: { forStaffId: karin, body, ...more } })
  await take('normal')
  desk.later(5)
  await take('urgent', { urgency: 'urgent' })
  const read = await take('to know', { wish: 'for_information' })
  const wrong = await take('mistake')
  await messages.withdraw({ messageId: wrong.id, reason: 'Wrong number' })
  const open = async () => bodies(await messages.list({ open: true }))
  expect(await open()).toEqual(['normal', 'urgent', 'to know'])
  await messages.see({ messageId: read.id })
  desk.later(29)
  expect(await open()).toEqual(['normal', 'urgent'])
  desk.later(1)
  expect(await open()).toEqual(['urgent', 'normal'])
  expect(bodies(await messages.list({ open: true, limit: 1 }))).toEqual(['urgent'])
  expect(bodies(await messages.list({}))).toEqual(['mistake', 'to know', 'urgent', 'normal'])
  expect(bodies(await messages.list({ text: 'wrong' }))).toEqual([])
  expect(bodies(await messages.list({ text: 'mis' }))).toEqual(['mistake'])
})

test('a slip handed to another colleague is as just taken, and its time runs on', async () => {
  const { messages } = desk.reception
  const slip = await messages.take({ fields: { forStaffId: karin, body: 'Ring' } })
  const seen = await messages.see({ messageId: slip.id })
  desk.later(60)
  const commandId = newId<CommandId>()
  const change = { messageId: slip.id, version: seen.version, fields: { forStaffId: lone } }
  const moved = await messages.update({ commandId, ...change })
  expect(moved).toMatchObject({
    state: 'taken',
    seenAt: null,
    forStaffName: 'Lone',
    returnsAt: slip.returnsAt,
  })
  expect((await failureOf(messages.update(change))).code).toBe('CHANGED_MEANWHILE')
  await desk.client.office.undo({ undoes: commandId })
  expect(await messages.get({ messageId: slip.id })).toMatchObject({
    state: 'seen',
    forStaffName: 'Karin',
  })
})

test('what the shield kept from a colleague is counted: a slip in the place of a call, unless urgent', async () => {
  await desk.coverFront(lone)
  const { messages } = desk.reception
  const slipFor = async (forStaffId: StaffId, urgent: boolean) => {
    const call = await desk.reception.log({ kind: 'call', fields: { forStaffId, urgent } })
    await messages.take({ entryId: call.id, fields: { forStaffId } })
    return (await desk.reception.get({ entryId: call.id })).spared
  }
  expect(await slipFor(karin, false)).toBe(true)
  expect(await slipFor(karin, true)).toBe(false)
  expect(await slipFor(lone, false)).toBe(false)
  const ended = await desk.reception.log({ kind: 'call', fields: { forStaffId: karin } })
  const next = { entryId: ended.id, to: 'done', outcome: 'message' } as const
  expect(await desk.reception.next(next)).toMatchObject({ spared: true })
  expect((await desk.reception.counts(march2)).spared).toBe(2)
})
