import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import type { OrderId, OrderLineId } from '../../shared/base/ids.ts'
import { addDays, dayAt, instantOf } from '../../shared/base/dates.ts'

export const ORDERS = 5_000
const LINES = 8
const OPEN = 12
const YEARS = 10
const DAY = 86_400_000

/** A decade's orders from the suppliers that `fillDecade` made; all but the newest few have come. */
export function fillOrders(database: Database, now: number): void {
  const offers = database
    .prepare<{ id: string; item_id: string; supplier_id: string; pack_quantity: number }>(
      'SELECT id, item_id, supplier_id, pack_quantity FROM stock_offers ORDER BY supplier_id, id',
    )
    .all()
  const bySupplier = [...Map.groupBy(offers, ({ supplier_id: id }) => id)]
  const order = database.prepare(
    `INSERT INTO stock_orders (id, number, supplier_id, state, currency, note, created_at, sent_at, expected_day, version)
     VALUES (?, ?, ?, ?, 'DKK', '', ?, ?, ?, 1)`,
  )
  const line = database.prepare(
    `INSERT INTO stock_order_lines (id, order_id, position, item_id, offer_id, part_number, pack_name, pack_quantity,
       packs, price_amount, received, cancelled) VALUES (?, ?, ?, ?, ?, '', 'box', ?, 2, 5000, ?, 0)`,
  )
  database.transaction(() => {
    for (let number = 0; number < ORDERS; number += 1) {
      const [supplierId, own] = bySupplier[number % bySupplier.length]!
      const id = newId<OrderId>()
      const at = instantOf(now - Math.floor((1 - number / ORDERS) * YEARS * 365 * DAY))
      const isOpen = number >= ORDERS - OPEN
      const expected = addDays(dayAt(at, 'UTC'), 3)
      const text = `${at.slice(0, 4)}-${number}`
      order.run(id, text, supplierId, isOpen ? 'sent' : 'received', at, at, expected)
      for (let position = 1; position <= LINES; position += 1) {
        const offer = own[(number + position * 7) % own.length]!
        const received = isOpen ? 0 : 2 * offer.pack_quantity
        const lineId = newId<OrderLineId>()
        line.run(lineId, id, position, offer.item_id, offer.id, offer.pack_quantity, received)
      }
    }
  })
}
