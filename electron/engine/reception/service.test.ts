import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import type { TestReception } from '../../../test/fixtures/testReception.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import { newId } from '../base/ids.ts'

let desk: TestReception
beforeEach(async () => void (desk = await openReception()))
afterEach(endOffices)

const names = (list: { personName: string }[]) => list.map(({ personName }) => personName)

test('a call is on the line, a visitor waits, an expected one is expected; each has its one next step', async () => {
  const call = await desk.reception.log({ kind: 'call', fields: { personName: 'Anna Berg' } })
  expect(call).toMatchObject({
    state: 'active',
    arrivedAt: call.loggedAt,
    startedAt: call.loggedAt,
  })
  desk.later(1)
  const visit = await desk.reception.log({ kind: 'visit', fields: { personName: 'Bo' } })
  expect(visit).toMatchObject({ state: 'waiting', startedAt: null, fadesOn: '2026-05-01' })
  const expectedAt = '2026-03-03T08:00:00.000Z' as Instant
  const coming = await desk.reception.log({
    kind: 'visit',
    fields: { personName: 'Carl', expectedAt },
  })
  expect(coming).toMatchObject({ state: 'expected', arrivedAt: null, fadesOn: '2026-05-02' })
  desk.later(7)
  const started = await desk.reception.next({ entryId: visit.id })
  expect(started).toMatchObject({
    state: 'active',
    startedAt: desk.now(),
    arrivedAt: visit.arrivedAt,
  })
  const left = await desk.reception.next({ entryId: visit.id })
  expect(left).toMatchObject({ state: 'done', outcome: 'left' })
  expect(await failureOf(desk.reception.next({ entryId: visit.id }))).toEqual({
    code: 'WRONG_STATE',
    data: { entity: 'entry', state: 'done' },
  })
  expect(names(await desk.reception.list({ open: true }))).toEqual(['Anna Berg', 'Carl'])
  expect(names(await desk.reception.list({}))).toEqual(['Carl', 'Bo', 'Anna Berg'])
})

test('the same command twice logs once; with other content it is refused', async () => {
  const commandId = newId<CommandId>()
  const input = { commandId, kind: 'call', fields: { personName: 'Anna' } } as const
  const first = await desk.reception.log(input)
  expect(await desk.reception.log(input)).toEqual(first)
  expect(await desk.reception.list({})).toHaveLength(1)
  const other = desk.reception.log({ ...input, fields: { personName: 'Bo' } })
  expect((await failureOf(other)).code).toBe('COMMAND_REUSED')
})

test('what was noted later stands where it happened; nothing is noted ahead', async () => {
  const at = '2026-03-02T07:15:00.000Z' as Instant
  desk.later(1)
  expect(await desk.reception.log({ kind: 'counter', at })).toMatchObject({
    arrivedAt: at,
    loggedAt: desk.now(),
  })
  const ahead = desk.reception.log({ kind: 'counter', at: '2026-03-02T09:30:00.000Z' as Instant })
  expect((await failureOf(ahead)).data).toEqual({ reason: 'day_in_future' })
})

test('a returning contact is filled in, a number that one contact has links it, what was typed stays', async () => {
  const { contacts } = desk.client.people
  const firm = await contacts.create({
    fields: {
      kind: 'organisation',
      name: 'Kontorhuset',
      phones: [{ kind: 'work', number: '70 10 20 30' }],
    },
  })
  const anna = await contacts.create({
    fields: {
      givenName: 'Anna',
      familyName: 'Berg',
      organisationId: firm.id,
      phones: [{ kind: 'mobile', number: '+45 20 11 22 33' }],
    },
  })
  const filled = { contactId: anna.id, personName: 'Anna Berg', organisationName: 'Kontorhuset' }
  const byChoice = await desk.reception.log({ kind: 'visit', fields: { contactId: anna.id } })
  expect(byChoice).toMatchObject({ ...filled, phone: '+45 20 11 22 33' })
  expect(await desk.reception.log({ kind: 'call', fields: { phone: '20112233' } })).toMatchObject(
    filled,
  )
  const another = await desk.reception.log({
    kind: 'call',
    fields: { phone: '20112233', personName: 'Ole' },
  })
  expect(another).toMatchObject({ contactId: null, personName: 'Ole', organisationName: '' })
  const switchboard = await desk.reception.log({
    kind: 'call',
    fields: { phone: '0045 7010 2030', personName: 'Ida' },
  })
  expect(switchboard).toMatchObject({
    contactId: firm.id,
    personName: 'Ida',
    organisationName: 'Kontorhuset',
  })
  const unlinked = await desk.reception.log({
    kind: 'call',
    fields: { phone: '20112233', contactId: null },
  })
  expect(unlinked).toMatchObject({ contactId: null, personName: '' })
  const { history } = await contacts.get({ contactId: anna.id })
  expect(history.map(({ kind }) => kind)).toEqual(['call', 'visit'])
})

