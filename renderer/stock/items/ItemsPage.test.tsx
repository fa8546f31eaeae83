import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { dispatchScan } from '../../base/useScan.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { useStockStore } from '../store.ts'
import { useBasket } from './basket/basketStore.ts'
import { handleScan } from './handleScan.ts'
import { ItemsPage } from './ItemsPage.tsx'

const office = officeForEachTest(() => {
  useBasket.getState().clear()
  useStockStore.setState(useStockStore.getInitialState())
})

function showItems(address = '/stock/items') {
  return show(
    <Route path="/stock/items/:id?/:view?">
      <ItemsPage />
    </Route>,
    address,
  )
}

/** Copy paper: 20 reams in the store room, 2 on the desk, six in a box by its barcode. */
async function stockPaper() {
  const { client } = office
  const store = await client.stock.places.create({
    fields: { name: 'Store room', code: 'PLACE-1' },
  })
  const desk = await client.stock.places.create({ fields: { name: 'Desk' } })
  const paper = await client.stock.items.create({
    fields: {
      name: 'Copy paper',
      unit: 'ream',
      barcodes: [{ code: '5701234567899', quantity: 6 }],
    },
  })
  await client.stock.count({
    lines: [
      { itemId: paper.id, placeId: store.id, counted: 20 },
      { itemId: paper.id, placeId: desk.id, counted: 2 },
    ],
  })
  const levels = async () => {
    const rows = await client.stock.levels({ itemId: paper.id })
    const at = (id: string) => rows.find(({ placeId }) => placeId === id)?.quantity ?? 0
    return [at(store.id), at(desk.id)]
  }
  return { paper, store, desk, levels }
}

test('an empty office is offered the first step, and items are added one after the other', async () => {
  const user = userEvent.setup()
  showItems()
  await user.click((await screen.findAllByRole('button', { name: 'New item' })).at(-1)!)
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await waitFor(() => expect(document.activeElement).toBe(name))
  await user.keyboard('Copy paper{Enter}')
  expect(await screen.findByText('Copy paper was added.')).toBeTruthy()
  await waitFor(() => expect((name as HTMLInputElement).value).toBe(''))
  expect(document.activeElement).toBe(name)
  await user.keyboard('Toner{Enter}')
  expect(await screen.findByText('Toner was added.')).toBeTruthy()
  const items = await office.client.stock.items.list({})
  expect(items.map((item) => [item.name, item.unit])).toEqual([
    ['Copy paper', 'pc.'],
    ['Toner', 'pc.'],
  ])
})

test('T and Enter take one out at the fullest place, and the toast undoes it', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  showItems(`/stock/items/${paper.id}`)
  await screen.findByRole('button', { name: /Take out/, pressed: false })
  await user.keyboard('t')
  const quantity = await screen.findByRole('textbox', { name: 'Quantity' })
  await waitFor(() => expect(document.activeElement).toBe(quantity))
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Taken out: 1 × Copy paper')).toBeTruthy()
  expect(await levels()).toEqual([19, 2])
  expect(document.activeElement).toBe(quantity)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Undone.')).toBeTruthy()
  expect(await levels()).toEqual([20, 2])
})

test('a quantity beyond what lies there is asked about; nothing is booked until it is confirmed', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  showItems(`/stock/items/${paper.id}/issue`)
  const quantity = await screen.findByRole('textbox', { name: 'Quantity' })
  await user.clear(quantity)
  await user.type(quantity, '240{Enter}')
  const question = await screen.findByRole('dialog')
  expect(question.textContent).toContain('240 of Copy paper is more than there should be')
  await user.click(within(question).getByRole('button', { name: 'Let me check' }))
  expect(await levels()).toEqual([20, 2])
  expect((quantity as HTMLInputElement).value).toBe('240')
  await user.type(quantity, '{Enter}')
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Yes, book it' }),
  )
  await waitFor(async () => expect(await levels()).toEqual([-220, 2]))
})

