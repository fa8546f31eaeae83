import type { ReactNode } from 'react'

/** What a column holds, for sorting and export: text, a number, or null where there is none (sorted last). */
export type CellValue = string | number | null

/** One column of a DataList. Texts are already in the user's language. */
export type Column<Row> = {
  id: string
  header: string
  /** The value to sort by and to export. A day or moment is its ISO text. */
  value: (row: Row) => CellValue
  /** The value as people read it, for search, print and (without `render`) the screen; the value itself when left out. */
  text?: (row: Row) => string
  /** The cell on the screen, where plain text is not enough. */
  render?: (row: Row) => ReactNode
  /** Width in pixels at first; the least width of a growing column. */
  width: number
  /** Takes the room that is left; where several do, a number says how large a share (true is 1). */
  grow?: boolean | number
  /** Figures: set flush right. */
  numeric?: boolean
  /** Not shown until chosen in the column menu. */
  hidden?: boolean
  /** Leaves while the list is too narrow for all, the highest number first; without one it always stays. */
  givesWay?: number
}

/** The one next action at the right of a row. */
export type RowAction = { label: string; run: () => void }

/** A cell's text as search, print and plain cells show it. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  return value === null ? '' : String(value)
}
