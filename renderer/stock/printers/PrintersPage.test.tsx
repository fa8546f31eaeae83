import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { PrintersPage } from './PrintersPage.tsx'

const office = officeForEachTest()

test('retiring a printer names the toner that is stranded', async () => {
  const user = userEvent.setup()
  const { client } = office
  const store = await client.stock.places.create({ fields: { name: 'Store room' } })
  const toner = await client.stock.items.create({ fields: { name: 'Toner 85', unit: 'pc.' } })
  await client.stock.count({ lines: [{ itemId: toner.id, placeId: store.id, counted: 2 }] })
  const printer = await client.stock.printers.create({
    fields: { name: 'Front desk', itemIds: [toner.id] },
  })
  show(
    <Route path="/stock/printers/:id?/:view?">
      <PrintersPage />
    </Route>,
    `/stock/printers/${printer.id}/edit`,
  )
  await screen.findByText(/^No other printer takes 2 × Toner 85/)
  await user.click(screen.getByRole('button', { name: 'Take out of use' }))
  await screen.findByText(/^2 × Toner 85 fits no printer in use any more/)
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await client.stock.printers.list({})).toHaveLength(1))
})
