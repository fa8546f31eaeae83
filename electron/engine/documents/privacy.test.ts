import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { addText, openDocumentsDesk } from '../../../test/fixtures/testDocuments.ts'

afterEach(endOffices)

test('whoever is forgotten is no longer named by documents, in lists, notes or dispatches', async () => {
  const { client } = await openDocumentsDesk()
  const contact = await client.people.contacts.create({
    fields: { givenName: 'Zefira', familyName: 'Quaranta' },
  })
  const field = await client.documents.fields.create({ type: 'text', fields: { name: 'Tutor' } })
  const { id: documentId } = await client.documents.create({
    fileId: await addText(client, 'a.txt', 'Testo.'),
    fields: { title: 'Lettera a Zefira Quaranta', note: 'Zefira richiama', contactId: contact.id },
    values: [{ fieldId: field.id, value: 'Zefira Quaranta' }],
    note: 'scritta per Zefira Quaranta',
  })
  await client.documents.dispatch({
    documentId,
    dispatch: { way: 'post', recipient: 'Zefira Quaranta' },
  })
  expect((await client.documents.list({ text: 'zefira' })).total).toBe(1)
  await client.people.privacy.erase({
    records: [{ entity: 'contact', id: contact.id }],
    names: ['Zefira Quaranta', 'Zefira', 'Quaranta'],
  })
  expect((await client.documents.list({ text: 'zefira' })).total).toBe(0)
  expect((await client.documents.list({ text: 'quaranta' })).total).toBe(0)
  const document = await client.documents.get({ documentId })
  const journal = await client.office.journal.list({ entity: 'document', entityId: documentId })
  expect(JSON.stringify([document, journal])).not.toMatch(/zefira|quaranta/i)
  expect(document.versions).toHaveLength(1)
})
