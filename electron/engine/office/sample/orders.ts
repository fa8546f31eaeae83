import type { Day, Instant } from '../../../../shared/base/dates.ts'
import type { OrderId, OrderLineId, PriceId } from '../../../../shared/base/ids.ts'
import { newId } from '../../base/ids.ts'
import type { SupplierKey } from './catalogue.ts'
import { TERMS } from './catalogue.ts'
import type { SampleItem, SampleParts, Setting } from './setting.ts'
import { priceIn } from './setting.ts'
import type { Shelves } from './shelves.ts'

export type SampleLine = { id: OrderLineId; item: SampleItem; packs: number; price: number }
export type SampleOrder = { id: OrderId; supplier: SupplierKey; lines: SampleLine[] }

/** The orders of the sample's year, with prices that creep up. */
export function createSampleOrders(
  { write, settings, words }: SampleParts,
  setting: Setting,
  shelves: Shelves,
) {
  const { currency } = settings
  const onOrder = new Map<string, number>()
  const shown = new Map<string, number>()
  let creep = 0.955

  const priceOf = (item: SampleItem) => priceIn(currency, item.spec.price * creep)
  const addTo = (item: SampleItem, units: number) =>
    onOrder.set(item.spec.key, (onOrder.get(item.spec.key) ?? 0) + units)

  /** Units a week of the item, as the office would expect. */
  const rateOf = ({ spec }: SampleItem): number => {
    const atPlaces = Object.values(spec.pars).reduce((sum, [, weekly]) => sum + weekly, 0)
    const changed = spec.interval ? 7 / spec.interval[0] : 0
    const fixed = spec.fixedUse ? (spec.fixedUse.quantity * 7) / spec.fixedUse.days : 0
    return spec.weekly + atPlaces + changed + fixed
  }

  const packsOf = (item: SampleItem, units: number) =>
    Math.max(1, Math.ceil(units / item.spec.pack))

  /** What runs below until the order after this one, up to what lasts over it. */
  const wanted = (supplier: SupplierKey): { item: SampleItem; packs: number }[] => {
    const { lead, every } = TERMS[supplier]
    return setting.items.flatMap((item) => {
      if (item.spec.supplier !== supplier || item.spec.key === 'tonerScrapped') return []
      const rate = rateOf(item)
      const home = setting.placeIds[item.spec.home]
      const position = shelves.level(item.id, home) + (onOrder.get(item.spec.key) ?? 0)
      const safety = Math.max(1, rate * 0.7)
      if (position > (rate * (lead + every)) / 7 + safety) return []
      const upTo = (rate * (lead + every * 2)) / 7 + safety
      return [{ item, packs: packsOf(item, upTo - position) }]
    })
  }

  return {
    wanted,
    rateOf,
    raisePrices: (by: number) => {
      creep *= 1 + by
    },

    place: (
      supplier: SupplierKey,
      lines: { item: SampleItem; packs: number }[],
      at: Instant,
      expected: Day | null,
    ): SampleOrder => {
      const id = newId<OrderId>()
      const year = Number(at.slice(0, 4))
      write.touch('order', id)
      write.insert('stock_orders', {
        id,
        number: `${year}-${String(write.nextNumber('stock.orders', year)).padStart(3, '0')}`,
        supplier_id: setting.supplierIds[supplier],
        state: expected === null ? 'draft' : 'sent',
        currency,
        note: words.orderNote,
        created_at: at,
        sent_at: expected === null ? null : at,
        sent_how: expected === null ? null : 'mailed',
        expected_day: expected,
        version: 1,
      })
      const made = lines.map(({ item, packs }, index): SampleLine => {
        const line = { id: newId<OrderLineId>(), item, packs, price: priceOf(item) }
        const offer = write.database
          .prepare<{ part_number: string; pack_name: string }>(
            'SELECT part_number, pack_name FROM stock_offers WHERE id = ?',
          )
          .get(item.offerId)!
        write.insert('stock_order_lines', {
          id: line.id,
          order_id: id,
          position: index + 1,
          item_id: item.id,
          offer_id: item.offerId,
          part_number: offer.part_number,
          pack_name: offer.pack_name,
          pack_quantity: item.spec.pack,
          packs,
          price_amount: line.price,
          received: 0,
          cancelled: 0,
        })
        if (expected !== null) addTo(item, packs * item.spec.pack)
        return line
      })
      return { id, supplier, lines: made }
    },

    /** Books packs of some lines as come; `whole` says whether nothing stays open. */
    receive: (
      order: SampleOrder,
      lines: [SampleLine, packs: number][],
      at: Instant,
      actor: string,
      whole: boolean,
    ) => {
      for (const [line, packs] of lines) {
        const { item, price } = line
        const quantity = packs * item.spec.pack
        const placeId = setting.placeIds[item.spec.home]
        shelves.book('receive', quantity, {
          itemId: item.id,
          placeId,
          at,
          actor,
          orderLineId: line.id,
        })
        write.update('stock_order_lines', { id: line.id }, { received: quantity })
        addTo(item, -quantity)
        if (shown.get(item.spec.key) === price) continue
        shown.set(item.spec.key, price)
        const day = at.slice(0, 10) as Day
        write.insert('stock_prices', {
          id: newId<PriceId>(),
          offer_id: item.offerId,
          day,
          amount: price,
          currency,
          source: 'receipt',
        })
        write.update('stock_offers', { id: item.offerId }, { price_amount: price })
      }
      write.update(
        'stock_orders',
        { id: order.id },
        { state: whole ? 'received' : 'partly_received', version: 2 },
      )
    },
  }
}