test('who comes again is found by beginnings of names and by number, the latest first', async () => {
  const karin = await desk.staff('Karin')
  const { id: contactId } = await desk.client.people.contacts.create({
    fields: { name: 'Søren Ågård', phones: [{ kind: 'work', number: '33 12 34 56' }] },
  })
  await desk.reception.log({
    kind: 'call',
    fields: { personName: 'Sofie Lund', organisationName: 'Post', phone: '40506070' },
  })
  await desk.reception.log({
    kind: 'visit',
    fields: {
      personName: 'Sofie Lund',
      organisationName: 'Post',
      subject: 'Pas',
      forStaffId: karin,
    },
  })
  expect(await desk.reception.who({ name: 'so' })).toMatchObject([
    {
      personName: 'Sofie Lund',
      times: 2,
      lastKind: 'visit',
      lastSubject: 'Pas',
      lastForStaffId: karin,
      by: 'name',
    },
    { personName: 'Søren Ågård', contactId, times: 0, lastAt: null, phone: '33 12 34 56' },
  ])
  expect(names(await desk.reception.who({ name: 'agar SOR' }))).toEqual(['Søren Ågård'])
  expect(names(await desk.reception.who({ name: 'lund post' }))).toEqual(['Sofie Lund'])
  expect(await desk.reception.who({ name: 'pas' })).toEqual([])
  expect(await desk.reception.who({ phone: '+45 33123456' })).toMatchObject([
    { contactId, by: 'number' },
  ])
  expect(await desk.reception.who({ phone: '3312' })).toMatchObject([{ contactId, by: 'maybe' }])
  await desk.reception.log({ kind: 'call', fields: { personName: 'Mor', phone: '33123456' } })
  expect((await desk.reception.who({ phone: '33123456' })).map(({ by }) => by)).toEqual([
    'maybe',
    'maybe',
  ])
  expect(await desk.reception.who({})).toEqual([])
})

test('contacts that were joined are one to the desk, and their visits count together', async () => {
  const { contacts } = desk.client.people
  const [kept, gone] = [
    await contacts.create({ fields: { name: 'Anna Berg' } }),
    await contacts.create({ fields: { name: 'Anna Bergh' } }),
  ]
  await desk.reception.log({ kind: 'visit', fields: { contactId: kept.id } })
  await desk.reception.log({ kind: 'visit', fields: { contactId: gone.id } })
  await contacts.merge({ contactId: kept.id, otherId: gone.id })
  expect(await desk.reception.who({ name: 'anna' })).toMatchObject([
    { contactId: kept.id, times: 2 },
  ])
  expect(await desk.reception.log({ kind: 'call', fields: { contactId: gone.id } })).toMatchObject({
    contactId: kept.id,
  })
  expect(await desk.reception.list({ contactId: kept.id })).toHaveLength(3)
})

test('the log is searched by words, subjects and numbers, and read on page by page', async () => {
  for (const [personName, subject, phone] of [
    ['Anna Berg', 'Passport', ''],
    ['Bo Ravn', 'Anna has lost her key', '20 30 40 50'],
    ['Carl Æbelø', 'Room', ''],
  ] as const) {
    await desk.reception.log({ kind: 'counter', fields: { personName, subject, phone } })
    desk.later(1)
  }
  const found = async (text: string) => names(await desk.reception.list({ text }))
  expect(await found('anna')).toEqual(['Bo Ravn', 'Anna Berg'])
  expect(await found('anna pass')).toEqual(['Anna Berg'])
  expect(await found('aebel')).toEqual(['Carl Æbelø'])
  expect(await found('2030')).toEqual(['Bo Ravn'])
  expect(await found('berg room')).toEqual([])
  const [newest] = await desk.reception.list({ limit: 1 })
  expect(names(await desk.reception.list({ before: newest!.id }))).toEqual(['Bo Ravn', 'Anna Berg'])
  expect(await desk.reception.list({ from: '2026-03-03' as never })).toEqual([])
  expect(await desk.reception.list({ to: '2026-03-02' as never, kinds: ['counter'] })).toHaveLength(
    3,
  )
})

test('who was tried stands in order; reaching somebody hands the call over and ends it', async () => {
  const [a, b, c] = [await desk.staff('A'), await desk.staff('B'), await desk.staff('C')]
  const { id: entryId } = await desk.reception.log({ kind: 'call', fields: { forStaffId: a } })
  await desk.reception.transfer({ entryId, staffId: a, result: 'no_answer' })
  await desk.reception.transfer({ entryId, staffId: b, result: 'busy' })
  const reached = await desk.reception.transfer({ entryId, staffId: c, result: 'reached' })
  expect(reached).toMatchObject({ state: 'done', outcome: 'transferred', forStaffName: 'A' })
  expect(reached.transfers.map(({ staffName, result }) => `${staffName} ${result}`)).toEqual([
    'A no_answer',
    'B busy',
    'C reached',
  ])
  const again = desk.reception.transfer({ entryId, staffId: a, result: 'busy' })
  expect((await failureOf(again)).code).toBe('WRONG_STATE')
})

