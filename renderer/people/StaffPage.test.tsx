import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Route } from 'wouter'
import { connectOffice, show, speak } from '../../test/fixtures/screen.tsx'
import { StaffPage } from './StaffPage.tsx'

let office: Awaited<ReturnType<typeof connectOffice>>
beforeAll(() => speak('en'))
beforeEach(async () => {
  office = await connectOffice()
})
afterEach(() => office.end())

const page = (
  <Route path="/people/staff/:id?">
    <StaffPage />
  </Route>
)

test('a colleague is added by keyboard alone, and shows in the list at once', async () => {
  const { stop } = show(page, '/people/staff/new')
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  await userEvent.keyboard('Božena Žukić{Tab}Secretary{Enter}')
  await screen.findByText('Božena Žukić was added.')
  await screen.findByRole('row', { name: /Božena Žukić/ })
  expect(await office.client.people.staff.list({})).toMatchObject([
    { name: 'Božena Žukić', role: 'Secretary' },
  ])
  stop()
})

test('a nameless colleague is refused at the field, and what was typed outlives leaving', async () => {
  const first = show(page, '/people/staff/new')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Role' }), 'Clerk{Enter}')
  await screen.findByText('Fill this in.')
  expect(await office.client.people.staff.list({})).toEqual([])
  first.stop()
  first.unmount()
  const { stop } = show(page, '/people/staff/new')
  const role = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Role' })
  expect(role.value).toBe('Clerk')
  await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }))
  expect(role.value).toBe('')
  stop()
})

test('a change made at another desk shows by itself', async () => {
  const { stop } = show(page, '/people/staff')
  await screen.findByText('Nobody yet')
  await office.connect('other desk').people.staff.create({ fields: { name: 'Carl' } })
  expect(await screen.findByRole('row', { name: /Carl/ })).toBeTruthy()
  stop()
})

test('of two who change the same colleague the second is told, and keeps the text', async () => {
  const member = await office.client.people.staff.create({ fields: { name: 'Dana' } })
  const { stop } = show(page, `/people/staff/${member.id}`)
  const room = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Room' })
  await userEvent.type(room, '12')
  await office.client.people.staff.update({
    staffId: member.id,
    version: member.version,
    fields: { role: 'Director' },
  })
  await waitFor(async () => expect((await office.client.people.staff.list({}))[0]?.version).toBe(2))
  expect(sessionStorage.getItem(`counterpart.draft.people.staff.${member.id}.1`)).toContain('"12"')
  stop()
})
