import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { timesMoney } from '../../../shared/base/money.ts'
import type { Order, OrderLine } from '../../../shared/stock/contract/orders.ts'
import styles from './lines.module.css'
import { isOnTheWay, unitsOpen } from './orderState.ts'
import { packWords } from './packWords.ts'

/** The lines of an order that was sent: what came, what is still open. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const { number, money } = useFormats()
  const cancelLine = useCommand(client.stock.orders.cancelLine, {
    done: (_, { lineId }) =>
      t('line.cancelled', { item: order.lineList.find((line) => line.id === lineId)?.itemName }),
  })
  const received = (line: OrderLine) =>
    t('line.receivedOf', {
      received: number(line.received),
      ordered: number(line.packs * line.packQuantity),
      unit: line.unit,
    })
  return (
    <Section title={t('lines', { count: order.lines })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('line.item')}</th>
            <th className={styles.figure}>{t('line.packs')}</th>
            <th className={styles.figure}>{t('line.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lineList.map((line) => (
            <tr key={line.id}>
              <td>
                <div className={line.cancelled ? styles.gone : styles.name}>{line.itemName}</div>
                <div className={styles.small}>
                  {[line.partNumber, packWords(line, t, number)].filter(Boolean).join(' · ')}
                </div>
                <div className={styles.small}>
                  {line.cancelled ? t('line.isCancelled') : received(line)}
                  {isOnTheWay(order) && unitsOpen(line) > 0 && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      ml={6}
                      disabled={cancelLine.busy}
                      aria-label={t('line.cancelNamed', { item: line.itemName })}
                      onClick={() => void cancelLine.run({ orderId: order.id, lineId: line.id })}
                    >
                      {t('line.cancel')}
                    </Button>
                  )}
                </div>
              </td>
              <td className={styles.figure}>{number(line.packs)}</td>
              <td className={styles.figure}>
                {line.price ? money(timesMoney(line.price, line.packs)) : t('line.noPrice')}
              </td>
            </tr>
          ))}
          <tr className={styles.total}>
            <td colSpan={2}>{t('fact.total')}</td>
            <td className={styles.figure}>{money(order.total)}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  )
}
