import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { dayAt } from '../../../shared/base/dates.ts'
import type { SupplierId } from '../../../shared/base/ids.ts'
import styles from '../stock.module.css'

const MOST = 20

/** The latest orders to a supplier. */
export function SupplierOrders({ supplierId }: { supplierId: SupplierId }) {
  const { t } = useTranslation(['stock', 'orders'])
  const { money, dayWords, zone } = useFormats()
  const [, go] = useLocation()
  const orders = useQuery(orpc.stock.orders.list.queryOptions({ input: { supplierId } }))
  if (!orders.data) return null
  return (
    <Section title={t('stock:suppliers.orders')}>
      {orders.data.length === 0 && <p className={styles.soft}>{t('stock:suppliers.noOrders')}</p>}
      <ul className={styles.lines}>
        {orders.data.slice(0, MOST).map((order) => (
          <li key={order.id} className={styles.line}>
            <span className={styles.lineText}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go(`/stock/orders/${order.id}`)}
              >
                {order.number}
              </button>
              <small>
                {[dayWords(dayAt(order.createdAt, zone)), t(`orders:state.${order.state}`)].join(
                  ' · ',
                )}
              </small>
            </span>
            <span className={styles.figure}>{money(order.total)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
