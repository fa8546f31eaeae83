import type { Instant } from '../../../../shared/base/dates.ts'
import type { ItemId } from '../../../../shared/base/ids.ts'
import type { HistoryRow } from '../../../../shared/stock/contract/history.ts'
import { found } from '../../base/records.ts'
import type { StockParts } from './parts.ts'

type Row = Omit<HistoryRow, 'reversed' | 'reverses'> & { reversed: number; reverses: number }
type Query = {
  itemId: ItemId
  limit: number
  before?: { happenedAt: Instant; id: string } | undefined
}

/** The ledger of one item, newest first. */
export function createHistory({ database }: StockParts) {
  // The balance runs over the whole ledger of the item, by the index alone; the page's rows are then
  // looked up.
  const page = database.prepare<Row>(`
    SELECT m.id, m.kind, m.quantity, b.balance, p.name AS placeName, m.happened_at AS happenedAt,
      m.recorded_at AS recordedAt, m.actor, m.reason, m.command_id AS commandId,
      c.annulled_by IS NOT NULL OR EXISTS (SELECT 1 FROM stock_movements r WHERE r.reverses_id = m.id) AS reversed,
      m.reverses_id IS NOT NULL AS reverses
    FROM (
      SELECT * FROM (
        SELECT id, happened_at, sum(quantity) OVER (ORDER BY happened_at, id) AS balance
        FROM stock_movements WHERE item_id = @itemId
      ) WHERE (happened_at, id) < (@at, @id) ORDER BY happened_at DESC, id DESC LIMIT @limit
    ) b JOIN stock_movements m ON m.id = b.id JOIN stock_places p ON p.id = m.place_id
      LEFT JOIN stock_counts c ON c.id = m.count_id
    ORDER BY m.happened_at DESC, m.id DESC`)
  const item = database.prepare('SELECT id FROM stock_items WHERE id = ?')

  return (query: Query): HistoryRow[] => {
    found(item.get(query.itemId), 'item', query.itemId)
    const { before, itemId, limit } = query
    const rows = page.all({ itemId, limit, at: before?.happenedAt ?? '9999', id: before?.id ?? '' })
    return rows.map((row) => ({
      ...row,
      reversed: row.reversed === 1,
      reverses: row.reverses === 1,
    }))
  }
}
