import type { Money } from '../base/money.ts'
import { chooseAdditions, findDeliveryGoal, lineAmount } from './deliveryGoal.ts'
import { compareText } from './packChoice.ts'
import type {
  ProposalItem,
  ProposalOffer,
  ProposalReason,
  ProposalSupplier,
  ProposedLine,
} from './proposalLine.ts'
import { proposeLine } from './proposalLine.ts'
import { findNextUsualOrder } from './reorder.ts'
import type { RunOut } from './runOut.ts'

export type OrderProposal<Offer extends ProposalOffer = ProposalOffer> = {
  nextUsualOrder: number
  /** Sum of the ticked lines in the supplier's currency; a line without such a price adds nothing. */
  total: Money
  lines: ProposedLine<Offer>[]
}

/**
 * What to order from one supplier on day number `today`. A pure view: the same input gives the same
 * list in the same order, and what is ordered from it is not proposed again.
 *
 * Must, ticked: on the draft already, flagged empty with none on the way, at or below the reorder
 * point, or below the sum of the par levels. Then, once something must be ordered, good to add at the
 * same time (the can-order policy: Kayiş, Bilgiç and Karabulut, IIE Transactions 40, 2008): what would fall short
 * before the next usual order after this one; and, only while the supplier's minimum or free delivery
 * is not reached, what has room up to its order-up-to level. Of the good ones those soonest to run
 * out are ticked that reach the sum; none when they cannot.
 */
export function proposeOrder<Offer extends ProposalOffer>(
  supplier: ProposalSupplier,
  items: readonly ProposalItem<Offer>[],
  today: number,
): OrderProposal<Offer> {
  const { currency } = supplier
  const nextUsualOrder = findNextUsualOrder(supplier.lastOrder, supplier.orderEveryDays, today)
  const proposed = items
    .map((item) => proposeLine(item, supplier, nextUsualOrder, today))
    .filter((line) => line !== null)
    .toSorted(compareLines)
  const must = proposed.filter((line) => line.must)
  if (must.length === 0) return { nextUsualOrder, total: { amount: 0, currency }, lines: [] }

  const goal = findDeliveryGoal(sumTicked(must, currency), supplier)
  const good = proposed.filter(
    (line) => !line.must && (goal !== null || line.reason !== 'reaches_free_delivery'),
  )
  const additions = good.map((line) => ({
    itemId: line.itemId,
    amount: lineAmount(line, currency),
  }))
  const chosen = chooseAdditions(additions, goal?.missing ?? 0)
  const lines = [...must, ...good.map((line) => ({ ...line, ticked: chosen.has(line.itemId) }))]
  return { nextUsualOrder, total: sumTicked(lines, currency), lines }
}

const REASON_ORDER: Record<ProposalReason, number> = {
  flagged_empty: 0,
  on_draft: 1,
  below_reorder_point: 1,
  below_par: 1,
  runs_out_before_next_order: 2,
  reaches_free_delivery: 3,
}

/** Flagged first, then must, then good to add; within each the soonest to run out, then by name. */
function compareLines(a: ProposedLine, b: ProposedLine): number {
  return (
    REASON_ORDER[a.reason] - REASON_ORDER[b.reason] ||
    compareRunOut(a.runOut, b.runOut) ||
    compareText(a.name, b.name) ||
    compareText(a.itemId, b.itemId)
  )
}

function compareRunOut(a: RunOut | null, b: RunOut | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.day - b.day
}

function sumTicked(lines: readonly ProposedLine[], currency: string): Money {
  const amount = lines.reduce(
    (sum, line) => sum + (line.ticked ? lineAmount(line, currency) : 0),
    0,
  )
  return { amount, currency }
}