test('a badge is out with one person at a time, and may come back after they left', async () => {
  const [one, two] = [
    await desk.reception.log({ kind: 'visit' }),
    await desk.reception.log({ kind: 'visit' }),
  ]
  await desk.reception.badge({ entryId: one.id, badge: 'Key 7' })
  const taken = desk.reception.badge({ entryId: two.id, badge: 'key 7' })
  expect(await failureOf(taken)).toEqual({
    code: 'TAKEN',
    data: { entity: 'entry', field: 'badge', value: 'key 7' },
  })
  await desk.reception.next({ entryId: one.id, to: 'done' })
  const back = await desk.reception.badge({ entryId: one.id, badge: null })
  expect(back).toMatchObject({ badge: 'Key 7', state: 'done' })
  expect(back.badgeReturnedAt).not.toBeNull()
  expect((await failureOf(desk.reception.badge({ entryId: one.id, badge: null }))).code).toBe(
    'WRONG_STATE',
  )
  expect(await desk.reception.badge({ entryId: two.id, badge: 'key 7' })).toMatchObject({
    badge: 'key 7',
  })
})

test('an entry is changed with its version; what it is found by follows, and an undo puts it back', async () => {
  const entry = await desk.reception.log({ kind: 'visit', fields: { personName: 'Ana Berk' } })
  const commandId = newId<CommandId>()
  const fields = { personName: 'Anna Berg', drink: 'coffee' }
  await desk.reception.update({ commandId, entryId: entry.id, version: entry.version, fields })
  const late = desk.reception.update({ entryId: entry.id, version: entry.version, fields })
  expect((await failureOf(late)).code).toBe('CHANGED_MEANWHILE')
  expect(await desk.reception.list({ text: 'berg' })).toHaveLength(1)
  await desk.client.office.undo({ undoes: commandId })
  expect(await desk.reception.list({ text: 'berg' })).toEqual([])
  expect(await desk.reception.list({ text: 'berk' })).toMatchObject([
    { drink: '', personName: 'Ana Berk' },
  ])
})

test('taking back the logging cancels the entry: it stays legible and counts no more', async () => {
  const commandId = newId<CommandId>()
  await desk.reception.log({ commandId, kind: 'visit', fields: { personName: 'Anna' } })
  await desk.client.office.undo({ undoes: commandId })
  expect(await desk.reception.list({})).toMatchObject([{ state: 'cancelled', personName: 'Anna' }])
  const { kinds } = await desk.reception.counts({
    from: '2026-03-02' as never,
    to: '2026-03-02' as never,
  })
  expect(kinds.every(({ entries }) => entries === 0)).toBe(true)
})

test('a request made from a call takes all over and ends it; one with a badge is still in the house', async () => {
  const call = await desk.reception.log({
    kind: 'call',
    fields: { personName: 'Anna Berg', phone: '20112233', subject: 'Lost key', urgent: true },
  })
  const { requests } = desk.client
  const request = await requests.create({ source: { kind: 'call', id: call.id } })
  expect(request).toMatchObject({
    title: 'Lost key',
    personName: 'Anna Berg',
    phone: '20112233',
    urgent: true,
  })
  expect(await desk.reception.get({ entryId: call.id })).toMatchObject({
    state: 'done',
    outcome: 'request',
    requests: [{ id: request.id, number: request.number, title: 'Lost key' }],
  })
  const visit = await desk.reception.log({ kind: 'visit', fields: { subject: 'Room' } })
  await desk.reception.badge({ entryId: visit.id, badge: '3' })
  await requests.create({ source: { kind: 'visit', id: visit.id } })
  expect(await desk.reception.get({ entryId: visit.id })).toMatchObject({
    state: 'waiting',
    outcome: null,
  })
})

test('counts are by kind, day and hour on the wall, and tell what people waited', async () => {
  for (const wait of [0, 2, 4, 30]) {
    desk.later(1)
    const { id: entryId } = await desk.reception.log({ kind: 'visit', fields: { party: 2 } })
    desk.later(wait)
    await desk.reception.next({ entryId })
  }
  const span = { from: '2026-03-01' as never, to: '2026-03-31' as never }
  const { kinds, days, hours } = await desk.reception.counts(span)
  expect(kinds).toEqual([
    { kind: 'visit', entries: 4, people: 8, medianWait: 2, p85Wait: 30 },
    ...['call', 'counter', 'delivery'].map((kind) => ({
      kind,
      entries: 0,
      people: 0,
      medianWait: null,
      p85Wait: null,
    })),
  ])
  expect(days).toEqual([{ day: '2026-03-02', kind: 'visit', entries: 4 }])
  expect(hours).toEqual([{ weekday: 1, hour: 10, kind: 'visit', entries: 4 }])
})
