import { afterEach, expect, test } from 'vitest'
import type { FileId } from '../../../shared/base/ids.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import {
  addText,
  openDocumentsDesk,
  waitRead,
  wordFile,
} from '../../../test/fixtures/testDocuments.ts'

afterEach(endOffices)

test('an answer is drafted from a template and sent in one step: number, links, deadline, file', async () => {
  const { annaDesk, anna, entry, template } = await openDocumentsDesk()
  const draft = await annaDesk.documents.reply({
    mailEntryId: entry.id,
    templateId: template('reply').id,
    texts: { 'letter.text': 'Manderemo l’idraulico lunedì.' },
  })
  expect(draft).toMatchObject({
    title: 'R: Perdita d’acqua',
    state: 'draft',
    ownerId: anna.id,
    ourReference: entry.shownNumber,
    yourReference: 'MR/7',
    mailNumber: entry.shownNumber,
    contactName: 'Mario Rossi',
    number: 'D2026-0001',
  })
  const words = await waitRead(annaDesk, draft.fileId)
  for (const expected of [
    'Mario Rossi',
    'Via Po 2',
    '00198 Roma',
    'MR/7',
    entry.shownNumber,
    'Gentile Mario Rossi',
    'lettera del 18 novembre 2026',
    'Manderemo l’idraulico lunedì.',
    'Anna Verdi',
    'Ufficio',
  ])
    expect(words).toContain(expected)
  expect(words).not.toContain('{')

  const { document, entry: sentEntry } = await annaDesk.documents.send({ documentId: draft.id })
  const sent = await annaDesk.mail.get({ mailEntryId: sentEntry.id })
  expect(sent).toMatchObject({
    direction: 'out',
    partyName: 'Mario Rossi',
    subject: 'R: Perdita d’acqua',
    replyToId: entry.id,
    files: 1,
  })
  expect(document).toMatchObject({
    state: 'final',
    sentEntryId: sent.id,
    sentNumber: sent.shownNumber,
  })
  const answered = await annaDesk.mail.get({ mailEntryId: entry.id })
  expect(answered.state).toBe('answered')
  expect(answered.replies.map(({ id }) => id)).toEqual([sent.id])
  expect((await annaDesk.mail.list({ dueBy: '2026-12-31' as never })).length).toBe(0)
  const { dispatches } = await annaDesk.documents.get({ documentId: draft.id })
  expect(dispatches).toMatchObject([
    { way: 'post', recipient: 'Mario Rossi', mailNumber: sent.shownNumber, versionNumber: 1 },
  ])
  expect(await failureOf(annaDesk.documents.send({ documentId: draft.id }))).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'document_sent' },
  })
})

test('letters drafted at the same time get numbers without a gap, each with its own inside', async () => {
  const { client } = await openDocumentsDesk()
  const { id: fileId } = await client.files.add({
    file: wordFile('own.docx', 'N. {our.reference}'),
  })
  const { id: templateId } = await client.documents.templates.add({
    fields: { name: 'Numero', kind: 'letter', language: 'it' },
    fileId,
  })
  const drafts = await Promise.all(
    Array.from({ length: 9 }, () => client.documents.fromTemplate({ templateId })),
  )
  expect(drafts.map(({ number }) => number).toSorted()).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `D2026-000${number}`),
  )
  for (const draft of drafts)
    expect((await waitRead(client, draft.fileId)).trim()).toBe(`N. ${draft.number}`)
})

test('a document without anybody to send it to, or that another has open, is not sent', async () => {
  const { client, annaDesk, brunoDesk, contact } = await openDocumentsDesk()
  const fileId = await addText(client, 'Nota_interna.txt', 'Solo per noi.')
  const document = await annaDesk.documents.create({ fileId })
  expect(document.title).toBe('Nota interna')
  expect(await failureOf(annaDesk.documents.send({ documentId: document.id }))).toMatchObject({
    data: { reason: 'no_recipient' },
  })
  await brunoDesk.documents.checkOut({ documentId: document.id })
  const addressed = await annaDesk.documents.update({
    documentId: document.id,
    version: document.version + 1,
    fields: { contactId: contact.id },
  })
  expect(await failureOf(annaDesk.documents.send({ documentId: addressed.id }))).toEqual({
    code: 'TAKEN',
    data: { entity: 'document', field: 'checked_out', value: 'Bruno Neri' },
  })
  await brunoDesk.documents.checkIn({ documentId: document.id })
  const { entry } = await annaDesk.documents.send({ documentId: document.id, medium: 'registered' })
  expect(await annaDesk.mail.get({ mailEntryId: entry.id })).toMatchObject({
    partyName: 'Mario Rossi',
    medium: 'registered',
    direction: 'out',
  })
})

