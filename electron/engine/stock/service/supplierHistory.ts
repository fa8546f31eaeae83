import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { StockParts } from './parts.ts'

/** The orders from suppliers, newest first, as their contacts' history tells them. */
export function createSupplierHistory({ database }: StockParts) {
  const orders = database.prepare<Omit<ContactEvent, 'kind'>>(
    `SELECT id, coalesce(sent_at, created_at) AS at, number AS title, state FROM stock_orders
     WHERE supplier_id IN (SELECT value FROM json_each(?)) ORDER BY created_at DESC LIMIT 200`,
  )
  return (contactIds: ContactId[]): ContactEvent[] =>
    orders.all(JSON.stringify(contactIds)).map((order) => ({ kind: 'order', ...order }))
}
