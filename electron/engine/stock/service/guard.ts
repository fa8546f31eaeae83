import { Failure } from '../../../../shared/base/errors.ts'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { MovementKind } from '../../../../shared/stock/contract/history.ts'
import { findUnusual } from '../../../../shared/stock/unusualQuantity.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type Reasons = Failure<'UNUSUAL_QUANTITY'>['data']['reasons']
type Planned = {
  item: Tables['stock_items']
  quantity: number
  kind: MovementKind | 'order'
  /** The place and its level after the booking, where it takes something away. */
  after?: { placeId: PlaceId; level: number }
}

/**
 * The slip guard: refuses quantities that look like a slip of the hand, all at once, as
 * UNUSUAL_QUANTITY. The caller asks the user and comes again with `sure`.
 */
export function createGuard({ database, rates }: StockParts) {
  const earlier = database.prepare<{ bookings: number; largest: number | null }>(
    `SELECT count(*) AS bookings, max(abs(quantity)) AS largest FROM (
       SELECT quantity FROM stock_movements WHERE item_id = ? AND kind = ? AND reverses_id IS NULL
       ORDER BY happened_at DESC LIMIT 200)`,
  )
  return function requireUsual(planned: Planned[]): void {
    const reasons: Reasons = []
    for (const { item, quantity, kind, after } of planned) {
      // An order is compared with what was received before.
      const before = earlier.get(item.id, kind === 'order' ? 'receive' : kind)!
      const use = rates.use(item)
      const found = findUnusual({
        quantity: Math.abs(quantity),
        rate: use.basis === 'stopped' ? null : use.rate,
        earlier: { bookings: before.bookings, largest: before.largest ?? 0 },
        ...(after ? { levelAfter: after.level } : {}),
      })
      for (const reason of found) {
        reasons.push({
          itemId: item.id satisfies ItemId,
          name: item.name,
          quantity: Math.abs(quantity),
          ...reason,
        })
      }
    }
    if (reasons.length > 0) throw new Failure('UNUSUAL_QUANTITY', { reasons })
  }
}