test('the same bytes are one document: the twin is named, and may be made all the same', async () => {
  const { client } = await openDocumentsDesk()
  const file = () => new File(['Una relazione.'], 'relazione.txt')
  expect(await client.documents.import({ file: file() })).toEqual({
    imported: 1,
    duplicates: 0,
    skipped: [],
  })
  const [document] = (await client.documents.list({})).documents
  expect(await client.documents.import({ file: file() })).toMatchObject({
    duplicates: 1,
    twins: [{ file: 'relazione.txt', twin: 'D2026-0001', id: document!.id }],
  })
  const { id: fileId } = await client.files.add({ file: file() })
  expect(await failureOf(client.documents.create({ fileId }))).toEqual({
    code: 'TAKEN',
    data: { entity: 'document', field: 'document_twin', value: document!.id },
  })
  await client.documents.create({ fileId, sure: true })
  expect((await client.documents.list({})).total).toBe(2)
})

test('handed on, a document waits until the colleague says that it came', async () => {
  const { client, annaDesk, brunoDesk, bruno, addDays } = await openDocumentsDesk()
  const fileId = await addText(client, 'a.txt', 'Testo.')
  const { id: documentId } = await annaDesk.documents.create({ fileId })
  const handed = await annaDesk.documents.handOn({
    documentId,
    toStaffId: bruno.id,
    note: 'Per firma',
  })
  addDays(3)
  expect(await brunoDesk.documents.handOns({ toStaffId: bruno.id })).toMatchObject([
    {
      id: handed.id,
      fromName: 'Anna Verdi',
      toName: 'Bruno Neri',
      waitingDays: 3,
      note: 'Per firma',
    },
  ])
  expect((await client.documents.list({ waitingFor: bruno.id })).documents).toMatchObject([
    { id: documentId, ownerId: bruno.id, handedOnTo: 'Bruno Neri' },
  ])
  await brunoDesk.documents.acknowledge({ handOnId: handed.id })
  expect(await client.documents.handOns({})).toEqual([])
  expect(await failureOf(brunoDesk.documents.acknowledge({ handOnId: handed.id }))).toMatchObject({
    code: 'WRONG_STATE',
  })
})

test('what is confidential is masked in lists for others, and found by nobody but its people', async () => {
  const { annaDesk, brunoDesk, client } = await openDocumentsDesk()
  const fileId = await addText(client, 'segreto.txt', 'parola nascosta')
  await annaDesk.documents.create({
    fileId,
    fields: { title: 'Provvedimento disciplinare', confidential: true },
  })
  const titles = async (desk: typeof client, text?: string) =>
    (await desk.documents.list(text ? { text } : {})).documents.map(({ title }) => title)
  expect(await titles(annaDesk)).toEqual(['Provvedimento disciplinare'])
  expect(await titles(brunoDesk)).toEqual(['•••'])
  expect(await titles(annaDesk, 'discip')).toEqual(['Provvedimento disciplinare'])
  expect(await titles(brunoDesk, 'discip')).toEqual([])
  await expect
    .poll(async () => (await client.search.query({ text: 'nascosta' })).waiting, {
      timeout: 10_000,
    })
    .toBe(0)
  expect((await client.search.query({ text: 'nascosta' })).hits).toEqual([])
})

