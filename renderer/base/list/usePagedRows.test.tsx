import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { show, speak } from '../../../test/fixtures/screen.tsx'
import type { Column } from './column.ts'
import { DataList } from './DataList.tsx'
import { usePagedRows } from './usePagedRows.ts'

type Person = { id: string; name: string }

const people: Person[] = Array.from({ length: 450 }, (_, index) => ({
  id: String(index),
  name: `Person ${index}`,
}))
const columns: Column<Person>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, width: 200, grow: true },
]
const keyOf = (row: Person) => row.id
let selected: string[] = []
let asked: { search: string; after: string | undefined; limit: number }[] = []

function People({ name }: { name: string }) {
  const list = usePagedRows<Person>({
    storageKey: name,
    queryKey: ['people', name],
    load: async ({ search, after, limit }) => {
      asked.push({ search, after: after?.id, limit })
      const found = people.filter((each) => each.name.includes(search))
      const from = after ? found.findIndex(({ id }) => id === after.id) + 1 : 0
      return { rows: found.slice(from, from + limit), total: found.length }
    },
  })
  return (
    <DataList
      label="People"
      storageKey={name}
      rows={list.data}
      paged={list.paged}
      columns={columns}
      rowKey={keyOf}
      searchable
      onSelect={(row) => selected.push(row.id)}
      emptyState={<p>Nobody yet</p>}
    />
  )
}

beforeAll(() => speak('en'))
beforeEach(() => {
  asked = []
  selected = []
})

test('a page comes at first, the next ones as the end comes into view; all are counted', async () => {
  show(<People name="scroll" />)
  const grid = await screen.findByRole('grid')
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('451'))
  expect(screen.getByText('450 rows')).toBeTruthy()
  expect(asked).toEqual([{ search: '', after: undefined, limit: 200 }])
  grid.focus()
  fireEvent.keyDown(grid, { key: 'End' })
  await waitFor(() => expect(asked.map(({ after }) => after)).toEqual([undefined, '199']))
  await waitFor(() => {
    fireEvent.keyDown(grid, { key: 'End' })
    expect(selected.at(-1)).toBe('399')
  })
  await waitFor(() => expect(asked.map(({ after }) => after)).toEqual([undefined, '199', '399']))
  await waitFor(() => {
    fireEvent.keyDown(grid, { key: 'End' })
    expect(selected.at(-1)).toBe('449')
  })
  expect(asked).toHaveLength(3)
})

test('the engine searches, and its order stands: a heading does not sort', async () => {
  show(<People name="search" />)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Search the list' }), '42')
  await waitFor(() => expect(screen.getByText('15 rows')).toBeTruthy())
  expect(asked.at(-1)).toEqual({ search: '42', after: undefined, limit: 200 })
  await userEvent.click(screen.getByRole('columnheader', { name: 'Name' }))
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBeNull()
  await userEvent.type(screen.getByRole('textbox', { name: 'Search the list' }), 'x')
  await screen.findByText('Nothing matches “42x”')
})
