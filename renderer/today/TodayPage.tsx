import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { StatusMark } from '../base/StatusMark.tsx'
import { todayQueries } from './todayQueries.ts'
import { useShownMark } from './useShownMark.ts'
import { Waiting } from './Waiting.tsx'
import styles from './today.module.css'

/** What waits in the office now, most pressing first; each line leads to where it is dealt with. */
export function TodayPage() {
  const { t } = useTranslation('today')
  const { today, locale, dayWords, money } = useFormats()
  const toOrder = useQuery(todayQueries.toOrder).data
  const items = useQuery(todayQueries.items).data
  const orders = useQuery(todayQueries.orders).data
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${today()}T12:00:00Z`),
  )

  const flagged = items?.filter(({ status }) => status === 'empty' || status === 'flagged')
  const suppliers = toOrder?.suppliers.filter(({ lines }) => lines.some(({ must }) => must))
  const overdue = orders?.filter((order) => order.overdue)
  const drafts = orders?.filter(({ state }) => state === 'draft')
  const coming = orders?.filter(({ state, overdue: late }) => state !== 'draft' && !late)
  const loaded = flagged && suppliers && overdue && drafts && coming
  const calm = loaded
    ? [flagged, suppliers, overdue, drafts, coming].every(({ length }) => length === 0)
    : false
  useShownMark(Boolean(loaded))

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{date}</p>
      </header>
      {calm && (
        <EmptyState title={t('calm')} text={items?.length === 0 ? t('calmEmpty') : t('calmText')} />
      )}
      <Waiting
        title={t('empty.title', { count: flagged?.length ?? 0 })}
        lines={flagged?.map((item) => ({
          key: item.id,
          address: `/stock/items/${item.id}`,
          label: item.name,
          detail: item.onOrder > 0 ? t('empty.onOrder') : t('empty.notOrdered'),
          mark: (
            <StatusMark
              tone={item.status === 'empty' ? 'bad' : 'warn'}
              label={t(`status.${item.status}`)}
            />
          ),
        }))}
      />
      <Waiting
        title={t('overdue.title', { count: overdue?.length ?? 0 })}
        lines={overdue?.map((order) => ({
          key: order.id,
          address: `/stock/orders/${order.id}`,
          label: `${order.number} ${order.supplierName}`,
          detail: order.expected ? t('overdue.expected', { day: dayWords(order.expected) }) : '',
          mark: <StatusMark tone="bad" label={t('overdue.mark')} />,
        }))}
      />
      <Waiting
        title={t('toOrder.title', { count: suppliers?.length ?? 0 })}
        lines={suppliers?.map((supplier) => {
          const count = supplier.lines.filter(({ must }) => must).length
          return {
            key: supplier.supplierId ?? '',
            address: '/stock/to-order',
            label: supplier.supplierName || t('toOrder.noSupplier'),
            detail: supplier.total.amount > 0 ? money(supplier.total) : '',
            mark: <StatusMark tone="warn" label={t('toOrder.items', { count })} />,
          }
        })}
      />
      <Waiting
        title={t('drafts.title', { count: drafts?.length ?? 0 })}
        lines={drafts?.map((order) => ({
          key: order.id,
          address: `/stock/orders/${order.id}`,
          label: `${order.number} ${order.supplierName}`,
          detail: money(order.total),
          mark: <StatusMark tone="busy" label={t('drafts.mark')} />,
        }))}
      />
      <Waiting
        title={t('coming.title', { count: coming?.length ?? 0 })}
        lines={coming?.map((order) => ({
          key: order.id,
          address: `/stock/orders/${order.id}`,
          label: `${order.number} ${order.supplierName}`,
          detail: order.expected ? dayWords(order.expected) : t('coming.noDay'),
          mark: <StatusMark tone="busy" label={t('coming.mark')} />,
        }))}
      />
    </div>
  )
}
