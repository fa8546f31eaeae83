import type { Instant } from '../../shared/base/dates.ts'
import { instantOf } from '../../shared/base/dates.ts'
import type {
  CommandId,
  ItemId,
  MovementId,
  OfferId,
  PlaceId,
  SupplierId,
} from '../../shared/base/ids.ts'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'

export const ITEMS = 2_000
export const MOVEMENTS = 500_000
const PLACES = 8
const SUPPLIERS = 20
const YEARS = 10

/** Seeded, so that every run measures the same office. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const INSERT_MOVEMENT = `INSERT INTO stock_movements (id, item_id, place_id, kind, quantity, happened_at,
  recorded_at, actor, reason, command_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** An office's decade: 2,000 items, 500,000 movements, items used unevenly (Zipf 0.8). Answers the busiest item and one of the usual kind. */
export function fillDecade(
  database: Database,
  now: number,
): { busiest: ItemId; usual: ItemId; place: PlaceId } {
  const random = createRandom(20_261_122)
  const items = Array.from({ length: ITEMS }, () => newId<ItemId>())
  const places = Array.from({ length: PLACES }, () => newId<PlaceId>())
  const suppliers = Array.from({ length: SUPPLIERS }, () => newId<SupplierId>())
  database.transaction(() => {
    const place = database.prepare(
      'INSERT INTO stock_places (id, name, code, version) VALUES (?, ?, ?, 1)',
    )
    places.forEach((id, index) => place.run(id, `Place ${index + 1}`, ''))
    const supplier = database.prepare(
      `INSERT INTO stock_suppliers (id, customer_number, currency, lead_days, order_every_days, minimum_order,
         free_delivery_from, note, version)
       VALUES (?, '', 'DKK', 3, 14, 50000, 150000, '', 1)`,
    )
    const contact = database.prepare(
      `INSERT INTO contacts (id, kind, name, prefix, given_name, middle_name, family_name, suffix, organisation_name,
         department, role, website, note, uid, extra, sort_key, version)
       VALUES (?, 'organisation', ?, '', '', '', '', '', '', '', '', '', '', '', '', ?, 1)`,
    )
    suppliers.forEach((id, index) => {
      contact.run(id, `Supplier ${index + 1}`, `supplier ${index + 1}`)
      supplier.run(id)
    })
    const item = database.prepare(
      `INSERT INTO stock_items (id, code, name, category, unit, note, version) VALUES (?, ?, ?, ?, 'pcs', '', 1)`,
    )
    const offer = database.prepare(
      `INSERT INTO stock_offers (id, item_id, supplier_id, part_number, pack_name, pack_quantity, price_amount,
         price_currency, minimum_packs, preferred, version) VALUES (?, ?, ?, ?, 'box', ?, ?, 'DKK', 1, 1, 1)`,
    )
    items.forEach((id, index) => {
      item.run(id, `C-${index}`, `Item ${index} of the catalogue`, `Category ${index % 25}`)
      const pack = 1 + Math.floor(random() * 24)
      offer.run(
        newId<OfferId>(),
        id,
        suppliers[index % SUPPLIERS],
        `P-${index}`,
        pack,
        500 + Math.floor(random() * 50_000),
      )
    })
  })
  const weights = items.map((_, index) => (index + 1) ** -0.8)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const cumulated: number[] = []
  weights.reduce((sum, weight, index) => (cumulated[index] = sum + weight / total), 0)
  const pick = (value: number): ItemId => {
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (cumulated[middle]! < value) low = middle + 1
      else high = middle
    }
    return items[low]!
  }
  const insert = database.prepare(INSERT_MOVEMENT)
  const step = (YEARS * 365 * 86_400_000) / MOVEMENTS
  const levels = new Map<ItemId, number>()
  database.transaction(() => {
    for (let number = 0; number < MOVEMENTS; number += 1) {
      const at: Instant = instantOf(now - YEARS * 365 * 86_400_000 + Math.floor(number * step))
      const itemId = pick(random())
      const level = levels.get(itemId) ?? 0
      const quantity =
        level <= 2 ? 20 + Math.floor(random() * 40) : -Math.min(level, 1 + Math.floor(random() * 3))
      levels.set(itemId, level + quantity)
      const kind = quantity > 0 ? 'receive' : 'issue'
      const place = places[Math.floor(random() * 1.2) % PLACES]!
      insert.run(
        newId<MovementId>(),
        itemId,
        place,
        kind,
        quantity,
        at,
        at,
        'Bench',
        '',
        newId<CommandId>(),
      )
    }
  })
  database.pragma('wal_checkpoint(TRUNCATE)')
  return { busiest: items[0]!, usual: items[ITEMS / 4]!, place: places[0]! }
}
