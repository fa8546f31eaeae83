import type { Day } from '../../../../shared/base/dates.ts'
import type { Rate, TripDay } from '../../../../shared/agenda/contract/trips.ts'

/** No office pays more for a trip: keeps sums within whole numbers that are exact. */
export const MOST_MONEY = 1_000_000_000_000

const digits = new Map<string, number>()

/** Decimals of a currency's amounts (ISO 4217, by the machine's own currency data). */
function digitsOf(currency: string): number {
  let known = digits.get(currency)
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    digits.set(currency, (known = format.resolvedOptions().maximumFractionDigits ?? 2))
  }
  return known
}

/**
 * An amount in minor units of `currency` in minor units of the office's, at `rateMicros` (units of the office's for one
 * of the other, in millionths). Exact, rounded half up once.
 */
export function toHome(
  amount: number,
  { currency, rateMicros }: { currency: string; rateMicros: number },
  home: string,
): number {
  const rate = currency === home ? 1_000_000n : BigInt(rateMicros)
  const over = BigInt(amount) * rate * 10n ** BigInt(digitsOf(home))
  const under = 1_000_000n * 10n ** BigInt(digitsOf(currency))
  return Number((2n * over + under) / (2n * under))
}

/** The daily allowance that holds in a country on a day: the newest one from then or before; null without one. */
export function rateOn(rates: readonly Rate[], country: string, day: Day): Rate | null {
  let newest: Rate | null = null
  for (const rate of rates) {
    if (rate.country !== country || rate.validFrom > day) continue
    if (newest === null || rate.validFrom > newest.validFrom) newest = rate
  }
  return newest
}

/** What a day comes to in minor units of its rate's currency: part or full, less the meals others paid, never below 0. */
export function allowanceOf(tripDay: TripDay, rate: Rate): number {
  if (tripDay.share === 'none') return 0
  const off =
    (tripDay.breakfast ? rate.breakfastOff : 0) +
    (tripDay.lunch ? rate.lunchOff : 0) +
    (tripDay.dinner ? rate.dinnerOff : 0)
  return Math.max(0, (tripDay.share === 'full' ? rate.full : rate.part) - off)
}
