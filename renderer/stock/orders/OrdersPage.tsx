import { Button, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Notice } from '../../base/Notice.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useFailureWords } from '../../base/toasts.ts'
import { readFailure } from '../../base/command/failure.ts'
import { dayAt, daysBetween } from '../../../shared/base/dates.ts'
import type { OrderSummary } from '../../../shared/stock/contract/orders.ts'
import { NewOrder } from './NewOrder.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { isOnTheWay, isOpen, sortOrders, stateLooks } from './orderState.ts'
import { useOrdersStore } from './store.ts'

const rowKey = (order: OrderSummary) => order.id

/** All orders, what waits first; the open one beside the list. */
export function OrdersPage() {
  const { t } = useTranslation('orders')
  const { id, step } = useParams<{ id?: string; step?: string }>()
  const [, go] = useLocation()
  const { filter, setFilter } = useOrdersStore()
  const toWords = useFailureWords()
  const orders = useQuery(orpc.stock.orders.list.queryOptions({ input: {} }))
  const rows = useMemo(
    () =>
      orders.data &&
      sortOrders(orders.data).filter(
        (order) => filter === 'all' || isOpen(order) === (filter === 'open'),
      ),
    [orders.data, filter],
  )
  const columns = useOrderColumns()
  const openNew = () => go('/stock/orders/new')
  useHotkey({ scope: 'orders:title', keys: 'n', label: 'orders:new.title', run: openNew })

  const panel =
    id === 'new' ? (
      <NewOrder
        onClose={() => go('/stock/orders')}
        onMade={(made) => go(`/stock/orders/${made}`)}
      />
    ) : id ? (
      <OrderPanel key={id} orderId={id} step={step} />
    ) : undefined

  return (
    <Page panel={panel}>
      <PageHeader title={t('title')} text={orders.data ? waitingText(orders.data, t) : ''}>
        <Button onClick={() => go('/stock/to-order')}>{t('toOrder.title')}</Button>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('new.title')}
        </Button>
      </PageHeader>
      {orders.error && <Notice tone="bad">{toWords(readFailure(orders.error))}</Notice>}
      <DataList
        label={t('title')}
        storageKey="stock.orders"
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        onSelect={(order) => go(`/stock/orders/${order.id}`, { replace: id !== undefined })}
        onOpen={(order) => go(`/stock/orders/${order.id}`)}
        searchable
        actionWidth={100}
        action={(order) =>
          order.state === 'draft'
            ? { label: t('send.action'), run: () => go(`/stock/orders/${order.id}/send`) }
            : isOnTheWay(order)
              ? { label: t('receive.action'), run: () => go(`/stock/orders/${order.id}/receive`) }
              : null
        }
        toolbar={
          <SegmentedControl
            size="xs"
            aria-label={t('filter.label')}
            value={filter}
            onChange={(value) => setFilter(value as typeof filter)}
            data={(['open', 'done', 'all'] as const).map((value) => ({
              value,
              label: t(`filter.${value}`),
            }))}
          />
        }
        emptyState={
          orders.data && orders.data.length > 0 ? (
            <EmptyState title={t(`empty.${filter}`)}>
              <Button onClick={() => setFilter('all')}>{t('empty.showAll')}</Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              <Button variant="filled" onClick={() => go('/stock/to-order')}>
                {t('empty.toOrder')}
              </Button>
              <Button onClick={openNew}>{t('new.title')}</Button>
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

function waitingText(orders: readonly OrderSummary[], t: ReturnType<typeof useTranslation>['t']) {
  const onTheWay = orders.filter(isOnTheWay).length
  const overdue = orders.filter((order) => order.overdue).length
  const parts = [t('waiting.onTheWay', { count: onTheWay })]
  if (overdue > 0) parts.push(t('waiting.overdue', { count: overdue }))
  return parts.join(' · ')
}

function useOrderColumns(): Column<OrderSummary>[] {
  const { t } = useTranslation('orders')
  const { number, money, dayWords, today, zone } = useFormats()
  return useMemo(() => {
    const daysLate = (order: OrderSummary) =>
      order.expected ? daysBetween(order.expected, today()) : 0
    const stateText = (order: OrderSummary) =>
      order.overdue ? t('overdue', { count: daysLate(order) }) : t(`state.${order.state}`)
    return [
      { id: 'number', header: t('column.number'), value: (order) => order.number, width: 96 },
      {
        id: 'supplier',
        header: t('column.supplier'),
        value: (order) => order.supplierName,
        width: 180,
        grow: true,
      },
      {
        id: 'state',
        header: t('column.state'),
        value: stateText,
        render: (order) =>
          order.overdue ? (
            <StatusMark tone="bad" icon={IconAlertTriangle} label={stateText(order)} />
          ) : (
            <StatusMark {...stateLooks[order.state]} label={stateText(order)} />
          ),
        width: 180,
      },
      {
        id: 'expected',
        header: t('column.expected'),
        value: (order) => order.expected,
        text: (order) => (order.expected && isOnTheWay(order) ? dayWords(order.expected) : ''),
        width: 110,
        givesWay: 1,
      },
      {
        id: 'lines',
        header: t('column.lines'),
        value: (order) => order.lines,
        text: (order) => number(order.lines),
        width: 72,
        givesWay: 3,
        numeric: true,
      },
      {
        id: 'total',
        header: t('column.total'),
        value: (order) => order.total.amount / 100,
        text: (order) => money(order.total),
        width: 130,
        givesWay: 2,
        numeric: true,
      },
      {
        id: 'sent',
        header: t('column.sent'),
        value: (order) => order.sentAt ?? '',
        text: (order) => (order.sentAt ? dayWords(dayAt(order.sentAt, zone)) : ''),
        width: 110,
        givesWay: 4,
      },
      {
        id: 'made',
        header: t('column.made'),
        value: (order) => order.createdAt,
        text: (order) => dayWords(dayAt(order.createdAt, zone)),
        width: 110,
        hidden: true,
      },
    ]
  }, [t, number, money, dayWords, today, zone])
}
