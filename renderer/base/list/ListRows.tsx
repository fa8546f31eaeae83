import { useCallback, useRef } from 'react'
import { ListRow } from './ListRow.tsx'
import type { Column } from './column.ts'
import type { DataListProps } from './dataListProps.ts'
import styles from './DataList.module.css'

type Props<Row extends object> = Pick<
  DataListProps<Row>,
  'rowKey' | 'selected' | 'ticked' | 'action'
> & {
  /** Of all rows together, in pixels. */
  height: number
  /** The rows that are drawn, and where each begins. */
  inView: readonly { index: number; start: number }[]
  rowAt: (index: number) => Row | undefined
  /** With its index, the id of a row. */
  idBase: string
  columns: Column<Row>[]
  cursor: number
  onClick: (index: number) => void
  onOpen: (index: number) => void
  onTick: (index: number) => void
}

/** The rows in view. They are drawn again only when their own props change: their handlers stay the same functions. */
export function ListRows<Row extends object>(props: Props<Row>) {
  const { rowAt, rowKey, idBase, columns, cursor, selected, ticked, action } = props
  const { onClick, onOpen, onTick } = props
  const latest = useRef({ onClick, onOpen, onTick })
  latest.current = { onClick, onOpen, onTick }
  const onRowClick = useCallback((index: number) => latest.current.onClick(index), [])
  const onRowOpen = useCallback((index: number) => latest.current.onOpen(index), [])
  const onRowTick = useCallback((index: number) => latest.current.onTick(index), [])

  return (
    <div role="rowgroup" className={styles.body} style={{ height: props.height }}>
      {props.inView.map(({ index, start }) => {
        const row = rowAt(index)
        if (!row) return null
        const key = rowKey(row)
        return (
          <ListRow
            key={key}
            id={`${idBase}${index}`}
            row={row}
            index={index}
            top={start}
            columns={columns}
            cursor={index === cursor}
            selected={key === selected}
            ticked={ticked ? ticked.has(key) : null}
            {...(action ? { action: action(row) } : {})}
            onClick={onRowClick}
            onOpen={onRowOpen}
            onTick={onRowTick}
          />
        )
      })}
    </div>
  )
}
