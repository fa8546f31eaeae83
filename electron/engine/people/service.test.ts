import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import {
  addContact,
  contactNames,
  openDanishOffice,
  undoLast,
  workMail,
  workPhone,
} from '../../../test/fixtures/testContacts.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import { addressAt } from '../../../shared/people/address.ts'
import { openDatabase } from '../database/database.ts'
import type { ContactFields } from '../../../shared/people/contract/contacts.ts'

afterEach(endOffices)

test('contacts are found by beginnings of words, in any order, without accents, and by number', async () => {
  const { client } = await openDanishOffice()
  const firm = await addContact(client, {
    kind: 'organisation',
    name: 'Østkystens Murere',
    addresses: [addressAt({ street: 'Vej 1', city: 'Køge' })],
  })
  await addContact(client, {
    name: 'Åse Ærø-Holm',
    organisationId: firm.id,
    phones: [workPhone('+45 33 12 34 56')],
    emails: [workMail('aase@murere.example')],
  })
  await addContact(client, { name: 'Bo Berg', phones: [workPhone('22 22 22 22')] })
  const find = (text: string) => contactNames(client, { text })
  expect(await find('holm ase')).toEqual(['Åse Ærø-Holm'])
  expect(await find('OSTKYST')).toEqual(['Østkystens Murere', 'Åse Ærø-Holm'])
  expect(await find('kog')).toEqual(['Østkystens Murere'])
  expect(await find('murere.ex')).toEqual(['Åse Ærø-Holm'])
  for (const number of ['33123456', '+45 33 12', '0045 331', '12 34 56', 'holm 3312'])
    expect(await find(number)).toEqual(['Åse Ærø-Holm'])
  expect(await find('holm berg')).toEqual([])
  expect(await contactNames(client, { kind: 'organisation' })).toEqual(['Østkystens Murere'])
  expect(await contactNames(client, { organisationId: firm.id })).toEqual(['Åse Ærø-Holm'])
  const [line] = (await client.people.contacts.list({ text: 'holm' })).contacts
  expect(line).toMatchObject({
    organisationName: 'Østkystens Murere',
    phone: '+45 33 12 34 56',
    email: 'aase@murere.example',
  })
  // Who belongs to it is found by its new name as soon as it has one.
  await client.people.contacts.update({
    contactId: firm.id,
    version: 1,
    fields: { name: 'Vestmur' },
  })
  expect(await find('vestmur holm')).toEqual(['Åse Ærø-Holm'])
  expect(await find('ostkyst')).toEqual([])
})

test('pages follow one another without gap or double, and the total tells all', async () => {
  const { client } = await openDanishOffice()
  for (let index = 0; index < 25; index += 1) await addContact(client, { name: `Ann ${index % 5}` })
  const seen: string[] = []
  let after: ContactId | undefined
  for (;;) {
    const { contacts, total } = await client.people.contacts.list({
      limit: 10,
      text: 'ann',
      ...(after ? { after } : {}),
    })
    expect(total).toBe(25)
    seen.push(...contacts.map(({ id }) => id))
    after = contacts.at(-1)?.id
    if (contacts.length < 10) break
  }
  expect(new Set(seen).size).toBe(25)
  expect(seen).toHaveLength(25)
})

test('contacts stand in the order of the office’s language, anew when it changes and after an update', async () => {
  const { client, folder, stop } = await openDanishOffice()
  for (const name of ['Åse', 'Čedo', 'Cvita', 'Bo', 'Zoe']) await addContact(client, { name })
  const danish = ['Bo', 'Čedo', 'Cvita', 'Zoe', 'Åse']
  expect(await contactNames(client, {})).toEqual(danish)
  await client.office.settings.update({ fields: { language: 'hr' } })
  expect(await contactNames(client, {})).toEqual(['Åse', 'Bo', 'Cvita', 'Čedo', 'Zoe'])
  await undoLast(client)
  expect(await contactNames(client, {})).toEqual(danish)
  await stop()
  // As an office from before this order, whose keys the migration empties.
  const database = openDatabase(join(folder, 'office.db'))
  database.exec("UPDATE contacts SET sort_key = ''")
  database.close()
  expect(await contactNames((await openOfficeHere(folder)).client, {})).toEqual(danish)
})

