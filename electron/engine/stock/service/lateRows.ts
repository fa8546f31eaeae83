import type { Instant } from '../../../../shared/base/dates.ts'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Ledger } from './ledger.ts'

/**
 * Rows booked at moments that counts may lie after: of each item and place the earliest is kept, and once all are
 * booked, the counts from there on hold again.
 */
export function createLateRows(write: Write, { reanchor }: Pick<Ledger, 'reanchor'>) {
  const earliest = new Map<string, { itemId: ItemId; placeId: PlaceId; from: Instant }>()
  return {
    note: (itemId: ItemId, placeId: PlaceId, from: Instant): void => {
      const pair = `${itemId} ${placeId}`
      const known = earliest.get(pair)
      if (!known) write.touch('item', itemId)
      if (!known || from < known.from) earliest.set(pair, { itemId, placeId, from })
    },
    reanchor: (): void => {
      for (const { itemId, placeId, from } of earliest.values())
        reanchor(write, itemId, placeId, from)
    },
  }
}
