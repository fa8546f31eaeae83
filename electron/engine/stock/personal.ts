import type { Personal } from '../base/forget.ts'

/** Where the stock may mention a person by the way: no record of it is one's own. */
export const personalOfStock: Personal[] = [
  {
    entity: 'stock',
    tables: [
      { table: 'stock_items', owner: 'id', columns: ['note'] },
      { table: 'stock_orders', owner: 'id', columns: ['note'] },
      { table: 'stock_suppliers', owner: 'id', columns: ['note'] },
      { table: 'stock_reservations', owner: 'id', columns: ['reason'] },
      { table: 'stock_counts', owner: 'id', columns: ['reason'] },
      { table: 'stock_movements', owner: 'id', columns: ['reason'] },
    ],
  },
]
