import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../../test/fixtures/realOffice.ts'
import {
  addContact,
  contactNames,
  openDanishOffice,
  undoLast,
  workMail,
  workPhone,
} from '../../../../test/fixtures/testContacts.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import { addressAt } from '../../../../shared/people/address.ts'

afterEach(endOffices)

test('two contacts become one: nothing is lost, people come along, and it can be taken back', async () => {
  const { client } = await openDanishOffice()
  const { contacts } = client.people
  const one = await addContact(client, {
    kind: 'organisation',
    name: 'Murerfirmaet',
    phones: [workPhone('33 12 34 56')],
    emails: [workMail('a@mur.example')],
    note: 'Ring først',
  })
  const other = await addContact(client, {
    kind: 'organisation',
    name: 'Murer Hansen',
    website: 'mur.example',
    phones: [workPhone('+45 3312 3456'), { kind: 'mobile', number: '20 20 20 20' }],
    emails: [workMail('A@MUR.example'), workMail('b@mur.example')],
    addresses: [addressAt({ street: 'Vej 1', city: 'Køge' })],
    note: 'Kun formiddag',
  })
  const person = await addContact(client, { name: 'Ib Hansen', organisationId: other.id })
  const merged = await contacts.merge({ contactId: one.id, otherId: other.id })
  expect(merged).toMatchObject({
    id: one.id,
    name: 'Murerfirmaet',
    website: 'mur.example',
    phones: [workPhone('33 12 34 56'), { kind: 'mobile', number: '20 20 20 20' }],
    emails: [workMail('a@mur.example'), workMail('b@mur.example')],
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
  expect(await contactNames(client, { retired: true })).toEqual(['Ib Hansen', 'Murerfirmaet'])
  expect(await contactNames(client, { text: 'ib murerfirm' })).toEqual(['Ib Hansen'])
  const again = { contactId: one.id, otherId: other.id }
  expect(await failureOf(contacts.merge(again))).toMatchObject({
    code: 'WRONG_STATE',
    data: { entity: 'contact', state: 'merged' },
  })
  expect(await failureOf(contacts.retire({ contactId: other.id, retired: false }))).toMatchObject({
    code: 'WRONG_STATE',
  })
  await undoLast(client)
  expect(await contactNames(client, {})).toEqual(['Ib Hansen', 'Murer Hansen', 'Murerfirmaet'])
  expect(await contacts.get({ contactId: one.id })).toMatchObject({
    note: 'Ring først',
    emails: [workMail('a@mur.example')],
  })
  expect((await contacts.get({ contactId: other.id })).people).toHaveLength(1)
  expect(await contactNames(client, { text: 'ib murer hansen' })).toEqual(['Ib Hansen'])
})

test('what cannot be one is refused', async () => {
  const { client } = await openDanishOffice()
  const { contacts } = client.people
  const person = await addContact(client, { name: 'Anna' })
  const firm = await addContact(client, { kind: 'organisation', name: 'Firma' })
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
  const { client } = await openDanishOffice()
  const supplier = await client.stock.suppliers.create({
    fields: { name: 'Tonerverket AB', phone: '11 11 11 11' },
  })
  const contact = await addContact(client, {
    kind: 'organisation',
    name: 'Tonerverket',
    phones: [workPhone('22 22 22 22')],
  })
  const supplierId = supplier.id as string as ContactId
  const merged = await client.people.contacts.merge({ contactId: contact.id, otherId: supplierId })
  expect(merged).toMatchObject({
    id: supplierId,
    name: 'Tonerverket',
    supplier: true,
    phones: [workPhone('22 22 22 22'), workPhone('11 11 11 11')],
  })
  expect((await client.stock.suppliers.list({})).map(({ name }) => name)).toEqual(['Tonerverket'])
  await undoLast(client)
  expect((await client.stock.suppliers.list({})).map(({ name }) => name)).toEqual([
    'Tonerverket AB',
  ])
  expect(await contactNames(client, {})).toEqual(['Tonerverket', 'Tonerverket AB'])
})

test('a supplier and its contact are one: each act shows on both sides and is taken back on both', async () => {
  const { client } = await openDanishOffice()
  const { suppliers } = client.stock
  const { contacts } = client.people
  const made = await suppliers.create({
    fields: { name: 'Papyrus', email: 'ordre@papyrus.example', customerNumber: 'K1' },
  })
  const contactId = made.id as string as ContactId
  expect(await contacts.get({ contactId })).toMatchObject({
    kind: 'organisation',
    supplier: true,
    emails: [workMail('ordre@papyrus.example')],
  })
  await suppliers.update({
    supplierId: made.id,
    version: made.version,
    fields: { name: 'Papyrus A/S', phone: '70 70 70 70', customerNumber: 'K2' },
  })
  expect(await contactNames(client, { text: '70707070' })).toEqual(['Papyrus A/S'])
  await undoLast(client)
  expect(await suppliers.list({})).toMatchObject([
    { name: 'Papyrus', phone: '', customerNumber: 'K1' },
  ])
  expect(await contactNames(client, { text: 'papyrus' })).toEqual(['Papyrus'])
  expect(await contactNames(client, { text: '70707070' })).toEqual([])

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
  expect(await contactNames(client, {})).toEqual(['Papyrus'])
})

test('the history of a supplier tells its orders', async () => {
  const { client } = await openDanishOffice()
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

test('what touched either of two contacts that became one shows under the one, newest first', async () => {
  const { client, pass } = await openDanishOffice()
  const bo = await client.people.staff.create({ fields: { name: 'Bo' } })
  const [one, other, third] = await Promise.all(
    ['Anna Kvist', 'A. Kvist', 'Anna Qvist'].map((name) => addContact(client, { name })),
  )
  const [oneId, otherId, thirdId] = [one!.id, other!.id, third!.id]
  const log = async (kind: 'visit' | 'call', contactId: ContactId) => {
    pass(60_000)
    await client.reception.log({ kind, fields: { contactId, subject: kind, forStaffId: bo.id } })
  }
  await log('visit', oneId)
  await log('call', otherId)
  pass(60_000)
  await client.reception.messages.take({
    fields: { forStaffId: bo.id, contactId: thirdId, body: 'Ring' },
  })
  pass(60_000)
  await client.requests.create({ fields: { title: 'Nyt pas', contactId: otherId } })
  await client.people.contacts.merge({ contactId: otherId, otherId: thirdId })
  await client.people.contacts.merge({ contactId: oneId, otherId })
  const { history } = await client.people.contacts.get({ contactId: oneId })
  expect(history.map(({ kind }) => kind)).toEqual(['request', 'message', 'call', 'visit'])
  await undoLast(client)
  const kindsOf = async (contactId: ContactId) =>
    (await client.people.contacts.get({ contactId })).history.map(({ kind }) => kind)
  expect(await kindsOf(oneId)).toEqual(['visit'])
  expect(await kindsOf(otherId)).toEqual(['request', 'message', 'call'])
})
