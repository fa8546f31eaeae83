import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import type { OrderState } from '../../../shared/stock/contract/orders.ts'
import styles from '../stock.module.css'
import { ItemLevels } from './ItemLevels.tsx'
import { ItemReservations } from './ItemReservations.tsx'
import { LevelPicture } from './LevelPicture.tsx'
import { runOutWords, spanWords } from './runOutWords.ts'
import type { Forecast } from './runOutWords.ts'

const awaited: OrderState[] = ['draft', 'sent', 'partly_received']

/** How an item stands: level, run-out with its grounds, where it lies, what comes. */
export function ItemOverview(props: { detail: ItemDetail; forecast: Forecast | undefined }) {
  const { detail, forecast } = props
  const { line, item } = detail
  const { t } = useTranslation('stock')
  const formats = useFormats()
  const { number } = formats
  const words = forecast ? runOutWords(forecast, t, formats) : ''
  const span = forecast ? spanWords(forecast, t, formats) : ''
  return (
    <>
      <div className={styles.big}>
        <strong>
          {number(line.onHand)} {item.unit}
        </strong>
        {line.onOrder > 0 && (
          <span>{t('overview.onOrder', { quantity: number(line.onOrder) })}</span>
        )}
        {line.reserved > 0 && (
          <span>{t('overview.reserved', { quantity: number(line.reserved) })}</span>
        )}
      </div>
      <p className={styles.runOut}>
        {words} {span && <span className={styles.soft}>{span}</span>}
      </p>
      {forecast && (forecast.past.length > 1 || forecast.ahead.length > 0) && (
        <LevelPicture forecast={forecast} words={`${words} ${span}`} />
      )}
      <Section title={t('overview.places')}>
        <ItemLevels detail={detail} />
      </Section>
      <ItemOrders detail={detail} />
      <ItemReservations detail={detail} />
      {detail.printers.length > 0 && (
        <Section title={t('overview.printers')}>
          <ItemPrinters detail={detail} />
        </Section>
      )}
      {item.note && (
        <Section title={t('items.note')}>
          <p className={styles.runOut}>{item.note}</p>
        </Section>
      )}
    </>
  )
}

/** The orders that an item is on and that are not done. */
function ItemOrders({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation(['stock', 'orders'])
  const { dayWords } = useFormats()
  const [, go] = useLocation()
  const input = { itemId: detail.item.id, states: awaited }
  const orders = useQuery(orpc.stock.orders.list.queryOptions({ input }))
  if (!orders.data || orders.data.length === 0) return null
  return (
    <Section title={t('stock:overview.orders')}>
      <ul className={styles.lines}>
        {orders.data.map((order) => (
          <li key={order.id} className={styles.line}>
            <button
              type="button"
              className={`${styles.link} ${styles.lineText}`}
              onClick={() => go(`/stock/orders/${order.id}`)}
            >
              {order.number} · {order.supplierName}
            </button>
            <span className={styles.soft}>
              {order.expected && order.state !== 'draft'
                ? t('stock:overview.expected', { day: dayWords(order.expected) })
                : t(`orders:state.${order.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ItemPrinters({ detail }: { detail: ItemDetail }) {
  const [, go] = useLocation()
  return (
    <ul className={styles.lines}>
      {detail.printers.map(({ id, name }) => (
        <li key={id} className={styles.line}>
          <button type="button" className={styles.link} onClick={() => go(`/stock/printers/${id}`)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
