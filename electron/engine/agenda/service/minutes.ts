import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { ActionPoint, Minutes } from '../../../../shared/agenda/contract/meetings.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './calendars.ts'
import { isSeries, listOf } from './entryStore.ts'
import type { Items } from './items.ts'
import type { DateKey } from './itemStore.ts'
import type { AgendaParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Fields = Pick<Minutes, 'takenByName' | 'present' | 'note'>
type MinutesRow = Tables['agenda_minutes']

/** The minutes of one date: who was there, what was said of each point, what was decided. */
export function createMinutes(
  parts: Pick<AgendaParts, 'database' | 'commands' | 'store'> & {
    items: Items
    points: { list: (viewer: Viewer, filter: DateKey) => ActionPoint[] }
    get: (viewer: Viewer, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
    requireSeen: (viewer: Viewer, id: AgendaEntryId) => void
  },
) {
  const { database, commands, store, items, points, requireSeen } = parts
  const one = database.prepare<MinutesRow>(
    'SELECT * FROM agenda_minutes WHERE agenda_entry_id = ? AND recurrence_id = ?',
  )

  const get = (viewer: Viewer, key: DateKey): Minutes => {
    requireSeen(viewer, key.agendaEntryId)
    const entry = parts.get(viewer, key.agendaEntryId, key.recurrenceId)
    const row = one.get(key.agendaEntryId, entry.recurrenceId)
    const date = { agendaEntryId: key.agendaEntryId, recurrenceId: entry.recurrenceId }
    return {
      ...date,
      version: row?.version ?? 0,
      state: (row?.state ?? 'none') as Minutes['state'],
      title: entry.title,
      start: entry.date.start,
      end: entry.date.end,
      takenByName: row?.taken_by ?? '',
      // Nobody said otherwise: those who said yes were there.
      present: row
        ? listOf<string>(row.present)
        : entry.people.filter(({ answer }) => answer === 'yes').map((person) => person.key),
      note: row?.note ?? '',
      items: items.list(date),
      actionPoints: points.list(viewer, date),
      approvedAt: (row?.approved_at ?? null) as Instant | null,
    }
  }
  const requireDate = ({ agendaEntryId, recurrenceId }: DateKey) => {
    const entry = store.row(agendaEntryId)
    if (isSeries(entry) && recurrenceId === '')
      throw new Failure('NOT_POSSIBLE', { reason: 'one_date_wanted' })
  }

  return {
    get,

    save: (desk: Desk, input: Command & DateKey & { version: number; fields: Patch<Fields> }) =>
      commands.run(desk, 'agenda.minutes.save', input, (write) => {
        const { agendaEntryId, recurrenceId } = input
        requireSeen(desk, agendaEntryId)
        requireDate(input)
        const before = one.get(agendaEntryId, recurrenceId)
        const now = get(desk, input)
        requireVersion('minutes', agendaEntryId, before?.version ?? 0, input.version)
        if (before?.state === 'approved')
          throw new Failure('WRONG_STATE', { entity: 'minutes', state: 'approved' })
        items.ownItems(write, input)
        const fields = { ...now, ...given(input.fields) }
        const row = {
          taken_by: fields.takenByName || desk.actor,
          present: JSON.stringify(fields.present),
          note: fields.note,
        }
        const key = { agenda_entry_id: agendaEntryId, recurrence_id: recurrenceId }
        if (before) write.update('agenda_minutes', key, { ...row, version: before.version + 1 })
        else
          write.insert('agenda_minutes', {
            ...key,
            ...row,
            state: 'draft',
            approved_at: null,
            document_id: null,
            version: 1,
          })
        return get(desk, input)
      }),

    approve: (desk: Desk, input: Command & DateKey & { approved: boolean }): Minutes =>
      commands.run(desk, 'agenda.minutes.approve', input, (write) => {
        const { agendaEntryId, recurrenceId, approved } = input
        requireSeen(desk, agendaEntryId)
        const row = one.get(agendaEntryId, recurrenceId)
        const state = row?.state ?? 'none'
        if (!row || state === (approved ? 'approved' : 'draft'))
          throw new Failure('WRONG_STATE', { entity: 'minutes', state })
        write.touch('agendaEntry', agendaEntryId)
        write.update(
          'agenda_minutes',
          { agenda_entry_id: agendaEntryId, recurrence_id: recurrenceId },
          {
            state: approved ? 'approved' : 'draft',
            approved_at: approved ? write.at : null,
            version: row.version + 1,
          },
        )
        return get(desk, input)
      }),
  }
}
