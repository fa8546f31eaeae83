import { afterEach, expect, test } from 'vitest'
import type { FieldType, FieldValue } from '../../../shared/documents/contract/documents.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { addText, openDocumentsDesk } from '../../../test/fixtures/testDocuments.ts'

afterEach(endOffices)

async function openWithFields() {
  const desk = await openDocumentsDesk()
  const { client } = desk
  const field = (name: string, type: FieldType, choices: string[] = []) =>
    client.documents.fields.create({ type, fields: { name, choices } })
  const fields = {
    text: await field('Oggetto', 'text'),
    number: await field('Pagine', 'number'),
    money: await field('Importo', 'money'),
    day: await field('Scadenza contratto', 'day'),
    yesNo: await field('Firmato', 'yes_no'),
    choice: await field('Sede', 'choice', ['Roma', 'Milano']),
    document: await field('Contratto', 'document'),
    contact: await field('Fornitore', 'contact'),
  }
  const make = async (title: string, values: [keyof typeof fields, FieldValue][] = []) =>
    client.documents.create({
      fileId: await addText(client, `${title}.txt`, title),
      fields: { title },
      values: values.map(([key, value]) => ({ fieldId: fields[key].id, value })),
    })
  return { ...desk, fields, make }
}

test('a field holds what its type says and nothing else, and its type is fixed', async () => {
  const { client, fields, make, contact } = await openWithFields()
  const contract = await make('Contratto quadro')
  const good: [keyof typeof fields, FieldValue][] = [
    ['text', 'Pulizie'],
    ['number', 12.5],
    ['money', { amount: 125_000, currency: 'EUR' }],
    ['day', '2027-01-31'],
    ['yesNo', false],
    ['choice', 'Roma'],
    ['document', contract.id],
    ['contact', contact.id],
  ]
  const made = await make('Offerta', good)
  const { values } = await client.documents.get({ documentId: made.id })
  expect(new Map(values.map(({ fieldId, value }) => [fieldId, value]))).toEqual(
    new Map(good.map(([key, value]) => [fields[key].id, value])),
  )
  const shown = (key: keyof typeof fields) =>
    values.find(({ fieldId }) => fieldId === fields[key].id)?.shown
  expect([shown('document'), shown('contact')]).toEqual(['Contratto quadro', 'Mario Rossi'])
  expect(await client.documents.get({ documentId: contract.id })).toMatchObject({
    linkedFrom: [{ id: made.id, title: 'Offerta' }],
  })
  const bad: [keyof typeof fields, FieldValue, string][] = [
    ['number', '12', 'field_value'],
    ['money', 12, 'field_value'],
    ['money', { amount: 1.5, currency: 'EUR' }, ''],
    ['money', { amount: 1, currency: 'XXX' }, 'field_value'],
    ['day', '2027-02-30', 'field_value'],
    ['yesNo', 'sì', 'field_value'],
    ['choice', 'Napoli', 'field_choice'],
    ['text', '', 'field_value'],
  ]
  for (const [key, value, reason] of bad) {
    const failure = await failureOf(
      client.documents.update({
        documentId: made.id,
        version: made.version,
        values: [{ fieldId: fields[key].id, value }],
      }),
    )
    if (reason === '') expect(failure.code).toBe('BAD_REQUEST')
    else expect(failure).toMatchObject({ code: 'NOT_POSSIBLE', data: { reason } })
  }
  const emptied = await client.documents.update({
    documentId: made.id,
    version: made.version,
    values: [{ fieldId: fields.text.id, value: null }],
  })
  expect(emptied.values).toHaveLength(7)
})

test('lists are narrowed and sorted by fields', async () => {
  const { client, fields, make } = await openWithFields()
  const money = (amount: number): FieldValue => ({ amount, currency: 'EUR' })
  await make('A', [
    ['money', money(300)],
    ['choice', 'Roma'],
    ['day', '2027-01-10'],
  ])
  await make('B', [
    ['money', money(100)],
    ['choice', 'Milano'],
    ['day', '2027-03-10'],
  ])
  await make('C', [
    ['money', money(200)],
    ['choice', 'Roma'],
  ])
  await make('D')
  const titles = async (asked: Parameters<typeof client.documents.list>[0]) =>
    (await client.documents.list(asked)).documents.map(({ title }) => title).join('')
  const by = { sort: { by: 'title' as const } }
  const where = (key: keyof typeof fields, more: object) => ({
    ...by,
    values: [{ fieldId: fields[key].id, ...more }],
  })
  expect(await titles(where('choice', { is: 'Roma' }))).toBe('AC')
  expect(await titles(where('money', { from: money(150) }))).toBe('AC')
  expect(await titles(where('money', { from: money(150), to: money(250) }))).toBe('C')
  expect(await titles(where('day', { to: '2027-02-01' }))).toBe('A')
  expect(await titles(where('day', {}))).toBe('AB')
  const sort = { by: 'field' as const, fieldId: fields.money.id }
  expect(await titles({ sort })).toBe('BCAD')
  expect(await titles({ sort: { ...sort, descending: true } })).toBe('ACBD')
  expect(await titles({ ...by, text: 'roma' })).toBe('AC')
  const page = await client.documents.list({ ...by, offset: 1, limit: 2 })
  expect([page.documents.map(({ title }) => title).join(''), page.total]).toEqual(['BC', 4])
})

test('a choice that a document holds cannot be taken out; names are kept apart', async () => {
  const { client, fields, make } = await openWithFields()
  await make('A', [['choice', 'Roma']])
  const change = (choices: string[]) =>
    client.documents.fields.update({
      fieldId: fields.choice.id,
      version: fields.choice.version,
      fields: { choices },
    })
  expect(await failureOf(change(['Milano']))).toMatchObject({ code: 'IN_USE' })
  expect(await failureOf(change([]))).toMatchObject({ data: { reason: 'choices_missing' } })
  expect((await change(['Roma', 'Torino'])).choices).toEqual(['Roma', 'Torino'])
  expect(
    await failureOf(client.documents.fields.create({ type: 'day', fields: { name: 'SEDE' } })),
  ).toMatchObject({ code: 'TAKEN', data: { field: 'name' } })
  const retired = await client.documents.fields.retire({ fieldId: fields.choice.id })
  expect(retired).toMatchObject({ retired: true, used: 1 })
})

test('a saved view is its keeper’s own, or everybody’s', async () => {
  const { annaDesk, brunoDesk, fields } = await openWithFields()
  const filter = { states: ['draft' as const], values: [{ fieldId: fields.choice.id, is: 'Roma' }] }
  const own = { name: 'Bozze di Roma', shared: false, filter, columns: ['title'], sort: null }
  const kept = await annaDesk.documents.views.save({ fields: own })
  expect(kept).toMatchObject({ ...own, mine: true, byName: 'Anna Verdi' })
  expect(await brunoDesk.documents.views.list()).toEqual([])
  expect(await failureOf(brunoDesk.documents.views.remove({ viewId: kept.id }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  await annaDesk.documents.views.save({
    viewId: kept.id,
    version: kept.version,
    fields: { ...own, shared: true },
  })
  expect(await brunoDesk.documents.views.list()).toMatchObject([{ id: kept.id, mine: false }])
  await annaDesk.documents.views.remove({ viewId: kept.id })
  expect(await annaDesk.documents.views.list()).toEqual([])
})
