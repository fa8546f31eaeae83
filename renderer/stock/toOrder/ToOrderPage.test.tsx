import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { useToOrderStore } from './store.ts'
import { ToOrderPage } from './ToOrderPage.tsx'

const office = officeForEachTest(() => useToOrderStore.setState(useToOrderStore.getInitialState()))

/** Two items at their reorder point, five to a pack, from one supplier. */
async function makeDue() {
  const { client } = office
  const supplier = await client.stock.suppliers.create({
    fields: { name: 'Paper House', currency: 'DKK', minimumOrder: 100_000 },
  })
  const items = []
  for (const name of ['Copy paper', 'Envelopes']) {
    const item = await client.stock.items.create({
      fields: { name, unit: 'pack', reorderPoint: 10, orderUpTo: 20 },
    })
    await client.stock.offers.create({
      fields: {
        itemId: item.id,
        supplierId: supplier.id,
        partNumber: `P-${name}`,
        packName: 'box',
        packQuantity: 5,
        price: { amount: 10_000, currency: 'DKK' },
        leadDays: null,
        minimumPacks: 1,
        preferred: true,
      },
    })
    items.push(item)
  }
  return { supplier, items }
}

function showPage() {
  return show(
    <Route path="/stock/to-order/:id?">
      <ToOrderPage />
    </Route>,
    '/stock/to-order',
  )
}

test('lines are unticked and packs typed by keyboard; Ctrl+Enter makes the order and opens it', async () => {
  const { supplier } = await makeDue()
  const user = userEvent.setup()
  const { location } = showPage()
  const grid = await screen.findByRole('grid')
  await within(grid).findByText('Copy paper')
  await waitFor(() => expect(document.activeElement).toBe(grid))
  expect(within(grid).getByText('Paper House')).toBeTruthy()
  expect(within(grid).getByText(/short of the minimum/)).toBeTruthy()

  await user.keyboard('++')
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Packs of Copy paper').value).toBe('6'),
  )
  await user.keyboard('{ArrowDown} ')
  expect(await within(grid).findByText('Make order (1 line)')).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(location.history?.at(-1)).toMatch(/^\/stock\/orders\//))

  const [order] = await office.client.stock.orders.list({})
  expect(order).toMatchObject({ supplierId: supplier.id, state: 'draft', lines: 1 })
  const { lineList } = await office.client.stock.orders.get({ orderId: order!.id })
  expect(lineList).toMatchObject([{ itemName: 'Copy paper', packs: 6 }])
})

test('a line joins the draft that is there; lines that To order does not show stay on it', async () => {
  const { supplier, items } = await makeDue()
  const { client } = office
  const other = await client.stock.items.create({ fields: { name: 'Stamp', unit: 'piece' } })
  const draft = await client.stock.orders.create({
    supplierId: supplier.id,
    lines: [{ itemId: other.id, offerId: null, packs: 3 }],
  })
  const user = userEvent.setup()
  showPage()
  const button = await screen.findByRole('button', { name: /Update draft .*2 lines/ })
  await user.click(button)
  await waitFor(async () => {
    const { lineList } = await client.stock.orders.get({ orderId: draft.id })
    expect(lineList.map(({ itemId }) => itemId).toSorted()).toEqual(
      [other.id, ...items.map(({ id }) => id)].toSorted(),
    )
  })
  expect(await client.stock.orders.list({})).toHaveLength(1)
})

test('S leaves a line out until later; it can be had back', async () => {
  await makeDue()
  const user = userEvent.setup()
  showPage()
  const grid = await screen.findByRole('grid')
  await within(grid).findByText('Copy paper')
  await waitFor(() => expect(document.activeElement).toBe(grid))
  await user.keyboard('s')
  await waitFor(() => expect(within(grid).queryByText('Copy paper')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Back now: Copy paper' }))
  expect(await within(grid).findByText('Copy paper')).toBeTruthy()
})

test('with nothing due the page says what it is for', async () => {
  showPage()
  expect(await screen.findByText('Nothing to order')).toBeTruthy()
})
