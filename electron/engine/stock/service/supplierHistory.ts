import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { StockParts } from './parts.ts'

/** The orders from suppliers, newest first, as their contacts' history tells them. */
export function createSupplierHistory({ database }: StockParts) {
  const orders = database.prepare<Omit<ContactEvent, 'kind'>>(
    `SELECT id, coalesce(sent_at, created_at) AS at, number AS title, state FROM stock_orders
     WHERE supplier_id IN (SELECT value FROM json_each(?)) ORDER BY created_at DESC LIMIT 200`,
  )
  const supplier = database.prepare(
    'SELECT 1 FROM stock_suppliers WHERE id IN (SELECT value FROM json_each(?))',
  )
  return (contactIds: ContactId[]): ContactEvent[] => {
    const ids = JSON.stringify(contactIds)
    // Few contacts are suppliers, and no index leads from one to its orders.
    if (supplier.get(ids) === undefined) return []
    return orders.all(ids).map((order) => ({ kind: 'order', ...order }))
  }
}
