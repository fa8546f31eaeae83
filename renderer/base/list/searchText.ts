import type { Column } from './column.ts'
import { cellText } from './column.ts'

/** Lower case without accents, so that "cafe" finds "Café" and "zupanja" finds "Županja". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
}

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