test('a faulty quantity is told at its field and nothing is sent', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  showItems(`/stock/items/${paper.id}/issue`)
  const quantity = await screen.findByRole('textbox', { name: 'Quantity' })
  await user.clear(quantity)
  await user.type(quantity, 'two{Enter}')
  expect(await screen.findByText('Type a whole number.')).toBeTruthy()
  expect(quantity.getAttribute('aria-invalid')).toBe('true')
  expect(await levels()).toEqual([20, 2])
})

test('a move needs to know where to', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  showItems(`/stock/items/${paper.id}/transfer`)
  await user.type(await screen.findByRole('textbox', { name: 'Quantity' }), '{Enter}')
  expect(await screen.findByText('Fill this in.')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: 'To' }))
  await user.click(await screen.findByRole('option', { name: 'Desk (2)' }))
  await user.click(screen.getAllByRole('button', { name: /^Move/ }).at(-1)!)
  await waitFor(async () => expect(await levels()).toEqual([19, 3]))
})

test('E reports an item empty without a quantity, and once more takes it back', async () => {
  const user = userEvent.setup()
  const { paper } = await stockPaper()
  const status = async () => (await office.client.stock.items.get({ itemId: paper.id })).line.status
  showItems(`/stock/items/${paper.id}`)
  await screen.findByRole('button', { name: 'It’s empty' })
  await user.keyboard('e')
  await screen.findByRole('button', { name: 'Not empty' })
  expect(await status()).toBe('flagged')
  await user.keyboard('e')
  await screen.findByRole('button', { name: 'It’s empty' })
  expect(await status()).toBe('ok')
})

test('an item that is empty and said to be shows both, and E takes the word back', async () => {
  const user = userEvent.setup()
  const { id } = await office.client.stock.items.create({ fields: { name: 'Chalk', unit: 'pc.' } })
  const marks = () => {
    const row = screen.getByRole('row', { name: /Chalk/ })
    return [within(row).queryByText('Empty'), within(row).queryByRole('img')].map(Boolean)
  }
  showItems(`/stock/items/${id}`)
  await screen.findByRole('button', { name: 'It’s empty' })
  expect(marks()).toEqual([true, false])
  await user.keyboard('e')
  await screen.findByRole('button', { name: 'Not empty' })
  await screen.findByRole('img', { name: 'Said to be empty' })
  expect(marks()).toEqual([true, true])
  await user.keyboard('e')
  await screen.findByRole('button', { name: 'It’s empty' })
  await waitFor(() => expect(marks()).toEqual([true, false]))
  expect((await office.client.stock.items.get({ itemId: id })).line.flagged).toBe(false)
})

test('a scan opens the take-out of its item with the quantity of its code', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  const { location } = showItems()
  await handleScan('5701234567899', location.navigate)
  const quantity = await screen.findByRole('textbox', { name: 'Quantity' })
  expect(location.history?.at(-1)).toBe(`/stock/items/${paper.id}/issue`)
  await waitFor(() => expect((quantity as HTMLInputElement).value).toBe('6'))
  await user.type(quantity, '{Enter}')
  await waitFor(async () => expect(await levels()).toEqual([14, 2]))
})

test('the same item scanned again is one more; what was typed there earlier does not stay', async () => {
  const user = userEvent.setup()
  const { paper, levels, desk } = await stockPaper()
  await office.client.stock.places.update({
    placeId: desk.id,
    version: desk.version,
    fields: { code: 'PLACE-2' },
  })
  const { location, unmount } = showItems(`/stock/items/${paper.id}/issue`)
  await user.type(await screen.findByRole('textbox', { name: 'Quantity' }), '99')
  unmount()
  location.navigate('/stock/items')
  const next = showItems()
  await handleScan('5701234567899', next.location.navigate)
  const quantity = (await screen.findByRole('textbox', { name: 'Quantity' })) as HTMLInputElement
  await waitFor(() => expect(quantity.value).toBe('6'))
  dispatchScan('5701234567899')
  await waitFor(() => expect(quantity.value).toBe('12'))
  dispatchScan('PLACE-2')
  await screen.findByDisplayValue('Desk (2)')
  dispatchScan('PLACE-1')
  await screen.findByDisplayValue('Store room (20)')
  await user.type(quantity, '{Enter}')
  await waitFor(async () => expect(await levels()).toEqual([8, 2]))
})

