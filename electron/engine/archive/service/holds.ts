import { Failure } from '../../../../shared/base/errors.ts'
import type { BoxId, CommandId, DossierId, HoldId } from '../../../../shared/base/ids.ts'
import type { Hold } from '../../../../shared/archive/contract/holds.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Boxes } from './boxes.ts'
import type { ArchiveParts } from './parts.ts'

type Row = Tables['archive_holds']
type Command = { commandId?: CommandId | undefined }
type Covered = { dossierIds: DossierId[]; boxIds: BoxId[] }
type NewHold = Command & Covered & { title: string; reason: string }
type CoverRow = {
  hold_id: HoldId
  position: number
  dossier_id: DossierId | null
  box_id: BoxId | null
  code: string
  title: string
}

/** Holds: while one is in force, nobody can destroy what it covers. A box covers all that lies in it. */
export function createHolds(parts: ArchiveParts & { boxes: Boxes }) {
  const { database, commands, store, boxes, events } = parts
  const one = database.prepare<Row>('SELECT * FROM archive_holds WHERE id = ?')
  const all = database.prepare<Row>('SELECT * FROM archive_holds ORDER BY set_at DESC, id DESC')
  const inForce = database.prepare<Row>(
    'SELECT * FROM archive_holds WHERE released_at IS NULL ORDER BY set_at DESC, id DESC',
  )
  const covers = database.prepare<CoverRow>(
    `SELECT c.*, coalesce(b.code, d.code) AS code, coalesce(b.title, d.title) AS title
     FROM archive_hold_covers c LEFT JOIN archive_boxes b ON b.id = c.box_id
     LEFT JOIN archive_dossiers d ON d.id = c.dossier_id
     WHERE c.hold_id IN (SELECT value FROM json_each(?)) ORDER BY c.hold_id, c.position`,
  )
  const coversOf = (ids: readonly HoldId[]) =>
    Map.groupBy(covers.all(JSON.stringify(ids)), ({ hold_id }) => hold_id)
  const holdsOf = (rows: readonly Row[]): Hold[] => {
    const covered = coversOf(rows.map(({ id }) => id))
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      title: row.title,
      reason: row.reason,
      setAt: row.set_at,
      setByName: row.set_by,
      releasedAt: row.released_at,
      releasedByName: row.released_by,
      releaseReason: row.release_reason,
      covers: (covered.get(row.id) ?? []).map(({ dossier_id, box_id, code, title }) => ({
        dossierId: dossier_id,
        boxId: box_id,
        code,
        title,
      })),
    }))
  }
  const get = (id: HoldId): Hold => holdsOf([found(one.get(id), 'hold', id)])[0]!
  const standing = (id: HoldId): Row => {
    const row = found(one.get(id), 'hold', id)
    if (row.released_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'hold', state: 'released' })
    return row
  }
  /** Lets a hold cover more within a command; what it covers already stays as it is. */
  const cover = (write: Write, desk: Desk, hold: Row, { dossierIds, boxIds }: Covered): void => {
    const known = coversOf([hold.id]).get(hold.id) ?? []
    const has = new Set(known.map((each) => each.dossier_id ?? each.box_id))
    let position = known.length
    const add = (dossierId: DossierId | null, boxId: BoxId | null) => {
      if (has.has(dossierId ?? boxId)) return
      has.add(dossierId ?? boxId)
      write.insert('archive_hold_covers', {
        hold_id: hold.id,
        position: position++,
        dossier_id: dossierId,
        box_id: boxId,
      })
      events.add(write, desk, { dossierId, boxId }, 'held', hold.title)
    }
    for (const id of dossierIds) add(store.inState(id, 'open', 'closed').id, null)
    for (const id of boxIds) add(null, boxes.standing(id).id)
  }

  /** Sets a hold within a command that is under way. */
  const add = (write: Write, desk: Desk, input: Omit<NewHold, 'commandId'>): HoldId => {
    if (input.dossierIds.length + input.boxIds.length === 0)
      throw new Failure('NOT_POSSIBLE', { reason: 'nothing_to_hold' })
    const id = newId<HoldId>()
    write.touch('hold', id)
    write.insert('archive_holds', {
      id,
      title: input.title,
      reason: input.reason,
      set_at: write.at,
      set_by: desk.actor,
      released_at: null,
      released_by: '',
      release_reason: '',
      version: 1,
    })
    cover(write, desk, found(one.get(id), 'hold', id), input)
    return id
  }

  return {
    get,
    list: ({ released }: { released?: boolean | undefined }): Hold[] =>
      holdsOf((released ? all : inForce).all()),

    add,
    set: (desk: Desk, input: NewHold): Hold =>
      commands.run(desk, 'archive.holds.set', input, (write) => get(add(write, desk, input))),

    cover: (desk: Desk, input: Command & Covered & { holdId: HoldId }): Hold =>
      commands.run(desk, 'archive.holds.cover', input, (write) => {
        const hold = standing(input.holdId)
        write.touch('hold', hold.id)
        cover(write, desk, hold, input)
        write.update('archive_holds', { id: hold.id }, { version: hold.version + 1 })
        return get(hold.id)
      }),

    release: (desk: Desk, input: Command & { holdId: HoldId; reason: string }): Hold =>
      commands.run(desk, 'archive.holds.release', input, (write) => {
        const hold = standing(input.holdId)
        write.touch('hold', hold.id)
        write.update(
          'archive_holds',
          { id: hold.id },
          {
            released_at: write.at,
            released_by: desk.actor,
            release_reason: input.reason,
            version: hold.version + 1,
          },
        )
        for (const { dossier_id, box_id } of coversOf([hold.id]).get(hold.id) ?? [])
          events.add(write, desk, { dossierId: dossier_id, boxId: box_id }, 'released', hold.title)
        return get(hold.id)
      }),
  }
}
