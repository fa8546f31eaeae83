import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { undoCommand } from '../../base/command/undo.ts'
import { Button } from '@mantine/core'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { CommandId, OrderId } from '../../../shared/base/ids.ts'
import type { JournalRow } from '../../../shared/office/contract.ts'
import { orderWays } from '../../../shared/stock/orderWays.ts'
import styles from './lines.module.css'

/** What was done; of sending, how too. */
function actWords({ command, changes }: JournalRow, t: TFunction<'orders'>): string {
  const act = t([`history.${command.split('.').slice(1).join('_')}`, 'history.other'])
  const after = changes.find(({ table }) => table === 'stock_orders')?.after
  const said = (after as { sent_how?: unknown } | null)?.sent_how
  const way = orderWays.find((each) => each === said)
  return way ? t('history.sentHow', { act, way: t(`send.way_${way}`) }) : act
}

/** What was done with the order, newest first; the latest act can be undone. */
export function OrderHistory({ orderId }: { orderId: OrderId }) {
  const { t } = useTranslation('orders')
  const { instant } = useFormats()
  const journal = useQuery({
    // Under the name of stock, so that each change of the order asks for it again.
    queryKey: ['stock', 'orderHistory', orderId],
    queryFn: ({ signal }) =>
      client.office.journal.list({ entity: 'order', entityId: orderId, limit: 50 }, { signal }),
  })
  const rows = journal.data ?? []
  const latest = rows.find((row) => row.undoneBy === null && row.undoes === null)
  // What did more than this order (an import, the sample) is undone where it is shown whole.
  const canUndo = latest?.command.startsWith('stock.orders.')
  if (rows.length === 0) return null
  return (
    <Section title={t('history.title')}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.revision}>
              <td className={row.undoneBy ? styles.gone : undefined}>{actWords(row, t)}</td>
              <td className={styles.small}>{row.actor || row.desk}</td>
              <td className={`${styles.figure} ${styles.small}`}>{instant(row.at)}</td>
              <td className={styles.figure} style={{ width: 60 }}>
                {row === latest && canUndo && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => void undoCommand(row.commandId as CommandId)}
                  >
                    {t('base:undo')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
