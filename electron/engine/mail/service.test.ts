import { afterEach, expect, test } from 'vitest'
import type { MailEntryId, StaffId } from '../../../shared/base/ids.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

let now = Date.parse('2026-11-23T09:00:00.000Z')
async function openHere() {
  now = Date.parse('2026-11-23T09:00:00.000Z')
  const office = await openOfficeHere(undefined, { clock: () => now })
  const fields = { zone: 'Europe/Rome', country: 'IT', language: 'it', name: 'Ufficio' } as const
  await office.client.office.settings.update({ fields })
  return office
}
const letter = (subject: string, more: object = {}) => ({
  fields: { direction: 'in' as const, partyName: 'Rossi', subject, ...more },
})
const fileOf = (name: string, text: string) => new File([text], name)
const bytesOf = (base64: string) => Buffer.from(base64, 'base64')

test('numbers run from one without a gap, per register and year, at least seven digits long', async () => {
  const { client } = await openHere()
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
  now = Date.parse('2027-01-04T09:00:00.000Z')
  expect(await client.mail.register(letter('New year'))).toMatchObject({ number: 1, year: 2027 })
  expect(await client.mail.verifyChain({})).toEqual({
    good: true,
    entries: 4,
    firstBad: null,
    gaps: [],
  })
})

test('a repeated submit gives the first number again', async () => {
  const { client } = await openHere()
  const commandId = '01970000-0000-7000-8000-0000000000aa' as never
  const first = await client.mail.register({ commandId, ...letter('Once') })
  expect(await client.mail.register({ commandId, ...letter('Once') })).toEqual(first)
  expect(await client.mail.list({})).toHaveLength(1)
})

test('a fixed field is corrected beside the old value, never in place', async () => {
  const { client } = await openHere()
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
  const { client } = await openHere()
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
  const { client } = await openHere()
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
  const { client } = await openHere()
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
  const { client } = await openHere()
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
  now += 4 * 86_400_000
  expect(await client.mail.list({ uncollectedDays: 3 })).toHaveLength(1)
  expect(await client.mail.handOver({ mailEntryIds: [id], collectedBy: 'Bo' })).toMatchObject([
    { state: 'handed_over', collectedBy: 'Bo' },
  ])
  expect(await client.mail.list({ uncollectedDays: 3 })).toHaveLength(0)
})

test('an answer takes address and subject along; both are linked and the letter counts as answered', async () => {
  const { client } = await openHere()
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
  const { client } = await openHere()
  const { id } = await client.mail.register(letter('Room for the assembly'))
  const request = await client.requests.create({ source: { kind: 'mail', id }, fields: {} })
  expect(request).toMatchObject({ title: 'Room for the assembly', personName: 'Rossi' })
  expect((await client.mail.get({ mailEntryId: id })).requests).toMatchObject([{ id: request.id }])
})

test('confidential letters are masked in lists and not found by what they hide', async () => {
  const { client, connect } = await openHere()
  const { id } = await client.mail.register(letter('Divorce', { confidential: true }))
  const other = connect('another desk')
  expect(await other.mail.list({})).toMatchObject([{ id, partyName: '•••', subject: '•••' }])
  expect(await other.mail.list({ text: 'divorce' })).toEqual([])
  expect(await client.mail.list({ text: 'divorce' })).toMatchObject([{ subject: 'Divorce' }])
})

