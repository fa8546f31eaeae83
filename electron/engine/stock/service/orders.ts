import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  ItemId,
  OfferId,
  OrderId,
  OrderLineId,
  SupplierId,
} from '../../../../shared/base/ids.ts'
import type { OrderState } from '../../../../shared/stock/contract/orders.ts'
import type { OrderWay } from '../../../../shared/stock/orderWays.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { createOffers } from './offers.ts'
import type { OrderReading, OrderRow } from './orderReading.ts'
import { OPEN } from './orderReading.ts'
import type { StockParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type NewLine = { itemId: ItemId; offerId: OfferId | null; packs: number }

/** Orders and their life: draft → sent → partly received → received, closed short or cancelled. */
export function createOrders(
  { database, commands, clock }: StockParts,
  offers: ReturnType<typeof createOffers>,
  reading: OrderReading,
) {
  const { read, row: orderRow, linesOf, usualDay } = reading
  const supplier = database.prepare<Tables['stock_suppliers']>(
    'SELECT * FROM stock_suppliers WHERE id = ?',
  )
  const item = database.prepare<{ unit: string }>('SELECT unit FROM stock_items WHERE id = ?')

  /** Writes the lines of a draft. A line without an offer is ordered by the unit. */
  const writeLines = (write: Write, orderId: OrderId, supplierId: SupplierId, lines: NewLine[]) => {
    for (const row of linesOf(orderId)) write.remove('stock_order_lines', { id: row.id })
    lines.forEach((line, index) => {
      const { unit } = found(item.get(line.itemId), 'item', line.itemId)
      const offer = line.offerId ? offers.get(line.offerId) : null
      if (offer && (offer.itemId !== line.itemId || offer.supplierId !== supplierId)) {
        throw new Failure('NOT_FOUND', { entity: 'offer', id: offer.id })
      }
      if (offer && line.packs < offer.minimumPacks)
        throw new Failure('NOT_POSSIBLE', { reason: 'below_minimum_packs' })
      write.touch('item', line.itemId)
      write.insert('stock_order_lines', {
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

  const setState = (write: Write, row: OrderRow, patch: Partial<Tables['stock_orders']>) =>
    write.update('stock_orders', { id: row.id }, { ...patch, version: row.version + 1 })
  const requireState = (row: OrderRow, allowed: OrderState[]) => {
    if (!allowed.includes(row.state as OrderState))
      throw new Failure('WRONG_STATE', { entity: 'order', state: row.state })
  }

  return {
    ...reading,
    setState,
    requireState,

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
        const row = orderRow(input.orderId)
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
      alsoWrite?: (write: Write, row: OrderRow) => void,
    ) =>
      commands.run(desk, 'stock.orders.send', input, (write) => {
        const row = orderRow(input.orderId)
        requireState(row, ['draft'])
        alsoWrite?.(write, row)
        write.touch('order', row.id)
        setState(write, row, {
          state: 'sent',
          sent_at: write.at,
          sent_how: input.how ?? null,
          expected_day: input.expected ?? usualDay(row, linesOf(row.id)),
        })
        return read(row.id)
      }),

    cancelLine: (desk: Desk, input: Command & { orderId: OrderId; lineId: OrderLineId }) =>
      commands.run(desk, 'stock.orders.cancelLine', input, (write) => {
        const row = orderRow(input.orderId)
        requireState(row, ['draft', ...OPEN])
        const line = found(
          linesOf(row.id).find((other) => other.id === input.lineId),
          'order_line',
          input.lineId,
        )
        write.touch('order', row.id)
        write.touch('item', line.item_id)
        write.update('stock_order_lines', { id: line.id }, { cancelled: 1 })
        setState(write, row, { state: stateAfter(row.state as OrderState, linesOf(row.id)) })
        return read(row.id)
      }),

    close: (desk: Desk, input: Command & { orderId: OrderId; reason: string }) =>
      commands.run(desk, 'stock.orders.close', input, (write) => {
        const row = orderRow(input.orderId)
        requireState(row, ['draft', ...OPEN])
        const came = linesOf(row.id).some((line) => line.received > 0)
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
