import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, StaffId } from '../../../../shared/base/ids.ts'
import { STAFF_COLOURS } from '../../../../shared/people/colours.ts'
import type { StaffFields, StaffMember } from '../../../../shared/people/contract/staff.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'

type Row = Tables['staff']
type Command = { commandId?: CommandId | undefined }

export type Staff = ReturnType<typeof createStaff>

/** The staff of the office. */
export function createStaff({ database, commands }: Parts) {
  const select =
    'SELECT s.*, p.staff_id IS NOT NULL AS has_pin FROM staff s LEFT JOIN staff_pins p ON p.staff_id = s.id'
  const all = database.prepare<Row & { has_pin: number }>(
    `${select} ORDER BY s.name COLLATE NOCASE, s.id`,
  )
  const one = database.prepare<Row & { has_pin: number }>(`${select} WHERE s.id = ?`)
  const counted = database.prepare<{ count: number }>('SELECT count(*) AS count FROM staff')
  const get = (staffId: StaffId): StaffMember =>
    staffMemberOf(found(one.get(staffId), 'staff', staffId))

  /** Adds a colleague within a command that is under way. */
  const add = (write: Write, fields: Patch<StaffFields> & { name: string }): StaffId => {
    const id = newId<StaffId>()
    const colour = STAFF_COLOURS[(counted.get()?.count ?? 0) % STAFF_COLOURS.length]!
    write.touch('staff', id)
    write.insert('staff', {
      role: '',
      email: '',
      phone: '',
      room: '',
      colour,
      ...columnsOf(fields),
      name: fields.name,
      working_days: bitsOf(fields.workingDays ?? [1, 2, 3, 4, 5]),
      takes_turns: (fields.takesTurns ?? true) ? 1 : 0,
      stand_in_id: fields.standInId ?? null,
      id,
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    add,
    get,
    list: (input: { retired?: boolean | undefined } = {}): StaffMember[] =>
      all
        .all()
        .filter((row) => input.retired || row.retired_at === null)
        .map(staffMemberOf),

    create: (desk: Desk, input: Command & { fields: Patch<StaffFields> & { name: string } }) =>
      commands.run(desk, 'people.staff.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { staffId: StaffId; version: number; fields: Patch<StaffFields> },
    ) =>
      commands.run(desk, 'people.staff.update', input, (write) => {
        const row = found(one.get(input.staffId), 'staff', input.staffId)
        requireVersion('staff', row.id, row.version, input.version)
        write.touch('staff', row.id)
        if (input.fields.standInId === row.id)
          throw new Failure('NOT_POSSIBLE', { reason: 'stand_in_for_oneself' })
        write.update(
          'staff',
          { id: row.id },
          {
            ...columnsOf(input.fields),
            version: row.version + 1,
          },
        )
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { staffId: StaffId; retired: boolean }) =>
      commands.run(desk, 'people.staff.retire', input, (write) => {
        const row = found(one.get(input.staffId), 'staff', input.staffId)
        write.touch('staff', row.id)
        const retiredAt = input.retired ? (row.retired_at ?? write.at) : null
        write.update('staff', { id: row.id }, { retired_at: retiredAt, version: row.version + 1 })
        return get(row.id)
      }),
  }
}

function columnsOf({
  workingDays,
  takesTurns,
  standInId,
  ...plain
}: Patch<StaffFields>): Partial<Row> {
  return {
    ...given(plain),
    ...(workingDays === undefined ? {} : { working_days: bitsOf(workingDays) }),
    ...(takesTurns === undefined ? {} : { takes_turns: takesTurns ? 1 : 0 }),
    ...(standInId === undefined ? {} : { stand_in_id: standInId }),
  }
}

/** Weekdays (1 is Monday) as bits, the lowest being Monday. */
const bitsOf = (days: readonly number[]) => days.reduce((bits, day) => bits | (1 << (day - 1)), 0)
const daysOf = (bits: number) => [1, 2, 3, 4, 5, 6, 7].filter((day) => bits & (1 << (day - 1)))

function staffMemberOf({
  retired_at: retiredAt,
  working_days: bits,
  takes_turns: takesTurns,
  ...row
}: Row & { has_pin: number }): StaffMember {
  const { stand_in_id: standInId, has_pin: hasPin, ...plain } = row
  return {
    ...plain,
    workingDays: daysOf(bits),
    takesTurns: takesTurns === 1,
    standInId,
    hasPin: hasPin === 1,
    retired: retiredAt !== null,
  }
}