test('among thousands, common and rare words and numbers find just those that have them, in order', async () => {
  const { client } = await openDanishOffice()
  const all = Array.from({ length: 3300 }, (_, index) => ({
    name: `Ann ${['Berg', 'Lund'][index % 2]} ${(index * 7919) % 3300}`,
    number: String(20_000_000 + index * 31),
  }))
  const cards = all.map(
    ({ name, number }) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${number}\nEND:VCARD\n`,
  )
  await client.people.contacts.import({ file: new File([cards.join('')], 'all.vcf') })
  const sorted = all.toSorted((one, other) =>
    one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1,
  )
  const expected: Record<string, (one: (typeof all)[number]) => boolean> = {
    '': () => true,
    ann: () => true,
    'a b': ({ name }) => name.includes('Berg'),
    'lund 12': ({ name, number }) =>
      name.includes('Lund') && (/ 12\d*$/.test(name) || number.includes('12')),
    'ann 3299': ({ name, number }) => name.endsWith(' 3299') || number.includes('3299'),
    '2000 00': ({ number }) => number.includes('200000'),
    'ann zoe': () => false,
  }
  for (const [text, fits] of Object.entries(expected)) {
    const { contacts, total } = await client.people.contacts.list({ text, limit: 1000 })
    const names = sorted.filter(fits).map(({ name }) => name)
    expect([text, total]).toEqual([text, names.length])
    expect(contacts.map(({ name }) => name)).toEqual(names.slice(0, 1000))
    const last = contacts.at(-1)
    if (!last) continue
    const next = await client.people.contacts.list({ text, limit: 1000, after: last.id })
    expect(next.contacts.map(({ name }) => name)).toEqual(names.slice(1000, 2000))
  }
})

test('a contact is made, changed, retired, and each is taken back, with what it is found by', async () => {
  const { client } = await openDanishOffice()
  const { contacts } = client.people
  expect(await failureOf(addContact(client, { phones: [workPhone('1')] }))).toMatchObject({
    data: { reason: 'contact_without_name' },
  })
  const made = await addContact(client, {
    givenName: 'Anna',
    familyName: 'Kvist',
    phones: [workPhone('33 12 34 56')],
  })
  expect(made).toMatchObject({ name: 'Anna Kvist', version: 1, retired: false, supplier: false })
  await contacts.update({
    contactId: made.id,
    version: 1,
    fields: {
      name: 'Anna Lund',
      phones: [workPhone('44 44 44 44'), { kind: 'mobile', number: '20 20 20 20' }],
    },
  })
  expect(
    await failureOf(contacts.update({ contactId: made.id, version: 1, fields: { role: 'x' } })),
  ).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  expect(await contactNames(client, { text: 'lund' })).toEqual(['Anna Lund'])
  expect(await contactNames(client, { text: '20202020' })).toEqual(['Anna Lund'])
  await undoLast(client)
  expect(await contactNames(client, { text: 'kvist' })).toEqual(['Anna Kvist'])
  expect(await contactNames(client, { text: '33123456' })).toEqual(['Anna Kvist'])
  expect(await contactNames(client, { text: 'lund' })).toEqual([])
  expect(await contacts.get({ contactId: made.id })).toMatchObject({
    name: 'Anna Kvist',
    phones: [workPhone('33 12 34 56')],
  })
  await contacts.retire({ contactId: made.id })
  expect(await contactNames(client, {})).toEqual([])
  expect(await contactNames(client, { retired: true })).toEqual(['Anna Kvist'])
  await undoLast(client)
  expect(await contactNames(client, {})).toEqual(['Anna Kvist'])
  const second = await addContact(client, { name: 'Bo' })
  await undoLast(client)
  expect(await contactNames(client, {})).toEqual(['Anna Kvist'])
  expect(await contacts.get({ contactId: second.id })).toMatchObject({ retired: true })
})

test('an organisation cannot be a person with people, nor belong to itself', async () => {
  const { client } = await openDanishOffice()
  const { contacts } = client.people
  const firm = await addContact(client, { kind: 'organisation', name: 'Firma' })
  const anna = await addContact(client, { name: 'Anna', organisationId: firm.id })
  const fails = async (call: Promise<unknown>, reason: string) =>
    expect(await failureOf(call)).toEqual({ code: 'NOT_POSSIBLE', data: { reason } })
  await fails(addContact(client, { name: 'Bo', organisationId: anna.id }), 'organisation_in_person')
  const change = (fields: Partial<ContactFields>) =>
    contacts.update({ contactId: firm.id, version: 1, fields })
  await fails(change({ kind: 'person' }), 'organisation_in_person')
  await fails(change({ organisationId: firm.id }), 'organisation_in_itself')
  expect((await contacts.get({ contactId: firm.id })).people.map(({ name }) => name)).toEqual([
    'Anna',
  ])
})

test('who may be meant is warned of while typing: by mail, by number, by name', async () => {
  const { client } = await openDanishOffice()
  const { alike } = client.people.contacts
  const anna = await addContact(client, {
    name: 'Anna Kvist',
    phones: [workPhone('+45 33 12 34 56')],
    emails: [workMail('Anna@Kvist.example')],
  })
  await addContact(client, { name: 'Berta Lund' })
  const because = async (input: Parameters<typeof alike>[0]) =>
    (await alike(input)).map((one) => [one.name, one.because])
  expect(await because({ emails: ['anna@kvist.EXAMPLE'] })).toEqual([['Anna Kvist', ['email']]])
  expect(await because({ phones: ['33123456'] })).toEqual([['Anna Kvist', ['phone']]])
  for (const name of ['Ana Kvist', 'kvist, anna', 'A. Kvist', 'Anna Qvist'])
    expect(await because({ name })).toEqual([['Anna Kvist', ['name']]])
  expect(await because({ name: 'Anna Kvist', emails: ['anna@kvist.example'] })).toEqual([
    ['Anna Kvist', ['email', 'name']],
  ])
  expect(await because({ name: 'Anders And', phones: ['12'], emails: [''] })).toEqual([])
  expect(await because({ name: 'Anna Kvist', except: anna.id })).toEqual([])
  await client.people.contacts.retire({ contactId: anna.id })
  expect(await because({ name: 'Anna Kvist' })).toEqual([])
})