test('a document is found by the words of the version that holds, not of an older one', async () => {
  const { client } = await openDocumentsDesk()
  const first = await addText(client, 'uno.txt', 'La caldaia è guasta.')
  const { id: documentId } = await client.documents.create({ fileId: first })
  const hits = async (text: string) =>
    (await client.search.query({ text })).hits.filter(({ kind }) => kind === 'document').length
  await expect.poll(() => hits('caldaia'), { timeout: 10_000 }).toBe(1)
  const second = await addText(client, 'due.txt', 'Il riscaldamento funziona.')
  await client.documents.addVersion({ documentId, fileId: second, note: 'riparata' })
  await expect.poll(() => hits('riscaldamento'), { timeout: 10_000 }).toBe(1)
  await expect.poll(() => hits('caldaia'), { timeout: 10_000 }).toBe(0)
  const { hunks, added, removed } = await client.documents.compare({ documentId, from: 1, to: 2 })
  expect(hunks.map(({ kind }) => kind)).toContain('added')
  expect([added, removed]).toEqual([3, 4])
  const whole = (kind: string) =>
    hunks
      .filter((hunk) => hunk.kind !== kind)
      .map(({ text }) => text)
      .join('')
      .trim()
  expect(whole('added')).toBe('La caldaia è guasta.')
  expect(whole('removed')).toBe('Il riscaldamento funziona.')
})

test('undo takes back what was made, and what was taken back can be had again', async () => {
  const { client } = await openDocumentsDesk()
  const fileId = await addText(client, 'uno.txt', 'Uno.')
  const { id: documentId } = await client.documents.create({ fileId, fields: { title: 'Uno' } })
  const newest = async () => (await client.office.journal.list({ limit: 1 }))[0]!
  await client.documents.addVersion({
    documentId,
    fileId: await addText(client, 'due.txt', 'Due.'),
  })
  await client.office.undo({ undoes: (await newest()).commandId as never })
  expect(await client.documents.get({ documentId })).toMatchObject({
    current: 1,
    versions: [
      { number: 2, withdrawn: true },
      { number: 1, withdrawn: false },
    ],
  })
  const next = await client.documents.addVersion({
    documentId,
    fileId: await addText(client, 'tre.txt', 'Tre.'),
  })
  expect(next.current).toBe(3)
  const { id: other } = await client.documents.create({
    fileId: await addText(client, 'altro.txt', 'Altro.'),
    fields: { title: 'Altro' },
  })
  await client.office.undo({ undoes: (await newest()).commandId as never })
  expect((await client.documents.list({ text: 'altro' })).total).toBe(0)
  expect((await client.documents.list({ states: ['withdrawn'], text: 'altro' })).total).toBe(1)
  await client.office.undo({ undoes: (await newest()).commandId as never })
  expect((await client.documents.get({ documentId: other })).state).toBe('draft')
  expect((await client.documents.list({ text: 'altro' })).total).toBe(1)
})

test('a dispatch is noted with whom, when and how often', async () => {
  const { annaDesk, client } = await openDocumentsDesk()
  const { id: documentId } = await client.documents.create({
    fileId: await addText(client, 'a.txt', 'Testo.'),
  })
  await annaDesk.documents.dispatch({
    documentId,
    dispatch: {
      way: 'fax',
      recipient: '06 123',
      pages: 2,
      at: '2026-11-20T08:00:00.000Z' as never,
    },
  })
  await annaDesk.documents.dispatch({ documentId, dispatch: { way: 'copy', copies: 3 } })
  const document = await client.documents.get({ documentId })
  expect(document).toMatchObject({
    sentAt: '2026-11-20T08:00:00.000Z',
    dispatches: [
      { way: 'copy', copies: 3, byName: 'Anna Verdi' },
      { way: 'fax', recipient: '06 123', pages: 2, copies: 1 },
    ],
  })
  const tomorrow = annaDesk.documents.dispatch({
    documentId,
    dispatch: { way: 'post', at: '2026-11-24T08:00:00.000Z' as never },
  })
  expect(await failureOf(tomorrow)).toMatchObject({ data: { reason: 'day_in_future' } })
})

test('a file that nobody has, or what is withdrawn, is refused with words', async () => {
  const { client } = await openDocumentsDesk()
  const nobody = '00000000-0000-7000-8000-00000000dead' as FileId
  expect(await failureOf(client.documents.create({ fileId: nobody }))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'file' },
  })
  const { id: documentId } = await client.documents.create({
    fileId: await addText(client, 'a.txt', 'Testo.'),
  })
  await client.documents.withdraw({ documentId })
  expect(await failureOf(client.documents.checkOut({ documentId }))).toMatchObject({
    code: 'WRONG_STATE',
    data: { state: 'withdrawn' },
  })
  expect((await client.documents.withdraw({ documentId, withdrawn: false })).state).toBe('draft')
})
