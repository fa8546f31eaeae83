import type { BayColumn } from '../../../shared/archive/bays.ts'

/** Where an arrow leads from a box: along its shelf, or to the nearest box of the next shelf that has some. */
export function nextBox(
  columns: readonly BayColumn[],
  from: string,
  key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): string | undefined {
  const rows = columns.flatMap(({ shelves }) => shelves).filter(({ boxes }) => boxes.length > 0)
  const row = rows.findIndex(({ boxes }) => boxes.some(({ id }) => id === from))
  if (row < 0) return rows[0]?.boxes[0]?.id
  const own = rows[row]!.boxes
  const at = own.findIndex(({ id }) => id === from)
  if (key === 'ArrowLeft') return own[at - 1]?.id
  if (key === 'ArrowRight') return own[at + 1]?.id
  const other = rows[key === 'ArrowUp' ? row - 1 : row + 1]?.boxes
  return other?.[Math.min(at, other.length - 1)]?.id
}
