import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './column.ts'
import { widthOf } from './fittingColumns.ts'
import type { ListSettings } from './listSettings.ts'
import styles from './DataList.module.css'

const LEAST_WIDTH = 56
const STEP = 16

type Props<Row> = {
  columns: Column<Row>[]
  settings: ListSettings
  change: (part: Partial<ListSettings>) => void
  /** Null when rows cannot be ticked; otherwise whether all are. */
  allTicked: boolean | null
  onTickAll: () => void
  hasAction: boolean
  /** False where the rows come sorted from the engine. */
  sortable: boolean
}

/**
 * The headings. One tab stop: arrows move among them, Enter or Space sorts, Shift with an arrow makes
 * the column wider or narrower.
 */
export function ListHeader<Row>(props: Props<Row>) {
  const { columns, settings, change, allTicked, onTickAll, hasAction, sortable } = props
  const { t } = useTranslation('base')
  const [focused, setFocused] = useState(0)

  const toggleSort = (id: string) => {
    if (!sortable) return
    const { sort } = settings
    if (sort?.id !== id) change({ sort: { id, desc: false } })
    else change({ sort: sort.desc ? null : { id, desc: true } })
  }
  const setWidth = (column: Column<Row>, width: number) =>
    change({
      widths: { ...settings.widths, [column.id]: Math.max(LEAST_WIDTH, Math.round(width)) },
    })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, column: Column<Row>, index: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step && event.shiftKey) setWidth(column, widthOf(column, settings) + step * STEP)
    else if (step) {
      const next = Math.min(Math.max(index + step, 0), columns.length - 1)
      setFocused(next)
      const headings =
        event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[data-heading]')
      headings?.[next]?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') toggleSort(column.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const startResize = (event: PointerEvent<HTMLElement>, column: Column<Row>) => {
    event.preventDefault()
    const grip = event.currentTarget
    const from = event.clientX
    const heading = grip.parentElement
    const width = heading ? heading.offsetWidth : widthOf(column, settings)
    grip.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => setWidth(column, width + moved.clientX - from)
    grip.addEventListener('pointermove', move)
    grip.addEventListener(
      'lostpointercapture',
      () => grip.removeEventListener('pointermove', move),
      {
        once: true,
      },
    )
  }

  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} style={{ display: 'contents' }}>
        {allTicked !== null && (
          <div role="columnheader" className={`${styles.cell} ${styles.tick}`}>
            <button
              type="button"
              className={styles.box}
              data-ticked={allTicked || undefined}
              aria-pressed={allTicked}
              aria-label={t('list.tickAll')}
              tabIndex={-1}
              onClick={onTickAll}
            >
              {allTicked && <IconCheck size={11} stroke={3} />}
            </button>
          </div>
        )}
        {columns.map((column, index) => {
          const sorted = sortable && settings.sort?.id === column.id ? settings.sort : null
          return (
            <div
              key={column.id}
              role="columnheader"
              data-heading
              tabIndex={index === Math.min(focused, columns.length - 1) ? 0 : -1}
              aria-sort={
                sortable
                  ? sorted
                    ? sorted.desc
                      ? 'descending'
                      : 'ascending'
                    : 'none'
                  : undefined
              }
              className={`${styles.heading} ${column.numeric ? styles.numeric : ''}`}
              data-fixed={!sortable || undefined}
              onClick={() => toggleSort(column.id)}
              onFocus={() => setFocused(index)}
              onKeyDown={(event) => onKeyDown(event, column, index)}
            >
              <span>{column.header}</span>
              {sorted && (sorted.desc ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
              <span
                aria-hidden
                className={styles.grip}
                onClick={(event) => event.stopPropagation()}
                onPointerDown={(event) => startResize(event, column)}
              />
            </div>
          )
        })}
        {hasAction && (
          <div role="columnheader" className={`${styles.cell} ${styles.action}`}>
            <VisuallyHidden>{t('list.nextStep')}</VisuallyHidden>
          </div>
        )}
      </div>
    </div>
  )
}
