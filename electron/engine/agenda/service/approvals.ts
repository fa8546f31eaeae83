import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, CommandId, ResourceId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Viewer } from './calendars.ts'
import type { BookedRow } from './entryStore.ts'
import { isSeries } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import { refuse } from './rows.ts'
import { maySee } from './maySee.ts'

type Command = { commandId?: CommandId | undefined }
type Approval = {
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  resourceId: ResourceId
  resourceName: string
  title: string
  start: LocalTime
  end: LocalTime
  series: boolean
  askedByName: string
  mine: boolean
}

/** Bookings that wait for somebody's yes: the resource is held meanwhile. */
export function createApprovals(
  parts: Pick<AgendaParts, 'database' | 'commands' | 'settings' | 'store' | 'dates' | 'clock'> & {
    resources: Resources
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
  },
) {
  const { database, commands, settings, store, dates, clock, resources, show } = parts
  const asked = database.prepare<BookedRow>(
    `SELECT b.* FROM agenda_booked b JOIN agenda_entries e ON e.id = b.agenda_entry_id
     WHERE b.state = 'asked' AND e.cancelled_at IS NULL AND EXISTS (
       SELECT 1 FROM agenda_occurrences o WHERE o.agenda_entry_id = b.agenda_entry_id AND o.ends > ?)
     LIMIT 1000`,
  )
  const one = database.prepare<BookedRow>(
    'SELECT * FROM agenda_booked WHERE agenda_entry_id = ? AND recurrence_id = ? AND resource_id = ?',
  )
  const mayApprove = (resourceId: ResourceId, { actorId }: Viewer) => {
    const { approverIds } = resources.get(resourceId)
    return approverIds.length === 0 || (actorId !== null && approverIds.includes(actorId))
  }

  return {
    list: (viewer: Viewer): Approval[] =>
      asked
        .all(Date.parse(clock.now()))
        .map((row) => {
          const bundle = store.bundle(row.agenda_entry_id)
          const { entry } = bundle
          const recurrenceId = row.recurrence_id as RecurrenceId
          const { start, end } = createDateOf(entry, settings().zone)(
            recurrenceId,
            bundle.overrides.get(recurrenceId),
          )
          const seen = maySee(viewer, bundle, entry.private === 1)
          return {
            agendaEntryId: entry.id,
            recurrenceId,
            resourceId: row.resource_id,
            resourceName: resources.get(row.resource_id).name,
            title: seen ? entry.title : '',
            start,
            end,
            series: isSeries(entry) && recurrenceId === '',
            askedByName: entry.made_by,
            mine: mayApprove(row.resource_id, viewer),
          }
        })
        .toSorted((a, b) => (a.start < b.start ? -1 : 1)),

    decide: (
      desk: Desk,
      input: Command & {
        agendaEntryId: AgendaEntryId
        recurrenceId: RecurrenceId
        resourceId: ResourceId
        approved: boolean
        note: string
      },
    ): AgendaEntry =>
      commands.run(desk, 'agenda.approvals.decide', input, (write) => {
        const { agendaEntryId, recurrenceId, resourceId } = input
        const row = found(one.get(agendaEntryId, recurrenceId, resourceId), 'booking', resourceId)
        if (!mayApprove(resourceId, desk)) refuse('may_not_approve')
        if (row.state === 'refused')
          throw new Failure('WRONG_STATE', { entity: 'booking', state: row.state })
        const entry = store.row(agendaEntryId)
        write.touch('agendaEntry', agendaEntryId)
        write.update(
          'agenda_booked',
          {
            agenda_entry_id: agendaEntryId,
            recurrence_id: recurrenceId,
            resource_id: resourceId,
          },
          {
            state: input.approved ? 'booked' : 'refused',
            decided_at: write.at,
            decided_by: desk.actor,
            decision_note: input.note,
          },
        )
        write.update('agenda_entries', { id: entry.id }, { version: entry.version + 1 })
        if (!input.approved) dates.remake(agendaEntryId)
        return show(desk, agendaEntryId, recurrenceId)
      }),
  }
}
