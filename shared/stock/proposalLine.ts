import type { Money } from '../base/money.ts'
import type { DeliveryTerms } from './deliveryGoal.ts'
import { priceIn } from './deliveryGoal.ts'
import type { UseRate } from './forecast.ts'
import type { PackOffer } from './packChoice.ts'
import { choosePack } from './packChoice.ts'
import type { LevelsByHand, OpenLine, OrderLevels } from './reorder.ts'
import { findOrderLevels, isAtOrBelow, stockPosition, unitsOnOrder } from './reorder.ts'
import type { RunOut } from './runOut.ts'
import { findRunOut } from './runOut.ts'

/** A supplier as its order page sees it; `lastOrder` is the day number of the last order sent. */
export type ProposalSupplier = DeliveryTerms & {
  leadDays: number
  orderEveryDays: number
  lastOrder: number | null
}

/** What the supplier sells an item as. `leadDays` null means the supplier's usual. */
export type ProposalOffer = Omit<PackOffer, 'price'> & {
  price: Money | null
  leadDays: number | null
}

/** One item of the supplier. All quantities in units. */
export type ProposalItem<Offer extends ProposalOffer = ProposalOffer> = {
  itemId: string
  name: string
  onHand: number
  /** Lines of sent orders, whatever the supplier. */
  open: readonly OpenLine[]
  reserved: number
  use: UseRate
  byHand: LevelsByHand
  /** Sum of the par levels of all places; null where none is set. */
  parTotal: number | null
  capacity: number | null
  /** Somebody said that it is empty. */
  flaggedEmpty: boolean
  /** What stands on the supplier's draft order. */
  draft: { offerId: string; packs: number } | null
  /** What this supplier sells it as, the preferred one first; retired offers left out. */
  offers: readonly Offer[]
}

/** Why a line is on the page: the first four must be ordered, the others are good to add. */
export type ProposalReason =
  | 'flagged_empty'
  | 'below_reorder_point'
  | 'below_par'
  | 'on_draft'
  | 'runs_out_before_next_order'
  | 'reaches_free_delivery'

export type ProposedLine<Offer extends ProposalOffer = ProposalOffer> = OrderLevels & {
  itemId: string
  name: string
  /** Null when the supplier sells no pack of it: shown, but it cannot be ordered yet. */
  offer: Offer | null
  packs: number
  onOrder: number
  position: number
  must: boolean
  ticked: boolean
  reason: ProposalReason
  /** When the position, deliveries on order included, is used up. */
  runOut: RunOut | null
  overCapacity: boolean
}

/**
 * What the rules say of one item on day number `today`, ticked where it must be ordered; null when
 * there is no reason to order it.
 */
export function proposeLine<Offer extends ProposalOffer>(
  item: ProposalItem<Offer>,
  supplier: ProposalSupplier,
  nextUsualOrder: number,
  today: number,
): ProposedLine<Offer> | null {
  const onOrder = unitsOnOrder(item.open)
  // What was said to be empty is: only what is on the way still counts.
  const onHand = item.flaggedEmpty ? Math.min(item.onHand, 0) : item.onHand
  const position = stockPosition(onHand, item.open, item.reserved)
  const rhythm = {
    leadDays: item.offers[0]?.leadDays ?? supplier.leadDays,
    daysToNextOrder: nextUsualOrder - today,
    orderEveryDays: supplier.orderEveryDays,
  }
  const levels = raiseToPar(findOrderLevels(item.byHand, item.use, rhythm), item.parTotal)
  const runOut = findRunOut(position, item.use, today)
  const reason = findReason(item, position, levels, runOut)
  if (reason === null) return null

  const room = item.capacity === null ? null : Math.max(0, item.capacity - onHand - onOrder)
  const line = choosePacks(item, position, levels.orderUpTo, room, supplier.currency)
  const must = reason !== 'runs_out_before_next_order' && reason !== 'reaches_free_delivery'
  if (!must && line.offer === null) return null
  return {
    itemId: item.itemId,
    name: item.name,
    ...line,
    ...levels,
    onOrder,
    position,
    must,
    ticked: must && line.offer !== null,
    reason,
    runOut,
    overCapacity: room !== null && line.packs * (line.offer?.packQuantity ?? 0) > room,
  }
}

/** Draft packs stand as somebody typed them; else the pack and number the rules choose. */
function choosePacks<Offer extends ProposalOffer>(
  item: ProposalItem<Offer>,
  position: number,
  orderUpTo: number | null,
  room: number | null,
  currency: string,
): { offer: Offer | null; packs: number } {
  const drafted = item.offers.find((offer) => offer.offerId === item.draft?.offerId)
  if (drafted && item.draft) return { offer: drafted, packs: item.draft.packs }
  const offers = item.offers.map((offer) => ({
    ...offer,
    offer,
    price: priceIn(offer.price, currency),
  }))
  const choice = choosePack(offers, position, orderUpTo, { room, rate: item.use.rate })
  return choice ? { offer: choice.offer.offer, packs: choice.packs } : { offer: null, packs: 0 }
}

function raiseToPar(levels: OrderLevels, parTotal: number | null): OrderLevels {
  return parTotal === null
    ? levels
    : { ...levels, orderUpTo: Math.max(levels.orderUpTo ?? 0, parTotal) }
}

function findReason(
  item: ProposalItem,
  position: number,
  levels: OrderLevels,
  runOut: RunOut | null,
): ProposalReason | null {
  if (item.draft !== null) return 'on_draft'
  if (item.flaggedEmpty && unitsOnOrder(item.open) === 0) return 'flagged_empty'
  if (isAtOrBelow(position, levels.reorderPoint)) return 'below_reorder_point'
  if (item.parTotal !== null && position < item.parTotal) return 'below_par'
  if (isAtOrBelow(position, levels.canOrder)) return 'runs_out_before_next_order'
  const hasRoom = levels.orderUpTo !== null && position < levels.orderUpTo
  return hasRoom && runOut !== null && item.use.basis !== 'stopped' ? 'reaches_free_delivery' : null
}
