import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { useAskedLog } from '../../base/askLog.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { usePeopleStore } from '../store.ts'
import { ContactsPage } from './ContactsPage.tsx'

const office = officeForEachTest(() => usePeopleStore.setState({ kind: null, showRetired: false }))

function showContacts(address: string) {
  const shown = show(
    <Route path="/people/contacts/:id?/:view?">
      <ContactsPage />
    </Route>,
    address,
  )
  return { ...shown, at: () => shown.location.history?.at(-1) }
}
type Fields = Parameters<typeof office.client.people.contacts.create>[0]['fields']
const add = (fields: Fields) => office.client.people.contacts.create({ fields })
const get = (contactId: Awaited<ReturnType<typeof add>>['id']) =>
  office.client.people.contacts.get({ contactId })
const only = async () => {
  const { contacts } = await office.client.people.contacts.list({})
  expect(contacts).toHaveLength(1)
  return get(contacts[0]!.id)
}

test('a person with two numbers, a mail and an address is added by keyboard alone', async () => {
  const { at } = showContacts('/people/contacts/new')
  const given = await screen.findByRole('textbox', { name: 'First name' })
  await waitFor(() => expect(document.activeElement).toBe(given))
  // Name, the further parts of it left alone; each number is followed by its kind.
  await userEvent.keyboard(
    'Anna{Tab}Berg{Tab}{Tab}+45 33 12 34 56{Tab}{Tab}22 11 44 55{Tab}{Tab}{Tab}{Tab}',
  )
  expect(document.activeElement?.getAttribute('aria-label')).toBe('E-mail address 1')
  await userEvent.keyboard('anna@berg.dk')
  await userEvent.click(screen.getByRole('button', { name: 'Add an address' }))
  const street = screen.getByRole('textbox', { name: 'Street' })
  await waitFor(() => expect(document.activeElement).toBe(street))
  await userEvent.keyboard('Havnegade 3{Tab}4000{Tab}Roskilde{Enter}')
  await screen.findByText('Anna Berg was added.')
  const contact = await only()
  expect(contact).toMatchObject({
    kind: 'person',
    name: 'Anna Berg',
    phones: [{ kind: 'work', number: '+45 33 12 34 56' }, { number: '22 11 44 55' }],
    emails: [{ kind: 'work', address: 'anna@berg.dk' }],
    addresses: [{ street: 'Havnegade 3', postcode: '4000', city: 'Roskilde' }],
  })
  expect(at()).toBe(`/people/contacts/${contact.id}`)
})

test('a nameless contact is refused at the field; an organisation has one name', async () => {
  showContacts('/people/contacts/new')
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Phone number 1' }),
    '33 12 34 56{Enter}',
  )
  await screen.findByText('Fill this in.')
  await userEvent.click(screen.getByRole('radio', { name: 'Organisation' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Tonerverket{Enter}')
  await screen.findByText('Tonerverket was added.')
  expect(await only()).toMatchObject({ kind: 'organisation', name: 'Tonerverket' })
})

test('the organisation of a person is chosen by a few letters, and stands in both panels', async () => {
  const holst = await add({ kind: 'organisation', name: 'Holst & Co.' })
  const anna = await add({ givenName: 'Anna', familyName: 'Berg' })
  const { location } = showContacts(`/people/contacts/${anna.id}/edit`)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Organisation' }), 'hol')
  await screen.findByRole('option', { name: /Holst/ })
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await userEvent.type(screen.getByRole('textbox', { name: 'Role' }), 'Engineer{Enter}')
  await screen.findByText('Anna Berg was saved.')
  expect(await get(anna.id)).toMatchObject({ organisationId: holst.id, role: 'Engineer' })
  await userEvent.click(await screen.findByRole('button', { name: 'Holst & Co.' }))
  expect(location.history?.at(-1)).toBe(`/people/contacts/${holst.id}`)
  await screen.findByRole('button', { name: 'Anna Berg' })
})

test('who is here already is told while typing, and opens instead', async () => {
  const anna = await add({
    givenName: 'Anna',
    familyName: 'Berg',
    phones: [{ kind: 'work', number: '+45 33 12 34 56' }],
  })
  const { at } = showContacts('/people/contacts/new')
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Phone number 1' }),
    '+4533123456',
  )
  await screen.findByText(/same number/)
  await userEvent.click(screen.getByRole('button', { name: 'Open that one' }))
  expect(at()).toBe(`/people/contacts/${anna.id}`)
})

test('two contacts are compared and joined; undo brings both back', async () => {
  const anna = await add({
    givenName: 'Anna',
    familyName: 'Berg',
    phones: [{ kind: 'work', number: '33 12 34 56' }],
  })
  const ana = await add({
    givenName: 'Ana',
    familyName: 'Berg',
    role: 'Engineer',
    phones: [{ kind: 'mobile', number: '22 11 44 55' }],
  })
  const { at } = showContacts(`/people/contacts/${anna.id}/merge`)
  await userEvent.type(await screen.findByRole('combobox'), 'ana')
  await screen.findByRole('option', { name: /Ana Berg/, selected: true })
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('columnheader', { name: 'Afterwards' })
  const role = screen.getByRole('row', { name: /^Role/ })
  expect(within(role).getAllByRole('cell').at(-1)?.textContent).toBe('Engineer')
  await userEvent.click(screen.getByRole('button', { name: 'Join' }))
  await screen.findByText('Both are now Anna Berg.')
  expect(at()).toBe(`/people/contacts/${anna.id}`)
  expect(await get(anna.id)).toMatchObject({
    role: 'Engineer',
    phones: [{ number: '33 12 34 56' }, { number: '22 11 44 55' }],
  })
  expect(await get(ana.id)).toMatchObject({ mergedIntoId: anna.id, retired: true })
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone.')
  expect(await get(ana.id)).toMatchObject({ mergedIntoId: null, retired: false })
  expect(await get(anna.id)).toMatchObject({ role: '', phones: [{ number: '33 12 34 56' }] })
})

test('the list is searched by the engine and narrowed to organisations', async () => {
  await add({ kind: 'organisation', name: 'Berg Advokater' })
  await add({ givenName: 'Anna', familyName: 'Berg' })
  await add({ givenName: 'Bo', familyName: 'Lund' })
  showContacts('/people/contacts')
  await screen.findByRole('row', { name: /Bo Lund/ })
  await userEvent.type(screen.getByRole('textbox', { name: 'Search the list' }), 'ber')
  await waitFor(() => expect(screen.queryByRole('row', { name: /Bo Lund/ })).toBeNull())
  expect(screen.getByRole('row', { name: /Anna Berg/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: 'Organisations' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /Anna Berg/ })).toBeNull())
  expect(screen.getByRole('row', { name: /Berg Advokater/ })).toBeTruthy()
})

test('a number asks the front desk to log a call with that person', async () => {
  const anna = await add({
    givenName: 'Anna',
    familyName: 'Berg',
    organisationName: 'Holst',
    phones: [{ kind: 'work', number: '33 12 34 56' }],
  })
  showContacts(`/people/contacts/${anna.id}`)
  await userEvent.click(await screen.findByRole('button', { name: /^Log a call with Anna Berg/ }))
  expect(useAskedLog.getState().asked).toEqual({
    kind: 'call',
    personName: 'Anna Berg',
    organisationName: 'Holst',
    phone: '33 12 34 56',
    contactId: anna.id,
  })
})
