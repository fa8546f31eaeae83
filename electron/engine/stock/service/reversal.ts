import type { Instant } from '../../../../shared/base/dates.ts'
import type {
  CountId,
  ItemId,
  MovementId,
  OrderLineId,
  PlaceId,
} from '../../../../shared/base/ids.ts'
import type { MovementKind } from '../../../../shared/stock/contract/history.ts'
import type { Database } from '../../database/database.ts'
import type { Ledger, NewMovement } from './ledger.ts'
import { createLateRows } from './lateRows.ts'

type MovementRow = {
  id: MovementId
  item_id: ItemId
  place_id: PlaceId
  kind: MovementKind
  quantity: number
  happened_at: Instant
  reason: string
  order_line_id: OrderLineId | null
}

/** Undoing on the ledger: by further rows, never by taking any away. */
export function createReversal(
  database: Database,
  ledger: Pick<Ledger, 'append' | 'reanchor'> & { bookedBy: (countId: CountId) => number },
): Ledger['reverse'] {
  const ofCommand = database.prepare<MovementRow>(
    `SELECT m.* FROM stock_movements m WHERE m.command_id = ? AND m.count_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM stock_movements r WHERE r.reverses_id = m.id)
     ORDER BY m.id DESC`,
  )
  const countsOf = database.prepare<{
    id: CountId
    item_id: ItemId
    place_id: PlaceId
    happened_at: Instant
  }>(
    'SELECT id, item_id, place_id, happened_at FROM stock_counts WHERE command_id = ? AND annulled_by IS NULL',
  )

  return (write, undoes, actor) => {
    const late = createLateRows(write, ledger)
    // A count's rows stand for the difference it books, whichever command booked them: an annulled
    // count books none.
    for (const count of countsOf.all(undoes)) {
      write.update('stock_counts', { id: count.id }, { annulled_by: write.commandId })
      const total = ledger.bookedBy(count.id)
      const { item_id: itemId, place_id: placeId, happened_at: happenedAt } = count
      const row = { itemId, placeId, happenedAt, actor, countId: count.id }
      if (total !== 0) ledger.append(write, { ...row, kind: 'count', quantity: -total, reason: '' })
      late.note(itemId, placeId, happenedAt)
    }
    for (const row of ofCommand.all(undoes)) {
      ledger.append(write, reversalOf(row, actor))
      late.note(row.item_id, row.place_id, row.happened_at)
    }
    late.reanchor()
  }
}

/** The opposite of a row, with every attribute it had, at the moment it had. */
function reversalOf(row: MovementRow, actor: string): NewMovement {
  return {
    itemId: row.item_id,
    placeId: row.place_id,
    kind: row.kind,
    quantity: -row.quantity,
    happenedAt: row.happened_at,
    actor,
    reason: row.reason,
    reversesId: row.id,
    orderLineId: row.order_line_id,
  }
}
