import type { ItemId, PlaceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { View } from './views.ts'

/** The views of the supplies; `busiest` is the item with the longest history. */
export const stockViews = (busiest: ItemId): View[] => [
  { title: 'Item list with levels', ask: (office) => office.stock.items.list({}), raw: 'items' },
  {
    title: 'To order',
    ask: (office) => office.stock.toOrder({}),
    raw: 'items',
    against: {
      title: 'To order, against the level table',
      raw: 'levels',
      words: 'ms: level table + echo',
      limit: 2,
    },
  },
  {
    title: "One item's history (200 rows)",
    ask: (office) => office.stock.items.history({ itemId: busiest, limit: 200 }),
    raw: 'history',
    values: { itemId: busiest },
  },
]

/** One take-out, as it happens all day. */
export const bookOne = (itemId: ItemId, placeId: PlaceId) => (office: OfficeClient) =>
  office.stock.move({ kind: 'issue', lines: [{ itemId, placeId, quantity: 1 }], sure: true })
