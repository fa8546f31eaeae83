import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import type { Desk } from '../base/commands.ts'
import { createKeep } from '../base/keep.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { createFlags } from './service/flags.ts'
import { createForecast } from './service/forecast.ts'
import { createHistory } from './service/history.ts'
import { lineOf } from './service/itemLines.ts'
import { createItems } from './service/items.ts'
import { createLedger } from './service/ledger.ts'
import { createMoves } from './service/moves.ts'
import { createOffers } from './service/offers.ts'
import { createOrderReading } from './service/orderReading.ts'
import { createOrders } from './service/orders.ts'
import type { StockParts } from './service/parts.ts'
import { createPlaces } from './service/places.ts'
import { createPrinters } from './service/printers.ts'
import { createProposal } from './service/proposal.ts'
import { createRates } from './service/rates.ts'
import { createReceipts } from './service/receipts.ts'
import { createReservations } from './service/reservations.ts'
import { createRounds } from './service/rounds.ts'
import { concernsStock, createSnapshot } from './service/snapshot.ts'
import { createSupplierHistory } from './service/supplierHistory.ts'
import { createSuppliers } from './service/suppliers.ts'
import { createWaiting } from './service/waiting.ts'

export type Stock = ReturnType<typeof createStock>

/** The supply stock of an office: its rules, each act one command. */
export function createStock(given: Omit<StockParts, 'ledger' | 'rates'>) {
  const { database } = given
  const parts: StockParts = {
    ...given,
    ledger: createLedger(database),
    rates: createRates(database, given.clock),
  }
  const readSnapshot = createSnapshot(parts)
  const items = createItems(parts, readSnapshot)
  const reservations = createReservations(parts)
  const offers = createOffers(parts)
  const places = createPlaces(parts)
  const suppliers = createSuppliers(parts)
  const printers = createPrinters(parts, readSnapshot)
  const flags = createFlags(parts)
  const moves = createMoves(parts, flags)
  const orders = createOrders(parts, offers, createOrderReading(parts, offers))
  const rounds = createRounds(parts, moves)
  const toOrder = createProposal(parts, readSnapshot)
  const receive = createReceipts(parts, { orders, offers, flags })
  const keep = createKeep(given, concernsStock)
  const readWaiting = createWaiting({ readSnapshot, toOrder, listOrders: orders.list })

  return {
    parts,
    items,
    reservations,
    offers,
    places,
    suppliers,
    printers,
    moves,
    flags,
    orders: { ...orders, receive },
    rounds,
    history: createHistory(parts),
    historyOf: createSupplierHistory(parts),
    toOrder,
    waiting: () => keep(`waiting ${given.clock.today()}`, readWaiting),
    forecast: createForecast(parts, readSnapshot),
    detail: (itemId: ItemId): ItemDetail => {
      const item = items.get(itemId)
      const snapshot = readSnapshot(itemId)
      const names = new Map(places.list({ retired: true }).map((place) => [place.id, place.path]))
      return {
        item,
        line: lineOf(snapshot.items.get(itemId)!, snapshot.today),
        levels: moves
          .levels({ itemId })
          .map((level) => ({ ...level, placeName: names.get(level.placeId) ?? '' })),
        offers: offers.ofItem(itemId),
        prices: offers.prices(itemId),
        reservations: reservations.ofItem(itemId),
        printers: printers.ofItem(itemId),
      }
    },
    /** The stock side of undo: reverses what a command booked, after its other rows were put back. */
    undo: (write: Write, row: Tables['journal'], desk: Desk, changes: readonly RowChange[]) => {
      parts.ledger.reverse(write, row.command_id, desk.actor)
      // Counts that stand again (the undo of an undo) hold again from their moment on.
      for (const [table, key] of changes) {
        if (table !== 'stock_counts') continue
        const count = countRow(database, String(key['id']))
        if (count) parts.ledger.reanchor(write, count.item_id, count.place_id, count.happened_at)
      }
    },
    check: () => checkLedger(database),
  }
}

type CountRow = { item_id: ItemId; place_id: PlaceId; happened_at: Write['at'] }

function countRow(database: Database, id: string): CountRow | undefined {
  return database
    .prepare<CountRow>('SELECT item_id, place_id, happened_at FROM stock_counts WHERE id = ?')
    .get(id)
}

/** What must hold of the ledger, each as a count of the rows where it does not. */
const SUMS: [name: string, sql: string][] = [
  [
    'ledger_sums',
    `SELECT count(*) AS wrong FROM (
       SELECT item_id, place_id, sum(quantity) AS q FROM stock_movements GROUP BY item_id, place_id) m
     FULL JOIN stock_levels l USING (item_id, place_id) WHERE coalesce(m.q, 0) <> coalesce(l.quantity, 0)`,
  ],
  [
    'reversals',
    `SELECT count(*) AS wrong FROM stock_movements r JOIN stock_movements m ON m.id = r.reverses_id
     WHERE r.quantity <> -m.quantity OR r.item_id <> m.item_id OR r.place_id <> m.place_id`,
  ],
  [
    'received_lines',
    `SELECT count(*) AS wrong FROM stock_order_lines l WHERE l.received <>
       coalesce((SELECT sum(quantity) FROM stock_movements m WHERE m.order_line_id = l.id), 0)`,
  ],
]

function checkLedger(database: Database) {
  return SUMS.map(([name, sql]) => {
    const wrong = database.prepare<{ wrong: number }>(sql).get()!.wrong
    return { name, good: wrong === 0, detail: String(wrong) }
  })
}
