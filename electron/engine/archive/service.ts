import { Failure } from '../../../shared/base/errors.ts'
import type { BoxId, DossierId } from '../../../shared/base/ids.ts'
import type { Desk } from '../base/commands.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { UndoHook } from '../office/undo.ts'
import { createKeep } from '../base/keep.ts'
import { createPlanFiles } from './planFiles.ts'
import { createArchivePapers } from './papers.ts'
import { createReadyPlan } from './readyPlan.ts'
import { createBoxes } from './service/boxes.ts'
import { createClasses } from './service/classes.ts'
import { createContents } from './service/contents.ts'
import { createDisposalReading } from './service/disposalReading.ts'
import { createDisposals } from './service/disposals.ts'
import { createDossierList } from './service/dossierList.ts'
import { createDossiers } from './service/dossiers.ts'
import { createDossierStore } from './service/dossierStore.ts'
import { createErasing } from './service/erasing.ts'
import { createEvents } from './service/events.ts'
import { createHolds } from './service/holds.ts'
import { createLoans } from './service/loans.ts'
import type { ArchiveGiven, ArchiveParts } from './service/parts.ts'
import { createPlaces } from './service/places.ts'
import { createRules } from './service/rules.ts'
import { createSchedules } from './service/schedules.ts'
import { createShelves } from './service/shelves.ts'
import { createTrail } from './service/trail.ts'
import { createArchiveCheck } from './service/check.ts'

export type Archive = ReturnType<typeof createArchive>

/** Records that others stand on, each with the question whether any does. */
const STOOD_ON: Record<string, string> = {
  archive_schedules: `SELECT 1 FROM archive_classes WHERE schedule_id = @id AND retired_at IS NULL
    UNION ALL SELECT 1 FROM archive_dossiers WHERE override_schedule_id = @id`,
  archive_classes: `SELECT 1 FROM archive_dossiers WHERE class_id = @id
    UNION ALL SELECT 1 FROM archive_classes WHERE parent_class_id = @id AND retired_at IS NULL`,
  archive_places: `SELECT 1 FROM archive_boxes WHERE archive_place_id = @id
    UNION ALL SELECT 1 FROM archive_places WHERE parent_place_id = @id AND retired_at IS NULL`,
  archive_boxes: `SELECT 1 FROM archive_dossiers WHERE box_id = @id AND state IN ('open', 'closed')`,
}

/** What says when something is due, and what blocks it. */
const WEIGHED = ['archive', 'documents', 'mail', 'office', 'people'] as const

/** What would lie in something that is out of use. */
const STRAYED = `SELECT 1 FROM archive_boxes b CROSS JOIN archive_dossiers d ON d.box_id = b.id
    WHERE b.retired_at IS NOT NULL AND d.state IN ('open', 'closed')
  UNION ALL SELECT 1 FROM archive_places p JOIN archive_boxes b ON b.archive_place_id = p.id WHERE p.retired_at IS NOT NULL
  UNION ALL SELECT 1 FROM archive_places p JOIN archive_places c ON c.parent_place_id = p.id
    WHERE p.retired_at IS NOT NULL AND c.retired_at IS NULL LIMIT 1`

