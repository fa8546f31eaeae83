import type { Day } from '../../../../shared/base/dates.ts'
import type { BoxId, DossierId } from '../../../../shared/base/ids.ts'
import type { ArchiveEvent } from '../../../../shared/archive/contract/dossier.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

export type EventKind =
  | 'opened'
  | 'changed'
  | 'reclassified'
  | 'closed'
  | 'reopened'
  | 'filed'
  | 'unfiled'
  | 'boxed'
  | 'unboxed'
  | 'event'
  | 'overridden'
  | 'made'
  | 'moved'
  | 'unplaced'
  | 'lent'
  | 'given_back'
  | 'extended_loan'
  | 'held'
  | 'released'
  | 'proposed'
  | 'left_out'
  | 'extended'
  | 'kept'
  | 'destroyed'
  | 'handed_over'
  | 'freed'
  | 'used_again'
  | 'undone'

type Row = Tables['archive_events']
export type EventRow = Row
type About = { dossierId?: DossierId | null; boxId?: BoxId | null }

/**
 * Of a dossier: its own events, and those of a box from the moment it was put into it until it was taken out. Written
 * in order, so their numbers tell what was while it lay there.
 */
const OF_DOSSIER = `
  SELECT * FROM archive_events WHERE dossier_id = @id
  UNION ALL
  SELECT e.* FROM archive_events put
    JOIN archive_events e ON e.box_id = put.box_id AND e.dossier_id IS NULL AND e.number > put.number
    AND e.number < coalesce((SELECT min(o.number) FROM archive_events o
      WHERE o.dossier_id = @id AND o.number > put.number AND o.kind IN ('boxed', 'unboxed')), 9e15)
  WHERE put.dossier_id = @id AND put.kind = 'boxed'
  ORDER BY number`

export type Events = ReturnType<typeof createEvents>

/** The history of dossiers and boxes, written past the journal's rows, so that no undo takes it out again. */
export function createEvents(database: Database) {
  const insert = database.prepare(
    `INSERT INTO archive_events (dossier_id, box_id, at, actor, kind, text, day)
     VALUES (@dossierId, @boxId, @at, @actor, @kind, @text, @day)`,
  )
  const ofDossier = database.prepare<Row>(OF_DOSSIER)
  const ofBox = database.prepare<Row>(
    `SELECT * FROM archive_events WHERE box_id = ? AND (dossier_id IS NULL OR kind IN ('boxed', 'unboxed')) ORDER BY number`,
  )

  return {
    add: (
      write: Write,
      desk: Desk,
      { dossierId = null, boxId = null }: About,
      kind: EventKind,
      text = '',
      day: Day | null = null,
    ): void => {
      if (dossierId) write.touch('dossier', dossierId)
      if (boxId) write.touch('box', boxId)
      insert.run({ dossierId, boxId, at: write.at, actor: desk.actor, kind, text, day })
    },
    /** Oldest first. */
    ofDossier: (id: DossierId): Row[] => ofDossier.all({ id }),
    ofBox: (id: BoxId): Row[] => ofBox.all(id),
  }
}

/** As the contract shows them, newest first. */
export const shownEvents = (rows: readonly Row[]): ArchiveEvent[] =>
  rows
    .map(({ at, actor, kind, text, day }) => ({ at, byName: actor, kind, text, day }))
    .toReversed()
