import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { useReception } from '../store.ts'
import { ReceptionPage } from './ReceptionPage.tsx'

const office = officeForEachTest(() =>
  useReception.setState({ day: null, search: '', shown: 'board' }),
)

function showPage(address = '/reception') {
  const shown = show(
    <Route path="/reception/:id?/:view?">
      <ReceptionPage />
    </Route>,
    address,
  )
  return { at: () => shown.location.history?.at(-1) }
}
const visit = (personName: string, fields: object = {}) =>
  office.client.reception.log({ kind: 'visit', fields: { personName, ...fields } })
const lane = (name: string) => screen.findByRole('region', { name })

test('a visitor goes from lane to lane by one key, and the arrows walk over the cards', async () => {
  await visit('Anna Berg')
  await visit('Bo Dahl')
  const { at } = showPage()
  await within(await lane('Waiting')).findByText('Bo Dahl')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('Anna Berg')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('Bo Dahl')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await within(await lane('Inside, on the line')).findByText('Bo Dahl')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Bo Dahl'))
  await userEvent.keyboard('{ArrowLeft}')
  expect(document.activeElement?.textContent).toBe('Anna Berg')
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent).toBe('Bo Dahl')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(at()).toMatch(/^\/reception\/.+/))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await within(await lane('Ended')).findByText('Bo Dahl')
})

test('an open entry: tried in vain, then reached; the chain stands in order', async () => {
  const karin = await office.client.people.staff.create({ fields: { name: 'Karin Holm' } })
  await office.client.people.staff.create({ fields: { name: 'Lars Lund' } })
  const call = await office.client.reception.log({
    kind: 'call',
    fields: { personName: 'Anna Berg', forStaffId: karin.id },
  })
  showPage(`/reception/${call.id}`)
  const panel = await screen.findByRole('complementary', { name: 'Anna Berg' })
  await within(panel).findByText('Tried')
  await waitFor(() =>
    expect(
      within(panel).getByRole<HTMLInputElement>('combobox', { name: 'Whom to try' }).value,
    ).toBe('Karin Holm'),
  )
  await userEvent.keyboard('o')
  await within(panel).findByText('Karin Holm', { selector: 'ol *' })
  const whom = within(panel).getByRole('combobox', { name: 'Whom to try' })
  await userEvent.type(whom, 'Lar{Enter}')
  await userEvent.click(within(panel).getByRole('button', { name: /^reached/ }))
  await waitFor(async () =>
    expect(await office.client.reception.get({ entryId: call.id })).toMatchObject({
      state: 'done',
      outcome: 'transferred',
      transfers: [
        { staffName: 'Karin Holm', result: 'no_answer' },
        { staffName: 'Lars Lund', result: 'reached' },
      ],
    }),
  )
})

test('a badge somebody else has is not handed out twice', async () => {
  const other = await visit('Bo Dahl')
  await office.client.reception.badge({ entryId: other.id, badge: '7' })
  const { id } = await visit('Anna Berg')
  showPage(`/reception/${id}`)
  const badge = await screen.findByRole('textbox', { name: 'Number or name' })
  await userEvent.type(badge, '7{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('7')
  await userEvent.clear(badge)
  await userEvent.type(badge, '8{Enter}')
  await screen.findByText('8 is out')
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
  await screen.findByText(/8 came back/)
})

test('a contact is made of what was noted, and a request of the entry', async () => {
  const { id } = await visit('Anna Berg', { phone: '046 12 34 56', subject: 'New key' })
  showPage(`/reception/${id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Make a contact of this' }))
  await screen.findByRole('button', { name: 'Open the contact' })
  const { contacts } = await office.client.people.contacts.list({ text: 'anna' })
  expect(contacts).toMatchObject([{ name: 'Anna Berg', phone: '046 12 34 56' }])
  await userEvent.click(screen.getByRole('button', { name: /Make a request/ }))
  await screen.findByRole('link', { name: /New key/ })
  expect(await office.client.reception.get({ entryId: id })).toMatchObject({
    contactId: contacts[0]?.id,
    outcome: 'request',
  })
})

test('the search finds entries of any day; the list says when a name is erased', async () => {
  await visit('Anna Berg')
  const old = await office.client.reception.log({
    kind: 'call',
    fields: { personName: 'Old Caller' },
    at: new Date(Date.now() - 9 * 86_400_000).toISOString() as never,
  })
  await office.client.reception.next({ entryId: old.id })
  showPage()
  await within(await lane('Waiting')).findByText('Anna Berg')
  expect(screen.queryByText('Old Caller')).toBeNull()
  await userEvent.keyboard('/')
  const box = screen.getByRole('searchbox', { name: 'Search the whole log' })
  await waitFor(() => expect(document.activeElement).toBe(box))
  await userEvent.type(box, 'old')
  await screen.findByRole('row', { name: /Old Caller/ })
  screen.getByRole('columnheader', { name: /Will be erased/ })
  await userEvent.type(box, '{Escape}')
  await lane('Waiting')
})

test('an edit keeps what another desk changed meanwhile', async () => {
  const { id, version } = await visit('Anna Berg')
  showPage(`/reception/${id}/edit`)
  const about = await screen.findByRole('textbox', { name: 'About' })
  await userEvent.type(about, 'Signs')
  const other = office.connect('other desk')
  await other.reception.update({ entryId: id, version, fields: { drink: 'Tea' } })
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Drink' }).value).toBe('Tea'),
  )
  await userEvent.type(about, '{Enter}')
  await waitFor(async () =>
    expect(await other.reception.get({ entryId: id })).toMatchObject({
      drink: 'Tea',
      subject: 'Signs',
    }),
  )
})
