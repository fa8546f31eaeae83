import type { KeyboardEvent } from 'react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { WalkLine } from './planWalk.ts'
import type { WalkColumn } from './WalkGrid.tsx'
import styles from './rounds.module.css'

type Props = Omit<WalkLine, 'key'> & {
  lineKey: string
  index: number
  top: number
  /** The first line of its place: the place's name stands over it. */
  heading: boolean
  countedText: string
  refilledText: string
  onType: (key: string, column: WalkColumn, text: string) => void
  goTo: (index: number, column: WalkColumn) => void
}

function Row(props: Props) {
  const { index, line, counted, refill, short, wrong, goTo, onType } = props
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  const canRefill = line.refillFromId !== null

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, column: WalkColumn) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key, currentTarget: input } = event
    const atStart = input.selectionStart === 0
    const atEnd = input.selectionEnd === input.value.length
    if (key === 'Enter' && event.shiftKey) goTo(index - 1, 'counted')
    else if (key === 'Enter') goTo(index + 1, 'counted')
    else if (key === 'ArrowDown') goTo(index + 1, column)
    else if (key === 'ArrowUp') goTo(index - 1, column)
    else if (key === 'ArrowRight' && atEnd && column === 'counted' && canRefill)
      goTo(index, 'refilled')
    else if (key === 'ArrowLeft' && atStart && column === 'refilled') goTo(index, 'counted')
    else return
    event.preventDefault()
  }
  const cell = (column: WalkColumn, value: string, hint: string) => (
    <input
      className={styles.cell}
      data-cell={`${index} ${column}`}
      data-wrong={wrong === column || undefined}
      aria-invalid={wrong === column || undefined}
      aria-label={t(`walk.${column}Of`, { item: line.itemName, place: line.placeName })}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      placeholder={hint}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType(props.lineKey, column, event.currentTarget.value)}
      onKeyDown={(event) => onKeyDown(event, column)}
    />
  )

  return (
    <div
      role="group"
      aria-label={`${line.placeName}: ${line.itemName}`}
      className={styles.walkRow}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {props.heading && <h2 className={styles.walkPlace}>{line.placeName}</h2>}
      <div className={styles.walkLine}>
        <span className={styles.walkItem}>
          {line.itemName} <span className={styles.soft}>{line.unit}</span>
        </span>
        <span className={styles.figure}>{number(line.par)}</span>
        <span className={`${styles.figure} ${styles.soft}`}>{number(line.expected)}</span>
        <span>{cell('counted', props.countedText, '')}</span>
        <span>
          {canRefill ? (
            cell('refilled', props.refilledText, refill === null ? '' : String(refill))
          ) : (
            <span className={styles.soft}>–</span>
          )}
        </span>
        <span className={styles.soft}>
          {canRefill
            ? t('walk.holds', { place: line.refillFromName, quantity: number(line.available) })
            : t('walk.direct')}
        </span>
        <span>
          {wrong ? (
            <StatusMark tone="bad" label={t('walk.wholeNumber')} />
          ) : short > 0 ? (
            <StatusMark tone="warn" label={t('walk.short', { count: short })} />
          ) : counted !== null ? (
            <StatusMark tone="good" label={t('walk.full')} />
          ) : null}
        </span>
      </div>
    </div>
  )
}

/** One line to type in. Drawn again only when its own figures changed. */
export const WalkRow = memo(Row)
