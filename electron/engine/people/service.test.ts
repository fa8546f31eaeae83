import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import type { ContactFields } from '../../../shared/people/contract/contacts.ts'

afterEach(endOffices)

let now = Date.parse('2026-11-23T09:00:00.000Z')
async function openDanish() {
  now = Date.parse('2026-11-23T09:00:00.000Z')
  const office = await openOfficeHere(undefined, { clock: () => now })
  await office.client.office.settings.update({
    fields: { country: 'DK', zone: 'Europe/Copenhagen' },
  })
  return office
}
const add = (client: OfficeClient, fields: Partial<ContactFields>) =>
  client.people.contacts.create({ fields })
const namesOf = async (
  client: OfficeClient,
  query: Parameters<OfficeClient['people']['contacts']['list']>[0],
) => (await client.people.contacts.list(query)).contacts.map(({ name }) => name)
const undoLast = async (client: OfficeClient) => {
  const [last] = await client.office.journal.list({ limit: 1 })
  await client.office.undo({ undoes: last!.commandId })
}
const work = (number: string) => ({ kind: 'work' as const, number })
const mail = (address: string) => ({ kind: 'work' as const, address })
const at = (city: string) => ({
  kind: 'work' as const,
  ...{ poBox: '', extended: '', street: 'Vej 1', postcode: '', city, region: '', country: '' },
})

