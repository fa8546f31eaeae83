import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { fittingColumns, gridColumns } from './fittingColumns.ts'
import type { ListSettings } from './listSettings.ts'

const column = (id: string, width: number, givesWay?: number): Column<string> => ({
  id,
  header: id,
  value: (row) => row,
  width,
  ...(givesWay === undefined ? {} : { givesWay }),
})
const columns = [
  column('name', 240),
  column('status', 120),
  column('code', 90, 2),
  column('supplier', 130, 3),
  column('order', 90, 1),
]
const untouched: ListSettings = { widths: {}, order: [], shown: {}, sort: null }
const fitting = (room: number, settings: Partial<ListSettings> = {}) =>
  fittingColumns(columns, { ...untouched, ...settings }, room).map(({ id }) => id)

test('columns give way in their order, and only as many as must', () => {
  expect(fitting(670)).toEqual(['name', 'status', 'code', 'supplier', 'order'])
  expect(fitting(669)).toEqual(['name', 'status', 'code', 'order'])
  expect(fitting(539)).toEqual(['name', 'status', 'order'])
  expect(fitting(449)).toEqual(['name', 'status'])
})

test('what may not give way stays however narrow it is', () => {
  expect(fitting(0)).toEqual(['name', 'status'])
})

test('a column that the user chose stays, and a width that the user set counts', () => {
  expect(fitting(540, { shown: { supplier: true } })).toEqual(['name', 'status', 'supplier'])
  expect(fitting(670, { widths: { name: 300 } })).toEqual(['name', 'status', 'code', 'order'])
})

test('what is left goes to the columns that grow, by their shares; to the last one where none does', () => {
  const party = { ...column('party', 150), grow: true }
  const subject = { ...column('subject', 200), grow: 3 }
  expect(gridColumns([party, subject, column('state', 90)], untouched, 40, 0)).toBe(
    '40px minmax(150px, 1fr) minmax(200px, 3fr) 90px',
  )
  expect(gridColumns([column('name', 240), column('state', 90)], untouched, 0, 100)).toBe(
    '240px minmax(90px, 1fr) 100px',
  )
})
