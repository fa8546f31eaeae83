import type { Instant } from '../../../../shared/base/dates.ts'
import type { ItemId, OrderLineId, PlaceId } from '../../../../shared/base/ids.ts'
import type { MovementKind } from '../../../../shared/stock/contract/history.ts'
import type { Write } from '../../base/write.ts'
import type { Ledger } from '../../stock/service/ledger.ts'

type Row = { itemId: ItemId; placeId: PlaceId; at: Instant; actor: string; reason?: string }

/** Books into the ledger as if it were `at`, and counts what it booked. */
export function createShelves(write: Write, ledger: Ledger) {
  let booked = 0
  /** The same write at an earlier moment: a row of the sample was recorded when it happened. */
  const then = (at: Instant): Write => ({ ...write, at })
  const level = (itemId: ItemId, placeId: PlaceId) => ledger.level(itemId, placeId)

  const book = (kind: MovementKind, quantity: number, row: Row & { orderLineId?: OrderLineId }) => {
    if (quantity === 0) return
    ledger.append(then(row.at), {
      kind,
      quantity,
      itemId: row.itemId,
      placeId: row.placeId,
      happenedAt: row.at,
      actor: row.actor,
      reason: row.reason ?? '',
      orderLineId: row.orderLineId ?? null,
    })
    booked += 1
  }

  return {
    level,
    book,
    booked: () => booked,
    /** Takes out as much of `wanted` as lies there; answers how much that was. */
    take: (kind: 'issue' | 'waste', wanted: number, row: Row): number => {
      const quantity = Math.min(wanted, Math.max(0, level(row.itemId, row.placeId)))
      book(kind, -quantity, row)
      return quantity
    },
    count: (counted: number, row: Row) => {
      const expected = ledger.count(then(row.at), {
        itemId: row.itemId,
        placeId: row.placeId,
        happenedAt: row.at,
        counted,
        actor: row.actor,
        reason: row.reason ?? '',
      })
      if (expected !== counted) booked += 1
    },
    /** Fills a place up to `par` from another, as far as that holds. */
    refill: (par: number, from: PlaceId, row: Row) => {
      const missing = Math.min(par - level(row.itemId, row.placeId), level(row.itemId, from))
      if (missing <= 0) return
      book('transfer', -missing, { ...row, placeId: from })
      book('transfer', missing, row)
    },
  }
}

export type Shelves = ReturnType<typeof createShelves>
