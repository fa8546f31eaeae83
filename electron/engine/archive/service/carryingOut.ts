import { createHash } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DisposalId, DossierId } from '../../../../shared/base/ids.ts'
import type { Disposal, DisposalDetail } from '../../../../shared/archive/contract/disposals.ts'
import type { Desk } from '../../base/commands.ts'
import { requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Boxes } from './boxes.ts'
import type { DisposalReading } from './disposalReading.ts'
import type { Erasing } from './erasing.ts'
import type { ArchiveParts } from './parts.ts'

type Row = Tables['archive_disposals']
type Change = { commandId?: CommandId | undefined; disposalId: DisposalId; version: number }

export type DisposalParts = ArchiveParts & {
  boxes: Boxes
  reading: DisposalReading
  erasing: Erasing
  /** Draws the certificate of what is about to be done. */
  certificate: (desk: Desk, detail: DisposalDetail) => Promise<Uint8Array>
}

/** A disposal that can still be changed. WRONG_STATE `done` or `cancelled`; CHANGED_MEANWHILE. */
export function changeable(reading: DisposalReading, id: DisposalId, version?: number): Row {
  const row = reading.row(id)
  if (row.state === 'done' || row.state === 'cancelled')
    throw new Failure('WRONG_STATE', { entity: 'disposal', state: row.state })
  if (version !== undefined) requireVersion('disposal', id, row.version, version)
  return row
}

/** NOT_POSSIBLE `undecided_left`, `blocked_left`. */
export function requireDecided({ undecided, blocked }: Disposal): void {
  if (undecided > 0) throw new Failure('NOT_POSSIBLE', { reason: 'undecided_left' })
  if (blocked > 0) throw new Failure('NOT_POSSIBLE', { reason: 'blocked_left' })
}

/** What was approved is done, once and for ever. */
export function createCarryingOut(parts: DisposalParts) {
  const { commands, files, store, events, boxes, reading } = parts

  /** The certificate is drawn first; the command then stores it, and refuses when anything changed in between. */
  return async function carryOut(desk: Desk, input: Change): Promise<DisposalDetail> {
    const check = () => {
      const row = changeable(reading, input.disposalId, input.version)
      if (row.state !== 'approved') throw new Failure('NOT_POSSIBLE', { reason: 'not_approved' })
      const now = reading.detail(row.id)
      requireDecided(now)
      return { row, now }
    }
    const repeated = input.commandId && isDone(input.disposalId, input.version)
    const before = repeated ? null : check()
    const bytes = before ? await parts.certificate(desk, before.now) : new Uint8Array()
    const done = commands.run(desk, 'archive.disposals.carryOut', input, (write) => {
      const { row, now } = check()
      if (JSON.stringify(now) !== JSON.stringify(before?.now))
        throw new Failure('CHANGED_MEANWHILE', { entity: 'disposal', id: row.id })
      write.touch('disposal', row.id)
      carryOutLines(write, desk, row, now)
      const name = `${row.year}-${row.number}.pdf`
      write.update(
        'archive_disposals',
        { id: row.id },
        {
          state: 'done',
          done_at: write.at,
          done_by: desk.actor,
          certificate_file_id: files.storeBytes(write, desk, name, bytes),
          certificate_hash: createHash('sha256').update(bytes).digest('hex'),
          version: row.version + 1,
        },
      )
      write.alsoChanged.add('mail').add('documents')
      return reading.detail(row.id)
    })
    files.removeErased()
    parts.cleanErased()
    return done
  }

  /** True for a repeated submit of what was carried out: the command gives its first answer. */
  function isDone(id: DisposalId, version: number): boolean {
    const { state, version: now } = reading.row(id)
    return state === 'done' && now === version + 1
  }

  function carryOutLines(write: Write, desk: Desk, row: Row, detail: DisposalDetail): void {
    const number = `${row.year}-${row.number}`
    const destroyed: DossierId[] = []
    const emptied = new Set<NonNullable<Tables['archive_dossiers']['box_id']>>()
    for (const { lines } of detail.boxList)
      for (const { dossierId, decision, until, reason } of lines) {
        const dossier = store.row(dossierId)
        const change = (patch: Partial<Tables['archive_dossiers']>) =>
          write.update(
            'archive_dossiers',
            { id: dossierId },
            { ...patch, version: dossier.version + 1 },
          )
        const settle = (outcome: string) =>
          write.update(
            'archive_disposal_lines',
            { disposal_id: row.id, dossier_id: dossierId },
            { outcome, box_id: dossier.box_id },
          )
        const about = { dossierId }
        if (decision === 'extend') {
          change({ extended_day: until, extension_reason: reason })
          settle('extended')
          events.add(write, desk, about, 'extended', reason, until)
        } else if (decision === 'keep') {
          change({ kept_forever: 1, extension_reason: reason })
          settle('kept')
          events.add(write, desk, about, 'kept', reason)
        } else {
          const state = decision === 'destroy' ? 'destroyed' : 'handed_over'
          // First the state, under the eyes of the triggers; out of the box only then, or its hold would be lost.
          change({ state })
          change({ box_id: null })
          settle(state)
          events.add(write, desk, about, state, number)
          if (state === 'destroyed') destroyed.push(dossierId)
          if (dossier.box_id !== null) emptied.add(dossier.box_id)
        }
      }
    parts.erasing.erase(write, destroyed)
    for (const boxId of emptied) {
      if (boxes.dossiersIn(boxId).length > 0) continue
      const box = boxes.row(boxId)
      write.update(
        'archive_boxes',
        { id: boxId },
        { retired_at: write.at, archive_place_id: null, version: box.version + 1 },
      )
      events.add(write, desk, { boxId }, 'freed', box.code)
    }
  }
}
