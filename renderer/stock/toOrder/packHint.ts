import { monthsOfSupply } from '../../../shared/stock/forecast.ts'
import type { Offer } from '../../../shared/stock/contract/offers.ts'

export type PackHint = {
  offer: Offer
  /** How much cheaper a unit is, as a fraction (0.12: 12 %). */
  saving: number
  /** How long one pack lasts, months; null when the use is not known. */
  months: number | null
  /** Units more than the shelf takes; 0 when it fits or nobody said what fits. */
  tooMany: number
}

type Now = {
  offerId: string | null
  /** Use in units a day, null when not known. */
  rate: number | null
  /** Units the shelf still takes, null when nobody said. */
  room: number | null
}

/** Below this saving a larger pack is not worth a sentence. */
const LEAST_SAVING = 0.02

/** The larger pack that saves most a unit against the chosen one; null where none does. */
export function findCheaperPack(offers: readonly Offer[], now: Now): PackHint | null {
  const chosen = offers.find((offer) => offer.id === now.offerId)
  if (!chosen?.price) return null
  const { price, packQuantity } = chosen
  const unitPrice = price.amount / packQuantity
  const hints = offers
    .filter((offer) => !offer.retired && offer.packQuantity > packQuantity)
    .flatMap((offer) => {
      if (offer.price?.currency !== price.currency) return []
      const saving = 1 - offer.price.amount / offer.packQuantity / unitPrice
      if (!(saving >= LEAST_SAVING)) return []
      const months = monthsOfSupply(offer.packQuantity, now.rate)
      const tooMany = now.room === null ? 0 : Math.max(0, offer.packQuantity - now.room)
      return [{ offer, saving, months, tooMany }]
    })
  return hints.toSorted((a, b) => b.saving - a.saving)[0] ?? null
}
