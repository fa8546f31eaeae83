import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { PlacesPage } from './PlacesPage.tsx'

const office = officeForEachTest()

function showPlaces(address = '/stock/places') {
  return show(
    <Route path="/stock/places/:id?/:view?">
      <PlacesPage />
    </Route>,
    address,
  )
}

test('places are added one after the other inside the same place', async () => {
  const user = userEvent.setup()
  const house = await office.client.stock.places.create({ fields: { name: 'Town hall' } })
  showPlaces('/stock/places/new')
  await user.click(await screen.findByRole('combobox', { name: 'Lies in' }))
  await user.click(await screen.findByRole('option', { name: 'Town hall' }))
  const name = screen.getByRole('textbox', { name: 'Name' })
  await user.type(name, 'Kitchen{Enter}')
  await screen.findByText('Town hall › Kitchen was added.')
  await waitFor(() => expect((name as HTMLInputElement).value).toBe(''))
  await user.keyboard('Archive{Enter}')
  await screen.findByText('Town hall › Archive was added.')
  const places = await office.client.stock.places.list({})
  expect(places.map((place) => [place.name, place.parentId])).toEqual([
    ['Town hall', null],
    ['Archive', house.id],
    ['Kitchen', house.id],
  ])
})

test('par levels are typed one under the other and saved as one act', async () => {
  const user = userEvent.setup()
  const { client } = office
  const toilet = await client.stock.places.create({ fields: { name: 'Toilet' } })
  const soap = await client.stock.items.create({ fields: { name: 'Soap', unit: 'pc.' } })
  const towels = await client.stock.items.create({ fields: { name: 'Towels', unit: 'pack' } })
  const lines = [soap, towels].map(({ id }) => ({ itemId: id, placeId: toilet.id, par: 1 }))
  await client.stock.places.setPar({ lines })
  showPlaces(`/stock/places/${toilet.id}/levels`)
  const first = await screen.findByRole('textbox', { name: 'Par level of Soap' })
  await user.clear(first)
  await user.type(first, '4{Enter}')
  const second = screen.getByRole('textbox', { name: 'Par level of Towels' })
  expect(document.activeElement).toBe(second)
  await user.clear(second)
  await user.keyboard('{Enter}')
  await screen.findByText('2 par levels saved')
  const levels = await client.stock.levels({ placeId: toilet.id })
  expect(levels.map(({ itemId, par }) => [itemId, par])).toEqual([[soap.id, 4]])
})

test('a place that holds something is not taken out of use, and the words say what to do', async () => {
  const user = userEvent.setup()
  const { client } = office
  const store = await client.stock.places.create({ fields: { name: 'Store room' } })
  const soap = await client.stock.items.create({ fields: { name: 'Soap', unit: 'pc.' } })
  await client.stock.count({ lines: [{ itemId: soap.id, placeId: store.id, counted: 3 }] })
  showPlaces(`/stock/places/${store.id}/edit`)
  await user.click(await screen.findByRole('button', { name: 'Take out of use' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Something still lies here')
  expect(await client.stock.places.list({})).toHaveLength(1)
})
