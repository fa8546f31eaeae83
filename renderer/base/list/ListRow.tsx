import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import type { Column, RowAction } from './column.ts'
import { cellText } from './column.ts'
import styles from './DataList.module.css'

type Props<Row> = {
  id: string
  row: Row
  index: number
  top: number
  columns: Column<Row>[]
  cursor: boolean
  selected: boolean
  /** Null when rows cannot be ticked. */
  ticked: boolean | null
  /** Left out when the list has no actions; null when this row has none. */
  action?: RowAction | null
  onClick: (index: number) => void
  onOpen: (index: number) => void
  onTick: (index: number) => void
}

function Row<RowData>(props: Props<RowData>) {
  const { id, row, index, columns, ticked, action } = props
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked ?? props.selected}
      data-cursor={props.cursor || undefined}
      data-selected={props.selected || undefined}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={() => props.onClick(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {ticked !== null && (
        <div
          role="gridcell"
          className={`${styles.cell} ${styles.tick}`}
          onClick={(event) => {
            event.stopPropagation()
            props.onTick(index)
          }}
        >
          <span className={styles.box} data-ticked={ticked || undefined}>
            {ticked && <IconCheck size={11} stroke={3} />}
          </span>
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          className={[styles.cell, column.numeric && styles.numeric, place === 0 && styles.first]
            .filter(Boolean)
            .join(' ')}
        >
          {column.render ? column.render(row) : <span>{cellText(column, row)}</span>}
        </div>
      ))}
      {action !== undefined && (
        <div role="gridcell" className={`${styles.cell} ${styles.action}`}>
          {action && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.actionButton}
              onClick={(event) => {
                event.stopPropagation()
                action.run()
              }}
              onDoubleClick={(event) => event.stopPropagation()}
            >
              {action.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** One row in view. Drawn again only when something of its own changed. */
export const ListRow = memo(Row) as typeof Row
