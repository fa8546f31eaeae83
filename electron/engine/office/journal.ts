import type { Instant } from '../../../shared/base/dates.ts'
import type { JournalRow } from '../../../shared/office/contract.ts'
import type { RowChange } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { createRecordNames } from './recordNames.ts'

type Row = Tables['journal'] & { undone_by: string | null }
type Query = {
  entity?: string | undefined
  entityId?: string | undefined
  before?: number | undefined
  limit: number
}

const SELECT = `SELECT j.*, (SELECT u.command_id FROM journal u WHERE u.undoes = j.command_id) AS undone_by FROM journal j`

/** The rows that a command changed, as its journal row keeps them. */
export const changesOf = (row: Pick<Tables['journal'], 'changes'>): RowChange[] =>
  JSON.parse(row.changes) as RowChange[]

/** Reads the journal. Written by hand: the two ways to a record's rows each have an index only as a union. */
export function createJournal(database: Database) {
  const newest = database.prepare<Row>(
    `${SELECT} WHERE j.revision < ? ORDER BY j.revision DESC LIMIT ?`,
  )
  const ofKind = database.prepare<Row>(
    `${SELECT} WHERE j.revision < ? AND (j.entity = ? OR j.revision IN
       (SELECT revision FROM journal_entities WHERE entity = ?)) ORDER BY j.revision DESC LIMIT ?`,
  )
  const ofRecord = database.prepare<Row>(
    `${SELECT} WHERE j.revision IN (
       SELECT revision FROM journal WHERE entity = ? AND entity_id = ?
       UNION SELECT revision FROM journal_entities WHERE entity = ? AND entity_id = ?)
     AND j.revision < ? ORDER BY j.revision DESC LIMIT ?`,
  )
  const byCommand = database.prepare<Row>(`${SELECT} WHERE j.command_id = ?`)
  const namesOf = createRecordNames(database)
  const others = database.prepare<{ entity: string; entity_id: string }>(
    'SELECT entity, entity_id FROM journal_entities WHERE revision = ?',
  )

  return {
    list: ({ entity, entityId, before = Number.MAX_SAFE_INTEGER, limit }: Query): JournalRow[] => {
      const rows =
        entity === undefined
          ? newest.all(before, limit)
          : entityId === undefined
            ? ofKind.all(before, entity, entity, limit)
            : ofRecord.all(entity, entityId, entity, entityId, before, limit)
      return rows.map((row) => journalRowOf(row, namesOf))
    },
    /** The row of one command, or undefined. */
    find: (commandId: string) => byCommand.get(commandId),
    /** All records that a command touched, its main one first. */
    touchedBy: (row: Tables['journal']) => [
      ...(row.entity === '' ? [] : [{ entity: row.entity, id: row.entity_id }]),
      ...others.all(row.revision).map((other) => ({ entity: other.entity, id: other.entity_id })),
    ],
  }
}

export type Journal = ReturnType<typeof createJournal>

function journalRowOf(
  row: Row,
  namesOf: (changes: RowChange[]) => Record<string, string>,
): JournalRow {
  const changes = changesOf(row)
  return {
    revision: row.revision,
    commandId: row.command_id,
    at: row.at as Instant,
    actor: row.actor,
    desk: row.desk,
    command: row.command,
    entity: row.entity,
    entityId: row.entity_id,
    changes: changes.map(([table, key, before, after]) => ({
      table,
      key: Object.values(key).join(' '),
      before,
      after,
    })),
    names: namesOf(changes),
    undoneBy: row.undone_by,
    undoes: row.undoes,
  }
}
