import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { RulesPage } from './RulesPage.tsx'

const office = officeForEachTest()
beforeEach(() => void show(<RulesPage />, '/reception/rules'))

test('the day names fade and how visits end are set for each kind', async () => {
  const visits = within(await screen.findByRole('group', { name: 'Visits' }))
  const days = visits.getByRole('textbox', { name: 'Erase names after' })
  await userEvent.clear(days)
  await userEvent.type(days, '0')
  await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }))
  await visits.findByText('Type 1 to 3650 days.')
  await userEvent.clear(days)
  await userEvent.type(days, '30')
  const at = visits.getByRole('textbox', { name: 'At' })
  await userEvent.clear(at)
  await userEvent.type(at, '17.30')
  await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }))
  await screen.findByText('The rules are saved.')
  const rules = await office.client.reception.rules.get()
  expect(rules.find(({ kind }) => kind === 'visit')).toMatchObject({
    fadeDays: 30,
    signOut: 'at',
    signOutAt: '17:30',
  })
  expect(rules).toHaveLength(4)
})

test('the counts say how many came, and nothing of when from a few', async () => {
  await office.client.reception.log({ kind: 'call', fields: { personName: 'Anna Berg' } })
  const row = await screen.findByRole('row', { name: /^Calls/ })
  await waitFor(() => expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('1'))
  await screen.findByText('Not enough yet to say when most come.')
  screen.getByRole('table', { name: 'How many came in each hour of the week' })
})
