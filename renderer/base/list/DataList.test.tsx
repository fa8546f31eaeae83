import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { useState } from 'react'
import { show, speak } from '../../../test/fixtures/screen.tsx'
import type { Column } from './column.ts'
import { DataList } from './DataList.tsx'

type Fruit = { id: string; name: string; quantity: number | null }

const fruits: Fruit[] = [
  { id: 'a', name: 'Æble', quantity: 12 },
  { id: 'b', name: 'Banana', quantity: null },
  { id: 'c', name: 'Župa', quantity: 2 },
  { id: 'd', name: 'Blackberry', quantity: 100 },
]
const columns: Column<Fruit>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, width: 200, grow: true },
  { id: 'quantity', header: 'Quantity', value: (row) => row.quantity, width: 90, numeric: true },
]
const keyOf = (row: Fruit) => row.id

type Told = { selected: string[]; opened: string[]; acted: string[]; ticks: string[][] }

function List(props: { rows: Fruit[]; told: Told; name?: string }) {
  const { told } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataList
      label="Fruit"
      storageKey={props.name ?? crypto.randomUUID()}
      rows={props.rows}
      columns={columns}
      rowKey={keyOf}
      searchable
      ticked={ticked}
      onTick={(next) => {
        told.ticks.push([...next])
        setTicked(next)
      }}
      onSelect={(row) => told.selected.push(row.id)}
      onOpen={(row) => told.opened.push(row.id)}
      action={(row) => ({ label: 'Take', run: () => told.acted.push(row.id) })}
      emptyState={<p>No fruit yet</p>}
    />
  )
}
const nothing = (): Told => ({ selected: [], opened: [], acted: [], ticks: [] })
const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent)

beforeAll(() => speak('en'))

test('sorts by a heading, numbers as numbers and nothing last, up, down and back', async () => {
  show(<List rows={fruits} told={nothing()} name="sort" />)
  const heading = screen.getByRole('columnheader', { name: 'Quantity' })
  await userEvent.click(heading)
  expect(names()).toEqual(['Župa', 'Æble', 'Blackberry', 'Banana'])
  expect(heading.getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(heading)
  expect(names()).toEqual(['Blackberry', 'Æble', 'Župa', 'Banana'])
  heading.focus()
  await userEvent.keyboard('{Enter}')
  expect(names()).toEqual(['Æble', 'Banana', 'Župa', 'Blackberry'])
})

test('with the focus nowhere the arrow key goes into the list', async () => {
  const told = nothing()
  show(<List rows={fruits} told={told} />)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('grid'))
  expect(told).toMatchObject({ selected: ['a', 'b'], opened: ['b'] })
})

test('search finds parts of words without their accents; nothing found can be taken back', async () => {
  show(<List rows={fruits} told={nothing()} name="search" />)
  const box = screen.getByRole('textbox', { name: 'Search the list' })
  await userEvent.type(box, 'zup')
  await waitFor(() => expect(names()).toEqual(['Župa']))
  await userEvent.type(box, 'xx')
  await screen.findByText('Nothing matches “zupxx”')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(names()).toHaveLength(4))
})

test('the keys of a list: arrows, Home, End, letters, Enter, Space, Ctrl+Enter, Ctrl+A', async () => {
  const told = nothing()
  show(<List rows={fruits} told={told} name="keys" />)
  screen.getByRole('grid').focus()
  await userEvent.keyboard('{ArrowDown}{End}{Home}')
  expect(told.selected).toEqual(['b', 'd', 'a'])
  await userEvent.keyboard('bl')
  expect(told.selected.at(-1)).toBe('d')
  await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control} ')
  expect(told.opened).toEqual(['d'])
  expect(told.acted).toEqual(['d'])
  expect(told.ticks.at(-1)).toEqual(['d'])
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(told.ticks.at(-1)).toHaveLength(4)
})

test('a click selects, a double click opens, the button at the right does the next step', async () => {
  const told = nothing()
  show(<List rows={fruits} told={told} name="mouse" />)
  await userEvent.click(screen.getByText('Banana'))
  expect(told).toMatchObject({ selected: ['b'], opened: [] })
  await userEvent.dblClick(screen.getByText('Blackberry'))
  expect(told.opened).toEqual(['d'])
  const row = screen.getByText('Župa').closest('[role=row]') as HTMLElement
  await userEvent.click(within(row).getByRole('button', { name: 'Take' }))
  expect(told.acted).toEqual(['c'])
})

test('an empty list says what it is for', () => {
  show(<List rows={[]} told={nothing()} />)
  expect(screen.queryByRole('grid')).toBeNull()
  expect(screen.getByText('No fruit yet')).toBeTruthy()
})

test('columns can be hidden, and the arrangement outlives the screen', async () => {
  const first = show(<List rows={fruits} told={nothing()} name="kept" />)
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Quantity' }))
  expect(screen.queryByRole('columnheader', { name: 'Quantity' })).toBeNull()
  first.unmount()
  show(<List rows={fruits} told={nothing()} name="kept" />)
  expect(screen.queryByRole('columnheader', { name: 'Quantity' })).toBeNull()
})

test('a hundred thousand rows: a screenful is drawn, the last one is a key away', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => ({
    id: String(index),
    name: `Fruit ${index}`,
    quantity: (index * 7919) % 1000,
  }))
  const told = nothing()
  show(<List rows={rows} told={told} name="many" />)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001')
  expect(screen.getAllByRole('row').length).toBeLessThan(80)
  screen.getByRole('grid').focus()
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'End' })
  expect(told.selected).toEqual(['99999'])
  fireEvent.click(screen.getByRole('columnheader', { name: 'Quantity' }))
  expect(screen.getByRole('columnheader', { name: 'Quantity' }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
})
