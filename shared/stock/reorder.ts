import { packsFor } from '../base/quantities.ts'
import type { UseRate } from './forecast.ts'

/** Standard normal quantile: stock lasts until the goods come in 95 of 100 order cycles. */
const SAFETY_DEVIATIONS = 1.6449
/** Keeps a result that is whole but for floating point from being rounded up by one. */
const ROUNDING = 1e-6

/** What is ordered and on the way of one order line, in units. */
export type OpenLine = { ordered: number; received: number }

/**
 * Units that will be free once all that is ordered has come: on hand, plus what is still to come,
 * less what is reserved. A line that brought more than ordered brings nothing more; it never counts
 * below zero (the surplus is on hand already).
 */
export function stockPosition(onHand: number, open: readonly OpenLine[], reserved: number): number {
  return onHand + unitsOnOrder(open) - reserved
}

/** Units still to come: Σ max(ordered − received, 0). */
export function unitsOnOrder(open: readonly OpenLine[]): number {
  return open.reduce((sum, line) => sum + Math.max(line.ordered - line.received, 0), 0)
}

/**
 * The supplier's next usual order after day number `today`: the rhythm of `everyDays` counted from
 * the last order, or from today when there was none.
 */
export function findNextUsualOrder(
  lastOrder: number | null,
  everyDays: number,
  today: number,
): number {
  const every = Math.max(1, everyDays)
  if (lastOrder === null || lastOrder >= today) return (lastOrder ?? today) + every
  return lastOrder + every * (Math.floor((today - lastOrder) / every) + 1)
}

/** Days from order to door, until the supplier's next usual order, and between two usual orders. */
export type OrderRhythm = { leadDays: number; daysToNextOrder: number; orderEveryDays: number }

/** Levels set by hand; null leaves one to the use rate. */
export type LevelsByHand = { reorderPoint: number | null; orderUpTo: number | null }

/** The levels that rule ordering, reorder point ≤ can-order < order-up-to; null where not known. */
export type OrderLevels = LevelsByHand & { canOrder: number | null }

/**
 * The levels of one item, in units, rounded up once.
 *
 * - Reorder point: by hand, else the need until the next usual order's goods come (`leadDays` +
 *   `daysToNextOrder`).
 * - Can-order level, at which it joins an order made for another item: the same need, with today's
 *   order as the last one (`leadDays` + `orderEveryDays`).
 * - Order up to: by hand, else the can-order level + the use between two usual orders.
 *
 * The order-up-to level lies above the other two, so that what was just ordered is not due again:
 * one set by hand holds the others down, unless the reorder point is set by hand as well.
 *
 * The need over t days is r·t + z·√(v·t + e·(r·t)²): the rate, and safety so that 95 of 100 order
 * cycles pass without a gap, z = 1.64 (Silver, Pyke and Thomas, Inventory and Production Management
 * in Supply Chains, the P1 rule under periodic review). An item no longer used needs nothing.
 */
export function findOrderLevels(
  byHand: LevelsByHand,
  use: UseRate,
  rhythm: OrderRhythm,
): OrderLevels {
  const rate = use.basis === 'stopped' ? null : use.rate
  const later = rate === null ? null : needOver(rhythm.leadDays + rhythm.orderEveryDays, rate, use)
  const now = rate === null ? null : needOver(rhythm.leadDays + rhythm.daysToNextOrder, rate, use)
  if (byHand.reorderPoint === null && now === null) return { ...byHand, canOrder: null }
  const most = byHand.orderUpTo === null ? Infinity : byHand.orderUpTo - 1
  const reorderPoint = byHand.reorderPoint ?? Math.min(roundUp(now ?? 0), most)
  const join = Math.max(reorderPoint, Math.min(roundUp(later ?? 0), most))
  const between = (rate ?? 0) * rhythm.orderEveryDays
  const orderUpTo = byHand.orderUpTo ?? roundUp(Math.max(reorderPoint, later ?? 0) + between)
  return { reorderPoint, canOrder: join, orderUpTo: Math.max(orderUpTo, join + 1) }
}

function needOver(days: number, rate: number, use: UseRate): number {
  const mean = rate * days
  return mean + SAFETY_DEVIATIONS * Math.sqrt(use.variance * days + use.error * mean ** 2)
}

function roundUp(units: number): number {
  return Math.max(0, Math.ceil(units - ROUNDING))
}

/** At a level or below it; never where the level is not known. */
export function isAtOrBelow(position: number, level: number | null): boolean {
  return level !== null && position <= level
}

/**
 * Whole packs to order: up to `orderUpTo`, at least `minimumPacks`. Rounded up, here and only here.
 */
export function packsToOrder(
  position: number,
  orderUpTo: number | null,
  pack: { packQuantity: number; minimumPacks: number },
): number {
  const wanted = orderUpTo === null ? 0 : orderUpTo - position
  return Math.max(packsFor(wanted, pack.packQuantity), pack.minimumPacks, 1)
}
