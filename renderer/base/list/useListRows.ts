import {
  createSortedRowModel,
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useDeferredValue, useMemo } from 'react'
import { useFormats } from '../format/useFormats.ts'
import type { CellValue, Column } from './column.ts'
import { searchRows } from './searchText.ts'
import type { ListSettings } from './listSettings.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

/** The rows in view, searched and sorted, and the columns in the user's order without hidden ones. */
export function useListRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
  settings: ListSettings,
) {
  const { locale } = useFormats()
  const wanted = useDeferredValue(search)
  const found = useMemo(
    () => searchRows(rows, columns, wanted, new WeakMap()),
    [rows, columns, wanted],
  )
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
    return columns.map((column) => ({
      id: column.id,
      accessorFn: (row: Row) => column.value(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortDescFirst: false,
      sortFn: (
        a: { getValue: (id: string) => unknown },
        b: { getValue: (id: string) => unknown },
        id: string,
      ) => compare(a.getValue(id) as CellValue, b.getValue(id) as CellValue, collator),
    }))
  }, [columns, locale])
  const { shown, order, sort } = settings
  const state = useMemo(
    () => ({
      columnOrder: order,
      columnVisibility: Object.fromEntries(
        columns.map(({ id, hidden }) => [id, shown[id] ?? !hidden]),
      ),
      sorting: sort ? [sort] : [],
    }),
    [columns, order, shown, sort],
  )
  const table = useTable({ features, columns: definitions, data: found as Row[], state })
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const inOrder = (id: string) => {
    const place = order.indexOf(id)
    return place === -1 ? order.length + columns.findIndex((column) => column.id === id) : place
  }
  const arranged = [...byId.values()].sort((a, b) => inOrder(a.id) - inOrder(b.id))
  return {
    sorted: table.getRowModel().rows,
    /** Every column in the user's order. */
    arranged,
    visible: arranged.filter(({ id }) => state.columnVisibility[id]),
  }
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
