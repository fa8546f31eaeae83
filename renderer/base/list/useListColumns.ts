import type { CSSProperties } from 'react'
import { useMemo } from 'react'
import type { Column } from './column.ts'
import { fittingColumns, gridColumns, widthOf } from './fittingColumns.ts'
import type { ListSettings } from './listSettings.ts'
import { useRoom } from './useRoom.ts'

const SCROLLBAR = 16

/**
 * Which of the chosen columns the list has room for, and their widths for its style. `before` and `after` are the
 * pixels that stand around the columns.
 */
export function useListColumns<Row>(
  chosen: Column<Row>[],
  settings: ListSettings,
  before: number,
  after: number,
) {
  const { frame, room } = useRoom()
  const beside = before + after
  const visible = useMemo(
    () => (room === null ? chosen : fittingColumns(chosen, settings, room - beside - SCROLLBAR)),
    [chosen, settings, room, beside],
  )
  const style = {
    '--columns': gridColumns(visible, settings, before, after),
    '--least': `${visible.reduce((sum, column) => sum + widthOf(column, settings), beside)}px`,
  } as CSSProperties
  return { frame, visible, style }
}
