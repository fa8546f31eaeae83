import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'
import { bytesOf, letter } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

test('a box is lent, is overdue, and comes back; nothing in it is lent meanwhile', async () => {
  const { archive, client, addBox, addShelf, openDossier, signedIn, goTo } = await openArchive()
  await addShelf('A1')
  const box = await addBox()
  await archive.move({ boxCode: box.code, placeCode: 'A1' })
  const { id: dossierId } = await openDossier('Sag', { boxId: box.id })
  const { staffId } = await signedIn('Mette')
  const loan = await archive.lend({ boxId: box.id, borrowerStaffId: staffId, purpose: 'Revision' })
  expect(loan).toMatchObject({
    code: 'B-0001',
    borrowerName: 'Mette',
    dueOn: '2026-12-07',
    placePath: 'Rådhuset › A1',
    overdue: false,
  })
  const lent = { code: 'WRONG_STATE', data: { state: 'lent' } }
  expect(await failureOf(archive.lend({ dossierId, borrowerStaffId: staffId }))).toMatchObject(lent)
  expect(await failureOf(archive.lend({ boxId: box.id, borrowerStaffId: staffId }))).toMatchObject(
    lent,
  )
  const out = archive.dossiers.putInBox({ dossierIds: [dossierId], boxId: null })
  expect(await failureOf(out)).toMatchObject(lent)
  expect(await archive.dossiers.get({ dossierId })).toMatchObject({ lentTo: 'Mette' })
  expect(await archive.dossiers.list({ lent: true })).toHaveLength(1)

  goTo('2026-12-08T09:00:00.000Z')
  expect(await archive.loans.list({ overdue: true })).toMatchObject([
    { id: loan.id, overdue: true },
  ])
  const today = await client.today.get({})
  expect(today.support.overdueLoans.map(({ code }) => code)).toEqual(['B-0001'])
  const [reminder] = await archive.loans.remind({ loanIds: [loan.id] })
  expect(reminder).toMatchObject({ to: 'Mette' })
  expect(reminder!.body).toContain('B-0001')
  await archive.loans
    .extend({ loanId: loan.id, dueOn: loan.dueOn })
    .then(() => expect.unreachable())
    .catch((error: { data: unknown }) => expect(error.data).toEqual({ reason: 'day_over' }))
  for (const paper of [
    await archive.loans.slips({ loanIds: [loan.id] }),
    await archive.loans.overduePaper(),
  ])
    expect(bytesOf(paper.base64).subarray(0, 5).toString()).toBe('%PDF-')

  await archive.giveBack({ loanIds: [loan.id] })
  expect(await failureOf(archive.giveBack({ loanIds: [loan.id] }))).toMatchObject({
    code: 'WRONG_STATE',
    data: { state: 'given_back' },
  })
  expect((await archive.boxes.get({ boxId: box.id })).lentTo).toBe('')
  expect((await client.today.get({})).support.overdueLoans).toEqual([])
})

test('one thing is lent to one borrower, until a day to come', async () => {
  const { archive, addBox, signedIn } = await openArchive()
  const { id: boxId } = await addBox()
  const { staffId: borrowerStaffId } = await signedIn('Mette')
  const reasonOf = async (input: Parameters<typeof archive.lend>[0]) =>
    (await failureOf(archive.lend(input))).data
  expect(await reasonOf({ borrowerStaffId })).toEqual({ reason: 'one_thing_to_lend' })
  expect(await reasonOf({ boxId })).toEqual({ reason: 'one_borrower' })
  const dueOn = '2026-11-22' as never
  expect(await reasonOf({ boxId, borrowerStaffId, dueOn })).toEqual({ reason: 'day_over' })
})

test('one trail leads from the desk over dossier, box, shelf and loan', async () => {
  const { archive, client, addBox, addShelf, openDossier, signedIn, goTo } = await openArchive()
  const { staffId } = await signedIn('Mette')
  const mail = await client.mail.register(letter('Klage', { office: '' }))
  const where = async () => (await archive.trail({ mailEntryId: mail.id })).now
  expect(await where()).toEqual({ kind: 'nowhere', text: '', since: null })
  goTo('2026-11-23T10:00:00.000Z')
  await client.mail.route({ mailEntryId: mail.id, forStaffId: staffId, sure: true })
  expect(await where()).toMatchObject({ kind: 'desk', text: 'Mette' })
  goTo('2026-11-23T11:00:00.000Z')
  await client.mail.handOver({ mailEntryIds: [mail.id], collectedBy: 'Lars' })
  expect(await where()).toMatchObject({ kind: 'desk', text: 'Lars' })
  goTo('2026-11-24T09:00:00.000Z')
  const { id: dossierId } = await openDossier('Klager')
  await archive.dossiers.addContents({ dossierId, contents: [{ mailEntryId: mail.id }] })
  expect(await where()).toMatchObject({ kind: 'dossier', text: '01/2026/1' })
  const box = await addBox()
  await archive.dossiers.putInBox({ dossierIds: [dossierId], boxId: box.id })
  expect(await where()).toMatchObject({ kind: 'box', text: 'B-0001' })
  await addShelf('A1')
  goTo('2026-11-25T09:00:00.000Z')
  await archive.move({ boxCode: box.code, placeCode: 'A1' })
  expect(await where()).toMatchObject({ kind: 'shelf', text: 'B-0001 · Rådhuset › A1' })
  goTo('2026-11-26T09:00:00.000Z')
  await archive.lend({ boxId: box.id, borrowerStaffId: staffId })
  const trail = await archive.trail({ mailEntryId: mail.id })
  expect(trail.now).toEqual({ kind: 'lent', text: 'Mette', since: '2026-11-26T09:00:00.000Z' })
  expect(trail.steps.map((step) => `${step.where} ${step.kind}`)).toEqual([
    'mail registered',
    'mail routed',
    'mail handed_over',
    'archive filed',
    'archive boxed',
    'archive moved',
    'archive lent',
  ])
  expect(trail.dossiers).toMatchObject([{ id: dossierId, code: '01/2026/1' }])
  expect(await failureOf(archive.trail({}))).toMatchObject({
    data: { reason: 'one_thing_to_follow' },
  })
  expect((await archive.trail({ dossierId })).title).toBe('01/2026/1 · Klager')
})

test('a document has its trail too', async () => {
  const { archive, client, openDossier, signedIn } = await openArchive()
  const { staffId } = await signedIn('Mette')
  const file = await client.files.add({ file: new File(['Referat'], 'referat.txt') })
  const document = await client.documents.create({
    fields: { title: 'Referat' },
    fileId: file.id,
  })
  await client.documents.handOn({ documentId: document.id, toStaffId: staffId })
  const { id: dossierId } = await openDossier('Møder')
  await archive.dossiers.addContents({ dossierId, contents: [{ documentId: document.id }] })
  const { steps, now } = await archive.trail({ documentId: document.id })
  expect(steps.map(({ kind, text }) => [kind, text])).toEqual([
    ['created', ''],
    ['handed_on', 'Mette'],
    ['filed', '1'],
  ])
  expect(now.kind).toBe('dossier')
})
