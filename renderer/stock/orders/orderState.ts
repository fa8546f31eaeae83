import {
  IconCircleCheck,
  IconCircleX,
  IconCircleDashed,
  IconPackage,
  IconPencil,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { Icon, Tone } from '../../base/StatusMark.tsx'
import type { OrderLine, OrderState, OrderSummary } from '../../../shared/stock/contract/orders.ts'

/** How each state of an order looks; its word is `orders:state.<state>`. */
export const stateLooks: Record<OrderState, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'idle', icon: IconPencil },
  sent: { tone: 'busy', icon: IconTruckDelivery },
  partly_received: { tone: 'warn', icon: IconPackage },
  received: { tone: 'good', icon: IconCircleCheck },
  closed_short: { tone: 'idle', icon: IconCircleDashed },
  cancelled: { tone: 'idle', icon: IconCircleX },
}

/** Something may still be done with these. */
export const OPEN_STATES: readonly OrderState[] = ['draft', 'sent', 'partly_received']

export const isOpen = (order: { state: OrderState }) => OPEN_STATES.includes(order.state)

/** Goods of these may still come. */
export const isOnTheWay = (order: { state: OrderState }) =>
  order.state === 'sent' || order.state === 'partly_received'

/** Units of a line that have not come and are still awaited. */
export function unitsOpen(line: OrderLine): number {
  return line.cancelled ? 0 : Math.max(0, line.packs * line.packQuantity - line.received)
}

/** What waits first: overdue, then by the day it is expected, drafts, and what is done by age. */
export function sortOrders(orders: readonly OrderSummary[]): OrderSummary[] {
  return orders.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (isOnTheWay(a) ? compare(a.expected ?? '9999', b.expected ?? '9999') : 0) ||
      compare(b.createdAt, a.createdAt),
  )
}

function rankOf(order: OrderSummary): number {
  if (order.overdue) return 0
  if (isOnTheWay(order)) return 1
  return order.state === 'draft' ? 2 : 3
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
