import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Route } from 'wouter'
import { useToasts } from '../../base/toasts.ts'
import { connectOffice, show, speak } from '../../../test/fixtures/screen.tsx'
import { PrintersPage } from './PrintersPage.tsx'

let office: Awaited<ReturnType<typeof connectOffice>>
const stops: (() => void)[] = []

beforeEach(async () => {
  await speak('en')
  office = await connectOffice()
})
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  useToasts.setState({ toasts: [] })
  await office.end()
})

test('retiring a printer names the toner that is stranded', async () => {
  const user = userEvent.setup()
  const { client } = office
  const store = await client.stock.places.create({ fields: { name: 'Store room' } })
  const toner = await client.stock.items.create({ fields: { name: 'Toner 85', unit: 'pc.' } })
  await client.stock.count({ lines: [{ itemId: toner.id, placeId: store.id, counted: 2 }] })
  const printer = await client.stock.printers.create({
    fields: { name: 'Front desk', itemIds: [toner.id] },
  })
  const shown = show(
    <Route path="/stock/printers/:id?/:view?">
      <PrintersPage />
    </Route>,
    `/stock/printers/${printer.id}/edit`,
  )
  stops.push(shown.stop)
  await screen.findByText(/^No other printer takes 2 × Toner 85/)
  await user.click(screen.getByRole('button', { name: 'Take out of use' }))
  await screen.findByText(/^2 × Toner 85 fits no printer in use any more/)
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await client.stock.printers.list({})).toHaveLength(1))
})
