import { monthsOfSupply } from './forecast.ts'

const MOST_MONTHS = 12
const TIMES_THE_LARGEST = 5
/** Earlier bookings of the kind that there must be before "far above usual" can be said. */
const ENOUGH_BOOKINGS = 3

/** A quantity about to be booked or ordered, in units, and what is known of the item. */
export type QuantityCheck = {
  quantity: number
  /** Units a day; null when unknown, or when the item is no longer used. */
  rate: number | null
  /** Earlier bookings of the same kind: how many, and the largest. */
  earlier: { bookings: number; largest: number }
  /** The level after the booking; left out where the level does not change. */
  levelAfter?: number
}

/** Why a quantity looks like a slip. `value`: the level below zero, the months, or the largest so far. */
export type UnusualReason = {
  kind: 'below_zero' | 'months_of_supply' | 'far_above_usual'
  value: number
}

/**
 * The slip guard: 24 typed as 240, pieces for packs. Says when the level would fall below zero, when
 * the quantity is over twelve months of supply, and when it is over five times the largest so far. A
 * quantity no larger than one booked before is never asked about: one toner may last two years.
 */
export function findUnusual(check: QuantityCheck): UnusualReason[] {
  const { quantity, rate, earlier, levelAfter } = check
  const reasons: UnusualReason[] = []
  if (levelAfter !== undefined && levelAfter < 0)
    reasons.push({ kind: 'below_zero', value: levelAfter })
  if (quantity <= earlier.largest) return reasons
  const months = monthsOfSupply(quantity, rate)
  if (months !== null && months > MOST_MONTHS) {
    reasons.push({
      kind: 'months_of_supply',
      value: Math.min(Math.round(months), Number.MAX_SAFE_INTEGER),
    })
  }
  if (earlier.bookings >= ENOUGH_BOOKINGS && quantity > TIMES_THE_LARGEST * earlier.largest) {
    reasons.push({ kind: 'far_above_usual', value: earlier.largest })
  }
  return reasons
}
