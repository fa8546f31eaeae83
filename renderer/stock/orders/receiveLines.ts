import type { ItemId, OrderLineId, PlaceId } from '../../../shared/base/ids.ts'
import type { Money } from '../../../shared/base/money.ts'
import type { Order, OrderLine } from '../../../shared/stock/contract/orders.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import { unitsOpen } from './orderState.ts'

/** What the form holds of one line. `quantity` in units, `price` a pack in minor units. */
export type ReceiveValues = {
  quantity: number | null
  price: number | null
  placeId: PlaceId | null
}

export type ReceiveInputLine = {
  lineId: OrderLineId
  quantity: number
  placeId?: PlaceId
  price?: Money
}

/** Lines of which something may still come; those received or cancelled are not asked about. */
export const linesToReceive = (order: Order): OrderLine[] =>
  order.lineList.filter((line) => unitsOpen(line) > 0)

/** What lies at a place, as `stock.levels` tells it. */
export type Level = { itemId: ItemId; placeId: PlaceId; quantity: number }

/**
 * All that is open, at the price it was ordered at. Each line goes where its item is kept; the order
 * as a whole to the place most lines go to, and only lines that go elsewhere name their own.
 */
export function prefill(
  order: Order,
  places: readonly Place[],
  levels: readonly Level[],
  last: PlaceId | null,
): { placeId: PlaceId | null; lines: Record<string, ReceiveValues> } {
  const open = linesToReceive(order)
  const homes = open.map((line) => homeOf(line.itemId, places, levels))
  const known = homes.filter((home) => home !== null)
  const times = (id: PlaceId) => known.filter((home) => home === id).length
  const placeId = known.toSorted((a, b) => times(b) - times(a))[0] ?? usualPlace(places, last)
  const lines = open.map((line, index) => {
    const home = homes[index] ?? null
    const values: ReceiveValues = {
      quantity: unitsOpen(line),
      price: line.price?.amount ?? null,
      placeId: home === placeId ? null : home,
    }
    return [line.id, values] as const
  })
  return { placeId, lines: Object.fromEntries(lines) }
}

/** Where an item is kept: of the places that are not refilled from another, the one with most of it. */
function homeOf(
  itemId: ItemId,
  places: readonly Place[],
  levels: readonly Level[],
): PlaceId | null {
  const stores = new Set(places.filter((place) => place.refillFromId === null).map(({ id }) => id))
  const kept = levels.filter((level) => level.itemId === itemId && stores.has(level.placeId))
  return kept.toSorted((a, b) => b.quantity - a.quantity)[0]?.placeId ?? null
}

/** What is sent: lines of which nothing came are left out, a price only where it differs. */
export function readLines(
  order: Order,
  values: Record<string, ReceiveValues>,
  placeId: PlaceId,
): ReceiveInputLine[] {
  return linesToReceive(order).flatMap((line) => {
    const typed = values[line.id]
    if (!typed?.quantity) return []
    const { currency } = order.total
    return [
      {
        lineId: line.id,
        quantity: typed.quantity,
        ...(typed.placeId && typed.placeId !== placeId ? { placeId: typed.placeId } : {}),
        ...(typed.price !== null && typed.price !== line.price?.amount
          ? { price: { amount: typed.price, currency } }
          : {}),
      },
    ]
  })
}

/** How much dearer, as a fraction (0.11: +11 %); null where there is nothing to compare. */
export function priceChange(line: OrderLine, price: number | null): number | null {
  const before = line.price?.amount
  if (!before || price === null || Number.isNaN(price) || price === before) return null
  return (price - before) / before
}

/**
 * Where goods usually come in: where this desk last received, else the place that others are
 * refilled from most, else the first.
 */
function usualPlace(places: readonly Place[], last: PlaceId | null): PlaceId | null {
  if (last && places.some(({ id }) => id === last)) return last
  const refills = (id: PlaceId) => places.filter((place) => place.refillFromId === id).length
  const sorted = places.toSorted((a, b) => refills(b.id) - refills(a.id))
  return sorted[0]?.id ?? null
}
