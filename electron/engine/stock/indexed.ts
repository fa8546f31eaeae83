import { dayAt } from '../../../shared/base/dates.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'

type ItemRow = Record<'id' | 'name' | 'code' | 'category' | 'note', string> & {
  barcodes: string | null
  part_numbers: string | null
}
type OrderRow = Record<'id' | 'number' | 'supplier' | 'note', string> & {
  created_at: Instant
  items: string | null
}

/** By what items and orders are found: an item by every code it bears, an order by what it holds. `zone` is the office's. */
export function indexedStock(database: Database, zone: () => string): Indexed[] {
  const items = database.prepare<ItemRow>(
    `SELECT i.id, i.name, i.code, i.category, i.note,
       (SELECT group_concat(code, ' ') FROM stock_barcodes b WHERE b.item_id = i.id) AS barcodes,
       (SELECT group_concat(part_number, ' ') FROM stock_offers o WHERE o.item_id = i.id AND o.retired_at IS NULL) AS part_numbers
     FROM stock_items i WHERE i.id IN (SELECT value FROM json_each(?)) AND i.retired_at IS NULL`,
  )
  const orders = database.prepare<OrderRow>(
    `SELECT o.id, o.number, c.name AS supplier, o.note, o.created_at,
       (SELECT group_concat(trim(i.name || ' ' || l.part_number), ', ') FROM stock_order_lines l
        JOIN stock_items i ON i.id = l.item_id WHERE l.order_id = o.id) AS items
     FROM stock_orders o JOIN contacts c ON c.id = o.supplier_id WHERE o.id IN (SELECT value FROM json_each(?))`,
  )
  return [
    {
      kind: 'item',
      all: 'SELECT id FROM stock_items WHERE retired_at IS NULL',
      read: (ids) =>
        items.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.name,
          detail: line(row.code, row.category),
          body: row.note,
          words: lines(row.part_numbers, row.barcodes),
          day: null,
        })),
    },
    {
      kind: 'order',
      all: 'SELECT id FROM stock_orders',
      read: (ids) =>
        orders.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: line(row.number, row.supplier),
          detail: '',
          body: lines(row.items, row.note),
          day: dayAt(row.created_at, zone()),
        })),
    },
  ]
}
