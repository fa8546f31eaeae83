import type { Day } from '../../../../shared/base/dates.ts'
import { dayNumber } from '../../../../shared/base/dates.ts'
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
import { estimateUsed } from './rates.ts'

export type ItemRow = Tables['stock_items']
export type OfferRow = Tables['stock_offers']
export type SupplierRow = Tables['stock_suppliers'] & { name: string }
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

export type Line = {
  item_id: ItemId
  offer_id: OfferId | null
  packs: number
  pack_quantity: number
  received: number
  order_id: OrderId
  state: string
  supplier_id: SupplierId
}

export type Terms = Omit<Snapshot, 'items'>
export type Facts = {
  terms: Terms
  useOf: (row: ItemRow) => UseRate
  levels: Map<ItemId, number>
  reserved: Map<ItemId, number>
  pars: Map<ItemId, number>
  flags: Set<ItemId>
  offers: Map<ItemId, OfferRow[]>
  lines: Map<ItemId, Line[]>
}

export function stateOf(row: ItemRow, { terms, useOf, ...facts }: Facts): ItemState {
  const today = dayNumber(terms.today)
  const lines = facts.lines.get(row.id) ?? []
  const open = lines
    .filter((line) => line.state !== 'draft')
    .map((line) => ({ ordered: line.packs * line.pack_quantity, received: line.received }))
  const drafted = lines.find((line) => line.state === 'draft')
  const onHand = estimateOnHand(row, facts.levels.get(row.id) ?? 0, terms.today)
  const offers = facts.offers.get(row.id) ?? []
  const best = offers[0]
  const supplier = best ? (terms.suppliers.get(best.supplier_id) ?? null) : null
  const use = useOf(row)
  const every = supplier?.order_every_days ?? 14
  const lastOrder = supplier ? (terms.lastOrders.get(supplier.id) ?? null) : null
  const rhythm = {
    leadDays: best?.lead_days ?? supplier?.lead_days ?? 7,
    daysToNextOrder: findNextUsualOrder(lastOrder, every, today) - today,
    orderEveryDays: every,
  }
  const reserved = facts.reserved.get(row.id) ?? 0
  return {
    row,
    onHand,
    open,
    onOrder: unitsOnOrder(open),
    reserved,
    position: stockPosition(onHand, open, reserved),
    parTotal: facts.pars.get(row.id) ?? null,
    flagged: facts.flags.has(row.id),
    use,
    offers,
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

/** What lies there: the ledger's level, less what a no-booking item lost since it was last looked at. */
function estimateOnHand(row: ItemRow, level: number, today: Day): number {
  const { fixed_use_quantity: quantity, fixed_use_days: days, fixed_use_from_day: from } = row
  if (quantity === null || days === null || from === null) return level
  return Math.min(level, Math.max(0, level - estimateUsed(quantity, days, from, today)))
}
