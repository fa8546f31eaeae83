import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { MoreMenu } from '../../base/MoreMenu.tsx'
import { readFailure } from '../../base/command/failure.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useFailureWords } from '../../base/toasts.ts'
import { dayAt, daysBetween } from '../../../shared/base/dates.ts'
import type { OrderId } from '../../../shared/base/ids.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import { CloseOrder } from './CloseOrder.tsx'
import { DraftLines } from './DraftLines.tsx'
import { OrderHistory } from './OrderHistory.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderNote } from './OrderNote.tsx'
import { OrderPapers } from './OrderPapers.tsx'
import { isOnTheWay, isOpen, stateLooks } from './orderState.ts'
import { ReceiveOrder } from './ReceiveOrder.tsx'
import { SendOrder } from './SendOrder.tsx'
import { useOrderAgain } from './useOrderAgain.ts'

/** One order beside the list; `step` (send, receive, close) is a form in its place. */
export function OrderPanel(props: { orderId: string; step: string | undefined }) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const toWords = useFailureWords()
  const orderId = props.orderId as OrderId
  const query = useQuery(orpc.stock.orders.get.queryOptions({ input: { orderId } }))
  const places = useQuery(orpc.stock.places.list.queryOptions({ input: {} }))
  const levels = useQuery(orpc.stock.levels.queryOptions({ input: {} }))
  const suppliers = useQuery(orpc.stock.suppliers.list.queryOptions({ input: { retired: true } }))
  const order = query.data
  const supplier = suppliers.data?.find(({ id }) => id === order?.supplierId)
  const here = `/stock/orders/${orderId}`
  const back = () => go(props.step ? here : '/stock/orders')

  if (!order) {
    return (
      <SidePanel title={t('order')} onClose={back}>
        {query.error && <Notice tone="bad">{toWords(readFailure(query.error))}</Notice>}
      </SidePanel>
    )
  }
  const title = t('orderNumber', { number: order.number })
  const form = { order, onBack: () => go(here), onDone: () => go(here) }
  if (props.step === 'send' && order.state === 'draft' && supplier) {
    return (
      <SidePanel title={t('send.title', { number: order.number })} onClose={back} focus>
        <SendOrder {...form} supplier={supplier} />
      </SidePanel>
    )
  }
  const canReceive = isOpen(order) || order.state === 'closed_short'
  if (props.step === 'receive' && canReceive && places.data && levels.data) {
    return (
      <SidePanel title={t('receive.title', { number: order.number })} onClose={back} focus>
        <ReceiveOrder {...form} places={places.data} levels={levels.data} />
      </SidePanel>
    )
  }
  if (props.step === 'close' && isOpen(order)) {
    return (
      <SidePanel title={t('close.title', { number: order.number })} onClose={back} focus>
        <CloseOrder {...form} />
      </SidePanel>
    )
  }
  return <OrderView order={order} title={title} onClose={back} />
}

function OrderView({
  order,
  title,
  onClose,
}: {
  order: Order
  title: string
  onClose: () => void
}) {
  const { t } = useTranslation('orders')
  const { dayWords, instant, today, zone } = useFormats()
  const [, go] = useLocation()
  const here = `/stock/orders/${order.id}`
  const orderAgain = useOrderAgain()
  const next = order.state === 'draft' ? 'send' : isOnTheWay(order) ? 'receive' : null
  useHotkey({
    scope: 'orders:title',
    keys: 'mod+Enter',
    label: next === 'receive' ? 'orders:receive.action' : 'orders:send.action',
    run: () => go(`${here}/${next}`),
    when: next !== null,
  })
  const withoutPrice = order.lineList.filter((line) => !line.cancelled && !line.price).length
  const late = order.overdue && order.expected ? daysBetween(order.expected, today()) : 0

  return (
    <SidePanel
      title={title}
      subtitle={
        order.overdue ? (
          <StatusMark tone="bad" icon={IconAlertTriangle} label={t('overdue', { count: late })} />
        ) : (
          <StatusMark {...stateLooks[order.state]} label={t(`state.${order.state}`)} />
        )
      }
      actions={
        <MoreMenu label={t('more')}>
          <Menu.Item onClick={() => void orderAgain(order)}>{t('again.action')}</Menu.Item>
          {order.state === 'closed_short' && (
            <Menu.Item onClick={() => go(`${here}/receive`)}>{t('receive.late')}</Menu.Item>
          )}
          {isOpen(order) && (
            <Menu.Item onClick={() => go(`${here}/close`)}>
              {t(order.state === 'partly_received' ? 'close.short' : 'close.cancel')}
            </Menu.Item>
          )}
        </MoreMenu>
      }
      footer={
        next && (
          <Button
            variant="filled"
            aria-keyshortcuts="Control+Enter"
            onClick={() => go(`${here}/${next}`)}
          >
            {t(`${next}.action`)}
          </Button>
        )
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('column.supplier'), order.supplierName],
          [t('fact.made'), instant(order.createdAt)],
          [t('fact.sent'), order.sentAt ? dayWords(dayAt(order.sentAt, zone)) : ''],
          [t('fact.sentHow'), order.sentHow ? t(`send.way_${order.sentHow}`) : ''],
          [t('fact.expected'), order.expected && isOnTheWay(order) ? dayWords(order.expected) : ''],
        ]}
      />
      {withoutPrice > 0 && <p>{t('withoutPrice', { count: withoutPrice })}</p>}
      {order.state === 'draft' ? <DraftLines order={order} /> : <OrderLines order={order} />}
      <OrderNote order={order} />
      <OrderPapers order={order} />
      <OrderHistory orderId={order.id} />
    </SidePanel>
  )
}
