import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { undoCommand } from '../../base/command/undo.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import type { CommandId, ItemId, PlaceId } from '../../../shared/base/ids.ts'
import type { SheetLine } from '../../../shared/stock/contract/rounds.ts'
import { lineKey } from './planWalk.ts'
import styles from './rounds.module.css'

/** What a round that was typed in has booked. */
export type WalkOutcome = {
  commandId: string
  counted: number
  refilled: { itemId: ItemId; placeId: PlaceId; quantity: number }[]
  short: { itemId: ItemId; placeId: PlaceId; quantity: number }[]
  /** The sheet that was walked: the names of it. */
  lines: SheetLine[]
}

/** Counted, refilled, ran short (which To order has now); the whole of it can be undone at once. */
export function WalkResult({ outcome, onClose }: { outcome: WalkOutcome; onClose: () => void }) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const { counted, refilled, short } = outcome
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const undo = async () => {
    await undoCommand(outcome.commandId as CommandId)
    onClose()
  }
  return (
    <div className={styles.result}>
      <Notice>
        {[
          t('walk.resultCounted', { count: counted }),
          t('walk.resultRefilled', { count: refilled.length }),
          t('walk.resultShort', { count: short.length }),
        ].join(' ')}
      </Notice>
      <div className={styles.buttons}>
        {short.length > 0 && (
          <Button ref={next} variant="filled" onClick={() => go('/stock/to-order')}>
            {t('walk.toOrder')}
          </Button>
        )}
        <Button ref={short.length > 0 ? undefined : next} onClick={onClose}>
          {t('walk.close')}
        </Button>
        <Button onClick={() => void undo()}>{t('walk.undo')}</Button>
      </div>
      <ResultLines title={t('walk.ranShort')} rows={short} lines={outcome.lines} />
      <ResultLines title={t('walk.wasRefilled')} rows={refilled} lines={outcome.lines} />
    </div>
  )
}

type LinesProps = { title: string; rows: WalkOutcome['short']; lines: SheetLine[] }

function ResultLines({ title, rows, lines }: LinesProps) {
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  if (rows.length === 0) return null
  const known = new Map(lines.map((line) => [lineKey(line), line]))
  return (
    <Section title={title}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row) => {
            const line = known.get(`${row.itemId} ${row.placeId}`)
            return (
              <tr key={`${row.itemId} ${row.placeId}`}>
                <td>{line?.placeName}</td>
                <td>{line?.itemName}</td>
                <td className={styles.figure}>
                  {t('amount', { quantity: number(row.quantity), unit: line?.unit })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
