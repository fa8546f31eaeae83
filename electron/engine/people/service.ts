import type { CommandId, StaffId } from '../../../shared/base/ids.ts'
import type { StaffFields, StaffMember } from '../../../shared/people/contract.ts'
import type { Commands, Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import { found, given, requireVersion } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

type Row = Tables['staff']
type Command = { commandId?: CommandId | undefined }
type Given<Fields> = { [Key in keyof Fields]?: Fields[Key] | undefined }

/** Colours given in turn to those who have none yet: apart in hue, of one lightness. */
const COLOURS = [
  '#5b7c99',
  '#8a6d3b',
  '#4f7f5f',
  '#99607a',
  '#6b6ba8',
  '#a0613f',
  '#3f8288',
  '#7d7436',
]

export type People = ReturnType<typeof createPeople>

/** The staff of the office. */
export function createPeople({ database, commands }: { database: Database; commands: Commands }) {
  const all = database.prepare<Row>('SELECT * FROM staff ORDER BY name COLLATE NOCASE, id')
  const one = database.prepare<Row>('SELECT * FROM staff WHERE id = ?')
  const counted = database.prepare<{ count: number }>('SELECT count(*) AS count FROM staff')
  const get = (staffId: StaffId): StaffMember =>
    staffMemberOf(found(one.get(staffId), 'staff', staffId))

  /** Adds a colleague within a command that is under way. */
  const add = (write: Write, fields: Given<StaffFields> & { name: string }): StaffId => {
    const id = newId<StaffId>()
    const colour = COLOURS[(counted.get()?.count ?? 0) % COLOURS.length]!
    write.touch('staff', id)
    write.insert('staff', {
      role: '',
      email: '',
      phone: '',
      room: '',
      colour,
      ...given(fields),
      name: fields.name,
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

    create: (desk: Desk, input: Command & { fields: Given<StaffFields> & { name: string } }) =>
      commands.run(desk, 'people.staff.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { staffId: StaffId; version: number; fields: Given<StaffFields> },
    ) =>
      commands.run(desk, 'people.staff.update', input, (write) => {
        const row = found(one.get(input.staffId), 'staff', input.staffId)
        requireVersion('staff', row.id, row.version, input.version)
        write.touch('staff', row.id)
        write.update('staff', { id: row.id }, {
          ...given(input.fields),
          version: row.version + 1,
        } as Partial<Row>)
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

function staffMemberOf({ retired_at: retiredAt, ...row }: Row): StaffMember {
  return { ...row, retired: retiredAt !== null }
}