test('lists by day, state, contact, deadline and number', async () => {
  const { client } = await openHere()
  const contact = await client.people.contacts.create({ fields: { name: 'Comune di Rieti' } })
  const due = '2026-11-24' as Day
  const one = await client.mail.register(letter('Tax', { contactId: contact.id, deadlineOn: due }))
  now += 86_400_000
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

test('labels: numbers drawn beforehand are used once, and struck when the year is closed', async () => {
  const { client } = await openHere()
  const [register] = await client.mail.registers.list()
  const registerId = register!.id
  const labels = await client.mail.labels({ roll: { registerId, count: 3 } })
  expect(bytesOf(labels.base64).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await client.mail.register(letter('Next free'))).number).toBe(4)
  expect((await client.mail.register({ ...letter('Labelled'), rollNumber: 2 })).number).toBe(2)
  expect(
    await failureOf(client.mail.register({ ...letter('Twice'), rollNumber: 2 })),
  ).toMatchObject({ code: 'TAKEN' })
  expect(await failureOf(client.mail.register({ ...letter('None'), rollNumber: 9 }))).toMatchObject(
    { data: { reason: 'number_not_on_roll' } },
  )
  const year = 2026
  expect(await failureOf(client.mail.closeYear.close({ registerId, year }))).toMatchObject({
    data: { reason: 'year_not_over' },
  })
  now = Date.parse('2027-01-05T09:00:00.000Z')
  await client.mail.dailyRegister.make({ registerId, day: '2026-11-23' as Day })
  expect(await client.mail.closeYear.preview({ registerId, year })).toEqual({
    total: 2,
    annulled: [],
    gaps: [],
    unusedRoll: [1, 3],
    missingDays: [],
    chainGood: true,
  })
  const statement = await client.mail.closeYear.close({ registerId, year })
  expect(bytesOf(statement.base64).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await failureOf(client.mail.closeYear.close({ registerId, year }))).toMatchObject({
    code: 'TAKEN',
  })
  expect((await client.mail.registers.list())[0]).toMatchObject({ closedYears: [2026] })
  expect((await client.mail.register(letter('Goes on'))).shownNumber).toBe('2027/0000001')
})

test('the register of a day: not before it is over, once, with the changes made that day to older entries', async () => {
  const { client } = await openHere()
  const [register] = await client.mail.registers.list()
  const registerId = register!.id
  const day = '2026-11-23' as Day
  const first = await client.mail.register(letter('First'))
  await client.mail.register(letter('Second'))
  expect(await failureOf(client.mail.dailyRegister.make({ registerId, day }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'day_not_over' },
  })
  now += 86_400_000
  await client.mail.annul({ mailEntryId: first.id, authority: 'a', reason: 'b' })
  expect((await client.mail.dailyRegister.list({ registerId })).missing).toEqual([day])
  const made = await client.mail.dailyRegister.make({ registerId, day })
  const { chain } = await client.mail.get({
    mailEntryId: (await client.mail.list({}))[0]!.id as MailEntryId,
  })
  expect(made).toMatchObject({
    code: '20261123-001',
    first: 1,
    last: 2,
    entries: 2,
    changes: 0,
    chain,
  })
  expect(await failureOf(client.mail.dailyRegister.make({ registerId, day }))).toMatchObject({
    code: 'TAKEN',
  })
  now += 86_400_000
  const next = await client.mail.dailyRegister.make({ registerId, day: '2026-11-24' as Day })
  expect(next).toMatchObject({ first: null, last: null, entries: 0, changes: 1 })
  const paper = await client.mail.dailyRegister.paper({ dailyId: made.id })
  const { createHash } = await import('node:crypto')
  expect(createHash('sha256').update(bytesOf(paper.base64)).digest('hex')).toBe(made.hash)
  expect((await client.mail.dailyRegister.list({ registerId })).missing).toEqual([])
})

test('the outgoing post of a day by office, and the sheet to sign', async () => {
  const { client } = await openHere()
  const out = (office: string, postage: number) =>
    client.mail.register({
      fields: {
        direction: 'out',
        partyName: 'Neri',
        subject: 'S',
        office,
        postage,
        trackingNumber: 'RR123456785IT',
      },
    })
  const one = await out('Legal', 550)
  await out('Legal', 120)
  await out('', 90)
  const day = '2026-11-23' as Day
  const outgoing = await client.mail.outgoing({ day })
  expect(outgoing.postage).toEqual([
    { office: '', letters: 1, amount: 90 },
    { office: 'Legal', letters: 2, amount: 670 },
  ])
  expect(outgoing.entries).toHaveLength(3)
  for (const paper of [
    await client.mail.outgoingPaper({ day }),
    await client.mail.handOverSheet({ mailEntryIds: [one.id] }),
  ])
    expect(bytesOf(paper.base64).subarray(0, 5).toString()).toBe('%PDF-')
})

test('one line is understood by the colleagues, offices and contacts of the office', async () => {
  const { client } = await openHere()
  await client.people.contacts.create({ fields: { name: 'Mario Rossi' } })
  const director = await client.people.staff.create({
    fields: { name: 'Eva Neri', role: 'Director' },
  })
  const { fields } = await client.mail.understand({ line: 'in Rossi reg 30d director' })
  expect(fields).toMatchObject({
    direction: 'in',
    partyName: 'Mario Rossi',
    medium: 'registered',
    // The thirtieth day is a Wednesday.
    deadlineOn: '2026-12-23',
    forStaffId: director.id,
  })
  // 2 days after Monday 7 December is fine, but the 8th is a holiday in Italy.
  now = Date.parse('2026-12-07T09:00:00.000Z')
  const next = await client.mail.understand({ line: 'in Rossi 1d' })
  expect(next.fields.deadlineOn).toBe('2026-12-09')
})

test('a letter is proposed from its words and from earlier letters of its sender', async () => {
  const { client } = await openHere()
  const anna = await client.people.staff.create({ fields: { name: 'Anna' } })
  for (const subject of ['May', 'June'])
    await client.mail.register(
      letter(subject, {
        partyName: 'Acqua Pubblica SpA',
        forStaffId: anna.id,
        partyAddress: 'Via Po 2',
      }),
    )
  const text = `Acqua Pubblica S.p.A.\nACQUA PUBBLICA SPA - Via Po 2\n\nRoma, 20 novembre 2026\nProt. n. 4471/2026\nOggetto: Sollecito di pagamento\n\nSi prega di pagare entro 15 giorni dal ricevimento.\n`
  const file = await client.files.add({ file: fileOf('scan.txt', text) })
  await expect
    .poll(async () => (await client.files.get({ fileId: file.id })).textState, { timeout: 20_000 })
    .toBe('read')
  const { fields, grounds } = await client.mail.propose({ fileId: file.id })
  expect(fields).toMatchObject({
    direction: 'in',
    partyName: 'Acqua Pubblica SpA',
    partyAddress: 'Via Po 2',
    subject: 'Sollecito di pagamento',
    letterDate: '2026-11-20',
    letterReference: '4471/2026',
    // 15 days end on Tuesday the 8th, a holiday.
    deadlineOn: '2026-12-09',
    forStaffId: anna.id,
  })
  expect(grounds.find(({ field }) => field === 'deadlineOn')?.quote).toContain('entro 15 giorni')
})

test('models are kept under a name, replaced under the same, and taken away', async () => {
  const { client } = await openHere()
  const fields = { office: 'Legal', medium: 'letter' as const }
  const saved = await client.mail.models.save({ name: 'Court', fields })
  await client.mail.models.save({ name: 'Court', fields: { office: 'Tax' } })
  expect(await client.mail.models.list()).toEqual([
    { id: saved.id, name: 'Court', fields: { office: 'Tax' } },
  ])
  expect(await client.mail.models.remove({ modelId: saved.id })).toEqual({ removed: true })
  expect(await client.mail.models.list()).toEqual([])
})
