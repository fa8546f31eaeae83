import { foldText } from '../../../shared/base/fold.ts'
import type { Column } from './column.ts'
import { cellText } from './column.ts'

/**
 * The rows in which each word of `search` occurs somewhere. `known` keeps each row's folded text
 * between key strokes; give a new one when the columns change.
 */
export function searchRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
  known: WeakMap<Row, string>,
): readonly Row[] {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    let text = known.get(row)
    if (text === undefined) {
      text = foldText(columns.map((column) => cellText(column, row)).join('\n'))
      known.set(row, text)
    }
    return words.every((word) => text.includes(word))
  })
}
