import { findDeliveryGoal, lineAmount } from '../../../shared/stock/deliveryGoal.ts'
import type { DeliveryGoal } from '../../../shared/stock/deliveryGoal.ts'
import type { Money } from '../../../shared/base/money.ts'
import type { ProposalLine, SupplierProposal } from '../../../shared/stock/contract/toOrder.ts'
import type { NewLine } from '../orders/newLines.ts'
import type { LineEdit } from './store.ts'

/** One supplier's part of To order with the desk's own ticks and packs put in. */
export type Section = {
  proposal: SupplierProposal
  lines: ProposalLine[]
  /** Sum of the ticked lines whose price is known in the supplier's currency. */
  total: Money
  /** Ticked lines that the total leaves out. */
  withoutPrice: number
  /** The next sum that is not reached, null when there is none (left). */
  goal: DeliveryGoal | null
  /** The lines an order made now would hold. */
  chosen: NewLine[]
  /** What is chosen differs from what stands on the draft already. */
  changed: boolean
}

/** A row of the page, in the order it is shown. */
export type ToOrderRow =
  | { kind: 'supplier'; key: string; section: Section }
  | { kind: 'good'; key: string; section: Section }
  | { kind: 'line'; key: string; section: Section; line: ProposalLine }

/** Puts the desk's edits into what the engine proposes, and sums up anew. */
export function editSections(
  suppliers: readonly SupplierProposal[],
  edits: Record<string, LineEdit>,
): Section[] {
  return suppliers.map((proposal) => {
    const { currency } = proposal.total
    const lines = proposal.lines.map((line) => editLine(line, edits[line.itemId]))
    const ticked = lines.filter((line) => line.ticked)
    const amountOf = (line: ProposalLine) =>
      lineAmount({ packs: line.packs, offer: { price: line.price } }, currency)
    const total = {
      amount: ticked.reduce((sum, line) => sum + amountOf(line), 0),
      currency,
    }
    return {
      proposal,
      lines,
      total,
      withoutPrice: ticked.filter((line) => amountOf(line) === 0 && !line.price?.amount).length,
      goal: findDeliveryGoal(total, {
        currency,
        minimumOrder: proposal.minimumOrder?.amount ?? null,
        freeDeliveryFrom: proposal.freeDeliveryFrom?.amount ?? null,
      }),
      chosen: ticked.map(({ itemId, offerId, packs }) => ({ itemId, offerId, packs })),
      changed: lines.some((line, index) => {
        const onDraft = proposal.lines[index]?.reason === 'on_draft'
        if (!onDraft) return line.ticked
        const before = proposal.lines[index]
        return !line.ticked || line.packs !== before?.packs || line.offerId !== before?.offerId
      }),
    }
  })
}

/** A line can be ticked once there is a pack to order. */
export const canTick = (line: ProposalLine) => line.offerId !== null && line.packs > 0

function editLine(line: ProposalLine, edit: LineEdit | undefined): ProposalLine {
  if (!edit) return line
  const edited = { ...line, ...edit.pack, packs: edit.packs ?? line.packs }
  return { ...edited, ticked: canTick(edited) && (edit.ticked ?? line.ticked) }
}

/** The rows to show: each supplier, what must be ordered, then what is good to add. */
export function rowsOf(sections: readonly Section[]): ToOrderRow[] {
  return sections.flatMap((section) => {
    const name = section.proposal.supplierId ?? 'none'
    const lineRow = (line: ProposalLine): ToOrderRow => ({
      kind: 'line',
      key: line.itemId,
      section,
      line,
    })
    const good = section.lines.filter((line) => !line.must)
    return [
      { kind: 'supplier', key: `supplier.${name}`, section },
      ...section.lines.filter((line) => line.must).map(lineRow),
      ...(good.length > 0 ? [{ kind: 'good' as const, key: `good.${name}`, section }] : []),
      ...good.map(lineRow),
    ]
  })
}
