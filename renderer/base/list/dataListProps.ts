import type { ReactNode } from 'react'
import type { Column, RowAction } from './column.ts'
import type { Paged } from './usePagedRows.ts'

export type DataListProps<Row extends object> = {
  /** What the list is: its accessible name, the title of its print and the name of its export. */
  label: string
  /** Names the list where its arrangement is remembered: `stock.items`. */
  storageKey: string
  /** Undefined while they are on the way. */
  rows: readonly Row[] | undefined
  /** Keep the array stable (useMemo): a new one sorts and draws everything again. */
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Key of the row whose details stand beside the list. */
  selected?: string | null | undefined
  /** The cursor came to a row: click or arrow key. */
  onSelect?: ((row: Row) => void) | undefined
  /** Enter or double click. */
  onOpen?: ((row: Row) => void) | undefined
  /** The one next action at the right of a row (Ctrl+Enter), null where a row has none. */
  action?: ((row: Row) => RowAction | null) | undefined
  actionWidth?: number | undefined
  searchable?: boolean | undefined
  /** Rows that come page by page (usePagedRows): the engine searches and sorts them. */
  paged?: Paged<Row> | undefined
  /** False where letters are keys of the page; otherwise typing jumps to the row that begins so. */
  lettersJump?: boolean | undefined
  /** Rows can be ticked: Space, Ctrl+A. */
  ticked?: ReadonlySet<string> | undefined
  onTick?: ((ticked: Set<string>) => void) | undefined
  /** Shown where there are no rows at all: what the list is for and the first step. */
  emptyState: ReactNode
  /** Filters and buttons of the screen, left of the search box. */
  toolbar?: ReactNode
}
