import type { Day } from '../../../../shared/base/dates.ts'
import { dayFromNumber, dayNumber } from '../../../../shared/base/dates.ts'
import type { ItemId, SupplierId } from '../../../../shared/base/ids.ts'
import type { ProposalLine, SupplierProposal } from '../../../../shared/stock/contract/toOrder.ts'
import { proposeOrder } from '../../../../shared/stock/orderProposal.ts'
import type {
  ProposalItem,
  ProposalOffer,
  ProposedLine,
} from '../../../../shared/stock/proposalLine.ts'
import type { StockParts } from './parts.ts'
import type { ItemState, OfferRow, Snapshot, SupplierRow } from './itemState.ts'

type Offer = ProposalOffer & { row: OfferRow }

type Kept = { states: ItemState[]; suppliers: Snapshot['suppliers']; answer: SupplierProposal }

/** What an item that nobody sells yet is reckoned with: a week to the door, ordered every two weeks. */
const NO_SUPPLIER = {
  leadDays: 7,
  orderEveryDays: 14,
  minimumOrder: null,
  freeDeliveryFrom: null,
  lastOrder: null,
}

/** To order: a pure view over the snapshot. Asking changes nothing, so asking twice gives the same. */
export function createProposal(
  { settings }: StockParts,
  readSnapshot: (only?: ItemId | null) => Snapshot,
) {
  const propose = (supplierId: SupplierId | null, states: ItemState[], snapshot: Snapshot) => {
    const row = supplierId ? (snapshot.suppliers.get(supplierId) ?? null) : null
    const terms = row ? termsOf(row, snapshot) : { ...NO_SUPPLIER, currency: settings().currency }
    const items = states.map((state) => itemOf(state, supplierId))
    const proposal = proposeOrder<Offer>(terms, items, dayNumber(snapshot.today))
    const byId = new Map(states.map((state) => [state.row.id as string, state]))
    const sum = (amount: number | null) =>
      amount === null ? null : { amount, currency: terms.currency }
    return {
      supplierId,
      supplierName: row?.name ?? '',
      leadDays: terms.leadDays,
      orderEveryDays: terms.orderEveryDays,
      nextUsualOrder: row ? dayFromNumber(proposal.nextUsualOrder) : null,
      minimumOrder: sum(terms.minimumOrder),
      freeDeliveryFrom: sum(terms.freeDeliveryFrom),
      total: proposal.total,
      draftOrderId: supplierId ? (snapshot.drafts.get(supplierId) ?? null) : null,
      lines: proposal.lines.map((line) => lineOf(line, byId.get(line.itemId)!)),
    } satisfies SupplierProposal
  }

  // States and terms are replaced, never changed: the same ones give the same answer, kept here, so
  // that a booking makes one supplier's list anew and not all.
  const kept = new Map<SupplierId | null, Kept>()
  const proposeKept = (supplierId: SupplierId | null, states: ItemState[], snapshot: Snapshot) => {
    const known = kept.get(supplierId)
    const same =
      known?.suppliers === snapshot.suppliers &&
      known.states.length === states.length &&
      known.states.every((state, index) => state === states[index])
    if (same) return known.answer
    const answer = propose(supplierId, states, snapshot)
    kept.set(supplierId, { states, suppliers: snapshot.suppliers, answer })
    return answer
  }

  return (input: { supplierId?: SupplierId | undefined }) => {
    const snapshot = readSnapshot()
    const groups = new Map<SupplierId | null, ItemState[]>()
    const snoozed: { itemId: ItemId; itemName: string; until: Day }[] = []
    for (const state of snapshot.items.values()) {
      if (state.row.retired_at !== null) continue
      const supplierId = state.draft?.supplierId ?? state.supplier?.id ?? null
      if (input.supplierId && supplierId !== input.supplierId) continue
      const until = state.row.snoozed_until
      if (until !== null && until > snapshot.today && !state.flagged && !state.draft) {
        snoozed.push({ itemId: state.row.id, itemName: state.row.name, until })
        continue
      }
      const group = groups.get(supplierId)
      if (group) group.push(state)
      else groups.set(supplierId, [state])
    }

    const suppliers = [...groups].flatMap(([supplierId, states]) => {
      const answer = proposeKept(supplierId, states, snapshot)
      return answer.lines.length > 0 ? [answer] : []
    })
    // Named suppliers first, by name: the same order each time.
    suppliers.sort((a, b) => {
      if ((a.supplierId === null) !== (b.supplierId === null)) return a.supplierId === null ? 1 : -1
      return a.supplierName < b.supplierName ? -1 : 1
    })
    snoozed.sort((a, b) => (a.until < b.until ? -1 : 1))
    return { day: snapshot.today, suppliers, snoozed }
  }
}

function termsOf(row: SupplierRow, snapshot: Snapshot) {
  return {
    currency: row.currency,
    minimumOrder: row.minimum_order,
    freeDeliveryFrom: row.free_delivery_from,
    leadDays: row.lead_days,
    orderEveryDays: row.order_every_days,
    lastOrder: snapshot.lastOrders.get(row.id) ?? null,
  }
}

function itemOf(state: ItemState, supplierId: SupplierId | null): ProposalItem<Offer> {
  const { row } = state
  const { draft } = state
  return {
    itemId: row.id,
    name: row.name,
    onHand: state.onHand,
    open: state.open,
    reserved: state.reserved,
    use: state.use,
    byHand: { reorderPoint: row.reorder_point, orderUpTo: row.order_up_to },
    parTotal: state.parTotal,
    capacity: row.capacity,
    flaggedEmpty: state.flagged,
    draft: draft?.offerId ? { offerId: draft.offerId, packs: draft.packs } : null,
    offers: state.offers
      .filter((offer) => offer.supplier_id === supplierId)
      .map((offer) => ({
        offerId: offer.id,
        packQuantity: offer.pack_quantity,
        minimumPacks: offer.minimum_packs,
        price:
          offer.price_amount === null || offer.price_currency === null
            ? null
            : { amount: offer.price_amount, currency: offer.price_currency },
        preferred: offer.preferred === 1,
        leadDays: offer.lead_days,
        row: offer,
      })),
  }
}

function lineOf(line: ProposedLine<Offer>, state: ItemState): ProposalLine {
  const offer = line.offer?.row ?? null
  return {
    itemId: state.row.id,
    itemName: state.row.name,
    unit: state.row.unit,
    offerId: offer?.id ?? null,
    partNumber: offer?.part_number ?? '',
    packName: offer?.pack_name ?? '',
    packQuantity: offer?.pack_quantity ?? 1,
    packs: line.packs,
    price: line.offer?.price ?? null,
    onHand: state.onHand,
    onOrder: line.onOrder,
    reserved: state.reserved,
    position: line.position,
    reorderPoint: line.reorderPoint,
    orderUpTo: line.orderUpTo,
    must: line.must,
    ticked: line.ticked,
    reason: line.reason,
    runOut: line.runOut ? dayFromNumber(line.runOut.day) : null,
    uses: state.use.uses,
    overCapacity: line.overCapacity,
  }
}
