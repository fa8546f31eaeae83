import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { RoundsPage } from './RoundsPage.tsx'
import { useWalks } from './store.ts'

const office = officeForEachTest(() => useWalks.setState(useWalks.getInitialState()))

/** Soap: 10 in the store room, which refills the toilet up to 4. */
async function makeRound() {
  const { client } = office
  const store = await client.stock.places.create({ fields: { name: 'Store room' } })
  const toilet = await client.stock.places.create({
    fields: { name: 'Toilet', refillFromId: store.id },
  })
  const soap = await client.stock.items.create({ fields: { name: 'Soap', unit: 'bottle' } })
  await client.stock.count({ lines: [{ itemId: soap.id, placeId: store.id, counted: 10 }] })
  await client.stock.places.setPar({
    lines: [{ itemId: soap.id, placeId: toilet.id, par: 4 }],
  })
  const round = await client.stock.rounds.create({
    fields: { name: 'Toilets', placeIds: [toilet.id] },
  })
  const held = async (placeId: string) => {
    const levels = await client.stock.levels({ itemId: soap.id })
    return levels.find((level) => level.placeId === placeId)?.quantity ?? 0
  }
  return { round, store, toilet, held }
}

function showRounds(address: string) {
  return show(
    <Route path="/stock/rounds/:id?/:step?">
      <RoundsPage />
    </Route>,
    address,
  )
}

test('figures and Enter type a round in; it counts and refills, and is undone as one', async () => {
  const { round, store, toilet, held } = await makeRound()
  const user = userEvent.setup()
  showRounds(`/stock/rounds/${round.id}/walk`)
  const counted = await screen.findByLabelText('Counted: Soap, Toilet')
  await waitFor(() => expect(document.activeElement).toBe(counted))
  await user.keyboard('1')
  expect(screen.getByLabelText('Refilled: Soap, Toilet').getAttribute('placeholder')).toBe('3')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/1 line counted. 1 refilled. 0 ran short./)).toBeTruthy()
  expect([await held(toilet.id), await held(store.id)]).toEqual([4, 7])
  await user.click(screen.getByRole('button', { name: 'Undo the whole round' }))
  await waitFor(async () => expect([await held(toilet.id), await held(store.id)]).toEqual([0, 10]))
})

test('what was typed stays when the screen goes, and wrong figures are told and not booked', async () => {
  const { round } = await makeRound()
  const user = userEvent.setup()
  const first = showRounds(`/stock/rounds/${round.id}/walk`)
  await user.type(await screen.findByLabelText('Counted: Soap, Toilet'), '2x')
  expect(await screen.findByText('Type a whole number')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Book 0 lines' }).disabled).toBe(
    true,
  )
  first.unmount()
  showRounds(`/stock/rounds/${round.id}/walk`)
  const again = await screen.findByLabelText<HTMLInputElement>('Counted: Soap, Toilet')
  expect(again.value).toBe('2x')
})

test('an office without rounds is told what they are for', async () => {
  showRounds('/stock/rounds')
  expect(await screen.findByText('No rounds yet')).toBeTruthy()
})
