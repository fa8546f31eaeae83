import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaCalendarId, CommandId, StaffId } from '../../../../shared/base/ids.ts'
import type { Calendar } from '../../../../shared/agenda/contract/calendars.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { People } from '../../people/service.ts'
import { listOf } from './entryStore.ts'

/** Who looks: what is private of others is kept from them. */
export type Viewer = { actorId: StaffId | null }
type Row = Tables['agenda_calendars'] & { owner_name: string | null; entries: number }
type Command = { commandId?: CommandId | undefined }
type Fields = Pick<
  Calendar,
  'name' | 'colour' | 'ownerId' | 'keeperIds' | 'email' | 'privateByDefault'
>

type NewCalendar = Patch<Fields> & Pick<Fields, 'name'>

/** The calendar that every office begins with (migration 150). */
export const OFFICE_CALENDAR = '00000000-0000-7000-8000-000000000002' as AgendaCalendarId

/** The office's calendar and the agendas of executives. */
export function createCalendars({ database, commands, clock, people }: Parts & { people: People }) {
  const SELECT = `SELECT c.*, s.name AS owner_name,
      (SELECT count(*) FROM agenda_entries e WHERE e.calendar_id = c.id AND e.cancelled_at IS NULL) AS entries
    FROM agenda_calendars c LEFT JOIN staff s ON s.id = c.owner_id`
  const one = database.prepare<Row>(`${SELECT} WHERE c.id = ?`)
  const all = database.prepare<Row>(
    `${SELECT} WHERE @retired = 1 OR c.retired_at IS NULL
     ORDER BY c.id <> '${OFFICE_CALENDAR}', c.owner_id IS NOT NULL, c.name, c.id`,
  )
  const hasDates = database.prepare(
    `SELECT 1 FROM agenda_occurrences o JOIN agenda_entries e ON e.id = o.agenda_entry_id
     WHERE e.calendar_id = ? AND o.ends > ? AND o.cancelled = 0 LIMIT 1`,
  )
  const row = (id: AgendaCalendarId): Row => found(one.get(id), 'agendaCalendar', id)
  const get = (viewer: Viewer, id: AgendaCalendarId) => calendarOf(row(id), viewer)

  /** Adds a calendar within a command that is under way. */
  const add = (write: Write, of: NewCalendar): AgendaCalendarId => {
    const { ownerId = null, keeperIds = [], ...fields } = given(of)
    for (const id of [...(ownerId === null ? [] : [ownerId]), ...keeperIds]) people.get(id)
    const id = newId<AgendaCalendarId>()
    write.touch('agendaCalendar', id)
    write.insert('agenda_calendars', {
      id,
      name: fields.name!,
      colour: fields.colour ?? (ownerId === null ? '#2f6f5e' : people.get(ownerId).colour),
      owner_id: ownerId,
      keeper_ids: JSON.stringify(keeperIds),
      email: fields.email ?? '',
      private_by_default: fields.privateByDefault ? 1 : 0,
      feed_key: '',
      feed_private: 0,
      feed_opened_at: null,
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    get,
    list: (viewer: Viewer, input: { retired?: boolean | undefined } = {}): Calendar[] =>
      all.all({ retired: input.retired ? 1 : 0 }).map((each) => calendarOf(each, viewer)),

    add,
    create: (desk: Desk, input: Command & { fields: NewCalendar }): Calendar =>
      commands.run(desk, 'agenda.calendars.create', input, (write) =>
        get(desk, add(write, input.fields)),
      ),

    update: (
      desk: Desk,
      input: Command & { calendarId: AgendaCalendarId; version: number; fields: Patch<Fields> },
    ): Calendar =>
      commands.run(desk, 'agenda.calendars.update', input, (write) => {
        const before = row(input.calendarId)
        requireVersion('agendaCalendar', before.id, before.version, input.version)
        const { ownerId, keeperIds, privateByDefault, ...fields } = given(input.fields)
        for (const id of [...(ownerId ? [ownerId] : []), ...(keeperIds ?? [])]) people.get(id)
        // Whom the dates to come take up would change without anybody being asked.
        if (ownerId !== undefined && ownerId !== before.owner_id) {
          if (hasDates.get(before.id, Date.parse(clock.now())))
            throw new Failure('NOT_POSSIBLE', { reason: 'owner_has_entries' })
        }
        write.touch('agendaCalendar', before.id)
        write.update(
          'agenda_calendars',
          { id: before.id },
          {
            ...fields,
            ...(ownerId !== undefined && { owner_id: ownerId }),
            ...(keeperIds && { keeper_ids: JSON.stringify(keeperIds) }),
            ...(privateByDefault !== undefined && { private_by_default: Number(privateByDefault) }),
            version: before.version + 1,
          },
        )
        return get(desk, before.id)
      }),

    retire: (
      desk: Desk,
      input: Command & { calendarId: AgendaCalendarId; retired: boolean },
    ): Calendar =>
      commands.run(desk, 'agenda.calendars.retire', input, (write) => {
        const before = row(input.calendarId)
        if (before.id === OFFICE_CALENDAR && input.retired)
          throw new Failure('NOT_POSSIBLE', { reason: 'office_calendar_stays' })
        write.touch('agendaCalendar', before.id)
        const retired_at = input.retired ? (before.retired_at ?? write.at) : null
        const version = before.version + 1
        write.update('agenda_calendars', { id: before.id }, { retired_at, version })
        return get(desk, before.id)
      }),
  }
}

function calendarOf(row: Row, { actorId }: Viewer): Calendar {
  const keeperIds = listOf<StaffId>(row.keeper_ids)
  return {
    id: row.id,
    version: row.version,
    retired: row.retired_at !== null,
    name: row.name,
    colour: row.colour,
    ownerId: row.owner_id,
    keeperIds,
    email: row.email,
    privateByDefault: row.private_by_default === 1,
    ownerName: row.owner_name ?? '',
    mine: actorId !== null && (row.owner_id === actorId || keeperIds.includes(actorId)),
    entries: row.entries,
  }
}
