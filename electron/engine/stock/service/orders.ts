import { addDays } from '../../../../shared/base/dates.ts'
import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  ItemId,
  OfferId,
  OrderId,
  OrderLineId,
  SupplierId,
} from '../../../../shared/base/ids.ts'
import { addMoney, timesMoney } from '../../../../shared/base/money.ts'
import type {
  Order,
  OrderLine,
  OrderState,
  OrderSummary,
} from '../../../../shared/stock/contract/orders.ts'
import type { OrderWay } from '../../../../shared/stock/orderWays.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { createOffers } from './offers.ts'
import type { StockParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Row = Tables['stock_orders'] & { supplier_name: string }
type LineRow = Tables['stock_order_lines'] & { item_name: string; unit: string }
type NewLine = { itemId: ItemId; offerId: OfferId | null; packs: number }

const SELECT =
  'SELECT o.*, s.name AS supplier_name FROM stock_orders o JOIN contacts s ON s.id = o.supplier_id'
const SELECT_LINES =
  'SELECT l.*, i.name AS item_name, i.unit FROM stock_order_lines l JOIN stock_items i ON i.id = l.item_id'
const OPEN: OrderState[] = ['sent', 'partly_received']

/** Orders and their life: draft → sent → partly received → received, closed short or cancelled. */
export function createOrders(
  { database, commands, clock }: StockParts,
  offers: ReturnType<typeof createOffers>,
) {
  const one = database.prepare<Row>(`${SELECT} WHERE o.id = ?`)
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
  const usualDay = (row: Row, lines: LineRow[]): Day => {
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

  /** Writes the lines of a draft. A line without an offer is ordered by the unit. */
  const writeLines = (write: Write, orderId: OrderId, supplierId: SupplierId, lines: NewLine[]) => {
    for (const row of linesOf.all(orderId)) write.remove('stock_order_lines', { id: row.id })
    lines.forEach((line, index) => {
      const item = database
        .prepare<Tables['stock_items']>('SELECT * FROM stock_items WHERE id = ?')
        .get(line.itemId)
      const { unit } = found(item, 'item', line.itemId)
      const offer = line.offerId ? offers.get(line.offerId) : null
      if (offer && (offer.itemId !== line.itemId || offer.supplierId !== supplierId)) {
        throw new Failure('NOT_FOUND', { entity: 'offer', id: offer.id })
      }
      if (offer && line.packs < offer.minimumPacks)
        throw new Failure('NOT_POSSIBLE', { reason: 'below_minimum_packs' })
      write.touch('item', line.itemId)
      insertLine(write, {
        id: newId<OrderLineId>(),
        order_id: orderId,
        position: index + 1,
        item_id: line.itemId,
        offer_id: offer?.id ?? null,
        part_number: offer?.partNumber ?? '',
        pack_name: offer?.packName || unit,
        pack_quantity: offer?.packQuantity ?? 1,
        packs: line.packs,
        price_amount: offer?.price?.amount ?? null,
        received: 0,
        cancelled: 0,
      })
    })
  }
  const insertLine = (write: Write, row: Tables['stock_order_lines']) =>
    write.insert('stock_order_lines', row)

  const setState = (write: Write, row: Row, patch: Partial<Tables['stock_orders']>) =>
    write.update('stock_orders', { id: row.id }, { ...patch, version: row.version + 1 })
  const requireState = (row: Row, allowed: OrderState[]) => {
    if (!allowed.includes(row.state as OrderState))
      throw new Failure('WRONG_STATE', { entity: 'order', state: row.state })
  }

  return {
    read,
    setState,
    requireState,
    row: (orderId: OrderId): Row => found(one.get(orderId), 'order', orderId),
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
        .prepare<Row>(`${SELECT} ${where} ORDER BY o.created_at DESC, o.id DESC`)
        .all({ states: JSON.stringify(states), supplierId, itemId })
      const ids = JSON.stringify(rows.map(({ id }) => id))
      const lines = Map.groupBy(linesOfAll.all(ids), (line) => line.order_id)
      const today = clock.today()
      return rows.map((row) => summaryOf(row, lines.get(row.id) ?? [], today))
    },

    create: (
      desk: Desk,
      input: Command & { supplierId: SupplierId; lines: NewLine[]; note: string },
    ) =>
      commands.run(desk, 'stock.orders.create', input, (write) => {
        const { currency } = found(supplier.get(input.supplierId), 'supplier', input.supplierId)
        const id = newId<OrderId>()
        const year = Number(clock.today().slice(0, 4))
        write.touch('order', id)
        write.insert('stock_orders', {
          id,
          number: `${year}-${String(write.nextNumber('stock.orders', year)).padStart(3, '0')}`,
          supplier_id: input.supplierId,
          state: 'draft',
          currency,
          note: input.note,
          created_at: write.at,
          sent_at: null,
          sent_how: null,
          expected_day: null,
          version: 1,
        })
        writeLines(write, id, input.supplierId, input.lines)
        return read(id)
      }),

    update: (
      desk: Desk,
      input: Command & {
        orderId: OrderId
        version: number
        lines?: NewLine[] | undefined
        note?: string | undefined
      },
    ) =>
      commands.run(desk, 'stock.orders.update', input, (write) => {
        const row = found(one.get(input.orderId), 'order', input.orderId)
        requireVersion('order', row.id, row.version, input.version)
        requireState(row, ['draft'])
        write.touch('order', row.id)
        setState(write, row, input.note === undefined ? {} : { note: input.note })
        if (input.lines) writeLines(write, row.id, row.supplier_id, input.lines)
        return read(row.id)
      }),

    send: (
      desk: Desk,
      input: Command & {
        orderId: OrderId
        expected?: Day | undefined
        how?: OrderWay | undefined
      },
      alsoWrite?: (write: Write, row: Row) => void,
    ) =>
      commands.run(desk, 'stock.orders.send', input, (write) => {
        const row = found(one.get(input.orderId), 'order', input.orderId)
        requireState(row, ['draft'])
        alsoWrite?.(write, row)
        write.touch('order', row.id)
        setState(write, row, {
          state: 'sent',
          sent_at: write.at,
          sent_how: input.how ?? null,
          expected_day: input.expected ?? usualDay(row, linesOf.all(row.id)),
        })
        return read(row.id)
      }),

    cancelLine: (desk: Desk, input: Command & { orderId: OrderId; lineId: OrderLineId }) =>
      commands.run(desk, 'stock.orders.cancelLine', input, (write) => {
        const row = found(one.get(input.orderId), 'order', input.orderId)
        requireState(row, ['draft', ...OPEN])
        const line = found(
          linesOf.all(row.id).find((other) => other.id === input.lineId),
          'order_line',
          input.lineId,
        )
        write.touch('order', row.id)
        write.touch('item', line.item_id)
        write.update('stock_order_lines', { id: line.id }, { cancelled: 1 })
        setState(write, row, { state: stateAfter(row.state as OrderState, linesOf.all(row.id)) })
        return read(row.id)
      }),

    close: (desk: Desk, input: Command & { orderId: OrderId; reason: string }) =>
      commands.run(desk, 'stock.orders.close', input, (write) => {
        const row = found(one.get(input.orderId), 'order', input.orderId)
        requireState(row, ['draft', ...OPEN])
        const came = linesOf.all(row.id).some((line) => line.received > 0)
        write.touch('order', row.id)
        const note = [row.note, input.reason].filter(Boolean).join('\n')
        setState(write, row, { state: came ? 'closed_short' : 'cancelled', note })
        return read(row.id)
      }),
  }
}

/** What an order is, judged by its lines. A draft stays one until it is sent or all is cancelled. */
export function stateAfter(
  state: OrderState,
  lines: { packs: number; pack_quantity: number; received: number; cancelled: number }[],
): OrderState {
  const open = lines.some(
    (line) => line.cancelled === 0 && line.received < line.packs * line.pack_quantity,
  )
  const came = lines.some((line) => line.received > 0)
  if (open) return state === 'draft' ? 'draft' : came ? 'partly_received' : 'sent'
  if (!came) return 'cancelled'
  const short = lines.some(
    (line) => line.cancelled === 1 && line.received < line.packs * line.pack_quantity,
  )
  return short ? 'closed_short' : 'received'
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

function summaryOf(row: Row, lines: LineRow[], today: Day): OrderSummary {
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

function orderOf(row: Row, lines: LineRow[], today: Day): Omit<Order, 'usualDay'> {
  return {
    ...summaryOf(row, lines, today),
    sentHow: row.sent_how as OrderWay | null,
    note: row.note,
    version: row.version,
    lineList: lines.map((line) => lineOf(line, row.currency)),
  }
}
