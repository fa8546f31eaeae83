import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { PlacesPage } from '../../stock/places/PlacesPage.tsx'

const office = officeForEachTest()

function showPlaces(address: string) {
  return show(
    <Route path="/stock/places/:id?/:view?">
      <PlacesPage />
    </Route>,
    address,
  )
}
const addPlace = (name: string) => office.client.stock.places.create({ fields: { name } })

test('the keys of records: N a new one, Enter opens, numbers the tabs, F2 edits, Esc goes back', async () => {
  const { id } = await addPlace('Store room')
  const { location } = showPlaces('/stock/places')
  const at = () => location.history?.at(-1)
  await screen.findByRole('row', { name: /Store room/ })
  screen.getByRole('grid').focus()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('tab', { name: 'Overview', selected: true })
  expect(at()).toBe(`/stock/places/${id}`)
  await userEvent.keyboard('2')
  await screen.findByRole('tab', { name: 'Par levels', selected: true })
  await userEvent.keyboard('{F2}')
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  await userEvent.keyboard(' 2{Enter}')
  await screen.findByRole('complementary', { name: 'Store room 2' })
  expect(at()).toBe(`/stock/places/${id}`)
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(at()).toBe('/stock/places'))
  screen.getByRole('grid').focus()
  await userEvent.keyboard('n')
  await screen.findByRole('complementary', { name: 'New place' })
})

test('a record shows its own history, and an act is undone there', async () => {
  const place = await addPlace('Store room')
  await addPlace('Archive')
  await office.client.stock.places.update({
    placeId: place.id,
    version: place.version,
    fields: { code: '12 34 56' },
  })
  showPlaces(`/stock/places/${place.id}/history`)
  const panel = await screen.findByRole('complementary')
  const changed = (await within(panel).findByText('Changed a place')).closest('li')!
  expect(within(changed).getByText('12 34 56')).toBeTruthy()
  expect(within(panel).getAllByText('Added a place')).toHaveLength(1)
  await userEvent.click(within(changed).getByRole('button', { name: 'Undo' }))
  await within(panel).findByText('Undid an earlier step')
  await within(changed).findByText('undone')
  const places = await office.client.stock.places.list({})
  expect(places.find(({ id }) => id === place.id)).toMatchObject({ code: '' })
})

test('changed at another desk meanwhile: what was typed stays, the rest follows, and it is said', async () => {
  const { id: placeId, version } = await addPlace('Store room')
  showPlaces(`/stock/places/${placeId}/edit`)
  const code = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' })
  await userEvent.type(code, '12')
  const other = office.connect('other desk')
  await other.stock.places.update({ placeId, version, fields: { name: 'Cellar' } })
  await screen.findByText(/changed at another desk meanwhile/)
  expect(document.activeElement).toBe(code)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Cellar')
  await userEvent.keyboard('34{Enter}')
  await screen.findByText('Cellar was saved.')
  expect(await other.stock.places.list({})).toMatchObject([{ name: 'Cellar', code: '1234' }])
})

test('what was typed into an open record outlives going elsewhere', async () => {
  const { id } = await addPlace('Store room')
  const first = showPlaces(`/stock/places/${id}/edit`)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), 'P-1')
  first.unmount()
  showPlaces(`/stock/places/${id}/edit`)
  const again = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' })
  expect(again.value).toBe('P-1')
  await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }))
  expect(again.value).toBe('')
})

test('a record that is not there says so', async () => {
  await addPlace('Store room')
  showPlaces(`/stock/places/${crypto.randomUUID()}`)
  await screen.findByText('There is nothing here any more.')
  expect(screen.queryByRole('tab')).toBeNull()
})
