/** One person in the office's own records: what is found there, what is taken out, and what the law keeps. */
import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'
import { tracesIn } from '../../../test/fixtures/traces.ts'
import type { Day } from '../../../shared/base/dates.ts'

afterEach(endOffices)

const NAME = 'Xenia Kvistgård'
const TRACES = ['xenia', 'kvistgård', 'kvistgard', 'xk@hjem.example', '33 98 76 54']
const LATER = '2026-12-01' as Day

async function fillOffice() {
  const office = await openArchive()
  const { client } = office
  const bo = await client.people.staff.create({ fields: { name: 'Bo Lund' } })
  const xenia = await client.people.contacts.create({
    fields: {
      givenName: 'Xenia',
      familyName: 'Kvistgård',
      emails: [{ kind: 'home', address: 'xk@hjem.example' }],
      phones: [{ kind: 'home', number: '33 98 76 54' }],
    },
  })
  const meet = async (title: string, people: object[], more: object = {}) =>
    (
      await client.agenda.book({
        draft: { title, start: `${LATER}T10:00:00`, end: `${LATER}T11:00:00`, people, ...more },
        ifTaken: 'despite',
      })
    ).entry
  const meeting = await meet(`Samtale med ${NAME}`, [
    { staffId: bo.id },
    { contactId: xenia.id, name: NAME, email: 'xk@hjem.example' },
    // Typed by hand: two that are cut to the same, and must stay two.
    { name: NAME },
    { name: 'Kvistgård, Xenia' },
  ])
  const hidden = await meet('Lønsamtale', [{ name: NAME }], { private: true })
  const named = meeting.people.find(({ key }) => key.startsWith('name:'))!
  const date = { agendaEntryId: meeting.id, recurrenceId: '' }
  await client.agenda.answers.set({
    ...date,
    personKey: named.key,
    answer: 'yes',
    note: 'Xenia Kvistgård ringede',
  })
  const file = async (name: string, text: string) =>
    (await client.files.add({ file: new File([text], name) })).id
  const letter = await client.documents.create({
    fileId: await file('udkast.txt', 'Kære borger'),
    fields: { title: `Brev til ${NAME}`, contactId: xenia.id, yourReference: 'Kvistgård, Xenia' },
  })
  const dossier = await office.openDossier('Byggesag 12')
  await client.archive.lend({
    dossierId: dossier.id,
    borrowerContactId: xenia.id,
    purpose: 'xk@hjem.example spørger',
  })
  return { ...office, xenia, meeting, hidden, letter, dossier, named, date, bo }
}

test('meetings, documents and loans that name a person are found; erasing takes the name out of all, and what stands stays', async () => {
  const { client, folder, xenia, meeting, hidden, letter, named, date, stop } = await fillOffice()
  const found = await client.people.privacy.find({ text: NAME })
  const of = (entity: string) => found.filter((record) => record.entity === entity)
  expect(of('contact')).toMatchObject([{ id: xenia.id, fate: 'erased' }])
  expect(of('document')).toMatchObject([{ id: letter.id, fate: 'unnamed' }])
  expect(of('loan')).toMatchObject([{ fate: 'unnamed' }])
  // A private entry is told, and nothing of what it says.
  expect(of('agendaEntry').toSorted((a, b) => a.title.localeCompare(b.title))).toMatchObject([
    { id: hidden.id, title: '•••', found: '', fate: 'unnamed' },
    { id: meeting.id, title: `Samtale med ${NAME}`, fate: 'unnamed' },
  ])
  const paper = await client.people.privacy.export({ records: found })
  const handed = Buffer.from(paper.base64, 'base64').toString('utf8')
  expect(handed).toContain(letter.id)
  expect(handed).not.toContain('Lønsamtale')

  await client.people.privacy.erase({
    records: [{ entity: 'contact', id: xenia.id }],
    names: [NAME],
  })
  expect(tracesIn(folder, TRACES)).toEqual([])
  expect(await client.people.privacy.find({ text: NAME })).toEqual([])
  const after = await client.agenda.get(date)
  expect(after).toMatchObject({ title: 'Samtale med …' })
  expect(after.people).toHaveLength(4)
  expect(new Set(after.people.map(({ key }) => key)).size).toBe(4)
  // The answer stays with who gave it.
  const position = meeting.people.findIndex(({ key }) => key === named.key)
  expect(after.people[position]).toMatchObject({ name: '…', answer: 'yes' })
  expect(await client.documents.get({ documentId: letter.id })).toMatchObject({
    title: 'Brev til …',
    yourReference: '…',
  })
  const [loan] = await client.archive.loans.list({ out: true })
  expect(loan).toMatchObject({ borrowerName: '…', purpose: '… spørger' })
  expect(await client.office.check()).toMatchObject({ good: true })
  await stop()
  expect(tracesIn(folder, TRACES)).toEqual([])
})

test('the register of post and the titles of the archive are kept as they are, and are told to be', async () => {
  const { client, xenia, openDossier } = await fillOffice()
  const registered = await client.mail.register({
    fields: {
      direction: 'in',
      partyName: NAME,
      subject: 'Ansøgning',
      note: 'Kvistgård, Xenia ringer',
    },
  })
  const dossier = await openDossier(`Sag om ${NAME}`)
  const kept = async () =>
    (await client.people.privacy.find({ text: 'kvistgård' }))
      .filter(({ fate }) => fate === 'kept')
      .map(({ id }) => id)
      .toSorted()
  const both = [registered.id, dossier.id].toSorted()
  expect(await kept()).toEqual(both)
  await client.people.privacy.erase({
    records: [{ entity: 'contact', id: xenia.id }],
    names: [NAME],
  })
  // What is left is told, and nothing else is left.
  const found = await client.people.privacy.find({ text: 'kvistgård' })
  expect(found.map(({ id }) => id).toSorted()).toEqual(both)
  expect(await client.mail.get({ mailEntryId: registered.id })).toMatchObject({
    partyName: NAME,
    note: '… ringer',
  })
  expect(await client.office.check()).toMatchObject({ good: true })
})

test('the address of a whole house is not taken from the others in it', async () => {
  const { client, xenia } = await fillOffice()
  const { contacts, privacy } = client.people
  const house = await contacts.create({
    fields: { name: 'Hjemmet', phones: [{ kind: 'work', number: '33 98 76 54' }] },
  })
  await privacy.erase({ records: [{ entity: 'contact', id: xenia.id }], names: [NAME] })
  expect(await contacts.get({ contactId: house.id })).toMatchObject({
    phones: [{ number: '33 98 76 54' }],
  })
})
