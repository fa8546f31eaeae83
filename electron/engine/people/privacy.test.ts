import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { tracesIn } from '../../../test/fixtures/traces.ts'
import { addressAt } from '../../../shared/people/address.ts'
import { openDanishOffice } from '../../../test/fixtures/testContacts.ts'
import type { ErasableRecord } from '../../../shared/people/contract/privacy.ts'
import { foldText } from '../../../shared/base/fold.ts'

afterEach(endOffices)

const NAME = 'Xenia Kvistgård'
const NAMES = [NAME, 'Xenia', 'Kvistgård']
/** The bytes that must be nowhere: as typed, folded for the search, in parts, and what belongs to her alone. */
const TRACES = [
  'xenia',
  'kvistgård',
  'kvistgard',
  '33 98 76 54',
  '33987654',
  'xk@hjem.example',
  'havnegade 77',
]

async function fillOffice() {
  const office = await openDanishOffice()
  const { client, folder } = office
  const bo = await client.people.staff.create({ fields: { name: 'Bo Lund' } })
  const { contacts } = client.people
  const xenia = await contacts.create({
    fields: {
      givenName: 'Xenia',
      familyName: 'Kvistgård',
      phones: [{ kind: 'work', number: '33 98 76 54' }],
      emails: [{ kind: 'home', address: 'xk@hjem.example' }],
      addresses: [
        addressAt({ kind: 'home', street: 'Havnegade 77', postcode: '4600', city: 'Køge' }),
      ],
    },
  })
  await contacts.update({
    contactId: xenia.id,
    version: 1,
    fields: { note: 'Xenia helst om morgenen' },
  })
  const twin = await contacts.create({ fields: { name: 'X. Kvistgård' } })
  await contacts.merge({ contactId: xenia.id, otherId: twin.id })
  const other = await contacts.create({
    fields: {
      name: 'Ida Holm',
      note: 'Søster til XENIA KVISTGÅRD',
      emails: [{ kind: 'work', address: 'xenia.kvistgård@firma.example' }],
    },
  })
  const file = new File(
    ['BEGIN:VCARD\nVERSION:3.0\nFN:Xenia Kvistgård\nTEL:33 98 76 54\nBDAY:1970\nEND:VCARD\n'],
    'x.vcf',
  )
  await contacts.import({ file })

  const visit = await client.reception.log({
    kind: 'visit',
    fields: {
      contactId: xenia.id,
      personName: NAME,
      phone: '33 98 76 54',
      subject: 'Pas',
      forStaffId: bo.id,
    },
  })
  await client.reception.log({
    kind: 'visit',
    fields: { personName: 'Ida Holm', subject: 'henter Xenia Kvistgårds pas', forStaffId: bo.id },
  })
  await client.reception.messages.take({
    fields: {
      forStaffId: bo.id,
      contactId: xenia.id,
      personName: NAME,
      phone: '33 98 76 54',
      body: 'Ring til Xenia',
    },
  })
  const request = await client.requests.create({ fields: { title: 'Nyt pas til Xenia Kvistgård' } })
  await client.requests.addNote({ requestId: request.id, text: 'Kvistgård, Xenia har ringet igen' })
  const item = await client.stock.items.create({
    fields: { name: 'Kuverter', unit: 'stk.', note: 'Xenia Kvistgårds mål' },
  })
  const place = await client.stock.places.create({ fields: { name: 'Skab' } })
  await client.stock.move({
    kind: 'receive',
    lines: [{ itemId: item.id, placeId: place.id, quantity: 5 }],
    reason: 'til Xenia Kvistgård',
  })
  // A change that was undone, and whatever a fault may have written down.
  await contacts.update({ contactId: other.id, version: 1, fields: { role: 'hos Kvistgård' } })
  const [last] = await client.office.journal.list({ limit: 1 })
  await client.office.undo({ undoes: last!.commandId })
  await client.office.backup.create({})
  mkdirSync(join(folder, 'logs'), { recursive: true })
  appendFileSync(join(folder, 'logs', 'engine.log'), 'BUG 1 in x: Error: Xenia Kvistgård\n')
  return { ...office, xenia, other, visit, request, item, bo }
}

