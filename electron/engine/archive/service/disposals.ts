import { createHash } from 'node:crypto'
import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DisposalId, DossierId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type {
  Decision,
  Disposal,
  DisposalDetail,
} from '../../../../shared/archive/contract/disposals.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { changeable, createCarryingOut, requireDecided } from './carryingOut.ts'
import type { DisposalParts } from './carryingOut.ts'

type Row = Tables['archive_disposals']
type Command = { commandId?: CommandId | undefined }
type Change = Command & { disposalId: DisposalId; version: number }
export type DecidedLine = {
  dossierId: DossierId
  decision: Decision
  until: Day | null
  reason: string
}

/** The disposal season: proposed by box, decided, approved by a named person, carried out once and for ever. */
export function createDisposals(parts: DisposalParts) {
  const { database, commands, clock, files, rules, store, events, reading } = parts
  const line = database.prepare<Tables['archive_disposal_lines']>(
    'SELECT * FROM archive_disposal_lines WHERE disposal_id = ? AND dossier_id = ?',
  )
  const requirePerson = (desk: Desk): void => {
    if (desk.actorId === null) throw new Failure('NOT_POSSIBLE', { reason: 'sign_in_first' })
  }
  /** Every change has to be approved anew. */
  const proposeAgain = (write: Write, row: Row): void =>
    write.update(
      'archive_disposals',
      { id: row.id },
      {
        state: 'proposed',
        approved_at: null,
        approved_by: '',
        approved_by_id: null,
        version: row.version + 1,
      },
    )
  const requireReasons = ({ decision, until, reason }: DecidedLine): void => {
    if (decision === 'extend' && (until === null || until <= clock.today()))
      throw new Failure('NOT_POSSIBLE', { reason: 'until_needed' })
    if ((decision === 'extend' || decision === 'keep') && reason === '')
      throw new Failure('NOT_POSSIBLE', { reason: 'reason_needed' })
  }

  return {
    ...reading,

    propose: (
      desk: Desk,
      input: Command & { title: string; dossierIds: DossierId[] },
    ): DisposalDetail =>
      commands.run(desk, 'archive.disposals.propose', input, (write) => {
        requirePerson(desk)
        const year = Number(clock.today().slice(0, 4))
        const number = write.nextNumber('archive disposals', year)
        const id = newId<DisposalId>()
        write.touch('disposal', id)
        write.insert('archive_disposals', {
          id,
          year,
          number,
          title: input.title,
          state: 'proposed',
          proposed_at: write.at,
          proposed_by: desk.actor,
          proposed_by_id: desk.actorId,
          approved_at: null,
          approved_by: '',
          approved_by_id: null,
          done_at: null,
          done_by: '',
          cancel_reason: '',
          certificate_file_id: null,
          certificate_hash: '',
          version: 1,
        })
        for (const dossierId of new Set(input.dossierIds)) {
          const row = store.row(dossierId)
          if (row.state !== 'closed') throw new Failure('NOT_POSSIBLE', { reason: 'not_closed' })
          if (row.disposal_id !== null)
            throw new Failure('NOT_POSSIBLE', { reason: 'in_other_disposal' })
          write.insert('archive_disposal_lines', {
            disposal_id: id,
            dossier_id: dossierId,
            box_id: row.box_id,
            decision: reading.suggest(row) === 'keep' ? 'undecided' : reading.suggest(row),
            until_day: null,
            reason: '',
            outcome: '',
          })
          events.add(write, desk, { dossierId }, 'proposed', `${year}-${number}`)
        }
        return reading.detail(id)
      }),

    decide: (desk: Desk, input: Change & { lines: DecidedLine[] }): DisposalDetail =>
      commands.run(desk, 'archive.disposals.decide', input, (write) => {
        const row = changeable(reading, input.disposalId, input.version)
        write.touch('disposal', row.id)
        for (const each of input.lines) {
          requireReasons(each)
          const key = { disposal_id: row.id, dossier_id: each.dossierId }
          found(line.get(row.id, each.dossierId), 'dossier', each.dossierId)
          write.update('archive_disposal_lines', key, {
            decision: each.decision,
            until_day: each.decision === 'extend' ? each.until : null,
            reason: each.reason,
          })
        }
        proposeAgain(write, row)
        return reading.detail(row.id)
      }),

    leaveOut: (desk: Desk, input: Change & { dossierIds: DossierId[] }): DisposalDetail =>
      commands.run(desk, 'archive.disposals.leaveOut', input, (write) => {
        const row = changeable(reading, input.disposalId, input.version)
        write.touch('disposal', row.id)
        for (const dossierId of new Set(input.dossierIds)) {
          found(line.get(row.id, dossierId), 'dossier', dossierId)
          write.remove('archive_disposal_lines', { disposal_id: row.id, dossier_id: dossierId })
          events.add(write, desk, { dossierId }, 'left_out', `${row.year}-${row.number}`)
        }
        proposeAgain(write, row)
        return reading.detail(row.id)
      }),

    approve: (desk: Desk, input: Change): DisposalDetail =>
      commands.run(desk, 'archive.disposals.approve', input, (write) => {
        const row = changeable(reading, input.disposalId, input.version)
        requirePerson(desk)
        const isSame = row.proposed_by_id === desk.actorId || row.proposed_by === desk.actor
        if (rules.get().approverMustDiffer && isSame)
          throw new Failure('NOT_POSSIBLE', { reason: 'other_person_approves' })
        const now = reading.get(row.id)
        if (now.dossiers === 0) throw new Failure('NOT_POSSIBLE', { reason: 'nothing_to_dispose' })
        requireDecided(now)
        write.touch('disposal', row.id)
        write.update(
          'archive_disposals',
          { id: row.id },
          {
            state: 'approved',
            approved_at: write.at,
            approved_by: desk.actor,
            approved_by_id: desk.actorId,
            version: row.version + 1,
          },
        )
        return reading.detail(row.id)
      }),

    cancel: (desk: Desk, input: Command & { disposalId: DisposalId; reason: string }): Disposal =>
      commands.run(desk, 'archive.disposals.cancel', input, (write) => {
        const row = changeable(reading, input.disposalId)
        write.touch('disposal', row.id)
        write.update(
          'archive_disposals',
          { id: row.id },
          { state: 'cancelled', cancel_reason: input.reason, version: row.version + 1 },
        )
        return reading.get(row.id)
      }),

    carryOut: createCarryingOut(parts),

    /** The stored bytes. FILE_UNREADABLE `altered` where they are not those that were stored. */
    certificatePaper: (id: DisposalId): Paper => {
      const row = reading.row(id)
      if (row.certificate_file_id === null)
        throw new Failure('WRONG_STATE', { entity: 'disposal', state: row.state })
      const bytes = files.bytesOf(row.certificate_file_id)
      const name = `${row.year}-${row.number}`
      if (createHash('sha256').update(bytes).digest('hex') !== row.certificate_hash)
        throw new Failure('FILE_UNREADABLE', { file: name, reason: 'altered' })
      return makePaper(name, 'pdf', bytes)
    },
  }
}
