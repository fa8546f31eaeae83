import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AbsenceId, CommandId, StaffId } from '../../../../shared/base/ids.ts'
import type { Absence } from '../../../../shared/rota/contract/plan.ts'
import { overlaps, spanOf } from '../../../../shared/rota/spans.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { requireAtWork } from './overrides.ts'
import type { RotaParts } from './planReader.ts'
import { absenceOf } from './rows.ts'

type Command = { commandId?: CommandId | undefined }
export type NewAbsence = Omit<Absence, 'id' | 'from' | 'to' | 'note'> & {
  from?: string | null | undefined
  to?: string | null | undefined
  note?: string | undefined
}

/** Who is away when. A cancelled absence stays in the history. */
export function createAbsences({ database, commands, people }: RotaParts) {
  const between = database.prepare<Tables['rota_absences']>(
    `SELECT * FROM rota_absences WHERE cancelled_at IS NULL AND to_day >= @from AND from_day <= @to
     AND (@staffId IS NULL OR staff_id = @staffId) ORDER BY from_day, starts, id`,
  )
  const one = database.prepare<Tables['rota_absences']>('SELECT * FROM rota_absences WHERE id = ?')

  const list = (input: { from: Day; to: Day; staffId?: StaffId | undefined }): Absence[] => {
    if (input.to < input.from) refuse('ends_before_it_begins')
    return between.all({ ...input, staffId: input.staffId ?? null }).map(absenceOf)
  }

  /** Enters an absence within a command that is under way. */
  const add = (write: Write, fields: NewAbsence): Absence => {
    const { staffId, fromDay, toDay } = fields
    const from = fields.from ?? null
    const to = fields.to ?? null
    requireAtWork(people.get(staffId))
    if (toDay < fromDay || (from !== null && to !== null && to <= from))
      refuse('ends_before_it_begins')
    if ((from !== null || to !== null) && (from === null || to === null || fromDay !== toDay))
      refuse('part_of_one_day')
    for (const other of list({ from: fromDay, to: toDay, staffId }))
      if (overlaps(spanOf(other.from, other.to), spanOf(from, to))) refuse('absent_already')
    const id = newId<AbsenceId>()
    write.touch('absence', id)
    write.insert('rota_absences', {
      id,
      staff_id: staffId,
      kind: fields.kind,
      from_day: fromDay,
      to_day: toDay,
      starts: from,
      ends: to,
      note: fields.note ?? '',
      cancelled_at: null,
    })
    return absenceOf(one.get(id)!)
  }

  return {
    list,
    add,
    create: (desk: Desk, input: Command & { fields: NewAbsence }): Absence =>
      commands.run(desk, 'rota.absences.create', input, (write) => add(write, input.fields)),

    cancel: (desk: Desk, input: Command & { absenceId: AbsenceId }): Absence =>
      commands.run(desk, 'rota.absences.cancel', input, (write) => {
        const row = found(one.get(input.absenceId), 'absence', input.absenceId)
        if (row.cancelled_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'absence', state: 'cancelled' })
        write.touch('absence', row.id)
        write.update('rota_absences', { id: row.id }, { cancelled_at: write.at })
        return absenceOf(row)
      }),
  }
}

function refuse(reason: string): never {
  throw new Failure('NOT_POSSIBLE', { reason })
}
