import type { Day } from '../../../../shared/base/dates.ts'
import type {
  ActionPointId,
  AgendaEntryId,
  AgendaItemId,
  CommandId,
  ContactId,
  RequestId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { ActionPoint } from '../../../../shared/agenda/contract/meetings.ts'
import { dayOfLocal } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './calendars.ts'
import { createDateOf } from './dateOf.ts'
import type { DateKey } from './itemStore.ts'
import type { AgendaParts } from './parts.ts'
import { refuse } from './rows.ts'
import { maySee } from './maySee.ts'

type Command = { commandId?: CommandId | undefined }
type PointRow = Tables['agenda_action_points'] & {
  request_number: number | null
  request_year: number | null
  request_state: string | null
}
type Filter = {
  agendaEntryId?: AgendaEntryId | undefined
  recurrenceId?: RecurrenceId | undefined
  open?: boolean | undefined
  staffId?: StaffId | undefined
}

const MOST = 2000
/** States of a request that is no longer worked on. */
const ENDED = ['done', 'told', 'withdrawn']

/** Who does what until when: decided in a meeting, done as a request like any other. */
export function createActionPoints(
  parts: Pick<
    AgendaParts,
    'database' | 'commands' | 'settings' | 'store' | 'people' | 'contacts' | 'requests'
  > & {
    requireSeen: (viewer: Viewer, id: AgendaEntryId) => void
  },
) {
  const { database, commands, settings, store, people, contacts, requests } = parts
  const SELECT = `SELECT p.*, r.number AS request_number, r.year AS request_year, r.state AS request_state
    FROM agenda_action_points p LEFT JOIN requests r ON r.id = p.request_id WHERE p.removed_at IS NULL`
  const ORDER = `ORDER BY p.due_on IS NULL, p.due_on, p.created_at LIMIT ${MOST}`
  const all = database.prepare<PointRow>(`${SELECT} ${ORDER}`)
  const ofEntry = database.prepare<PointRow>(`${SELECT} AND p.agenda_entry_id = ? ${ORDER}`)
  const one = database.prepare<PointRow>(`${SELECT} AND p.id = ?`)
  const point = database.prepare<{ id: string }>('SELECT id FROM agenda_items WHERE id = ?')

  const isDone = (row: PointRow) =>
    row.request_state === null ? row.done_at !== null : ENDED.includes(row.request_state)
  const shown = (viewer: Viewer, rows: readonly PointRow[]): ActionPoint[] => {
    const staff = new Map(people.list({ retired: true }).map((each) => [each.id, each.name]))
    return rows.flatMap((row) => {
      const bundle = store.bundle(row.agenda_entry_id)
      const { entry, overrides } = bundle
      if (!maySee(viewer, bundle, entry.private === 1)) return []
      const recurrenceId = row.recurrence_id as RecurrenceId
      const override = overrides.get(recurrenceId)
      const { start } = createDateOf(entry, settings().zone)(recurrenceId, override)
      return {
        id: row.id,
        version: row.version,
        agendaEntryId: row.agenda_entry_id,
        recurrenceId,
        meetingTitle: override?.title ?? entry.title,
        meetingOn: dayOfLocal(start),
        itemId: row.agenda_item_id,
        text: row.text,
        staffId: row.staff_id,
        personName: row.staff_id === null ? row.person_name : (staff.get(row.staff_id) ?? ''),
        dueOn: row.due_on as Day | null,
        requestId: row.request_id,
        requestNumber:
          row.request_number === null ? '' : `${row.request_year}-${row.request_number}`,
        done: isDone(row),
      }
    })
  }
  const list = (viewer: Viewer, filter: Filter): ActionPoint[] => {
    const { agendaEntryId, recurrenceId, open, staffId } = filter
    const rows = agendaEntryId ? ofEntry.all(agendaEntryId) : all.all()
    return shown(
      viewer,
      rows.filter(
        (row) =>
          (!recurrenceId || row.recurrence_id === recurrenceId) &&
          (staffId === undefined || row.staff_id === staffId) &&
          (open === undefined || isDone(row) !== open),
      ),
    )
  }
  const get = (viewer: Viewer, id: ActionPointId): ActionPoint =>
    found(shown(viewer, [found(one.get(id), 'actionPoint', id)])[0], 'actionPoint', id)

  return {
    list,

    add: (
      desk: Desk,
      input: Command &
        DateKey & {
          itemId?: AgendaItemId | undefined
          text: string
          staffId?: StaffId | undefined
          contactId?: ContactId | undefined
          personName: string
          dueOn?: Day | undefined
          asRequest: boolean
        },
    ): ActionPoint =>
      commands.run(desk, 'agenda.actionPoints.add', input, (write) => {
        const { agendaEntryId, recurrenceId, staffId, contactId } = input
        parts.requireSeen(desk, agendaEntryId)
        const { entry, overrides } = store.bundle(agendaEntryId)
        const override = overrides.get(recurrenceId)
        const { start } = createDateOf(entry, settings().zone)(recurrenceId, override)
        if (input.itemId) found(point.get(input.itemId), 'agendaItem', input.itemId)
        const id = newId<ActionPointId>()
        write.touch('agendaEntry', agendaEntryId)
        let requestId: RequestId | null = null
        if (input.asRequest) {
          const request = requests().make(write, desk, {
            source: { kind: 'own', id: null },
            fields: {
              title: input.text.slice(0, 200),
              body: `${override?.title ?? entry.title}, ${dayOfLocal(start)}`,
              ...given({ ownerId: staffId, promisedOn: input.dueOn }),
              ...(staffId ? {} : given({ contactId, personName: input.personName || undefined })),
            },
            start: false,
          })
          requestId = request.id
          write.alsoChanged.add('requests')
        }
        write.insert('agenda_action_points', {
          id,
          agenda_entry_id: agendaEntryId,
          recurrence_id: recurrenceId,
          agenda_item_id: input.itemId ?? null,
          text: input.text,
          staff_id: staffId ? people.get(staffId).id : null,
          contact_id: contactId ?? null,
          person_name: contactId ? contacts.read(contactId).name : input.personName,
          due_on: input.dueOn ?? null,
          request_id: requestId,
          done_at: null,
          removed_at: null,
          created_at: write.at,
          version: 1,
        })
        return get(desk, id)
      }),

    update: (
      desk: Desk,
      input: Command & {
        actionPointId: ActionPointId
        version: number
        fields: Patch<{ text: string; personName: string; dueOn: Day | null; done: boolean }>
      },
    ): ActionPoint =>
      commands.run(desk, 'agenda.actionPoints.update', input, (write) => {
        const row = found(one.get(input.actionPointId), 'actionPoint', input.actionPointId)
        parts.requireSeen(desk, row.agenda_entry_id)
        requireVersion('actionPoint', row.id, row.version, input.version)
        // The request is where the work is followed: what is decided there holds here.
        if (row.request_id !== null) refuse('is_a_request')
        const { text, personName, dueOn, done } = input.fields
        write.touch('agendaEntry', row.agenda_entry_id)
        write.update(
          'agenda_action_points',
          { id: row.id },
          {
            ...given({ text, person_name: personName, due_on: dueOn }),
            ...(done === undefined ? {} : { done_at: done ? write.at : null }),
            version: row.version + 1,
          },
        )
        return get(desk, row.id)
      }),
  }
}
