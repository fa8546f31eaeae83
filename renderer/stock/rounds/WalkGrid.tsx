import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundId } from '../../../shared/base/ids.ts'
import type { WalkLine } from './planWalk.ts'
import type { TypedCell } from './store.ts'
import { useWalks } from './store.ts'
import { WalkRow } from './WalkRow.tsx'
import styles from './rounds.module.css'

const ROW_HEIGHT = 34

type Props = {
  roundId: RoundId
  plan: WalkLine[]
  typed: Record<string, TypedCell | undefined>
}

export type WalkColumn = 'counted' | 'refilled'

/** Figures and Enter are all it needs: Enter and ↓ go to the next line, ↑ back, ← → between the columns. */
export function WalkGrid({ roundId, plan, typed }: Props) {
  const { t } = useTranslation('orders')
  const scroller = useRef<HTMLDivElement>(null)
  const type = useWalks((state) => state.type)
  const virtual = useVirtualizer({
    count: plan.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (startsPlace(plan, index) ? ROW_HEIGHT * 2 : ROW_HEIGHT),
    getItemKey: (index) => plan[index]?.key ?? index,
    overscan: 20,
  })

  const latest = useRef({ virtual, count: plan.length })
  latest.current = { virtual, count: plan.length }
  const goTo = useCallback((index: number, column: WalkColumn) => {
    const { virtual: list, count } = latest.current
    if (index < 0 || index >= count) return
    list.scrollToIndex(index, { align: 'auto' })
    const find = () =>
      scroller.current?.querySelector<HTMLInputElement>(`[data-cell="${index} ${column}"]`)
    const input = find()
    if (input) input.focus()
    // It was out of sight: there once the list has drawn the place it scrolled to.
    else requestAnimationFrame(() => find()?.focus())
  }, [])
  const onType = useCallback(
    (key: string, column: WalkColumn, text: string) => type(roundId, key, { [column]: text }),
    [type, roundId],
  )

  // The first line that is still blank: where the typing goes on after an interruption.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || plan.length === 0) return
    begun.current = true
    const blank = plan.findIndex((line) => line.counted === null)
    goTo(Math.max(0, blank), 'counted')
  }, [plan, goTo])

  return (
    <div className={styles.walk}>
      <div className={styles.walkHead} aria-hidden>
        <span>{t('line.item')}</span>
        <span className={styles.figure}>{t('walk.par')}</span>
        <span className={styles.figure}>{t('walk.expected')}</span>
        <span className={styles.figure}>{t('walk.counted')}</span>
        <span className={styles.figure}>{t('walk.refilled')}</span>
        <span>{t('walk.from')}</span>
        <span>{t('walk.follows')}</span>
      </div>
      <div ref={scroller} className={styles.walkScroll}>
        <div className={styles.walkBody} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const walkLine = plan[index]
            if (!walkLine) return null
            const { key: name, ...rest } = walkLine
            const cell = typed[name]
            return (
              <WalkRow
                key={key}
                index={index}
                top={start}
                lineKey={name}
                {...rest}
                heading={startsPlace(plan, index)}
                countedText={cell?.counted ?? ''}
                refilledText={cell?.refilled ?? ''}
                onType={onType}
                goTo={goTo}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

const startsPlace = (plan: readonly WalkLine[], index: number) =>
  plan[index]?.line.placeId !== plan[index - 1]?.line.placeId
