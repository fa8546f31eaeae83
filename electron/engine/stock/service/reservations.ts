import type { Day } from '../../../../shared/base/dates.ts'
import type { CommandId, ItemId, ReservationId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, given } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Held = { itemId: ItemId; quantity: number; reason: string; until: Day | null }

/** What is kept back of an item for a purpose: less is free to take, until it is released or its day is past. */
export function createReservations({ database, commands }: StockParts) {
  const reservationsOf = database.prepare<{
    id: ReservationId
    quantity: number
    reason: string
    until: Day | null
  }>(
    `SELECT id, quantity, reason, until_day AS until FROM stock_reservations
     WHERE item_id = ? AND released_at IS NULL ORDER BY id`,
  )
  const reservation = database.prepare<Tables['stock_reservations']>(
    'SELECT * FROM stock_reservations WHERE id = ?',
  )
  const item = database.prepare<{ id: ItemId }>('SELECT id FROM stock_items WHERE id = ?')

  const hold = (write: Write, held: Held): ReservationId => {
    found(item.get(held.itemId), 'item', held.itemId)
    const id = newId<ReservationId>()
    write.touch('item', held.itemId)
    write.alsoChanged.add('stock')
    write.insert('stock_reservations', {
      id,
      item_id: held.itemId,
      quantity: held.quantity,
      reason: held.reason,
      until_day: held.until,
      released_at: null,
    })
    return id
  }
  const letGo = (write: Write, reservationId: ReservationId): ItemId => {
    const row = found(reservation.get(reservationId), 'reservation', reservationId)
    write.touch('item', row.item_id)
    write.alsoChanged.add('stock')
    write.update('stock_reservations', { id: reservationId }, { released_at: write.at })
    return row.item_id
  }

  return {
    ofItem: (itemId: ItemId) => reservationsOf.all(itemId),

    reserve: (desk: Desk, input: Command & Held) =>
      commands.run(desk, 'stock.items.reserve', input, (write) => {
        const { quantity, reason, until } = input
        return { id: hold(write, input), quantity, reason, until }
      }),

    /** Reservations made within a command of another feature: changed while they stand, and released. */
    hold,
    changeHold: (
      write: Write,
      reservationId: ReservationId,
      change: { quantity?: number; until?: Day },
    ): void => {
      const row = found(reservation.get(reservationId), 'reservation', reservationId)
      if (row.released_at !== null) return
      write.touch('item', row.item_id)
      write.alsoChanged.add('stock')
      const columns = given({ quantity: change.quantity, until_day: change.until })
      write.update('stock_reservations', { id: reservationId }, columns)
    },
    letGo,

    release: (desk: Desk, input: Command & { reservationId: ReservationId }) =>
      commands.run(desk, 'stock.items.release', input, (write) => ({
        itemId: letGo(write, input.reservationId),
      })),
  }
}