test('contacts are found by beginnings of words, in any order, without accents, and by number', async () => {
  const { client } = await openDanish()
  const firm = await add(client, {
    kind: 'organisation',
    name: 'Østkystens Murere',
    addresses: [at('Køge')],
  })
  await add(client, {
    name: 'Åse Ærø-Holm',
    organisationId: firm.id,
    phones: [work('+45 33 12 34 56')],
    emails: [mail('aase@murere.example')],
  })
  await add(client, { name: 'Bo Berg', phones: [work('22 22 22 22')] })
  const find = (text: string) => namesOf(client, { text })
  expect(await find('holm ase')).toEqual(['Åse Ærø-Holm'])
  expect(await find('OSTKYST')).toEqual(['Åse Ærø-Holm', 'Østkystens Murere'])
  expect(await find('kog')).toEqual(['Østkystens Murere'])
  expect(await find('murere.ex')).toEqual(['Åse Ærø-Holm'])
  for (const number of ['33123456', '+45 33 12', '0045 331', '12 34 56', 'holm 3312'])
    expect(await find(number)).toEqual(['Åse Ærø-Holm'])
  expect(await find('holm berg')).toEqual([])
  expect(await namesOf(client, { kind: 'organisation' })).toEqual(['Østkystens Murere'])
  expect(await namesOf(client, { organisationId: firm.id })).toEqual(['Åse Ærø-Holm'])
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
  const { client } = await openDanish()
  for (let index = 0; index < 25; index += 1) await add(client, { name: `Ann ${index % 5}` })
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

test('among thousands, common and rare words and numbers find just those that have them, in order', async () => {
  const { client } = await openDanish()
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
  const { client } = await openDanish()
  const { contacts } = client.people
  expect(await failureOf(add(client, { phones: [work('1')] }))).toMatchObject({
    data: { reason: 'contact_without_name' },
  })
  const made = await add(client, {
    givenName: 'Anna',
    familyName: 'Kvist',
    phones: [work('33 12 34 56')],
  })
  expect(made).toMatchObject({ name: 'Anna Kvist', version: 1, retired: false, supplier: false })
  await contacts.update({
    contactId: made.id,
    version: 1,
    fields: {
      name: 'Anna Lund',
      phones: [work('44 44 44 44'), { kind: 'mobile', number: '20 20 20 20' }],
    },
  })
  expect(
    await failureOf(contacts.update({ contactId: made.id, version: 1, fields: { role: 'x' } })),
  ).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  expect(await namesOf(client, { text: 'lund' })).toEqual(['Anna Lund'])
  expect(await namesOf(client, { text: '20202020' })).toEqual(['Anna Lund'])
  await undoLast(client)
  expect(await namesOf(client, { text: 'kvist' })).toEqual(['Anna Kvist'])
  expect(await namesOf(client, { text: '33123456' })).toEqual(['Anna Kvist'])
  expect(await namesOf(client, { text: 'lund' })).toEqual([])
  expect(await contacts.get({ contactId: made.id })).toMatchObject({
    name: 'Anna Kvist',
    phones: [work('33 12 34 56')],
  })
  await contacts.retire({ contactId: made.id })
  expect(await namesOf(client, {})).toEqual([])
  expect(await namesOf(client, { retired: true })).toEqual(['Anna Kvist'])
  await undoLast(client)
  expect(await namesOf(client, {})).toEqual(['Anna Kvist'])
  const second = await add(client, { name: 'Bo' })
  await undoLast(client)
  expect(await namesOf(client, {})).toEqual(['Anna Kvist'])
  expect(await contacts.get({ contactId: second.id })).toMatchObject({ retired: true })
})

test('an organisation cannot be a person with people, nor belong to itself', async () => {
  const { client } = await openDanish()
  const { contacts } = client.people
  const firm = await add(client, { kind: 'organisation', name: 'Firma' })
  const anna = await add(client, { name: 'Anna', organisationId: firm.id })
  const fails = async (call: Promise<unknown>, reason: string) =>
    expect(await failureOf(call)).toEqual({ code: 'NOT_POSSIBLE', data: { reason } })
  await fails(add(client, { name: 'Bo', organisationId: anna.id }), 'organisation_in_person')
  const change = (fields: Partial<ContactFields>) =>
    contacts.update({ contactId: firm.id, version: 1, fields })
  await fails(change({ kind: 'person' }), 'organisation_in_person')
  await fails(change({ organisationId: firm.id }), 'organisation_in_itself')
  expect((await contacts.get({ contactId: firm.id })).people.map(({ name }) => name)).toEqual([
    'Anna',
  ])
})

test('who may be meant is warned of while typing: by mail, by number, by name', async () => {
  const { client } = await openDanish()
  const { alike } = client.people.contacts
  const anna = await add(client, {
    name: 'Anna Kvist',
    phones: [work('+45 33 12 34 56')],
    emails: [mail('Anna@Kvist.example')],
  })
  await add(client, { name: 'Berta Lund' })
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

test('two contacts become one: nothing is lost, people come along, and it can be taken back', async () => {
  const { client } = await openDanish()
  const { contacts } = client.people
  const one = await add(client, {
    kind: 'organisation',
    name: 'Murerfirmaet',
    phones: [work('33 12 34 56')],
    emails: [mail('a@mur.example')],
    note: 'Ring først',
  })
  const other = await add(client, {
    kind: 'organisation',
    name: 'Murer Hansen',
    website: 'mur.example',
    phones: [work('+45 3312 3456'), { kind: 'mobile', number: '20 20 20 20' }],
    emails: [mail('A@MUR.example'), mail('b@mur.example')],
    addresses: [at('Køge')],
    note: 'Kun formiddag',
  })
  const person = await add(client, { name: 'Ib Hansen', organisationId: other.id })
  const merged = await contacts.merge({ contactId: one.id, otherId: other.id })
  expect(merged).toMatchObject({
    id: one.id,
    name: 'Murerfirmaet',
    website: 'mur.example',
    phones: [work('33 12 34 56'), { kind: 'mobile', number: '20 20 20 20' }],
    emails: [mail('a@mur.example'), mail('b@mur.example')],
    note: 'Ring først\n\nKun formiddag\n\nMurer Hansen',
  })
  expect(merged.addresses).toHaveLength(1)
  expect((await contacts.get({ contactId: one.id })).people.map(({ id }) => id)).toEqual([
    person.id,
  ])
  expect(await contacts.get({ contactId: other.id })).toMatchObject({
    mergedIntoId: one.id,
    retired: true,
  })
  expect(await namesOf(client, { retired: true })).toEqual(['Ib Hansen', 'Murerfirmaet'])
  expect(await namesOf(client, { text: 'ib murerfirm' })).toEqual(['Ib Hansen'])
  const again = { contactId: one.id, otherId: other.id }
  expect(await failureOf(contacts.merge(again))).toMatchObject({
    code: 'WRONG_STATE',
    data: { entity: 'contact', state: 'merged' },
  })
  expect(await failureOf(contacts.retire({ contactId: other.id, retired: false }))).toMatchObject({
    code: 'WRONG_STATE',
  })
  await undoLast(client)
  expect(await namesOf(client, {})).toEqual(['Ib Hansen', 'Murer Hansen', 'Murerfirmaet'])
  expect(await contacts.get({ contactId: one.id })).toMatchObject({
    note: 'Ring først',
    emails: [mail('a@mur.example')],
  })
  expect((await contacts.get({ contactId: other.id })).people).toHaveLength(1)
  expect(await namesOf(client, { text: 'ib murer hansen' })).toEqual(['Ib Hansen'])
})

test('what cannot be one is refused', async () => {
  const { client } = await openDanish()
  const { contacts } = client.people
  const person = await add(client, { name: 'Anna' })
  const firm = await add(client, { kind: 'organisation', name: 'Firma' })
  const fails = async (contactId: ContactId, otherId: ContactId, reason: string) =>
    expect(await failureOf(contacts.merge({ contactId, otherId }))).toEqual({
      code: 'NOT_POSSIBLE',
      data: { reason },
    })
  await fails(person.id, person.id, 'merge_itself')
  await fails(person.id, firm.id, 'merge_kinds')
  const [one, two] = await Promise.all(
    ['En', 'To'].map((name) => client.stock.suppliers.create({ fields: { name } })),
  )
  const idOf = (supplier: { id: string } | undefined) => supplier!.id as ContactId
  await fails(idOf(one), idOf(two), 'merge_suppliers')
})

test('a supplier stays when it is joined with a contact, whichever was named first', async () => {
  const { client } = await openDanish()
  const supplier = await client.stock.suppliers.create({
    fields: { name: 'Tonerverket AB', phone: '11 11 11 11' },
  })
  const contact = await add(client, {
    kind: 'organisation',
    name: 'Tonerverket',
    phones: [work('22 22 22 22')],
  })
  const supplierId = supplier.id as string as ContactId
  const merged = await client.people.contacts.merge({ contactId: contact.id, otherId: supplierId })
  expect(merged).toMatchObject({
    id: supplierId,
    name: 'Tonerverket',
    supplier: true,
    phones: [work('22 22 22 22'), work('11 11 11 11')],
  })
  expect((await client.stock.suppliers.list({})).map(({ name }) => name)).toEqual(['Tonerverket'])
  await undoLast(client)
  expect((await client.stock.suppliers.list({})).map(({ name }) => name)).toEqual([
    'Tonerverket AB',
  ])
  expect(await namesOf(client, {})).toEqual(['Tonerverket', 'Tonerverket AB'])
})

test('a supplier and its contact are one: each act shows on both sides and is taken back on both', async () => {
  const { client } = await openDanish()
  const { suppliers } = client.stock
  const { contacts } = client.people
  const made = await suppliers.create({
    fields: { name: 'Papyrus', email: 'ordre@papyrus.example', customerNumber: 'K1' },
  })
  const contactId = made.id as string as ContactId
  expect(await contacts.get({ contactId })).toMatchObject({
    kind: 'organisation',
    supplier: true,
    emails: [mail('ordre@papyrus.example')],
  })
  await suppliers.update({
    supplierId: made.id,
    version: made.version,
    fields: { name: 'Papyrus A/S', phone: '70 70 70 70', customerNumber: 'K2' },
  })
  expect(await namesOf(client, { text: '70707070' })).toEqual(['Papyrus A/S'])
  await undoLast(client)
  expect(await suppliers.list({})).toMatchObject([
    { name: 'Papyrus', phone: '', customerNumber: 'K1' },
  ])
  expect(await namesOf(client, { text: 'papyrus' })).toEqual(['Papyrus'])
  expect(await namesOf(client, { text: '70707070' })).toEqual([])

  expect(await failureOf(contacts.retire({ contactId }))).toMatchObject({
    code: 'IN_USE',
    data: { entity: 'contact', by: 'supplier' },
  })
  await suppliers.retire({ supplierId: made.id, retired: true })
  expect(await contacts.get({ contactId })).toMatchObject({ supplier: false, retired: false })
  await contacts.retire({ contactId })
  // Back among the suppliers it is back among the contacts: an order needs its address.
  await suppliers.retire({ supplierId: made.id, retired: false })
  expect(await contacts.get({ contactId })).toMatchObject({ supplier: true, retired: false })

  await suppliers.create({ fields: { name: 'Fejl' } })
  await undoLast(client)
  expect((await suppliers.list({})).map(({ name }) => name)).toEqual(['Papyrus'])
  expect(await namesOf(client, {})).toEqual(['Papyrus'])
})

test('the history of a supplier tells its orders', async () => {
  const { client } = await openDanish()
  const supplier = await client.stock.suppliers.create({ fields: { name: 'Papyrus' } })
  const supplierId = supplier.id
  const item = await client.stock.items.create({ fields: { name: 'Papir', unit: 'ark' } })
  const order = await client.stock.orders.create({
    supplierId,
    lines: [{ itemId: item.id, offerId: null, packs: 1 }],
  })
  const contactId = supplierId as string as ContactId
  const orders = [{ kind: 'order', id: order.id, title: order.number, state: 'draft' }]
  expect((await client.people.contacts.get({ contactId })).history).toMatchObject(orders)
})

test('a PIN is asked for on signing in, can be changed by who knows it, and five wrong ones wait', async () => {
  const { client } = await openDanish()
  const ann = await client.people.staff.create({ fields: { name: 'Ann' } })
  expect(ann.hasPin).toBe(false)
  const staffId = ann.id
  expect(await client.people.staff.setPin({ staffId, pin: '2468' })).toMatchObject({ hasPin: true })
  const fails = async (call: Promise<unknown>, reason: string) =>
    expect(await failureOf(call)).toEqual({ code: 'NOT_POSSIBLE', data: { reason } })
  await fails(client.office.signIn({ staffId }), 'pin_wrong')
  expect(await client.office.signIn({ staffId, pin: '2468' })).toEqual({ actor: 'Ann' })
  await fails(client.people.staff.setPin({ staffId, pin: '1357' }), 'pin_wrong')
  await client.people.staff.setPin({ staffId, pin: '1357', present: '2468' })
  // All at once gives no more tries than one after the other.
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => failureOf(client.office.signIn({ staffId, pin: '0000' }))),
  )
  const reasons = tries.map(({ data }) => (data as { reason: string }).reason).toSorted()
  expect(reasons).toEqual([...Array(3).fill('pin_wait'), ...Array(5).fill('pin_wrong')])
  await fails(client.office.signIn({ staffId, pin: '1357' }), 'pin_wait')
  now += 30_000
  expect(await client.office.signIn({ staffId, pin: '1357' })).toEqual({ actor: 'Ann' })
  // The journal tells that it was set, and nothing that a PIN could be guessed from.
  const rows = await client.office.journal.list({ entity: 'staff', entityId: staffId })
  expect(rows.filter(({ command }) => command === 'people.staff.setPin')).toMatchObject([
    { changes: [] },
    { changes: [] },
  ])
  expect(await failureOf(client.office.undo({ undoes: rows[0]!.commandId }))).toMatchObject({
    data: { reason: 'cannot_be_undone' },
  })
  await client.people.staff.setPin({ staffId, pin: null, present: '1357' })
  expect(await client.office.signIn({ staffId })).toEqual({ actor: 'Ann' })
})
