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
  await screen.findByText(/^Erased\. Records emptied: 1/)
  expect(await failureOf(contacts.get({ contactId: anna.id }))).toMatchObject({ code: 'NOT_FOUND' })
  const { name, note } = await contacts.get({ contactId: bo.id })
  expect(name).toBe('Bo Lund')
  expect(note).not.toContain('Berglund')
})

test('the office’s own papers are told apart: they lose the name, or keep it by law', async () => {
  const { client } = office
  await client.people.staff.create({ fields: { name: 'Bo Lund' } })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Talk with Anna Berglund',
      start: '2030-03-04T10:00:00',
      end: '2030-03-04T11:00:00',
      people: [{ name: 'Anna Berglund' }],
    },
    ifTaken: 'despite',
  })
  await client.mail.register({
    fields: { direction: 'in', partyName: 'Anna Berglund', subject: 'Application' },
  })
  show(<PrivacyPage />)
  await userEvent.type(screen.getByRole('textbox', { name: /Who is it about/ }), 'anna berglund')
  await screen.findByRole('row', { name: /Meeting .* loses the name/ })
  await screen.findByRole('row', { name: /Letter .* is kept, by law/ })
  screen.getByText(/1 record must stay as it is and keeps the name/)
  // Nothing here is about her alone: only the name goes.
  await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }))
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Take the name out of everything for good?' }),
  )
  dialog.getByText(/What the law keeps, keeps the name/)
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }))
  await screen.findByText(/^Erased\. Records emptied: 0/)
  const after = await client.agenda.get({ agendaEntryId: entry.id, recurrenceId: '' })
  expect(after).toMatchObject({ title: 'Talk with …', people: [{ name: '…' }] })
})