/** The archive: file plan, dossiers, boxes and shelves, lending, holds and disposal. */
export function createArchive(given: ArchiveGiven) {
  const { database, clock } = given
  const schedules = createSchedules(given)
  const places = createPlaces(given)
  const parts: ArchiveParts = {
    ...given,
    events: createEvents(database),
    rules: createRules(given),
    places,
    schedules,
    classes: createClasses({ ...given, schedules }),
    store: createDossierStore(database, clock, places),
  }
  const { classes, store, events } = parts
  const boxes = createBoxes(parts)
  const contents = createContents(parts)
  const list = createDossierList({ ...parts, contents })
  const loans = createLoans({ ...parts, boxes })
  const reading = createDisposalReading(parts)
  const shelves = createShelves({ ...parts, boxes })
  const { map } = shelves
  const papers = createArchivePapers({ ...parts, boxes, loans, reading, list: list.list, map })
  // A disposal of thousands is looked through line by line; today asks for it after every commit.
  const keep = createKeep(given, (_, features) => WEIGHED.some((feature) => features.has(feature)))
  const strayed = database.prepare(STRAYED)
  const stoodOn = Object.entries(STOOD_ON).map(
    ([table, sql]) => [table, database.prepare(sql)] as const,
  )

  return {
    parts,
    rules: parts.rules,
    schedules,
    classes: { ...classes, ...createReadyPlan(parts), ...createPlanFiles(parts) },
    places,
    boxes,
    dossiers: { ...createDossiers({ ...parts, contents, boxes }), list: list.list, get: list.get },
    contents,
    loans,
    holds: createHolds({ ...parts, boxes }),
    disposals: createDisposals({
      ...parts,
      boxes,
      reading,
      erasing: createErasing(database),
      certificate: papers.certificate,
    }),
    papers,
    ...shelves,
    trail: createTrail(parts),
    historyOf: list.historyOf,
    check: createArchiveCheck(database),

    /** What waits in the archive: loans that should be back, disposals to be approved or carried out. */
    waiting: () =>
      keep(`waiting ${clock.today()}`, () => ({
        overdueLoans: loans.list({ out: true, overdue: true, limit: 1000 }),
        disposals: reading.listOpen(),
      })),

    /**
     * That something was done stays in the history when it is taken back. UNDO_CONFLICT where others stand on what
     * would be taken out of use.
     */
    undo: ((write, row, desk, changes) => {
      if (!/^(archive|office)\./.test(row.command)) return
      const dossiers = new Set<DossierId>()
      const boxesTouched = new Set<BoxId>()
      for (const [table, key, before, after] of changes) {
        const id = key['id']
        if (before === null) {
          const stands = stoodOn.find(([name]) => name === table)?.[1]
          // Others that the same command made are out of use by now, and stand on nothing.
          if (stands?.get({ id })) throw new Failure('UNDO_CONFLICT', { commandId: row.command_id })
        }
        if (table === 'archive_dossiers') dossiers.add(id as DossierId)
        if (table === 'archive_boxes') boxesTouched.add(id as BoxId)
        const link = (after ?? before)?.['dossier_id']
        if (table === 'archive_contents' && link) dossiers.add(link as DossierId)
      }
      if (strayed.get() !== undefined)
        throw new Failure('UNDO_CONFLICT', { commandId: row.command_id })
      for (const dossierId of dossiers) {
        noteUndone(write, desk, dossierId, changes)
        store.indexWords(dossierId)
      }
      for (const boxId of boxesTouched) {
        events.add(write, desk, { boxId }, 'undone', row.command)
        const now = boxes.row(boxId).archive_place_id
        if (changed(changes, 'archive_boxes', boxId, 'archive_place_id'))
          events.add(write, desk, { boxId }, now ? 'moved' : 'unplaced', places.pathOf(now))
      }
    }) satisfies UndoHook,
  }

  /** The history tells the box it lies in by its last entry, so a box that is put back is told anew. */
  function noteUndone(
    write: Write,
    desk: Desk,
    dossierId: DossierId,
    changes: readonly RowChange[],
  ): void {
    events.add(write, desk, { dossierId }, 'undone')
    if (!changed(changes, 'archive_dossiers', dossierId, 'box_id')) return
    const { box_id: boxId, box_code: code } = store.row(dossierId)
    events.add(write, desk, { dossierId, boxId }, boxId ? 'boxed' : 'unboxed', code ?? '')
  }
}

/** True when one of the changes set this column of a row that was there before. */
function changed(changes: readonly RowChange[], table: string, id: string, column: string) {
  return changes.some(
    ([name, key, before]) => name === table && key['id'] === id && before && column in before,
  )
}
