import type { OrderLineId, PlaceId } from '../../../shared/base/ids.ts'
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

/** All that is open, at the price it was ordered at, to the order's own place. */
export function prefill(order: Order): Record<string, ReceiveValues> {
  return Object.fromEntries(
    linesToReceive(order).map((line) => [
      line.id,
      { quantity: unitsOpen(line), price: line.price?.amount ?? null, placeId: null },
    ]),
  )
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
export function usualPlace(places: readonly Place[], last: PlaceId | null): PlaceId | null {
  if (last && places.some(({ id }) => id === last)) return last
  const refills = (id: PlaceId) => places.filter((place) => place.refillFromId === id).length
  const sorted = places.toSorted((a, b) => refills(b.id) - refills(a.id))
  return sorted[0]?.id ?? null
}
