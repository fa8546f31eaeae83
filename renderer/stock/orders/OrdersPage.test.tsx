import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { OrdersPage } from './OrdersPage.tsx'
import { useOrdersStore } from './store.ts'

const office = officeForEachTest(() => useOrdersStore.setState(useOrdersStore.getInitialState()))

/** A draft over 4 boxes of 5 reams at 100.00, and a shelf that the paper lies on. */
async function makeOrder() {
  const { client } = office
  const shelf = await client.stock.places.create({ fields: { name: 'Shelf' } })
  const supplier = await client.stock.suppliers.create({
    fields: { name: 'Paper House', currency: 'DKK', leadDays: 3 },
  })
  const item = await client.stock.items.create({ fields: { name: 'Copy paper', unit: 'ream' } })
  const offer = await client.stock.offers.create({
    fields: {
      itemId: item.id,
      supplierId: supplier.id,
      partNumber: 'CP-5',
      packName: 'box',
      packQuantity: 5,
      price: { amount: 10_000, currency: 'DKK' },
      leadDays: null,
      minimumPacks: 1,
      preferred: true,
    },
  })
  await client.stock.count({ lines: [{ itemId: item.id, placeId: shelf.id, counted: 1 }] })
  const order = await client.stock.orders.create({
    supplierId: supplier.id,
    lines: [{ itemId: item.id, offerId: offer.id, packs: 4 }],
  })
  return { order, item }
}

function showOrders(address: string) {
  return show(
    <Route path="/stock/orders/:id?/:step?">
      <OrdersPage />
    </Route>,
    address,
  )
}

test('a draft changes its packs in place, each change saved', async () => {
  const { order } = await makeOrder()
  const user = userEvent.setup()
  showOrders(`/stock/orders/${order.id}`)
  const packs = await screen.findByLabelText<HTMLInputElement>('Packs of Copy paper')
  await user.clear(packs)
  await user.type(packs, '6{Enter}')
  await waitFor(async () => {
    const { lineList } = await office.client.stock.orders.get({ orderId: order.id })
    expect(lineList).toMatchObject([{ packs: 6 }])
  })
})

test('phoned through: the order counts as on the way, expected as its supplier usually takes', async () => {
  const { order } = await makeOrder()
  const user = userEvent.setup()
  showOrders(`/stock/orders/${order.id}/send`)
  await user.click(await screen.findByLabelText('By phone'))
  await user.click(screen.getByRole('button', { name: 'Mark as ordered' }))
  await waitFor(async () => {
    const sent = await office.client.stock.orders.get({ orderId: order.id })
    expect(sent.state).toBe('sent')
    expect(sent.expected).toBe(order.usualDay)
    expect(sent.sentHow).toBe('phoned')
  })
  await screen.findByText('Sent: By phone')
  expect(screen.getByText('Ordered').nextElementSibling?.textContent).toBe('By phone')
})

test('where the office sends e-mails itself, an order to an address is offered to go at once', async () => {
  const { order } = await makeOrder()
  const { client } = office
  await client.mail.accounts.create({
    fields: { name: 'Office', address: 'office@counterpart.example', smtpHost: 'localhost' },
  })
  showOrders(`/stock/orders/${order.id}/send`)
  await screen.findByLabelText('By phone')
  expect(screen.queryByLabelText('Now, by e-mail')).toBeNull()
  const [supplier] = await client.stock.suppliers.list({})
  const { id: supplierId, version } = supplier!
  const fields = { email: 'sales@paperhouse.example' }
  await client.stock.suppliers.update({ supplierId, version, fields })
  const atOnce = await screen.findByLabelText<HTMLInputElement>('Now, by e-mail')
  expect(atOnce.checked).toBe(true)
  expect(screen.getByRole('button', { name: 'Send order' })).toBeTruthy()
})

test('Enter receives all; less leaves the rest open and a dearer price is told and learnt', async () => {
  const { order, item } = await makeOrder()
  const { client } = office
  await client.stock.orders.send({ orderId: order.id })
  const user = userEvent.setup()
  const { location } = showOrders(`/stock/orders/${order.id}/receive`)
  const came = await screen.findByLabelText<HTMLInputElement>('Came of Copy paper, in ream')
  await waitFor(() => expect(document.activeElement).toBe(came))
  expect(came.value).toBe('20')
  await user.clear(came)
  await user.type(came, '15')
  expect(await screen.findByText('5 ream stays open')).toBeTruthy()
  const price = screen.getByLabelText('Price a pack of Copy paper')
  await user.clear(price)
  await user.type(price, '111')
  expect(await screen.findByText(/^\+11 % since the order of/)).toBeTruthy()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.history?.at(-1)).toBe(`/stock/orders/${order.id}`))

  expect(await client.stock.orders.get({ orderId: order.id })).toMatchObject({
    state: 'partly_received',
    lineList: [{ received: 15 }],
  })
  const detail = await client.stock.items.get({ itemId: item.id })
  expect(detail.line.onHand).toBe(16)
  expect(detail.offers[0]?.price?.amount).toBe(11_100)

  await user.keyboard('{Control>}{Enter}{/Control}')
  const rest = await screen.findByLabelText<HTMLInputElement>('Came of Copy paper, in ream')
  await waitFor(() => expect(document.activeElement).toBe(rest))
  expect(rest.value).toBe('5')
  await user.keyboard('{Enter}')
  await waitFor(async () => {
    expect((await client.stock.orders.get({ orderId: order.id })).state).toBe('received')
  })
})

test('an order that will not come is cancelled with its reason', async () => {
  const { order } = await makeOrder()
  const user = userEvent.setup()
  showOrders(`/stock/orders/${order.id}/close`)
  await user.type(await screen.findByLabelText('Why'), 'Out of business{Enter}')
  await waitFor(async () => {
    const done = await office.client.stock.orders.get({ orderId: order.id })
    expect(done.state).toBe('cancelled')
    expect(done.note).toContain('Out of business')
  })
})
