import { join } from 'node:path'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { createRouterClient } from '@orpc/server'
import type { CommandId, ItemId, MovementId, PlaceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Row } from './measure.ts'
import { INSERT_MOVEMENT } from './seed.ts'
import { compareWriteRates } from './writeRate.ts'

const INSERT_JOURNAL = `INSERT INTO journal (command_id, at, actor, desk, command, entity, entity_id, request, result, changes)
  VALUES (?, ?, 'Bench', 'bench', 'stock.move', 'item', ?, ?, ?, '[]')`

/** A booking with plain statements: the movement (its trigger keeps the level) and a journal row. */
export function createRawBooking(database: Database, placeId: PlaceId) {
  const movement = database.prepare(INSERT_MOVEMENT)
  const journal = database.prepare(INSERT_JOURNAL)
  return (itemId: ItemId, at: string): void => {
    const id = newId<MovementId>()
    const commandId = newId<CommandId>()
    movement.run(id, itemId, placeId, 'issue', -1, at, at, 'Bench', '', commandId)
    journal.run(commandId, at, itemId, 'x'.repeat(64), '{"levels":[]}')
  }
}

/** Bookings a second through the contract against the raw statements, FULL both, in turns. */
export async function measureBooking(
  folder: string,
  itemId: ItemId,
  placeId: PlaceId,
  rounds: number,
): Promise<Row> {
  const engine = await openEngine({ folder, version: 'bench' })
  const client: OfficeClient = createRouterClient(engine.router, {
    context: engine.contextFor({ desk: 'bench', origin: 'test' }),
  })
  const database = openDatabase(join(folder, 'office.db'))
  const bookRaw = createRawBooking(database, placeId)
  const raw = () => database.transaction(() => bookRaw(itemId, new Date().toISOString()))
  const ours = () =>
    client.stock.move({
      kind: 'issue',
      lines: [{ itemId, placeId, quantity: 1 }],
      reason: '',
      sure: true,
    })
  try {
    return await compareWriteRates('Durable bookings a second', { ours, raw }, rounds)
  } finally {
    database.close()
    await engine.stop()
  }
}
