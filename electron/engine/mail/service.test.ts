import { afterEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { fileOf, letter, openMailDesk } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

test('numbers run from one without a gap, per register and year, at least seven digits long', async () => {
  const { client, goTo } = await openMailDesk()
  const first = await client.mail.register(letter('Rent'))
  expect(first).toMatchObject({ number: 1, year: 2026, shownNumber: '2026/0000001' })
  const code = await client.mail.registers.create({ fields: { name: 'Personnel', code: 'P' } })
  const other = await client.mail.register({ ...letter('Leave'), registerId: code.id })
  expect(other.shownNumber).toBe('P-2026/0000001')
  // What fails takes no number.
  const unknown = '01970000-0000-7000-8000-000000000000' as StaffId
  expect(
    await failureOf(client.mail.register(letter('Bad', { forStaffId: unknown }))),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await client.mail.register(letter('Second'))).number).toBe(2)
  goTo('2027-01-04T09:00:00.000Z')
  expect(await client.mail.register(letter('New year'))).toMatchObject({ number: 1, year: 2027 })
  expect(await client.mail.verifyChain({})).toEqual({
    good: true,
    entries: 4,
    firstBad: null,
    gaps: [],
  })
})

test('a repeated submit gives the first number again', async () => {
  const { client } = await openMailDesk()
  const commandId = '01970000-0000-7000-8000-0000000000aa' as never
  const first = await client.mail.register({ commandId, ...letter('Once') })
  expect(await client.mail.register({ commandId, ...letter('Once') })).toEqual(first)
  expect(await client.mail.list({})).toHaveLength(1)
})

test('a fixed field is corrected beside the old value, never in place', async () => {
  const { client } = await openMailDesk()
  const { id, version } = await client.mail.register(letter('Rnet'))
  expect(
    await failureOf(
      client.mail.update({ mailEntryId: id, version, fields: { subject: 'Rent' } as never }),
    ),
  ).toEqual({ code: 'NOT_POSSIBLE', data: { reason: 'write_once' } })
  const corrected = await client.mail.correct({
    mailEntryId: id,
    field: 'subject',
    value: 'Rent',
    reason: 'Mistyped',
  })
  expect(corrected).toMatchObject({
    subject: 'Rent',
    corrections: [{ field: 'subject', before: 'Rnet', after: 'Rent', reason: 'Mistyped' }],
  })
  expect((await client.mail.list({ text: 'rent' })).map((entry) => entry.subject)).toEqual(['Rent'])
  expect(await client.mail.verifyChain({})).toMatchObject({ good: true })
  expect(
    await failureOf(
      client.mail.correct({ mailEntryId: id, field: 'medium', value: 'pigeon', reason: 'x' }),
    ),
  ).toMatchObject({ data: { reason: 'medium_unknown' } })
})

test('an annulled entry stays legible; nothing more is done with it, and its number is not used again', async () => {
  const { client } = await openMailDesk()
  const { id } = await client.mail.register(letter('Wrong office'))
  const annulled = await client.mail.annul({
    mailEntryId: id,
    authority: 'Director, note 12',
    reason: 'Not ours',
  })
  expect(annulled).toMatchObject({
    subject: 'Wrong office',
    annulled: { authority: 'Director, note 12', reason: 'Not ours' },
  })
  expect(
    await failureOf(client.mail.annul({ mailEntryId: id, authority: 'a', reason: 'b' })),
  ).toMatchObject({ code: 'WRONG_STATE', data: { state: 'annulled' } })
  expect((await client.mail.register(letter('Next'))).number).toBe(2)
})

test('what is registered is not taken back by undo; what was done with it is, and that stays in its chronology', async () => {
  const { client } = await openMailDesk()
  const commandId = '01970000-0000-7000-8000-0000000000ab' as never
  const { id } = await client.mail.register({ commandId, ...letter('Stays') })
  expect(await failureOf(client.office.undo({ undoes: commandId }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'cannot_be_undone' },
  })
  const routing = '01970000-0000-7000-8000-0000000000ac' as never
  await client.mail.route({
    commandId: routing,
    mailEntryId: id,
    forStaffId: null,
    office: 'Legal',
  })
  expect(await client.mail.get({ mailEntryId: id })).toMatchObject({
    state: 'routed',
    office: 'Legal',
  })
  await client.office.undo({ undoes: routing })
  const after = await client.mail.get({ mailEntryId: id })
  expect(after).toMatchObject({ state: 'registered', office: '' })
  expect(after.events.map(({ kind }) => kind)).toEqual(['registered', 'routed', 'undone'])
})

test('a twin is told, and registered all the same only when one is sure', async () => {
  const { client } = await openMailDesk()
  const file = await client.files.add({ file: fileOf('a.txt', 'the same letter') })
  const first = await client.mail.register({ ...letter('One'), fileIds: [file.id] })
  expect(first.contentHash).toBe(file.hash)
  const again = await client.files.add({ file: fileOf('b.txt', 'the same letter') })
  const twin = { ...letter('Two'), fileIds: [again.id] }
  expect(await failureOf(client.mail.register(twin))).toEqual({
    code: 'TAKEN',
    data: { entity: 'mailEntry', field: 'twin', value: first.id },
  })
  expect((await client.mail.register({ ...twin, sure: true })).number).toBe(2)
  const marks = { letterReference: 'AB/12', letterDate: '2026-11-20' as Day }
  await client.mail.register(letter('Third', marks))
  expect(await failureOf(client.mail.register(letter('Fourth', marks)))).toMatchObject({
    code: 'TAKEN',
  })
  const proposal = await client.mail.propose({ fileId: file.id })
  expect(proposal.twins.map(({ because }) => because)).toEqual(['bytes', 'bytes'])
})

