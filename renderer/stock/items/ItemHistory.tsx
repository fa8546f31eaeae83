import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client/queries.ts'
import { undoCommand } from '../../base/command/undo.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { dayAt } from '../../../shared/base/dates.ts'
import type { CommandId, ItemId } from '../../../shared/base/ids.ts'
import type { HistoryRow } from '../../../shared/stock/contract/history.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../stock.module.css'
import { bookings } from './bookingKinds.ts'

const PAGE = 100
const MOST = 5000

/** The ledger of an item, newest first, with the level after each row. An act can be undone here at any time. */
export function ItemHistory({ itemId }: { itemId: ItemId }) {
  const { t } = useTranslation('stock')
  const [limit, setLimit] = useState(PAGE)
  const history = useQuery(
    orpc.stock.items.history.queryOptions({
      input: { itemId, limit },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = history.data
  if (!rows) return <QueryNotice error={history.error} />
  if (rows.length === 0) return <p className={styles.soft}>{t('history.empty')}</p>
  return (
    <>
      <ol className={styles.lines} aria-label={t('tab.history')}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {rows.length >= limit && limit < MOST && (
        <Button size="xs" mt="xs" onClick={() => setLimit(Math.min(limit * 4, MOST))}>
          {t('history.older')}
        </Button>
      )}
    </>
  )
}

function Row({ row }: { row: HistoryRow }) {
  const { t } = useTranslation('stock')
  const { number, dayWords, zone } = useFormats()
  const { icon: Mark } = bookings[row.kind]
  const details = [dayWords(dayAt(row.happenedAt, zone)), row.placeName, row.actor, row.reason]
  const struck = row.reversed ? styles.struck : ''
  return (
    <li className={styles.line}>
      <Mark size={17} stroke={1.6} aria-hidden className={styles.soft} />
      <span className={styles.lineText}>
        <span className={struck}>{t(row.reverses ? 'history.reversal' : `kind.${row.kind}`)}</span>
        {row.reversed && <span className={styles.soft}> · {t('history.undone')}</span>}
        <small>{details.filter(Boolean).join(' · ')}</small>
      </span>
      <span className={`${styles.figure} ${struck}`}>
        {row.quantity > 0 ? '+' : row.quantity < 0 ? '−' : '±'}
        {number(Math.abs(row.quantity))}
      </span>
      <span className={styles.figure} style={{ minWidth: 52 }} title={t('history.balance')}>
        <span className={styles.soft}>= </span>
        {number(row.balance)}
      </span>
      {row.reversed || row.reverses ? (
        <span style={{ minWidth: 62 }} />
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          miw={62}
          onClick={() => void undoCommand(row.commandId as CommandId)}
        >
          {t('history.undo')}
        </Button>
      )}
    </li>
  )
}
