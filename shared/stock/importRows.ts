import type { Day } from '../base/dates.ts'
import type { Money } from '../base/money.ts'
import type { ReaderOptions } from './importCells.ts'
import { Skip, cellReader } from './importCells.ts'

/** An item as a stock file states it. Absent cells are empty or null. */
export type StockRow = {
  row: number
  code: string
  name: string
  category: string
  unit: string
  barcode: string
  note: string
  place: string
  quantity: number | null
  reorderPoint: number | null
  orderUpTo: number | null
  par: number | null
  supplier: string
  partNumber: string
  packQuantity: number | null
  price: Money | null
  leadDays: number | null
}

/** One use: so many units of an item were taken out on a day. */
export type UseRow = {
  row: number
  code: string
  name: string
  category: string
  day: Day
  quantity: number
  place: string
  note: string
  /** What this row is known by when the file comes again. */
  key: string
}

export type RowReader<Row> = {
  /** First pass: every row is looked at, since a column's cells tell how each is to be read. */
  look: (cells: string[]) => void
  /** Second pass: the typed row, why it is left out, or null for an empty row. */
  read: (cells: string[], row: number) => Row | { row: number; reason: string } | null
}

/** Reads rows of a stock file. */
export function stockRowReader(options: ReaderOptions): RowReader<StockRow> {
  const cells = cellReader(options)
  const oneName = nameGuard()
  return cells.wrap((row) => {
    const code = cells.text('code', 80)
    const name = cells.text('name', 200)
    if (name === '') throw new Skip('no_name')
    if (code !== '') oneName(code, name)
    return {
      row,
      code,
      name,
      category: cells.text('category', 80),
      unit: cells.text('unit', 40),
      barcode: cells.text('barcode', 80),
      note: cells.text('note', 2000),
      place: cells.text('place', 120),
      quantity: cells.whole('quantity', 0),
      reorderPoint: cells.whole('reorderPoint', 0),
      orderUpTo: cells.whole('orderUpTo', 1),
      par: cells.whole('par', 1),
      supplier: cells.text('supplier', 200),
      partNumber: cells.text('partNumber', 80),
      packQuantity: cells.whole('packQuantity', 1),
      price: cells.price(),
      leadDays: cells.whole('leadDays', 0, 730),
    }
  })
}

/**
 * Reads rows of a file of uses. A row is known again by its reference and code where a reference is
 * mapped (an order's number stands on several rows), else by code, day and quantity; equal rows of one
 * file are told apart by their order.
 */
export function useRowReader(options: ReaderOptions): RowReader<UseRow> {
  const cells = cellReader(options)
  const oneName = nameGuard()
  const seen = new Map<string, number>()
  return cells.wrap((row) => {
    const code = cells.text('code', 80)
    if (code === '') throw new Skip('no_code')
    const name = cells.text('name', 200)
    if (name !== '') oneName(code, name)
    const day = cells.day()
    const quantity = cells.whole('quantity', 1)
    if (quantity === null) throw new Skip('no_quantity')
    const reference = cells.text('reference', 120)
    const identity = reference
      ? JSON.stringify(['r', reference, code])
      : JSON.stringify(['d', code, day, quantity])
    const nth = (seen.get(identity) ?? 0) + 1
    seen.set(identity, nth)
    return {
      row,
      code,
      name,
      category: cells.text('category', 80),
      day,
      quantity,
      place: cells.text('place', 120),
      note: cells.text('note', 300),
      key: nth === 1 ? identity : `${identity}#${nth}`,
    }
  })
}

/** The first name of a code holds; a row with another name is left out and reported, never merged. */
function nameGuard() {
  const names = new Map<string, string>()
  return (code: string, name: string) => {
    const first = names.get(code)
    if (first === undefined) names.set(code, name)
    else if (!isSameName(first, name)) throw new Skip('code_has_two_names', { code, first, name })
  }
}

/** Names alike but for case and blanks are one name. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim()
  return one === other || plain(one) === plain(other)
}
