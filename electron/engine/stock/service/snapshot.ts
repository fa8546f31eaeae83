import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { dayAt, dayNumber } from '../../../../shared/base/dates.ts'
import type { ItemId, OfferId, OrderId, SupplierId } from '../../../../shared/base/ids.ts'
import type { UseRate } from '../../../../shared/stock/forecast.ts'
import type { OpenLine, OrderLevels } from '../../../../shared/stock/reorder.ts'
import {
  findNextUsualOrder,
  findOrderLevels,
  stockPosition,
  unitsOnOrder,
} from '../../../../shared/stock/reorder.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'
import { estimateUsed } from './rates.ts'

type ItemRow = Tables['stock_items']
export type OfferRow = Tables['stock_offers']
export type SupplierRow = Tables['stock_suppliers']
type Draft = { orderId: OrderId; supplierId: SupplierId; offerId: OfferId | null; packs: number }

/** All that is known of one item today: what lists, proposals and forecasts are made from. */
export type ItemState = {
  row: ItemRow
  /** What the ledger holds, less the estimated use of a no-booking item. */
  onHand: number
  open: OpenLine[]
  onOrder: number
  reserved: number
  position: number
  parTotal: number | null
  flagged: boolean
  use: UseRate
  /** Offers in use, the preferred one first. */
  offers: OfferRow[]
  supplier: SupplierRow | null
  levels: OrderLevels
  draft: Draft | null
}

export type Snapshot = {
  today: Day
  items: Map<ItemId, ItemState>
  suppliers: Map<SupplierId, SupplierRow>
  /** Day number of the last order sent to a supplier. */
  lastOrders: Map<SupplierId, number>
  drafts: Map<SupplierId, OrderId>
}

/** The office's supplies at one moment, read in a handful of statements, whatever their number. */
export function createSnapshot({ database, clock, rates }: StockParts) {
  const statement = {
    items: database.prepare<ItemRow>('SELECT * FROM stock_items WHERE ? IS NULL OR id = ?'),
    levels: database.prepare<{ item_id: ItemId; quantity: number }>(
      'SELECT item_id, sum(quantity) AS quantity FROM stock_levels WHERE ? IS NULL OR item_id = ? GROUP BY item_id',
    ),
    lines: database.prepare<{
      item_id: ItemId
      offer_id: OfferId | null
      packs: number
      pack_quantity: number
      received: number
      order_id: OrderId
      state: string
      supplier_id: SupplierId
    }>(
      `SELECT l.item_id, l.offer_id, l.packs, l.pack_quantity, l.received, l.order_id, o.state, o.supplier_id
       FROM stock_orders o JOIN stock_order_lines l ON l.order_id = o.id
       WHERE o.state IN ('draft', 'sent', 'partly_received') AND l.cancelled = 0`,
    ),
    reserved: database.prepare<{ item_id: ItemId; quantity: number }>(
      `SELECT item_id, sum(quantity) AS quantity FROM stock_reservations
       WHERE released_at IS NULL AND (until_day IS NULL OR until_day >= ?) GROUP BY item_id`,
    ),
    pars: database.prepare<{ item_id: ItemId; par: number }>(
      'SELECT item_id, sum(par) AS par FROM stock_par_levels GROUP BY item_id',
    ),
    flags: database.prepare<{ item_id: ItemId }>('SELECT DISTINCT item_id FROM stock_flags'),
    offers: database.prepare<OfferRow>(
      `SELECT o.* FROM stock_offers o JOIN stock_suppliers s ON s.id = o.supplier_id
       WHERE o.retired_at IS NULL AND s.retired_at IS NULL ORDER BY o.preferred DESC, o.id`,
    ),
    suppliers: database.prepare<SupplierRow>('SELECT * FROM stock_suppliers'),
    lastOrders: database.prepare<{ supplier_id: SupplierId; sent_at: Instant }>(
      "SELECT supplier_id, max(sent_at) AS sent_at FROM stock_orders WHERE sent_at IS NOT NULL AND state <> 'cancelled' GROUP BY supplier_id",
    ),
    drafts: database.prepare<{ supplier_id: SupplierId; id: OrderId }>(
      "SELECT supplier_id, min(id) AS id FROM stock_orders WHERE state = 'draft' GROUP BY supplier_id",
    ),
  }

  /** Reads all items, or the one named. */
  return function readSnapshot(only: ItemId | null = null): Snapshot {
    if (only === null) rates.refresh()
    const today = clock.today()
    const day = dayNumber(today)
    const levels = new Map(
      statement.levels.all(only, only).map((row) => [row.item_id, row.quantity]),
    )
    const reserved = new Map(
      statement.reserved.all(today).map((row) => [row.item_id, row.quantity]),
    )
    const pars = new Map(statement.pars.all().map((row) => [row.item_id, row.par]))
    const flags = new Set(statement.flags.all().map((row) => row.item_id))
    const suppliers = new Map(statement.suppliers.all().map((row) => [row.id, row]))
    const zone = clock.zone()
    const lastOrders = new Map(
      statement.lastOrders
        .all()
        .map((row) => [row.supplier_id, dayNumber(dayAt(row.sent_at, zone))]),
    )
    const offers = Map.groupBy(statement.offers.all(), (row) => row.item_id)
    const lines = Map.groupBy(statement.lines.all(), (row) => row.item_id)

    const stateOf = (row: ItemRow): ItemState => {
      const mine = lines.get(row.id) ?? []
      const open = mine
        .filter((line) => line.state !== 'draft')
        .map((line) => ({ ordered: line.packs * line.pack_quantity, received: line.received }))
      const drafted = mine.find((line) => line.state === 'draft')
      const used = row.fixed_use_from_day
        ? estimateUsed(
            row.fixed_use_quantity ?? 0,
            row.fixed_use_days ?? 1,
            row.fixed_use_from_day as Day,
            today,
          )
        : 0
      const ledger = levels.get(row.id) ?? 0
      const onHand = used > 0 ? Math.min(ledger, Math.max(0, ledger - used)) : ledger
      const ownOffers = offers.get(row.id) ?? []
      const best = ownOffers[0]
      const supplier = best ? (suppliers.get(best.supplier_id) ?? null) : null
      const use = rates.use(row)
      const every = supplier?.order_every_days ?? 14
      const next = findNextUsualOrder(
        supplier ? (lastOrders.get(supplier.id) ?? null) : null,
        every,
        day,
      )
      const leadDays = best?.lead_days ?? supplier?.lead_days ?? 7
      const rhythm = { leadDays, daysToNextOrder: next - day, orderEveryDays: every }
      return {
        row,
        onHand,
        open,
        onOrder: unitsOnOrder(open),
        reserved: reserved.get(row.id) ?? 0,
        position: stockPosition(onHand, open, reserved.get(row.id) ?? 0),
        parTotal: pars.get(row.id) ?? null,
        flagged: flags.has(row.id),
        use,
        offers: ownOffers,
        supplier,
        levels: findOrderLevels(
          { reorderPoint: row.reorder_point, orderUpTo: row.order_up_to },
          use,
          rhythm,
        ),
        draft: drafted
          ? {
              orderId: drafted.order_id,
              supplierId: drafted.supplier_id,
              offerId: drafted.offer_id,
              packs: drafted.packs,
            }
          : null,
      }
    }
    return {
      today,
      items: new Map(statement.items.all(only, only).map((row) => [row.id, stateOf(row)])),
      suppliers,
      lastOrders,
      drafts: new Map(statement.drafts.all().map((row) => [row.supplier_id, row.id])),
    }
  }
}
