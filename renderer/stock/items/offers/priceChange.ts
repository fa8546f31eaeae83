import { addDays } from '../../../../shared/base/dates.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import type { PricePoint } from '../../../../shared/stock/contract/offers.ts'

const YEAR = 365

/**
 * How the price of an offer moved over the past year: the share by which the newest differs from the one
 * that held a year ago (or the first within the year), and the day that one is from. Null where there is
 * nothing to compare: one price, another currency, no change.
 */
export function priceChange(
  prices: readonly PricePoint[],
  offerId: string,
  today: Day,
): { share: number; since: Day } | null {
  const own = prices.filter((point) => point.offerId === offerId)
  const newest = own.at(-1)
  if (!newest) return null
  const yearAgo = addDays(today, -YEAR)
  const start = own.findLast(({ day }) => day <= yearAgo) ?? own[0]
  if (!start || start === newest || start.price.currency !== newest.price.currency) return null
  if (start.price.amount === 0 || start.price.amount === newest.price.amount) return null
  return { share: newest.price.amount / start.price.amount - 1, since: start.day }
}
