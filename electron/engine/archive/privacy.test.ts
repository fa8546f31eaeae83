import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

test('a borrower who is forgotten leaves the loan behind without a name; titles stay for their time', async () => {
  const { archive, client, addBox, openDossier } = await openArchive()
  const contact = await client.people.contacts.create({ fields: { name: 'Xenia Kvistgård' } })
  const box = await addBox()
  const { id: dossierId, version } = await openDossier('Byggesag Kvistgård', { boxId: box.id })
  const note = 'Aftalt med Xenia Kvistgård'
  const fields = { note, contactId: contact.id }
  await archive.dossiers.update({ dossierId, version, fields })
  await archive.lend({
    boxId: box.id,
    borrowerContactId: contact.id,
    purpose: 'Til Xenia Kvistgård',
  })
  expect(await archive.dossiers.list({ text: 'aftalt' })).toHaveLength(1)

  const names = ['Xenia Kvistgård', 'Xenia', 'Kvistgård']
  const records = [{ entity: 'contact' as const, id: contact.id }]
  await client.people.privacy.erase({ records, names })
  const [loan] = await archive.loans.list({})
  expect(JSON.stringify(loan)).not.toMatch(/Xenia|Kvistgård/)
  expect(loan).toMatchObject({ code: box.code, givenBackAt: null })
  // It is still out, whoever had it.
  const again = archive.dossiers.putInBox({ dossierIds: [dossierId], boxId: null })
  expect(await failureOf(again)).toMatchObject({ data: { state: 'lent' } })
  const dossier = await archive.dossiers.get({ dossierId })
  expect(dossier.title).toBe('Byggesag Kvistgård')
  expect(JSON.stringify({ ...dossier, title: '' })).not.toMatch(/Xenia|Kvistgård/)
})
