import type { ItemId, OfferId } from '../../../shared/base/ids.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'

/** A line as `orders.create` and `orders.update` take it. */
export type NewLine = { itemId: ItemId; offerId: OfferId | null; packs: number }

/** The lines of an order that still stand, to be written again. */
export const linesOf = (order: Order): NewLine[] =>
  order.lineList
    .filter((line) => !line.cancelled)
    .map(({ itemId, offerId, packs }) => ({ itemId, offerId, packs }))

/** `added` joined to `lines`: the same pack of the same item becomes one line with both amounts. */
export function joinLines(lines: readonly NewLine[], added: readonly NewLine[]): NewLine[] {
  const joined = lines.map((line) => ({ ...line }))
  for (const line of added) {
    const same = joined.find((each) => each.itemId === line.itemId && each.offerId === line.offerId)
    if (same) same.packs += line.packs
    else joined.push({ ...line })
  }
  return joined
}
