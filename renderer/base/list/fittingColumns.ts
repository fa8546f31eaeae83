import type { Column } from './column.ts'
import type { ListSettings } from './listSettings.ts'

/** A column's width as the user set it, else as the screen declares it; the least width of a growing one. */
export function widthOf<Row>(column: Column<Row>, settings: ListSettings): number {
  return settings.widths[column.id] ?? column.width
}

/**
 * The columns that stand in `room` pixels: those that may give way do so, the highest `givesWay` first, until the
 * rest fits. A column that the user chose stays.
 */
export function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  settings: ListSettings,
  room: number,
): Column<Row>[] {
  const fitting = [...columns]
  const needed = () => fitting.reduce((sum, column) => sum + widthOf(column, settings), 0)
  while (needed() > room) {
    const next = fitting
      .filter(({ id, givesWay }) => givesWay !== undefined && !settings.shown[id])
      .toSorted((a, b) => b.givesWay! - a.givesWay!)[0]
    if (!next) break
    fitting.splice(fitting.indexOf(next), 1)
  }
  return fitting
}

/** The columns of the grid, in CSS: those that grow take what is left. `before` and `after` stand around them. */
export function gridColumns<Row>(
  columns: readonly Column<Row>[],
  settings: ListSettings,
  before: number,
  after: number,
): string {
  const grows = columns.some(({ grow }) => grow)
  const widths = columns.map((column, index) => {
    const width = widthOf(column, settings)
    const growing = column.grow ?? (!grows && index === columns.length - 1)
    return growing ? `minmax(${width}px, ${Number(growing)}fr)` : `${width}px`
  })
  const edge = (width: number) => (width > 0 ? [`${width}px`] : [])
  return [...edge(before), ...widths, ...edge(after)].join(' ')
}
