import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { failureOf } from '../../../test/fixtures/realOffice.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { usePeopleStore } from '../store.ts'
import { PrivacyPage } from './PrivacyPage.tsx'

const office = officeForEachTest(() => usePeopleStore.setState({ person: '' }))

test('what names a person is found, and erased only after it was said what that means', async () => {
  const { contacts } = office.client.people
  const anna = await contacts.create({ fields: { givenName: 'Anna', familyName: 'Berglund' } })
  const bo = await contacts.create({
    fields: { givenName: 'Bo', familyName: 'Lund', note: 'Married to Anna Berglund.' },
  })
  show(<PrivacyPage />)
  await userEvent.type(screen.getByRole('textbox', { name: /Who is it about/ }), 'anna berglund')
  const hers = await screen.findByRole('row', { name: /Contact Anna Berglund/ })
  const his = screen.getByRole('row', { name: /Contact Bo Lund/ })
  expect(hers.getAttribute('aria-selected')).toBe('true')
  // His record stays; only her name goes out of it.
  await userEvent.click(within(his).getAllByRole('gridcell')[0]!)
  await userEvent.click(screen.getByRole('button', { name: 'Erase 1 record' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase 1 record for good?' }))
  expect(dialog.getByText(/backups made before now are deleted/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect((await contacts.get({ contactId: anna.id })).name).toBe('Anna Berglund')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await userEvent.click(screen.getByRole('button', { name: 'Erase 1 record' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Erase for good' }))
  await screen.findByText(/^Erased: 1 records emptied/)
  expect(await failureOf(contacts.get({ contactId: anna.id }))).toMatchObject({ code: 'NOT_FOUND' })
  const { name, note } = await contacts.get({ contactId: bo.id })
  expect(name).toBe('Bo Lund')
  expect(note).not.toContain('Berglund')
})
