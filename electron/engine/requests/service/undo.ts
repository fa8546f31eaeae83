import { Failure } from '../../../../shared/base/errors.ts'
import type { RequestId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { RequestParts } from './parts.ts'

/**
 * The requests' side of undo, after the rows were put back: what was taken back must be the last thing that
 * happened, and still nobody has two things running. A request whose making was undone stays as withdrawn.
 */
export function createUndoOfRequests({ database, store }: RequestParts) {
  const events = database.prepare<{ to_state: string }>(
    'SELECT to_state FROM request_events WHERE request_id = ? ORDER BY position',
  )
  const runners = database.prepare<{ count: number }>(
    `SELECT count(*) AS count FROM requests r
     WHERE r.state NOT IN ('told', 'withdrawn') AND r.state = 'active' AND r.owner_id IS ?`,
  )
  return (write: Write, undone: Tables['journal'], desk: Desk): void => {
    for (const { entity, id } of write.touched.slice()) {
      if (entity !== 'request') continue
      const row = store.row(id as RequestId)
      const states = events.all(id).map(({ to_state: state }) => state)
      if (states.length === 0) {
        store.addEvent(write, desk, row.id, null, 'new', '')
        store.addEvent(write, desk, row.id, 'new', 'withdrawn', '')
      } else if (states.at(-1) !== row.state) {
        throw new Failure('UNDO_CONFLICT', { commandId: undone.command_id })
      }
      if (row.state === 'active' && (runners.get(row.owner_id)?.count ?? 0) > 1)
        throw new Failure('UNDO_CONFLICT', { commandId: undone.command_id })
    }
  }
}
