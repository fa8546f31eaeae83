import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, OverrideId, StaffId } from '../../../../shared/base/ids.ts'
import type { Override } from '../../../../shared/rota/contract/plan.ts'
import { overlaps, spanOf } from '../../../../shared/rota/spans.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { requireHours, requireSpan } from './coverage.ts'
import type { PlanReader, RotaParts } from './planReader.ts'
import { overrideOf } from './rows.ts'
import type { Swaps } from './swaps.ts'

type Command = { commandId?: CommandId | undefined }
export type NewOverride = Omit<Override, 'id' | 'swapId' | 'reason'> & {
  reason?: string | undefined
}

/** Exceptions from the weekly turns. Taking one away restores the base: it was never changed. */
export function createOverrides(
  { database, commands, people }: RotaParts,
  readPlan: PlanReader,
  swaps: Swaps,
) {
  const between = database.prepare<Tables['rota_overrides']>(
    `SELECT * FROM rota_overrides WHERE removed_at IS NULL AND day BETWEEN ? AND ?
     ORDER BY day, starts, made_at, id`,
  )
  const one = database.prepare<Tables['rota_overrides']>(
    'SELECT * FROM rota_overrides WHERE id = ?',
  )

  /** Adds an exception within a command that is under way. */
  const add = (write: Write, fields: NewOverride): Override => {
    requireHours(fields.from, fields.to)
    requireAtWork(people.get(fields.staffId))
    const hours = spanOf(fields.from, fields.to)
    const { absences } = readPlan(fields.day, fields.day).dayPlan(fields.day)
    const isAway = absences.some(
      ({ staffId, from, to }) => staffId === fields.staffId && overlaps(spanOf(from, to), hours),
    )
    if (fields.kind === 'add' && isAway)
      throw new Failure('NOT_POSSIBLE', { reason: 'away_that_day' })
    const id = newId<OverrideId>()
    write.touch('override', id)
    write.insert('rota_overrides', {
      id,
      day: fields.day,
      staff_id: fields.staffId,
      kind: fields.kind,
      starts: fields.from,
      ends: fields.to,
      reason: fields.reason ?? '',
      swap_id: null,
      made_at: write.at,
      removed_at: null,
    })
    return overrideOf(one.get(id)!)
  }

  return {
    add,
    list: ({ from, to }: { from: Day; to: Day }): Override[] => {
      requireSpan(from, to)
      return between.all(from, to).map(overrideOf)
    },
    create: (desk: Desk, input: Command & { fields: NewOverride }): Override =>
      commands.run(desk, 'rota.overrides.create', input, (write) => add(write, input.fields)),

    cover: (
      desk: Desk,
      input: Command & { day: Day; staffId: StaffId; from: string; to: string },
    ): Override =>
      commands.run(desk, 'rota.overrides.cover', input, (write) => {
        const { day, staffId, from, to } = input
        return add(write, { day, staffId, kind: 'add', from, to })
      }),

    remove: (desk: Desk, input: Command & { overrideId: OverrideId }): { removed: number } =>
      commands.run(desk, 'rota.overrides.remove', input, (write) => {
        const row = found(one.get(input.overrideId), 'override', input.overrideId)
        if (row.removed_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'override', state: 'removed' })
        write.touch('override', row.id)
        if (row.swap_id !== null) return { removed: swaps.takeBack(write, row.swap_id) }
        write.update('rota_overrides', { id: row.id }, { removed_at: write.at })
        return { removed: 1 }
      }),
  }
}

/** Refuses a colleague who no longer works here. */
export function requireAtWork({ retired }: { retired: boolean }): void {
  if (retired) throw new Failure('WRONG_STATE', { entity: 'staff', state: 'retired' })
}
