import type { Money } from '../base/money.ts'

/** A line that costs more, in minor units, counts as one without a price: sums stay exact. */
const LARGEST_LINE = 1e12

/** What a supplier asks for, minor units of its currency; null for nothing. */
export type DeliveryTerms = {
  currency: string
  minimumOrder: number | null
  freeDeliveryFrom: number | null
}

/** The sum an order should still reach. `amount` and what is `missing` in minor units. */
export type DeliveryGoal = { kind: 'minimum' | 'free_delivery'; amount: number; missing: number }

/** The next sum that `total` has not reached: first the supplier's minimum, then free delivery; null when none is left. */
export function findDeliveryGoal(total: Money, terms: DeliveryTerms): DeliveryGoal | null {
  const goals = [
    { kind: 'minimum' as const, amount: terms.minimumOrder },
    { kind: 'free_delivery' as const, amount: terms.freeDeliveryFrom },
  ]
  for (const { kind, amount } of goals) {
    if (amount !== null && total.amount < amount)
      return { kind, amount, missing: amount - total.amount }
  }
  return null
}

/** The price in minor units when it is in `currency`, else null: amounts of two currencies are not added. */
export function priceIn(price: Money | null, currency: string): number | null {
  return price?.currency === currency ? price.amount : null
}

/** What a line costs in minor units of `currency`; 0 when its price is not known in it. */
export function lineAmount(
  line: { packs: number; offer: { price: Money | null } | null },
  currency: string,
): number {
  const price = priceIn(line.offer?.price ?? null, currency)
  if (price === null || price * line.packs > LARGEST_LINE) return 0
  return price * line.packs
}

/** An item that could be added to an order, and what it costs in minor units. */
export type Addition = { itemId: string; amount: number }

/**
 * Which additions bring `missing` together, the first ones before the later: from the last one on,
 * each goes without which the sum is still reached. None when all of them do not reach it.
 */
export function chooseAdditions(additions: readonly Addition[], missing: number): Set<string> {
  let sum = additions.reduce((total, { amount }) => total + amount, 0)
  const chosen = new Set<string>()
  if (sum < missing) return chosen
  for (const { itemId, amount } of additions.toReversed()) {
    if (sum - amount >= missing) sum -= amount
    else chosen.add(itemId)
  }
  return chosen
}
