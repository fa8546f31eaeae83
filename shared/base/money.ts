/** An amount of money. `amount` is an integer of the currency's minor unit (cents, øre). */
export type Money = { amount: number; currency: string }

/** Currencies an office here pays in. All have two decimals (ISO 4217). */
export const CURRENCIES = ['EUR', 'DKK', 'SEK', 'NOK', 'GBP', 'USD', 'CHF'] as const

/** Throws when `amount` is not a safe integer: a fraction of a cent is a bug, never rounded away. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount: ${amount}`)
  return { amount, currency }
}

/** The sum of `parts`, in `currency`. Throws when a part is in another currency. */
export function addMoney(parts: Money[], currency: string): Money {
  let amount = 0
  for (const part of parts) {
    if (part.currency !== currency)
      throw new RangeError(`cannot add ${part.currency} to ${currency}`)
    amount += part.amount
  }
  return money(amount, currency)
}

/** `price` for each of `count` packs. */
export function timesMoney(price: Money, count: number): Money {
  return money(price.amount * count, price.currency)
}