test('after a booking the next one begins with 1, ready to be typed over', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  showItems(`/stock/items/${paper.id}/issue`)
  const quantity = (await screen.findByRole('textbox', { name: 'Quantity' })) as HTMLInputElement
  await user.clear(quantity)
  await user.type(quantity, '3{Enter}')
  await waitFor(() => expect(quantity.value).toBe('1'))
  await waitFor(() => expect([quantity.selectionStart, quantity.selectionEnd]).toEqual([0, 1]))
  await user.keyboard('5{Enter}')
  await waitFor(async () => expect(await levels()).toEqual([12, 2]))
})

test('the code of a place leads to the place', async () => {
  const { store } = await stockPaper()
  const { location } = showItems()
  await handleScan('PLACE-1', location.navigate)
  expect(location.history?.at(-1)).toBe(`/stock/places/${store.id}`)
})

test('an unknown code is given to an item', async () => {
  const user = userEvent.setup()
  const { paper } = await stockPaper()
  const { location } = showItems()
  await handleScan('4006381333931', location.navigate)
  expect(await screen.findByText('Code 4006381333931 is not known')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: 'Item' }))
  await user.click(await screen.findByRole('option', { name: 'Copy paper' }))
  await user.click(screen.getByRole('button', { name: 'Give it the code' }))
  await waitFor(() => expect(location.history?.at(-1)).toBe(`/stock/items/${paper.id}/issue`))
  expect(await office.client.stock.items.find({ code: '4006381333931' })).toMatchObject({
    itemId: paper.id,
    quantity: 1,
  })
})

test('what was undone stays legible in the history', async () => {
  const user = userEvent.setup()
  const { paper, store } = await stockPaper()
  await office.client.stock.move({
    kind: 'issue',
    lines: [{ itemId: paper.id, placeId: store.id, quantity: 3 }],
  })
  showItems(`/stock/items/${paper.id}/history`)
  const history = await screen.findByRole('list', { name: 'History' })
  const row = (await within(history).findByText('Taken out')).closest('li')!
  expect(row.textContent).toContain('−3')
  await user.click(within(row).getByRole('button', { name: 'Undo' }))
  await within(history).findByText(/undone/)
  expect(within(history).getByText('Taken out').closest('li')!.textContent).toContain('−3')
  expect(within(history).getAllByRole('listitem')).toHaveLength(4)
})

test('several items are booked as one act that one undo takes back', async () => {
  const user = userEvent.setup()
  const { paper, levels } = await stockPaper()
  useBasket.getState().add(paper.id, 2)
  useBasket.getState().add(paper.id, 3)
  showItems('/stock/items/basket')
  const quantity = await screen.findByRole('textbox', { name: 'Quantity of Copy paper' })
  expect((quantity as HTMLInputElement).value).toBe('5')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await levels()).toEqual([15, 2]))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await levels()).toEqual([20, 2]))
})

test('what was typed in a booking outlives a reload', async () => {
  const user = userEvent.setup()
  const { paper } = await stockPaper()
  const { unmount } = showItems(`/stock/items/${paper.id}/issue`)
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'For the archive')
  unmount()
  showItems(`/stock/items/${paper.id}/issue`)
  const reason = await screen.findByRole('textbox', { name: 'Reason' })
  expect((reason as HTMLInputElement).value).toBe('For the archive')
})
