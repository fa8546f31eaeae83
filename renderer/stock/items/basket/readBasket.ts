import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { BookingKind } from '../../store.ts'
import type { BasketLine } from './basketStore.ts'

type Level = { itemId: ItemId; placeId: PlaceId; quantity: number }
type Basket = {
  kind: BookingKind
  placeId: PlaceId | null
  toPlaceId: PlaceId | null
  lines: BasketLine[]
}
type Line = { itemId: ItemId; placeId: PlaceId; toPlaceId?: PlaceId; quantity: number }

/**
 * What a basket books. Where no place is chosen, each line is booked where most of its item lies.
 * `problem` names what is missing: a quantity, a place, or a place to move to.
 */
export function readBasket(
  { kind, placeId, toPlaceId, lines }: Basket,
  levels: readonly Level[],
): { lines: Line[]; problem: 'quantity' | 'place' | 'toPlace' | null } {
  const fullest = new Map<ItemId, Level>()
  for (const level of levels) {
    const known = fullest.get(level.itemId)
    if (!known || level.quantity > known.quantity) fullest.set(level.itemId, level)
  }
  const least = kind === 'count' ? 0 : 1
  const booked: Line[] = []
  for (const { itemId, quantity } of lines) {
    if (quantity === null || !Number.isSafeInteger(quantity) || quantity < least)
      return { lines: [], problem: 'quantity' }
    const from = placeId ?? fullest.get(itemId)?.placeId
    if (!from) return { lines: [], problem: 'place' }
    if (kind !== 'transfer') booked.push({ itemId, placeId: from, quantity })
    else if (!toPlaceId) return { lines: [], problem: 'toPlace' }
    else booked.push({ itemId, placeId: from, toPlaceId, quantity })
  }
  return { lines: booked, problem: null }
}
