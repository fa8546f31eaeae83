import type { OrderSummary } from '../../../../shared/stock/contract/orders.ts'
import type { SupplierProposal } from '../../../../shared/stock/contract/toOrder.ts'
import type { Today } from '../../../../shared/today/contract.ts'
import type { Snapshot } from './itemState.ts'

type Waiting = Pick<
  Today['support'],
  'emptyItems' | 'toOrder' | 'drafts' | 'lateOrders' | 'coming'
> & { items: number }

type Reads = {
  readSnapshot: () => Snapshot
  toOrder: (input: object) => { suppliers: SupplierProposal[] }
  listOrders: (input: { states: ['draft', 'sent', 'partly_received'] }) => OrderSummary[]
}

/** What of the supplies waits to be dealt with: few lines of many items, for the page of today. */
export function createWaiting({ readSnapshot, toOrder, listOrders }: Reads) {
  return (): Waiting => {
    const { items } = readSnapshot()
    const emptyItems: Waiting['emptyItems'] = []
    for (const state of items.values()) {
      const { row, flagged, onHand, onOrder } = state
      if (row.retired_at !== null || (onHand > 0 && !flagged)) continue
      const status = onHand <= 0 ? 'empty' : 'flagged'
      emptyItems.push({ id: row.id, name: row.name, onOrder, status })
    }
    emptyItems.sort((a, b) => (a.name < b.name ? -1 : 1))
    const orders = listOrders({ states: ['draft', 'sent', 'partly_received'] })
    return {
      items: items.size,
      emptyItems,
      toOrder: toOrder({}).suppliers.flatMap(({ supplierId, supplierName, lines, total }) => {
        const must = lines.filter((line) => line.must).length
        return must > 0 ? [{ supplierId, supplierName, items: must, total }] : []
      }),
      drafts: orders.filter(({ state }) => state === 'draft'),
      lateOrders: orders.filter(({ overdue }) => overdue),
      coming: orders
        .filter(({ state, overdue }) => state !== 'draft' && !overdue)
        .toSorted((a, b) => ((a.expected ?? '9') < (b.expected ?? '9') ? -1 : 1)),
    }
  }
}
