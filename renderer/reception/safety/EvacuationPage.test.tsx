import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { EvacuationPage } from './EvacuationPage.tsx'

const office = officeForEachTest()
beforeEach(async () => {
  await office.client.reception.log({ kind: 'visit', fields: { personName: 'Anna Berg' } })
  await office.client.reception.log({ kind: 'visit', fields: { personName: 'Bo Dahl', party: 3 } })
  show(<EvacuationPage />, '/reception/evacuation')
})

test('the list counts every head, and printing it is where the focus is', async () => {
  await screen.findByText('4 people may be in the house.')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Print the list/ }))
})

test('a roll call: marked by a key, one found outside, closed with who is missing', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Drill' }))
  const grid = await screen.findByRole('grid', { name: 'Roll call' })
  await within(grid).findByRole('row', { name: /Anna Berg/ })
  grid.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowUp}s')
  await within(grid).findByRole('row', { name: /Anna Berg safe/ })
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Found outside, on no list' }),
    'A cyclist{Enter}',
  )
  await within(grid).findByRole('row', { name: /A cyclist safe/ })
  await screen.findByText(/3 still to be found/)
  await userEvent.click(screen.getByRole('button', { name: 'End the roll call' }))
  const sure = await screen.findByRole('dialog')
  expect(sure.textContent).toContain('3 people are not marked')
  await userEvent.click(within(sure).getByRole('button', { name: 'End the roll call' }))
  await screen.findByText('2 safe, 3 missing')
  await waitFor(async () => expect(await office.client.reception.rollCall.current()).toBeNull())
  await screen.findByRole('button', { name: 'Print report' })
})
