import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { PatternPage } from './PatternPage.tsx'

const office = officeForEachTest()

test('the week is set by keyboard; faults are told, and nothing typed is lost', async () => {
  const anna = await office.client.people.staff.create({ fields: { name: 'Anna Aa' } })
  show(<PatternPage />, '/rota/pattern')
  const monday = within(await screen.findByRole('region', { name: 'Monday' }))
  await userEvent.click(monday.getByRole('button', { name: 'Add opening hours' }))
  await userEvent.click(monday.getByRole('button', { name: 'Add turn' }))
  await userEvent.type(monday.getByRole('combobox', { name: 'Colleague' }), 'an{Tab}')
  const lunchFrom = monday.getByRole('textbox', { name: 'Lunch from' })
  await userEvent.type(lunchFrom, '16{Tab}1630{Enter}')
  await screen.findByText(/The lunch break lies outside the turn/)
  expect(await office.client.rota.pattern.get({})).toEqual({ opening: [], turns: [] })

  await userEvent.clear(lunchFrom)
  await userEvent.type(lunchFrom, '12{Tab}')
  const lunchTo = monday.getByRole('textbox', { name: 'Lunch until' })
  await userEvent.clear(lunchTo)
  await userEvent.type(lunchTo, '12.30{Tab}')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/The new week holds from/)
  expect(await office.client.rota.pattern.get({})).toMatchObject({
    opening: [{ weekday: 1, from: '09:00', to: '15:00', needed: 2 }],
    turns: [{ weekday: 1, staffId: anna.id, lunchFrom: '12:00', lunchTo: '12:30' }],
  })
})
