import type { Day } from '../../../../shared/base/dates.ts'
import type { BoxId, DisposalId, DossierId } from '../../../../shared/base/ids.ts'
import type {
  Block,
  Decision,
  Disposal,
  DisposalBox,
  DisposalDetail,
  DisposalLine,
} from '../../../../shared/archive/contract/disposals.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { DossierRow, KeepingRow } from './dossierStore.ts'
import { SELECT_KEEPING, keptOf } from './dossierStore.ts'
import type { ArchiveParts } from './parts.ts'
import { hindrances, createBlocksOf } from './blocks.ts'

type Row = Tables['archive_disposals']
type LineRow = Tables['archive_disposal_lines']

/** Disposals as they are shown: what blocks a line is worked out anew each time. */
export function createDisposalReading(parts: ArchiveParts) {
  const { database, clock, store, places } = parts
  const one = database.prepare<Row>('SELECT * FROM archive_disposals WHERE id = ?')
  const all = database.prepare<Row>(
    'SELECT * FROM archive_disposals ORDER BY year DESC, number DESC',
  )
  const open = database.prepare<Row>(
    `SELECT * FROM archive_disposals WHERE state IN ('proposed', 'approved') ORDER BY year, number`,
  )
  const linesOf = database.prepare<LineRow>(
    `SELECT x.* FROM archive_disposal_lines x JOIN archive_dossiers d ON d.id = x.dossier_id
     WHERE x.disposal_id = ? ORDER BY d.code, d.id`,
  )
  const closed = database.prepare<KeepingRow>(
    `${SELECT_KEEPING} LEFT JOIN archive_boxes b ON b.id = d.box_id
     WHERE d.state = 'closed' ORDER BY b.code IS NULL, b.code, d.code, d.id`,
  )
  const boxRows = database.prepare<Tables['archive_boxes']>(
    'SELECT * FROM archive_boxes WHERE id IN (SELECT value FROM json_each(?))',
  )
  const inBoxes = database.prepare<{ id: DossierId; box_id: BoxId }>(
    `SELECT id, box_id FROM archive_dossiers
     WHERE state IN ('open', 'closed') AND box_id IN (SELECT value FROM json_each(?))`,
  )
  const blocksOf = createBlocksOf({ database, store })

  const lineOf = (row: DossierRow, line: Partial<LineRow>, blocks: Block[]): DisposalLine => {
    const dossier = store.dossierOf(row)
    return {
      dossierId: row.id,
      code: row.code,
      title: row.title,
      classTitle: row.class_title,
      scheduleTitle: row.schedule_title,
      mandate: row.mandate,
      action: row.action,
      keepUntil: dossier.keeping.keepUntil,
      contents: row.contents,
      decision: (line.decision ?? suggest(row)) as Decision,
      until: line.until_day ?? null,
      reason: line.reason ?? '',
      blocks,
      outcome: (line.outcome ?? '') as DisposalLine['outcome'],
    }
  }
  /** Groups lines by the box their dossier lies in, or lay in; boxes by code, those without a box last. */
  const byBox = (
    lines: readonly { boxId: DossierRow['box_id']; line: DisposalLine }[],
  ): DisposalBox[] => {
    const groups = Map.groupBy(lines, ({ boxId }) => boxId)
    const ids = JSON.stringify([...groups.keys()].filter((id) => id !== null))
    const rows = new Map(boxRows.all(ids).map((row) => [row.id, row]))
    const living = Map.groupBy(inBoxes.all(ids), ({ box_id }) => box_id)
    return [...groups]
      .map(([boxId, own]): DisposalBox => {
        const shown = own.map(({ line }) => line)
        const box = boxId === null ? undefined : rows.get(boxId)
        if (boxId === null || !box)
          return { boxId: null, code: '', title: '', placePath: '', staying: 0, lines: shown }
        const going = new Set(
          shown
            .filter(({ decision }) => decision === 'destroy' || decision === 'hand_over')
            .map(({ dossierId }) => dossierId),
        )
        const staying = (living.get(boxId) ?? []).filter(({ id }) => !going.has(id)).length
        const placePath = places.pathOf(box.archive_place_id)
        return { boxId, code: box.code, title: box.title, placePath, staying, lines: shown }
      })
      .toSorted(
        (one, other) =>
          Number(one.boxId === null) - Number(other.boxId === null) ||
          one.code.localeCompare(other.code),
      )
  }
  const read = (row: Row) => {
    const lines = linesOf.all(row.id)
    const rows = new Map(
      store.rows(lines.map(({ dossier_id }) => dossier_id)).map((each) => [each.id, each]),
    )
    const isOver = row.state === 'done' || row.state === 'cancelled'
    const blocks = isOver ? null : blocksOf([...rows.values()], row.id)
    return lines.map((line) => {
      const dossier = rows.get(line.dossier_id)!
      const own = blocks?.get(dossier.id) ?? []
      const boxId = row.state === 'done' ? line.box_id : dossier.box_id
      return { boxId, line: lineOf(dossier, line, own) }
    })
  }
  const disposalOf = (row: Row, lines: ReturnType<typeof read>): Disposal => ({
    id: row.id,
    version: row.version,
    number: `${row.year}-${row.number}`,
    title: row.title,
    state: row.state as Disposal['state'],
    proposedAt: row.proposed_at,
    proposedByName: row.proposed_by,
    approvedAt: row.approved_at,
    approvedByName: row.approved_by,
    doneAt: row.done_at,
    doneByName: row.done_by,
    dossiers: lines.length,
    boxes: new Set(lines.flatMap(({ boxId }) => boxId ?? [])).size,
    undecided: lines.filter(({ line }) => line.decision === 'undecided').length,
    blocked: lines.filter(({ line }) => hindrances(line.decision, line).length > 0).length,
  })
  const detailOf = (row: Row): DisposalDetail => {
    const lines = read(row)
    return {
      ...disposalOf(row, lines),
      boxList: byBox(lines),
      certificateHash: row.certificate_hash,
    }
  }
  const row = (id: DisposalId): Row => found(one.get(id), 'disposal', id)

  return {
    row,
    get: (id: DisposalId): Disposal => {
      const own = row(id)
      return disposalOf(own, read(own))
    },
    detail: (id: DisposalId): DisposalDetail => detailOf(row(id)),
    list: (): Disposal[] => all.all().map((each) => disposalOf(each, read(each))),
    /** Those that are not finished, the oldest first. */
    listOpen: (): Disposal[] => open.all().map((each) => disposalOf(each, read(each))),
    suggest,

    /** Over their time on the day `by`, by box: whole boxes, for one is disposed of as one. */
    candidates: ({ by = clock.today(), limit }: { by?: Day | undefined; limit: number }) => {
      const over = closed.all().filter((each) => {
        const { forever, keepUntil } = keptOf(each)
        return !forever && keepUntil !== null && keepUntil < by
      })
      const last = over[limit - 1]?.box_id ?? null
      const end =
        last === null
          ? limit
          : over.findIndex(({ box_id: boxId }, at) => at >= limit && boxId !== last)
      const ids = over.slice(0, end === -1 ? over.length : end).map(({ id }) => id)
      const order = new Map(ids.map((id, index) => [id, index]))
      const due = store
        .rows(ids)
        .toSorted((one, other) => order.get(one.id)! - order.get(other.id)!)
      const blocks = blocksOf(due, null)
      const boxes = byBox(
        due.map((each) => ({
          boxId: each.box_id,
          line: lineOf(each, {}, blocks.get(each.id) ?? []),
        })),
      )
      return { boxes, total: over.length }
    },
  }
}

export type DisposalReading = ReturnType<typeof createDisposalReading>

/** What the schedule says, as a decision; a review is for people to decide. */
function suggest({ action }: Pick<DossierRow, 'action'>): Decision {
  if (action === 'destroy') return 'destroy'
  return action === 'keep' ? 'keep' : 'undecided'
}
