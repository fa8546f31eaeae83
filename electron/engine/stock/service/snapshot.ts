import type { Instant } from '../../../../shared/base/dates.ts'
import { dayAt, dayNumber } from '../../../../shared/base/dates.ts'
import type { ItemId, OrderId, SupplierId } from '../../../../shared/base/ids.ts'
import type { OnCommit } from '../../base/commands.ts'
import type { Database } from '../../database/database.ts'
import type {
  Facts,
  ItemRow,
  ItemState,
  Line,
  OfferRow,
  Snapshot,
  SupplierRow,
  Terms,
} from './itemState.ts'
import { stateOf } from './itemState.ts'
import type { StockParts } from './parts.ts'

/** The statements that item states are made from, for all items or for the one that `?` names. */
function prepareReads(database: Database, one: boolean) {
  const only = (column: string) => (one ? `AND ${column} = @itemId` : '')
  return {
    items: database.prepare<ItemRow>(`SELECT * FROM stock_items WHERE true ${only('id')}`),
    levels: database.prepare<{ item_id: ItemId; quantity: number }>(
      `SELECT item_id, sum(quantity) AS quantity FROM stock_levels WHERE true ${only('item_id')} GROUP BY item_id`,
    ),
    lines: database.prepare<Line>(
      `SELECT l.item_id, l.offer_id, l.packs, l.pack_quantity, l.received, l.order_id, o.state, o.supplier_id
       FROM stock_orders o JOIN stock_order_lines l ON l.order_id = o.id
       WHERE o.state IN ('draft', 'sent', 'partly_received') AND l.cancelled = 0 ${only('l.item_id')}`,
    ),
    reserved: database.prepare<{ item_id: ItemId; quantity: number }>(
      `SELECT item_id, sum(quantity) AS quantity FROM stock_reservations
       WHERE released_at IS NULL AND (until_day IS NULL OR until_day >= @today) ${only('item_id')} GROUP BY item_id`,
    ),
    pars: database.prepare<{ item_id: ItemId; par: number }>(
      `SELECT item_id, sum(par) AS par FROM stock_par_levels WHERE true ${only('item_id')} GROUP BY item_id`,
    ),
    flags: database.prepare<{ item_id: ItemId }>(
      `SELECT DISTINCT item_id FROM stock_flags WHERE true ${only('item_id')}`,
    ),
    offers: database.prepare<OfferRow>(
      `SELECT o.* FROM stock_offers o JOIN stock_suppliers s ON s.id = o.supplier_id
       WHERE o.retired_at IS NULL AND s.retired_at IS NULL ${only('o.item_id')} ORDER BY o.preferred DESC, o.id`,
    ),
  }
}

/**
 * The office's supplies at one moment, read in a handful of statements, whatever their number. The
 * last full reading is kept: after a booking only the items it touched are read again, after a commit that
 * changed nothing of the supplies none.
 */
export function createSnapshot({ database, clock, commands, rates }: StockParts) {
  const all = prepareReads(database, false)
  const one = prepareReads(database, true)
  const suppliers = database.prepare<SupplierRow>(
    // Few contacts are suppliers: CROSS JOIN keeps SQLite from beginning with the many.
    'SELECT s.*, c.name FROM stock_suppliers s CROSS JOIN contacts c ON c.id = s.id',
  )
  const lastOrders = database.prepare<{ supplier_id: SupplierId; sent_at: Instant | null }>(
    `SELECT s.id AS supplier_id, (SELECT o.sent_at FROM stock_orders o
       WHERE o.supplier_id = s.id AND o.sent_at IS NOT NULL AND o.state <> 'cancelled'
       ORDER BY o.sent_at DESC LIMIT 1) AS sent_at FROM stock_suppliers s`,
  )
  const drafts = database.prepare<{ supplier_id: SupplierId; id: OrderId }>(
    "SELECT supplier_id, min(id) AS id FROM stock_orders WHERE state = 'draft' GROUP BY supplier_id",
  )

  const readTerms = () => {
    const zone = clock.zone()
    const dayOf = (at: Instant) => dayNumber(dayAt(at, zone))
    return {
      today: clock.today(),
      suppliers: new Map(suppliers.all().map((row) => [row.id, row])),
      lastOrders: new Map(
        lastOrders
          .all()
          .flatMap(({ supplier_id: id, sent_at: at }) => (at === null ? [] : [[id, dayOf(at)]])),
      ),
      drafts: new Map(drafts.all().map((row) => [row.supplier_id, row.id])),
    }
  }
  const readStates = (terms: Terms, itemId: ItemId | null): Map<ItemId, ItemState> => {
    const reads = itemId === null ? all : one
    const named = itemId === null ? [] : [{ itemId }]
    const useOf = itemId === null ? rates.useOfAll() : rates.use
    const facts: Facts = {
      terms,
      useOf,
      levels: new Map(reads.levels.all(...named).map((row) => [row.item_id, row.quantity])),
      reserved: new Map(
        reads.reserved
          .all({ today: terms.today, itemId })
          .map((row) => [row.item_id, row.quantity]),
      ),
      pars: new Map(reads.pars.all(...named).map((row) => [row.item_id, row.par])),
      flags: new Set(reads.flags.all(...named).map((row) => row.item_id)),
      offers: Map.groupBy(reads.offers.all(...named), (row) => row.item_id),
      lines: Map.groupBy(reads.lines.all(...named), (row) => row.item_id),
    }
    return new Map(reads.items.all(...named).map((row) => [row.id, stateOf(row, facts)]))
  }

  let kept: { snapshot: Snapshot; version: number } | null = null
  const stale = new Set<ItemId>()
  commands.onCommit((touched, features) => {
    if (!concernsStock(touched, features)) return
    const onlyItems = touched.length > 0 && touched.every(({ entity }) => entity === 'item')
    if (!onlyItems || touched.length > MOST_STALE) kept = null
    else for (const { id } of touched) stale.add(id as ItemId)
  })

  /** Reads all items, or the one named. What it answers is shared: nobody changes it. */
  return function readSnapshot(only: ItemId | null = null): Snapshot {
    if (only !== null) {
      const terms = readTerms()
      return { ...terms, items: readStates(terms, only) }
    }
    const version = database.dataVersion()
    if (
      !kept ||
      kept.version !== version ||
      kept.snapshot.today !== clock.today() ||
      stale.size > MOST_STALE
    ) {
      const terms = readTerms()
      kept = { snapshot: { ...terms, items: readStates(terms, null) }, version }
    } else {
      for (const itemId of stale) {
        const state = readStates(kept.snapshot, itemId).get(itemId)
        if (state) kept.snapshot.items.set(itemId, state)
      }
    }
    stale.clear()
    return kept.snapshot
  }
}

/** Whoever changes what suppliers share with their contact says that the stock has changed. */
export const concernsStock = (...[, features]: Parameters<OnCommit>): boolean =>
  features.has('stock') || features.has('office')

/** More items than this are read again all together. */
const MOST_STALE = 200
