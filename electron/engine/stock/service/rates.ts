import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { dayAt, dayNumber } from '../../../../shared/base/dates.ts'
import type { ItemId } from '../../../../shared/base/ids.ts'
import type { MovementKind } from '../../../../shared/stock/contract/history.ts'
import type { RateState, UseRate } from '../../../../shared/stock/forecast.ts'
import { dailyRate, fixedRate, rateState } from '../../../../shared/stock/forecast.ts'
import type { UseFact } from '../../../../shared/stock/uses.ts'
import { readUses } from '../../../../shared/stock/uses.ts'
import type { OfficeClock } from '../../base/clock.ts'
import type { Database } from '../../database/database.ts'

type FixedUse = { id: ItemId; fixed_use_quantity: number | null; fixed_use_days: number | null }
type Fact = {
  item_id: ItemId
  kind: MovementKind
  quantity: number
  happened_at: Instant
  place_id: string
}

/** How fast items are used, from the ledger, kept so that the ledger is not read again each time. */
export type Rates = {
  /** The use of one item today. */
  use(item: FixedUse): UseRate
  /** The same for all items at once: what is known is read in one statement, what is missing made first. */
  useOfAll(): (item: FixedUse) => UseRate
}

/**
 * Rows of one happening are summed: a reversal has its original's moment, kind and place, so what
 * was undone is zero and falls away. A count is one fact, whatever it was booked as.
 */
const FACTS = `
  SELECT item_id, kind, sum(quantity) AS quantity, happened_at, place_id FROM stock_movements
    WHERE count_id IS NULL AND item_id = ? GROUP BY happened_at, kind, place_id HAVING sum(quantity) <> 0
  UNION ALL
  SELECT c.item_id, 'count', coalesce(sum(m.quantity), 0), c.happened_at, c.place_id
    FROM stock_counts c LEFT JOIN stock_movements m ON m.count_id = c.id
    WHERE c.item_id = ? AND c.annulled_by IS NULL GROUP BY c.id
  ORDER BY happened_at`

export function createRates(database: Database, clock: OfficeClock): Rates {
  const kept = database.prepare<{ item_id: ItemId; state: string }>(
    'SELECT item_id, state FROM stock_rates',
  )
  const keptOne = database.prepare<{ state: string }>(
    'SELECT state FROM stock_rates WHERE item_id = ?',
  )
  const missing = database.prepare<{ id: ItemId }>(
    'SELECT id FROM stock_items WHERE NOT EXISTS (SELECT 1 FROM stock_rates r WHERE r.item_id = id)',
  )
  const facts = database.prepare<Fact>(FACTS)
  const keep = database.prepare('INSERT OR REPLACE INTO stock_rates (item_id, state) VALUES (?, ?)')
  const parsed = new Map<ItemId, { text: string; state: RateState }>()

  const parse = (itemId: ItemId, text: string): RateState => {
    const known = parsed.get(itemId)
    if (known?.text === text) return known.state
    const state = JSON.parse(text) as RateState
    parsed.set(itemId, { text, state })
    return state
  }
  const compute = (itemId: ItemId): string => {
    const zone = clock.zone()
    const rows = facts.all(itemId, itemId).map((row): UseFact => ({
      day: dayNumber(dayAt(row.happened_at, zone)),
      kind: row.kind,
      quantity: row.quantity,
      placeId: row.place_id,
    }))
    const text = JSON.stringify(rateState(readUses(rows)))
    keep.run(itemId, text)
    return text
  }

  const useOf = (item: FixedUse, state: RateState, today: number): UseRate =>
    item.fixed_use_quantity !== null && item.fixed_use_days !== null
      ? fixedRate(item.fixed_use_quantity, item.fixed_use_days)
      : dailyRate(state, today)

  return {
    use: (item) => {
      const text = keptOne.get(item.id)?.state ?? compute(item.id)
      return useOf(item, parse(item.id, text), dayNumber(clock.today()))
    },
    useOfAll: () => {
      const lacking = missing.all()
      if (lacking.length > 0) {
        database.transaction(() => {
          for (const { id } of lacking) compute(id)
        })
      }
      const states = new Map(kept.all().map((row) => [row.item_id, parse(row.item_id, row.state)]))
      const today = dayNumber(clock.today())
      return (item) => useOf(item, states.get(item.id)!, today)
    },
  }
}

/** Units used up since `from` by an item that nobody books: its level is lower than the ledger says. */
export function estimateUsed(quantity: number, days: number, from: Day, today: Day): number {
  const passed = Math.max(0, dayNumber(today) - dayNumber(from))
  return Math.floor((passed * quantity) / days)
}
