import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Today } from '../../../../shared/today/contract.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { addDays, endOfDay } from '../../../../shared/base/dates.ts'
import type { Viewer } from './calendars.ts'
import type { createApprovals } from './approvals.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import type { Viewing } from './viewing.ts'
import type { createWanted } from './wanted.ts'
import { maySee } from './maySee.ts'

type Waiting = Pick<Today['support'], 'meetings' | 'freeDates' | 'approvals' | 'untold'>
type Untold = { agenda_entry_id: AgendaEntryId; recurrence_id: RecurrenceId; people: number }

/** How many days ahead a date that became free is offered on today. */
const AHEAD = 60

/** What of the agenda waits today. */
export function createWaiting(
  parts: Pick<AgendaParts, 'database' | 'clock' | 'settings' | 'store'> & {
    viewing: Viewing
    wanted: ReturnType<typeof createWanted>
    approvals: ReturnType<typeof createApprovals>
  },
) {
  const { database, clock, settings, store, viewing, wanted, approvals } = parts
  const untold = database.prepare<Untold>(
    `SELECT agenda_entry_id, recurrence_id, count(DISTINCT person_key) AS people FROM agenda_notices
     WHERE told_at IS NULL GROUP BY agenda_entry_id, recurrence_id ORDER BY min(noticed_at) LIMIT 50`,
  )
  return (viewer: Viewer): Waiting => {
    const now = Date.parse(clock.now())
    const today = clock.today()
    const { zone } = settings()
    const last = addDays(today, AHEAD)
    return {
      meetings: viewing.within(viewer, now, Date.parse(endOfDay(today, zone)) + 1, {}),
      freeDates: wanted
        .list(viewer, { free: true })
        .filter(({ start }) => start.slice(0, 10) <= last)
        .map(({ id, title, start }) => ({ id, title, start })),
      approvals: approvals
        .list(viewer)
        .filter(({ mine }) => mine)
        .map(({ agendaEntryId, recurrenceId, title, start, resourceName }) => ({
          agendaEntryId,
          recurrenceId,
          title,
          start,
          resourceName,
        })),
      untold: untold.all().map((row) => {
        const bundle = store.bundle(row.agenda_entry_id)
        const seen = maySee(viewer, bundle, bundle.entry.private === 1)
        const override = bundle.overrides.get(row.recurrence_id)
        const date = createDateOf(bundle.entry, zone)(row.recurrence_id, override)
        return {
          agendaEntryId: row.agenda_entry_id,
          recurrenceId: row.recurrence_id,
          title: seen ? bundle.entry.title : '',
          start: date.start as LocalTime,
          people: row.people,
        }
      }),
    }
  }
}
