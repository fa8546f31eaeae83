import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ResourceId, StaffId } from '../../../../shared/base/ids.ts'
import type { Resource, ResourceFields } from '../../../../shared/agenda/contract/calendars.ts'
import { minutesOf, overlaps, spanOf } from '../../../../shared/rota/spans.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { peak } from './claims.ts'
import { listOf } from './entryStore.ts'

export type Resources = ReturnType<typeof createResources>
type Row = Tables['agenda_resources']
type Command = { commandId?: CommandId | undefined }
type Fields = Patch<ResourceFields>
export type NewResource = Fields & Pick<ResourceFields, 'kind' | 'name'>

/** Rooms and equipment. */
export function createResources({ database, commands, clock }: Parts) {
  const one = database.prepare<Row>('SELECT * FROM agenda_resources WHERE id = ?')
  const all = database.prepare<Row>(
    "SELECT * FROM agenda_resources WHERE @retired = 1 OR retired_at IS NULL ORDER BY kind = 'equipment', name, id",
  )
  const toCome = database.prepare<{ begins: number; ends: number; units: number }>(
    'SELECT begins, ends, units FROM agenda_claims WHERE subject_id = ? AND ends > ? AND firm = 1',
  )
  const get = (id: ResourceId): Resource => resourceOf(found(one.get(id), 'resource', id))

  const requireUnits = (id: ResourceId, units: number) => {
    const claims = toCome.all(id, Date.parse(clock.now()))
    const most = Math.max(0, ...claims.map((claim) => peak(claims, claim)))
    if (most > units) throw new Failure('NOT_POSSIBLE', { reason: 'more_units_booked' })
  }

  /** Adds a resource within a command that is under way. */
  const add = (write: Write, given: NewResource): ResourceId => {
    const id = newId<ResourceId>()
    write.touch('resource', id)
    const fields = { ...BLANK, ...withoutUndefined(given) }
    requireHours(fields.hours)
    write.insert('agenda_resources', {
      id,
      version: 1,
      retired_at: null,
      ...(columnsOf(fields) as Omit<Row, 'id' | 'version' | 'retired_at'>),
      units: fields.kind === 'room' ? 1 : fields.units,
    })
    return id
  }

  return {
    get,
    list: (input: { retired?: boolean | undefined } = {}): Resource[] =>
      all.all({ retired: input.retired ? 1 : 0 }).map(resourceOf),

    add,
    create: (desk: Desk, input: Command & { fields: NewResource }): Resource =>
      commands.run(desk, 'agenda.resources.create', input, (write) =>
        get(add(write, input.fields)),
      ),

    update: (
      desk: Desk,
      input: Command & { resourceId: ResourceId; version: number; fields: Fields },
    ): Resource =>
      commands.run(desk, 'agenda.resources.update', input, (write) => {
        const row = found(one.get(input.resourceId), 'resource', input.resourceId)
        requireVersion('resource', row.id, row.version, input.version)
        write.touch('resource', row.id)
        const { hours, units, kind } = input.fields
        if (hours) requireHours(hours)
        const now = (kind ?? row.kind) === 'room' ? 1 : (units ?? row.units)
        if (now < row.units) requireUnits(row.id, now)
        const patch = { ...columnsOf(input.fields), units: now, version: row.version + 1 }
        write.update('agenda_resources', { id: row.id }, patch)
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { resourceId: ResourceId; retired: boolean }): Resource =>
      commands.run(desk, 'agenda.resources.retire', input, (write) => {
        const row = found(one.get(input.resourceId), 'resource', input.resourceId)
        write.touch('resource', row.id)
        const retired_at = input.retired ? (row.retired_at ?? write.at) : null
        write.update('agenda_resources', { id: row.id }, { retired_at, version: row.version + 1 })
        return get(row.id)
      }),
  }
}

const BLANK: Omit<ResourceFields, 'kind' | 'name'> = {
  units: 1,
  seats: 0,
  place: '',
  features: [],
  hours: [],
  setUpMinutes: 0,
  clearingMinutes: 0,
  bookerIds: [],
  approval: false,
  approverIds: [],
  email: '',
  colour: '#6b7f8c',
  note: '',
}

const withoutUndefined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }

export function resourceOf(row: Row): Resource {
  return {
    id: row.id,
    version: row.version,
    retired: row.retired_at !== null,
    kind: row.kind as Resource['kind'],
    name: row.name,
    units: row.units,
    seats: row.seats,
    place: row.place,
    features: listOf<string>(row.features),
    hours: listOf<Resource['hours'][number]>(row.hours),
    setUpMinutes: row.set_up_minutes,
    clearingMinutes: row.clearing_minutes,
    bookerIds: listOf<StaffId>(row.booker_ids),
    approval: row.approval === 1,
    approverIds: listOf<StaffId>(row.approver_ids),
    email: row.email,
    colour: row.colour,
    note: row.note,
  }
}

function columnsOf(fields: Fields): Partial<Row> {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const columns = {
    kind: fields.kind,
    name: fields.name,
    units: fields.units,
    seats: fields.seats,
    place: fields.place,
    features: json(fields.features),
    hours: json(fields.hours),
    set_up_minutes: fields.setUpMinutes,
    clearing_minutes: fields.clearingMinutes,
    booker_ids: json(fields.bookerIds),
    approval: fields.approval === undefined ? undefined : Number(fields.approval),
    approver_ids: json(fields.approverIds),
    email: fields.email,
    colour: fields.colour,
    note: fields.note,
  }
  return withoutUndefined(columns) as Partial<Row>
}

function requireHours(hours: ResourceFields['hours']): void {
  hours.forEach(({ weekday, from, to }, at) => {
    if (minutesOf(to) <= minutesOf(from))
      throw new Failure('NOT_POSSIBLE', { reason: 'ends_before_it_begins' })
    const other = hours
      .slice(at + 1)
      .find(
        (one) => one.weekday === weekday && overlaps(spanOf(one.from, one.to), spanOf(from, to)),
      )
    if (other) throw new Failure('NOT_POSSIBLE', { reason: 'opening_overlaps' })
  })
}
