import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { SearchPage } from './SearchPage.tsx'
import { searchFor } from './store.ts'

const office = officeForEachTest(() => searchFor(''))

function open() {
  return show(
    <Switch>
      <Route path="/search">
        <SearchPage />
      </Route>
      <Route>Elsewhere</Route>
    </Switch>,
    '/search',
  )
}

test('what is typed is found, marked, counted by kind, narrowed and opened by keyboard', async () => {
  const user = userEvent.setup()
  const { stock, requests } = office.client
  await stock.items.create({ fields: { name: 'Sikkerhedshandsker', unit: 'par' } })
  const request = await requests.create({
    fields: { title: 'Kuldegrader', body: 'Nye handsker til Søren, inden det fryser.' },
  })
  const { location } = open()
  const box = screen.getByRole('combobox', { name: 'Search' })
  expect(document.activeElement).toBe(box)
  expect(screen.getByText('What are you looking for?')).toBeDefined()

  await user.keyboard('handske')
  const list = await screen.findByRole('listbox')
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2))
  expect(screen.getByText('2 records found')).toBeDefined()
  expect(within(list).getByText('handske').tagName).toBe('MARK')

  await user.click(screen.getByRole('tab', { name: /Items/ }))
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  expect(screen.getByRole('tab', { name: /Requests/ }).textContent).toContain('1')
  await user.click(screen.getByRole('tab', { name: /All/ }))
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))

  await user.click(box)
  await user.keyboard('{ArrowDown}{ArrowUp}')
  await user.clear(box)
  await user.keyboard('soren fry')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Søren',
    'fry',
  ])
  await user.keyboard('{Enter}')
  expect(location.history.at(-1)).toBe(`/requests/${request.id}`)
})

test('nothing found is said, and a record made meanwhile appears by itself', async () => {
  const user = userEvent.setup()
  open()
  await user.keyboard('zebra')
  await screen.findByText('Nothing found for “zebra”')
  await office.client.stock.items.create({ fields: { name: 'Zebra paper', unit: 'sheet' } })
  expect(await screen.findByRole('option', { name: /Zebra paper/ })).toBeDefined()
})
