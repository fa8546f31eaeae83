import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Bundle } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import type { AgendaParts, DateChange } from './parts.ts'
import type { Staged } from './staging.ts'

/** What a staged change did to the dates to come, for those who follow it and those who have to be told. */
export function createDateChanges({ database, clock }: Pick<AgendaParts, 'database' | 'clock'>) {
  const occurring = database.prepare<{ recurrence_id: string; begins: number; ends: number }>(
    'SELECT recurrence_id, begins, ends FROM agenda_occurrences WHERE agenda_entry_id = ? AND cancelled = 0 AND ends > ?',
  )
  const datesNow = ({ entry }: Bundle) => occurring.all(entry.id, Date.parse(clock.now()))

  function changesOf(
    was: ReturnType<typeof datesNow>,
    staged: Staged,
    standing: readonly DateOf[],
  ): DateChange[] {
    const { id, before, goesTo } = staged
    if (before === null) return []
    const after = new Map(standing.map((date) => [`${id} ${date.recurrenceId}`, date]))
    if (before.entry.id !== id)
      for (const row of datesNow(before))
        after.set(`${before.entry.id} ${row.recurrence_id}`, row as never)
    return was.flatMap((row): DateChange[] => {
      const recurrenceId = row.recurrence_id as RecurrenceId
      const to = goesTo(recurrenceId) ?? { id: before.entry.id, recurrenceId }
      const date = after.get(`${to.id} ${to.recurrenceId}`)
      const same = date && date.begins === row.begins && date.ends === row.ends
      if (same && to.id === before.entry.id && to.recurrenceId === recurrenceId) return []
      return [
        {
          agendaEntryId: before.entry.id,
          recurrenceId,
          was: { begins: row.begins, ends: row.ends },
          now: date ? { begins: date.begins, ends: date.ends } : null,
          nowEntryId: to.id,
          nowRecurrenceId: to.recurrenceId,
        },
      ]
    })
  }

  return { datesNow, changesOf }
}
