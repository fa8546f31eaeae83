import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './grid.module.css'
import type { GridActs, GridColumn } from './gridColumn.ts'
import { isAbove, keyOf } from './spans.ts'
import { useDateColour, useDateTitle, useDateWords } from './useDateWords.ts'

/** Above the hours: whole days, and what lasts for days. */
export function AllDayRow(props: {
  columns: readonly GridColumn[]
  acts: GridActs
  open: string | null
}) {
  const { columns, acts, open } = props
  const { t } = useTranslation('agenda')
  const words = useDateWords()
  const title = useDateTitle()
  const colour = useDateColour()
  if (columns.every(({ dates }) => !dates.some(isAbove))) return null
  return (
    <div className={styles.above}>
      <span className={styles.gutter}>{t('grid.allDay')}</span>
      {columns.map((column) => (
        <div key={column.key} className={styles.aboveColumn}>
          {column.dates.filter(isAbove).map((date) => (
            <button
              key={keyOf(date)}
              type="button"
              className={styles.aboveDate}
              data-open={keyOf(date) === open || undefined}
              data-state={date.state}
              aria-label={words(date)}
              style={{ '--own': colour(date) } as CSSProperties}
              onClick={() => acts.open(date)}
            >
              {title(date)}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
