import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { StaffPage } from './StaffPage.tsx'

const office = officeForEachTest()

function showStaff(address: string) {
  return show(
    <Route path="/people/staff/:id?/:view?">
      <StaffPage />
    </Route>,
    address,
  )
}
const add = (name: string) => office.client.people.staff.create({ fields: { name } })

test('a colleague is added by keyboard alone, and shows in the list at once', async () => {
  showStaff('/people/staff/new')
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  await userEvent.keyboard('Božena Žukić{Tab}Secretary{Enter}')
  await screen.findByText('Božena Žukić was added.')
  await screen.findByRole('row', { name: /Božena Žukić/ })
  expect(await office.client.people.staff.list({})).toMatchObject([
    { name: 'Božena Žukić', role: 'Secretary', workingDays: [1, 2, 3, 4, 5] },
  ])
})

test('a nameless colleague is refused at the field, and what was typed outlives leaving', async () => {
  const first = showStaff('/people/staff/new')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Role' }), 'Clerk{Enter}')
  await screen.findByText('Fill this in.')
  expect(await office.client.people.staff.list({})).toEqual([])
  first.unmount()
  showStaff('/people/staff/new')
  const role = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Role' })
  expect(role.value).toBe('Clerk')
  await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }))
  expect(role.value).toBe('')
})

test('working days and the stand-in are set by keyboard, and stand in the overview', async () => {
  const dana = await add('Dana')
  const karin = await add('Karin Ek')
  showStaff(`/people/staff/${dana.id}/edit`)
  const standIn = await screen.findByRole('combobox', { name: 'Stand-in' })
  await userEvent.click(screen.getByRole('checkbox', { name: 'Friday' }))
  await userEvent.type(standIn, 'ka{Tab}')
  await userEvent.type(screen.getByRole('textbox', { name: 'Room' }), '12{Enter}')
  await screen.findByText('Dana was saved.')
  expect(
    (await office.client.people.staff.list({})).find(({ id }) => id === dana.id),
  ).toMatchObject({ room: '12', workingDays: [1, 2, 3, 4], standInId: karin.id })
  const panel = within(screen.getByRole('complementary'))
  await panel.findByText('Mon–Thu')
  expect(panel.getByText('Karin Ek')).toBeTruthy()
})

test('a PIN is set, changed with the present one, and taken away', async () => {
  const dana = await add('Dana')
  showStaff(`/people/staff/${dana.id}/pin`)
  const field = (label: string) => screen.findByLabelText(label)
  const isSet = async () => (await office.client.people.staff.list({}))[0]?.hasPin
  await userEvent.type(await field('New PIN, 4 to 8 digits'), '1234')
  await userEvent.type(await field('The same again'), '1243{Enter}')
  await screen.findByText('The two are not the same. Type the PIN again.')
  expect(await isSet()).toBe(false)
  await userEvent.clear(await field('The same again'))
  await userEvent.type(await field('The same again'), '1234{Enter}')
  await screen.findByText('Dana has a new PIN.')
  expect(await isSet()).toBe(true)

  await userEvent.click(screen.getByRole('tab', { name: 'PIN' }))
  await userEvent.type(await field('Present PIN'), '9999')
  await userEvent.click(screen.getByRole('button', { name: 'Remove PIN' }))
  await screen.findByText('That is not the right PIN. Try again.')
  await userEvent.clear(await field('Present PIN'))
  await userEvent.type(await field('Present PIN'), '1234')
  await userEvent.click(screen.getByRole('button', { name: 'Remove PIN' }))
  await screen.findByText('Dana has no PIN any more.')
  expect(await isSet()).toBe(false)
})

test('a change made at another desk shows by itself', async () => {
  showStaff('/people/staff')
  await screen.findByText('Nobody yet')
  await office.connect('other desk').people.staff.create({ fields: { name: 'Carl' } })
  expect(await screen.findByRole('row', { name: /Carl/ })).toBeTruthy()
})
