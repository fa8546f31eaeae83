import {
  addDays,
  dayAt,
  dayFromNumber,
  dayNumber,
  daysBetween,
} from '../../../../shared/base/dates.ts'
import type { Day, Instant } from '../../../../shared/base/dates.ts'
import type { ItemId } from '../../../../shared/base/ids.ts'
import { findRunOut } from '../../../../shared/stock/runOut.ts'
import { found } from '../../base/records.ts'
import type { StockParts } from './parts.ts'
import type { Snapshot } from './itemState.ts'

const PAST_DAYS = 365
const LONGEST_AHEAD_DAYS = 180
const SHORTEST_AHEAD_DAYS = 42

/** Where an item's level came from and where it goes. */
export function createForecast(
  { database, clock }: StockParts,
  readSnapshot: (only?: ItemId | null) => Snapshot,
) {
  const moves = database.prepare<{ happened_at: Instant; quantity: number }>(
    'SELECT happened_at, sum(quantity) AS quantity FROM stock_movements WHERE item_id = ? GROUP BY happened_at ORDER BY happened_at',
  )
  const arrivals = database.prepare<{ day: Day | null; quantity: number }>(
    `SELECT o.expected_day AS day, l.packs * l.pack_quantity - l.received AS quantity
     FROM stock_order_lines l JOIN stock_orders o ON o.id = l.order_id
     WHERE l.item_id = ? AND l.cancelled = 0 AND o.state IN ('sent', 'partly_received')
       AND l.received < l.packs * l.pack_quantity`,
  )
  const item = database.prepare('SELECT id FROM stock_items WHERE id = ?')

  /** The level at the end of each day on which it changed, the past year. */
  const levelsOf = (itemId: ItemId, today: Day, onHand: number): { day: Day; level: number }[] => {
    const from = addDays(today, -PAST_DAYS)
    const zone = clock.zone()
    const byDay = new Map<Day, number>()
    let level = 0
    for (const row of moves.all(itemId)) {
      const day = dayAt(row.happened_at, zone)
      if (byDay.size === 0 && day >= from) byDay.set(from, level)
      level += row.quantity
      if (day >= from) byDay.set(day, level)
    }
    byDay.set(today, onHand)
    return [...byDay].map(([day, at]) => ({ day, level: at }))
  }

  return ({ itemId }: { itemId: ItemId }) => {
    found(item.get(itemId), 'item', itemId)
    const snapshot = readSnapshot(itemId)
    const state = snapshot.items.get(itemId)!
    const { today } = snapshot
    const { use } = state
    const runOut = findRunOut(state.position, use, dayNumber(today))

    const coming = arrivals.all(itemId).map((row) => ({
      // What should have come already is taken to come tomorrow.
      day: row.day && row.day > today ? row.day : addDays(today, 1),
      quantity: row.quantity,
    }))
    const ahead: { day: Day; level: number }[] = []
    if (use.rate !== null) {
      const until = runOut ? daysBetween(today, dayFromNumber(runOut.day)) + 7 : LONGEST_AHEAD_DAYS
      const days = Math.min(LONGEST_AHEAD_DAYS, Math.max(SHORTEST_AHEAD_DAYS, until))
      let level = state.onHand
      for (let step = 0; step <= days; step += 1) {
        const day = addDays(today, step)
        if (step > 0) level = Math.max(0, level - use.rate)
        for (const arrival of coming) if (arrival.day === day) level += arrival.quantity
        ahead.push({ day, level: Math.round(level) })
      }
    }
    return {
      itemId,
      unit: state.row.unit,
      basis: use.basis,
      dailyRate: use.rate,
      uses: use.uses,
      since: use.since === null ? null : dayFromNumber(use.since),
      runOut: runOut
        ? {
            day: dayFromNumber(runOut.day),
            earliest: dayFromNumber(runOut.earliest),
            latest: runOut.latest === null ? null : dayFromNumber(runOut.latest),
          }
        : null,
      onHand: state.onHand,
      position: state.position,
      reorderPoint: state.levels.reorderPoint,
      orderUpTo: state.levels.orderUpTo,
      past: levelsOf(itemId, today, state.onHand),
      ahead,
    }
  }
}
