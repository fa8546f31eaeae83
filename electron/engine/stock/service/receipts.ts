import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, OrderId, OrderLineId, PlaceId } from '../../../../shared/base/ids.ts'
import type { Money } from '../../../../shared/base/money.ts'
import type { OrderState } from '../../../../shared/stock/contract/orders.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import { createGuard } from './guard.ts'
import { momentOf } from './momentOf.ts'
import type { createFlags } from './flags.ts'
import type { createOffers } from './offers.ts'
import type { createOrders } from './orders.ts'
import { stateAfter } from './orders.ts'
import type { StockParts } from './parts.ts'

type Line = {
  lineId: OrderLineId
  quantity: number
  placeId?: PlaceId | undefined
  price?: Money | undefined
}
type Input = {
  commandId?: CommandId | undefined
  orderId: OrderId
  placeId: PlaceId
  lines: Line[]
  day?: Day | undefined
  sure: boolean
}
type Needs = {
  orders: ReturnType<typeof createOrders>
  offers: ReturnType<typeof createOffers>
  flags: ReturnType<typeof createFlags>
}

/** Takes in what came of an order: the ledger, the order's lines and the prices in one act. */
export function createReceipts(parts: StockParts, { orders, offers, flags }: Needs) {
  const { database, commands, clock, ledger } = parts
  const requireUsual = createGuard(parts)
  const item = database.prepare<Tables['stock_items']>('SELECT * FROM stock_items WHERE id = ?')
  const place = database.prepare<Tables['stock_places']>('SELECT * FROM stock_places WHERE id = ?')

  return (desk: Desk, input: Input) =>
    commands.run(desk, 'stock.orders.receive', input, (write) => {
      const order = orders.row(input.orderId)
      // A draft that was phoned through and came before anybody marked it as sent.
      orders.requireState(order, ['draft', 'sent', 'partly_received', 'closed_short'])
      const known = new Map(orders.linesOf(order.id).map((line) => [line.id, line]))
      const happenedAt = momentOf(write, clock, input.day, 'act')
      const late = input.day !== undefined && input.day !== clock.today()
      write.touch('order', order.id)

      // More than was ordered may be a gift or a slip: asked about once.
      const beyond = input.lines.flatMap((line) => {
        const row = found(known.get(line.lineId), 'order_line', line.lineId)
        const left = row.packs * row.pack_quantity - row.received
        return line.quantity > Math.max(left, 0) * 2
          ? [{ item: item.get(row.item_id)!, kind: 'receive' as const, quantity: line.quantity }]
          : []
      })
      if (!input.sure) requireUsual(beyond)

      for (const line of input.lines) {
        const row = found(known.get(line.lineId), 'order_line', line.lineId)
        const placeId = line.placeId ?? input.placeId
        found(place.get(placeId), 'place', placeId)
        write.touch('item', row.item_id)
        ledger.append(write, {
          itemId: row.item_id,
          placeId,
          kind: 'receive',
          quantity: line.quantity,
          happenedAt,
          actor: desk.actor,
          reason: order.number,
          orderLineId: row.id,
        })
        if (late) ledger.reanchor(write, row.item_id, placeId, happenedAt)
        flags.clear(write, row.item_id, null)
        write.update(
          'stock_order_lines',
          { id: row.id },
          { received: row.received + line.quantity },
        )
        row.received += line.quantity
        if (line.price && row.offer_id) {
          if (line.price.currency !== order.currency)
            throw new Failure('NOT_POSSIBLE', { reason: 'other_currency' })
          offers.learnPrice(write, row.offer_id, line.price, 'receipt')
        }
      }
      const base =
        order.state === 'draft' || order.state === 'closed_short'
          ? 'sent'
          : (order.state as OrderState)
      orders.setState(write, order, {
        state: stateAfter(base, orders.linesOf(order.id)),
        ...(order.sent_at === null ? { sent_at: write.at, expected_day: clock.today() } : {}),
      })
      return orders.read(order.id)
    })
}
