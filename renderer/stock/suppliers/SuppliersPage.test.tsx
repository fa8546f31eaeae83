import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { ItemsPage } from '../items/ItemsPage.tsx'
import { SuppliersPage } from './SuppliersPage.tsx'

const office = officeForEachTest()

function showPages(address: string) {
  return show(
    <>
      <Route path="/stock/suppliers/:id?/:view?">
        <SuppliersPage />
      </Route>
      <Route path="/stock/items/:id?/:view?">
        <ItemsPage />
      </Route>
    </>,
    address,
  )
}

test('a supplier is added with its terms and opens', async () => {
  const user = userEvent.setup()
  const { location } = showPages('/stock/suppliers/new')
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Toner House')
  const lead = screen.getByRole('textbox', { name: 'Delivers in' })
  await user.clear(lead)
  await user.type(lead, '3')
  await user.type(screen.getByRole('textbox', { name: 'Free delivery from' }), '1,250.50{Enter}')
  await screen.findByText('Toner House was added.')
  const [supplier] = await office.client.stock.suppliers.list({})
  expect(supplier).toMatchObject({
    name: 'Toner House',
    leadDays: 3,
    orderEveryDays: 14,
    freeDeliveryFrom: 125_050,
    minimumOrder: null,
  })
  expect(location.history?.at(-1)).toBe(`/stock/suppliers/${supplier!.id}`)
})

test('what a supplier sells an item as is added there, its price rises, and the supplier lists it', async () => {
  const user = userEvent.setup()
  const { client } = office
  const supplier = await client.stock.suppliers.create({ fields: { name: 'Toner House' } })
  const toner = await client.stock.items.create({ fields: { name: 'Toner 85', unit: 'pc.' } })
  const { location } = showPages(`/stock/items/${toner.id}/offers`)
  await user.click(await screen.findByRole('button', { name: 'Add offer' }))
  await user.click(await screen.findByRole('combobox', { name: 'Supplier' }))
  await user.click(await screen.findByRole('option', { name: 'Toner House' }))
  await user.type(screen.getByRole('textbox', { name: 'Part number' }), 'T-85')
  await user.type(screen.getByRole('textbox', { name: 'Price of a pack' }), '100{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const price = await screen.findByRole('textbox', { name: 'Price of a pack' })
  await user.clear(price)
  await user.type(price, '111{Enter}')
  await screen.findByText(/^\+11 % since/)
  const { offers, prices } = await client.stock.items.get({ itemId: toner.id })
  expect(offers[0]).toMatchObject({ partNumber: 'T-85', preferred: true, packQuantity: 1 })
  expect(prices.map((point) => point.price.amount)).toEqual([10_000, 11_100])
  location.navigate(`/stock/suppliers/${supplier.id}/offers`)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Toner 85' })).toBeTruthy())
  expect(screen.getByText('T-85 · pc.')).toBeTruthy()
})

test('a number that is none is told at its field, and nothing is saved', async () => {
  const user = userEvent.setup()
  showPages('/stock/suppliers/new')
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Toner House')
  const every = screen.getByRole('textbox', { name: 'Order every' })
  await user.clear(every)
  await user.type(every, '0{Enter}')
  await screen.findByText('Type 1 or more.')
  expect(every.getAttribute('aria-invalid')).toBe('true')
  expect(await office.client.stock.suppliers.list({})).toEqual([])
})