test('handing on: one who is away is answered with who stands in, unless one is sure', async () => {
  const { client, addDays } = await openMailDesk()
  const anna = await client.people.staff.create({ fields: { name: 'Anna Bianchi' } })
  const bo = await client.people.staff.create({
    fields: { name: 'Bo Verdi', standInId: anna.id, workingDays: [1, 2, 3, 4, 5] },
  })
  const [fromDay, toDay] = ['2026-11-23' as Day, '2026-11-27' as Day]
  await client.rota.absences.create({
    fields: { staffId: bo.id, kind: 'holiday', fromDay, toDay },
  })
  const { id } = await client.mail.register(letter('For Bo'))
  const route = { mailEntryId: id, forStaffId: bo.id }
  expect(await failureOf(client.mail.route(route))).toMatchObject({
    code: 'TAKEN',
    data: { entity: 'staff', field: 'stand_in' },
  })
  expect(await client.mail.route({ ...route, sure: true })).toMatchObject({
    state: 'routed',
    forStaffName: 'Bo Verdi',
  })
  addDays(4)
  expect(await client.mail.list({ uncollectedDays: 3 })).toHaveLength(1)
  expect(await client.mail.handOver({ mailEntryIds: [id], collectedBy: 'Bo' })).toMatchObject([
    { state: 'handed_over', collectedBy: 'Bo' },
  ])
  expect(await client.mail.list({ uncollectedDays: 3 })).toHaveLength(0)
})

test('an answer takes address and subject along; both are linked and the letter counts as answered', async () => {
  const { client } = await openMailDesk()
  const { id } = await client.mail.register(letter('Rent', { partyAddress: 'Via Roma 1' }))
  const answer = await client.mail.reply({ mailEntryId: id, fields: { medium: 'registered' } })
  expect(answer).toMatchObject({
    direction: 'out',
    partyName: 'Rossi',
    partyAddress: 'Via Roma 1',
    subject: 'R: Rent',
    medium: 'registered',
    replyToId: id,
  })
  expect(await client.mail.get({ mailEntryId: id })).toMatchObject({
    state: 'answered',
    replies: [{ id: answer.id, subject: 'R: Rent' }],
  })
})

test('a request made from a letter is named in it', async () => {
  const { client } = await openMailDesk()
  const { id } = await client.mail.register(letter('Room for the assembly'))
  const request = await client.requests.create({ source: { kind: 'mail', id }, fields: {} })
  expect(request).toMatchObject({ title: 'Room for the assembly', personName: 'Rossi' })
  expect((await client.mail.get({ mailEntryId: id })).requests).toMatchObject([{ id: request.id }])
})

test('confidential letters are masked in lists and not found by what they hide', async () => {
  const { client, connect } = await openMailDesk()
  const { id } = await client.mail.register(letter('Divorce', { confidential: true }))
  const other = connect('another desk')
  expect(await other.mail.list({})).toMatchObject([{ id, partyName: '•••', subject: '•••' }])
  expect(await other.mail.list({ text: 'divorce' })).toEqual([])
  expect(await client.mail.list({ text: 'divorce' })).toMatchObject([{ subject: 'Divorce' }])
})

test('lists by day, state, contact, deadline and number', async () => {
  const { client, addDays } = await openMailDesk()
  const contact = await client.people.contacts.create({ fields: { name: 'Comune di Rieti' } })
  const due = '2026-11-24' as Day
  const one = await client.mail.register(letter('Tax', { contactId: contact.id, deadlineOn: due }))
  addDays(1)
  const two = await client.mail.register(letter('Later'))
  const ids = async (query: Parameters<OfficeClient['mail']['list']>[0]) =>
    (await client.mail.list(query)).map(({ id }) => id)
  expect(await ids({})).toEqual([two.id, one.id])
  expect(await ids({ before: two.id })).toEqual([one.id])
  expect(await ids({ to: '2026-11-23' as Day })).toEqual([one.id])
  expect(await ids({ contactId: contact.id })).toEqual([one.id])
  expect(await ids({ dueBy: due })).toEqual([one.id])
  expect(await ids({ text: '2026/0000002' })).toEqual([two.id])
  expect(await ids({ text: 'ross tax' })).toEqual([one.id])
  expect(await ids({ direction: 'out' })).toEqual([])
  const { history } = await client.people.contacts.get({ contactId: contact.id })
  expect(history).toMatchObject([{ kind: 'mail', id: one.id, title: 'Tax' }])
  await client.mail.update({
    mailEntryId: one.id,
    version: one.version,
    fields: { state: 'closed' },
  })
  expect(await ids({ dueBy: due })).toEqual([])
})