test('a person is found wherever they are named, and their data are handed out', async () => {
  const { client, xenia, visit, request } = await fillOffice()
  const { find } = client.people.privacy
  const found = await find({ text: 'kvistgard' })
  const kinds = (of: string) => found.filter(({ entity }) => entity === of)
  expect(kinds('contact')).toHaveLength(4)
  expect(kinds('entry')).toHaveLength(2)
  expect(kinds('message')).toHaveLength(1)
  expect(kinds('request')).toMatchObject([
    { id: request.id, title: 'Nyt pas til Xenia Kvistgård', found: 'Nyt pas til Xenia Kvistgård' },
  ])
  const byNumber = await find({ text: '+45 33 98 76 54' })
  expect(byNumber.map(({ entity }) => entity).toSorted()).toEqual(
    ['contact', 'contact', 'contact', 'entry', 'message'].slice(-byNumber.length).toSorted(),
  )
  expect(byNumber.map(({ id }) => id)).toEqual(expect.arrayContaining([xenia.id, visit.id]))
  expect(await find({ text: 'xk@hjem.example' })).toMatchObject([{ id: xenia.id, title: NAME }])

  const records = found.map(({ entity, id }) => ({ entity, id }))
  const paper = await client.people.privacy.export({ records })
  expect(paper).toMatchObject({ mediaType: 'application/json' })
  const file = JSON.parse(Buffer.from(paper.base64, 'base64').toString('utf8'))
  expect(file.records.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    records.map(({ id }) => id).toSorted(),
  )
  expect(file.records.find(({ id }: { id: string }) => id === xenia.id)).toMatchObject({
    entity: 'contact',
    contacts: [{ name: NAME }],
    contact_phones: [{ number: '33 98 76 54' }],
    contact_addresses: [{ street: 'Havnegade 77' }],
  })
})

test('erasing leaves no trace of the person in any file, and every count', async () => {
  const { client, folder, other, request, item, stop } = await fillOffice()
  expect(new Set(tracesIn(folder, TRACES).map((trace) => trace.split(' ')[0]))).toContain(
    'logs/engine.log',
  )
  const entries = await client.reception.list({})
  const journal = await client.office.journal.list({ limit: 500 })
  const found = await client.people.privacy.find({ text: 'kvistgård' })
  const records = found
    .filter(({ entity, id }) => entity !== 'request' && id !== other.id)
    .filter(({ title }) => foldText(title).includes('kvistgard'))
    .map(({ entity, id }) => ({ entity: entity as ErasableRecord['entity'], id }))
  const result = await client.people.privacy.erase({ records, names: NAMES })
  expect(result.erased).toBe(records.length)
  expect(result.mentions).toBeGreaterThan(5)

  // While the office is open, with its write-ahead log, its log and its backups.
  expect(tracesIn(folder, TRACES)).toEqual([])
  expect((await client.office.backup.list()).length).toBe(1)
  expect(await client.reception.list({})).toHaveLength(entries.length)
  expect(await client.requests.get({ requestId: request.id })).toMatchObject({
    title: 'Nyt pas til …',
  })
  expect((await client.stock.items.get({ itemId: item.id })).item.note).toBe(
    '…s mål'.replace('…s', '…'),
  )
  expect(await client.people.contacts.get({ contactId: other.id })).toMatchObject({
    name: 'Ida Holm',
    note: 'Søster til …',
    emails: [],
  })
  const after = await client.office.journal.list({ limit: 500 })
  expect(after).toHaveLength(journal.length + 1)
  for (const text of ['xenia', 'kvistgård', '33987654']) {
    expect(await client.people.contacts.list({ text, retired: true })).toEqual({
      contacts: [],
      total: 0,
    })
    expect(await client.people.privacy.find({ text })).toEqual([])
    expect(await client.reception.list({ text })).toEqual([])
  }
  const exported = await client.people.contacts.export({ format: 'vcard4' })
  expect(Buffer.from(exported.base64, 'base64').toString('utf8').toLowerCase()).not.toMatch(
    /xenia|kvistg/,
  )
  const erased = records.find(({ entity }) => entity === 'contact')!
  expect(
    await failureOf(client.people.contacts.get({ contactId: erased.id as never })),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
  // Nothing brings it back.
  expect(await failureOf(client.office.undo({ undoes: after[0]!.commandId }))).toMatchObject({
    data: { reason: 'cannot_be_undone' },
  })
  for (const { commandId } of after) {
    await client.office.undo({ undoes: commandId }).catch(() => null)
  }
  expect(tracesIn(folder, TRACES)).toEqual([])
  expect(await client.office.check()).toMatchObject({ good: true })
  await stop()
  expect(tracesIn(folder, TRACES)).toEqual([])
})

test('a supplier is not erased, and nothing of what was chosen with it', async () => {
  const { client, xenia } = await fillOffice()
  const supplier = await client.stock.suppliers.create({ fields: { name: 'Tonerverket' } })
  const records = [xenia.id, supplier.id].map((id) => ({ entity: 'contact' as const, id }))
  expect(await failureOf(client.people.privacy.erase({ records, names: NAMES }))).toMatchObject({
    code: 'IN_USE',
    data: { by: 'supplier' },
  })
  expect(await client.people.contacts.get({ contactId: xenia.id })).toMatchObject({ name: NAME })
})
