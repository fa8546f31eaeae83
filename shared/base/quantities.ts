/**
 * Quantities are integers of an item's smallest unit. The bound keeps the sum of a million
 * movements inside the safe integers.
 */
export const LARGEST_QUANTITY = 1_000_000_000

/** The whole packs of `packQuantity` that hold at least `quantity`: always rounded up, once. */
export function packsFor(quantity: number, packQuantity: number): number {
  return quantity <= 0 ? 0 : Math.ceil(quantity / packQuantity)
}
