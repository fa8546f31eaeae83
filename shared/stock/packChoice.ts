import { monthsOfSupply } from './forecast.ts'
import { packsToOrder } from './reorder.ts'

/** More than this many months of supply is not bought for a better price. */
const MOST_MONTHS = 12

/** A pack a supplier sells. `price` in minor units a pack, null when unknown. */
export type PackOffer = {
  offerId: string
  packQuantity: number
  minimumPacks: number
  price: number | null
  preferred: boolean
}

/** What limits the choice: units the shelf still takes (null: any), and the use rate a day. */
export type PackLimits = { room: number | null; rate: number | null }

/**
 * Which of one supplier's packs to order, and how many, to bring `position` up to `orderUpTo`.
 *
 * The pack marked as preferred, where one is. Otherwise the cheapest unit among the packs that fit
 * the shelf and last no longer than a year; where none fits, the one that brings the fewest units. A
 * known price goes before an unknown one. Null when there is no offer.
 */
export function choosePack<Offer extends PackOffer>(
  offers: readonly Offer[],
  position: number,
  orderUpTo: number | null,
  limits: PackLimits,
): { offer: Offer; packs: number } | null {
  const choices = offers.map((offer) => {
    const packs = packsToOrder(position, orderUpTo, offer)
    const units = packs * offer.packQuantity
    const months = monthsOfSupply(units, limits.rate)
    const fits =
      (limits.room === null || units <= limits.room) && (months === null || months <= MOST_MONTHS)
    const unitPrice = offer.price === null ? Infinity : offer.price / offer.packQuantity
    return { offer, packs, units, fits, unitPrice }
  })
  choices.sort(
    (a, b) =>
      Number(b.offer.preferred) - Number(a.offer.preferred) ||
      Number(b.fits) - Number(a.fits) ||
      (a.fits && a.unitPrice !== b.unitPrice ? a.unitPrice - b.unitPrice : 0) ||
      a.units - b.units ||
      compareText(a.offer.offerId, b.offer.offerId),
  )
  const best = choices[0]
  return best ? { offer: best.offer, packs: best.packs } : null
}

/** Order by code point: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
