import { addDays } from '../../../../shared/base/dates.ts'
import type { Day, Instant } from '../../../../shared/base/dates.ts'
import type { ItemId, OrderId, SupplierId } from '../../../../shared/base/ids.ts'
import { addMoney, timesMoney } from '../../../../shared/base/money.ts'
import type {
  Order,
  OrderLine,
  OrderState,
  OrderSummary,
} from '../../../../shared/stock/contract/orders.ts'
import type { OrderWay } from '../../../../shared/stock/orderWays.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { createOffers } from './offers.ts'
import type { StockParts } from './parts.ts'

export type OrderRow = Tables['stock_orders'] & { supplier_name: string }
type LineRow = Tables['stock_order_lines'] & { item_name: string; unit: string }

const SELECT =
  'SELECT o.*, s.name AS supplier_name FROM stock_orders o JOIN contacts s ON s.id = o.supplier_id'
const SELECT_LINES =
  'SELECT l.*, i.name AS item_name, i.unit FROM stock_order_lines l JOIN stock_items i ON i.id = l.item_id'
/** Sent, and something may still come. */
export const OPEN: OrderState[] = ['sent', 'partly_received']

export type OrderReading = ReturnType<typeof createOrderReading>

/** Orders as they stand, with their lines. */
export function createOrderReading(
  { database, clock }: Pick<StockParts, 'database' | 'clock'>,
  offers: ReturnType<typeof createOffers>,
) {
  const one = database.prepare<OrderRow>(`${SELECT} WHERE o.id = ?`)
  const linesOf = database.prepare<LineRow>(
    `${SELECT_LINES} WHERE l.order_id = ? ORDER BY l.position`,
  )
  // Order by order: of a decade's lines few are asked for at a time.
  const linesOfAll = database.prepare<LineRow>(
    `SELECT l.*, i.name AS item_name, i.unit FROM json_each(?) o
     CROSS JOIN stock_order_lines l ON l.order_id = o.value JOIN stock_items i ON i.id = l.item_id
     ORDER BY o.key, l.position`,
  )
  const supplier = database.prepare<Tables['stock_suppliers']>(
    'SELECT * FROM stock_suppliers WHERE id = ?',
  )

  /** The day everything is there when it is sent today: that of the slowest line. */
  const usualDay = (row: OrderRow, lines: LineRow[]): Day => {
    const usual = supplier.get(row.supplier_id)!.lead_days
    const leads = lines.map((line) =>
      line.offer_id ? (offers.get(line.offer_id).leadDays ?? usual) : usual,
    )
    return addDays(clock.today(), Math.max(0, ...leads))
  }

  const read = (orderId: OrderId): Order => {
    const row = found(one.get(orderId), 'order', orderId)
    const lines = linesOf.all(orderId)
    return { ...orderOf(row, lines, clock.today()), usualDay: usualDay(row, lines) }
  }

  return {
    read,
    usualDay,
    row: (orderId: OrderId): OrderRow => found(one.get(orderId), 'order', orderId),
    linesOf: (orderId: OrderId): LineRow[] => linesOf.all(orderId),

    list: (input: {
      states?: OrderState[] | undefined
      supplierId?: SupplierId | undefined
      itemId?: ItemId | undefined
    }): OrderSummary[] => {
      const { states, supplierId, itemId } = input
      const conditions = [
        ...(states ? ['o.state IN (SELECT value FROM json_each(@states))'] : []),
        ...(supplierId ? ['o.supplier_id = @supplierId'] : []),
        ...(itemId
          ? ['o.id IN (SELECT order_id FROM stock_order_lines WHERE item_id = @itemId)']
          : []),
      ]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const rows = database
        .prepare<OrderRow>(`${SELECT} ${where} ORDER BY o.created_at DESC, o.id DESC`)
        .all({ states: JSON.stringify(states), supplierId, itemId })
      const ids = JSON.stringify(rows.map(({ id }) => id))
      const lines = Map.groupBy(linesOfAll.all(ids), (line) => line.order_id)
      const today = clock.today()
      return rows.map((row) => summaryOf(row, lines.get(row.id) ?? [], today))
    },
  }
}

function lineOf(row: LineRow, currency: string): OrderLine {
  return {
    id: row.id,
    itemId: row.item_id,
    offerId: row.offer_id,
    itemName: row.item_name,
    unit: row.unit,
    partNumber: row.part_number,
    packName: row.pack_name,
    packQuantity: row.pack_quantity,
    packs: row.packs,
    price: row.price_amount === null ? null : { amount: row.price_amount, currency },
    received: row.received,
    cancelled: row.cancelled === 1,
  }
}

function summaryOf(row: OrderRow, lines: LineRow[], today: Day): OrderSummary {
  const kept = lines.filter((line) => line.cancelled === 0)
  const prices = kept
    .map((line) => lineOf(line, row.currency))
    .flatMap((line) => (line.price ? [timesMoney(line.price, line.packs)] : []))
  return {
    id: row.id,
    number: row.number,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    state: row.state as OrderState,
    lines: kept.length,
    total: addMoney(prices, row.currency),
    createdAt: row.created_at,
    sentAt: row.sent_at as Instant | null,
    expected: row.expected_day,
    overdue:
      OPEN.includes(row.state as OrderState) &&
      row.expected_day !== null &&
      row.expected_day < today,
  }
}

function orderOf(row: OrderRow, lines: LineRow[], today: Day): Omit<Order, 'usualDay'> {
  return {
    ...summaryOf(row, lines, today),
    sentHow: row.sent_how as OrderWay | null,
    note: row.note,
    version: row.version,
    lineList: lines.map((line) => lineOf(line, row.currency)),
  }
}
