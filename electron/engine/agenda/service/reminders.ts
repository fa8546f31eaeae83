import { instantOf } from '../../../../shared/base/dates.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { Viewer } from './calendars.ts'
import { listOf } from './entryStore.ts'
import type { AgendaParts } from './parts.ts'
import type { Viewing } from './viewing.ts'

const MINUTE = 60_000
/** No reminder is set earlier than this before the start. */
const EARLIEST_REMINDER = 28 * 24 * 60 * MINUTE

/** What the desk is to be reminded of. */
export function createReminders({
  clock,
  store,
  viewing,
}: Pick<AgendaParts, 'clock' | 'store'> & { viewing: Viewing }) {
  return (
    viewer: Viewer,
    input: { minutes: number },
  ): { remindAt: Instant; minutesBefore: number; date: Occurrence }[] => {
    const now = Date.parse(clock.now())
    const until = now + input.minutes * MINUTE
    const dates = viewing.within(viewer, now, until + EARLIEST_REMINDER, {})
    const entries = new Map(
      store
        .rows([...new Set(dates.flatMap(({ agendaEntryId }) => agendaEntryId ?? []))])
        .map((row) => [row.id, row]),
    )
    return dates
      .flatMap((date) => {
        const row = date.agendaEntryId === null ? undefined : entries.get(date.agendaEntryId)
        const starts = Date.parse(date.startsAt)
        if (!row || date.taken || starts < now) return []
        return listOf<number>(row.reminders)
          .map((minutesBefore) => ({ at: starts - minutesBefore * MINUTE, minutesBefore }))
          .filter(({ at }) => at <= until)
          .toSorted((a, b) => b.at - a.at)
          .slice(0, 1)
          .map(({ at, minutesBefore }) => ({ remindAt: instantOf(at), minutesBefore, date }))
      })
      .toSorted((a, b) => (a.remindAt < b.remindAt ? -1 : 1))
  }
}
