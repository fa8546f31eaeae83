import type { Instant } from '../../../../shared/base/dates.ts'
import type {
  CommandId,
  CountId,
  ItemId,
  MovementId,
  OrderLineId,
  PlaceId,
} from '../../../../shared/base/ids.ts'
import type { MovementKind } from '../../../../shared/stock/contract/history.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import { createReversal } from './reversal.ts'

/** A movement to be booked. `quantity` is signed units. */
export type NewMovement = {
  itemId: ItemId
  placeId: PlaceId
  kind: MovementKind
  quantity: number
  happenedAt: Instant
  actor: string
  reason: string
  reversesId?: MovementId | null
  countId?: CountId | null
  orderLineId?: OrderLineId | null
  importKey?: string | null
}

type Count = { id: CountId; happened_at: Instant; counted: number; actor: string }

/**
 * The append-only ledger and its anchors. A count says what a place held at a moment; the movement
 * of kind `count` books the difference to what the ledger gives, and a further one is appended
 * whenever an earlier row arrives late, so that the counted number always stands.
 */
export type Ledger = {
  append(write: Write, movement: NewMovement): MovementId
  /** Books a count and answers what the ledger expected there. */
  count(
    write: Write,
    count: {
      itemId: ItemId
      placeId: PlaceId
      happenedAt: Instant
      counted: number
      actor: string
      reason: string
    },
  ): number
  /** Lets all counts of `itemId` at `placeId` from `from` on hold again, after rows before them changed. */
  reanchor(write: Write, itemId: ItemId, placeId: PlaceId, from: Instant): void
  /** Appends the reversal of every movement that `undoes` booked and annuls its counts. */
  reverse(write: Write, undoes: CommandId, actor: string): void
  level(itemId: ItemId, placeId: PlaceId): number
}

export function createLedger(database: Database): Ledger {
  const insert = database.prepare(
    `INSERT INTO stock_movements (id, item_id, place_id, kind, quantity, happened_at, recorded_at, actor, reason,
       command_id, reverses_id, count_id, order_line_id, import_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const levelOf = database.prepare<{ quantity: number }>(
    'SELECT quantity FROM stock_levels WHERE item_id = ? AND place_id = ?',
  )
  const insertCount = database.prepare(
    `INSERT INTO stock_counts (id, item_id, place_id, happened_at, counted, expected, recorded_at, actor, reason, command_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const later = database.prepare<Count>(
    `SELECT id, happened_at, counted, actor FROM stock_counts
     WHERE item_id = ? AND place_id = ? AND annulled_by IS NULL AND happened_at >= ?
     ORDER BY happened_at, id`,
  )
  // A count's own rows stand at the count's moment and id; every other row at its own.
  const before = database.prepare<{ total: number | null }>(
    `SELECT sum(m.quantity) AS total FROM stock_movements m LEFT JOIN stock_counts c ON c.id = m.count_id
     WHERE m.item_id = ? AND m.place_id = ?
       AND (coalesce(c.happened_at, m.happened_at), coalesce(c.id, m.id)) < (?, ?)`,
  )
  const booked = database.prepare<{ total: number | null }>(
    'SELECT sum(quantity) AS total FROM stock_movements WHERE count_id = ?',
  )
  const newestRow = database.prepare<{ happened_at: Instant }>(
    'SELECT happened_at FROM stock_movements WHERE item_id = ? ORDER BY happened_at DESC LIMIT 1',
  )
  const bookedBy = (countId: CountId) => booked.get(countId)?.total ?? 0

  const append: Ledger['append'] = (write, movement) => {
    const id = newId<MovementId>()
    insert.run(
      id,
      movement.itemId,
      movement.placeId,
      movement.kind,
      movement.quantity,
      movement.happenedAt,
      write.at,
      movement.actor,
      movement.reason,
      write.commandId,
      movement.reversesId ?? null,
      movement.countId ?? null,
      movement.orderLineId ?? null,
      movement.importKey ?? null,
    )
    return id
  }

  const reanchor: Ledger['reanchor'] = (write, itemId, placeId, from) => {
    for (const anchor of later.all(itemId, placeId, from)) {
      const expected = before.get(itemId, placeId, anchor.happened_at, anchor.id)?.total ?? 0
      const missing = anchor.counted - expected - bookedBy(anchor.id)
      if (missing === 0) continue
      append(write, {
        itemId,
        placeId,
        kind: 'count',
        quantity: missing,
        happenedAt: anchor.happened_at,
        actor: anchor.actor,
        reason: '',
        countId: anchor.id,
      })
    }
  }

  return {
    append,
    reanchor,
    reverse: createReversal(database, { append, reanchor, bookedBy }),
    level: (itemId, placeId) => levelOf.get(itemId, placeId)?.quantity ?? 0,
    count: (write, { itemId, placeId, happenedAt, counted, actor, reason }) => {
      const id = newId<CountId>()
      const newest = newestRow.get(itemId)?.happened_at
      const isNewest = newest === undefined || newest < happenedAt
      const expected = isNewest
        ? (levelOf.get(itemId, placeId)?.quantity ?? 0)
        : (before.get(itemId, placeId, happenedAt, id)?.total ?? 0)
      insertCount.run(
        id,
        itemId,
        placeId,
        happenedAt,
        counted,
        expected,
        write.at,
        actor,
        reason,
        write.commandId,
      )
      if (counted !== expected) {
        append(write, {
          itemId,
          placeId,
          kind: 'count',
          quantity: counted - expected,
          happenedAt,
          actor,
          reason,
          countId: id,
        })
      }
      if (!isNewest) reanchor(write, itemId, placeId, happenedAt)
      return expected
    },
  }
}
