import type { WantedId } from '../../../../shared/base/ids.ts'
import type { DateChoice } from '../../../../shared/agenda/contract/booking.ts'
import { addLocal, wallBetween } from '../../../../shared/agenda/localTime.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Bundle } from './entryStore.ts'
import { isSeries, listOf } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import { blankOverride, refuse } from './rows.ts'
import { setResources } from './setResources.ts'
import type { Staged } from './staging.ts'

/** What was chosen for the dates that are not free: another time or place, or to leave them out. */
export function createChoosing({
  settings,
  store,
  resources,
  database,
}: Pick<AgendaParts, 'settings' | 'store' | 'database'> & { resources: Resources }) {
  /** Writes what was chosen for single dates; gives those to be left out. */
  const choose = (write: Write, { id }: Staged, choices: readonly DateChoice[]): Set<string> => {
    const { entry, overrides, booked } = store.bundle(id)
    const skipped = new Set<string>()
    for (const choice of choices) {
      const { recurrenceId, skip, start, end } = choice
      const at = { agendaEntryId: id, recurrenceId }
      if (skip) {
        skipped.add(recurrenceId)
        continue
      }
      if (start === undefined && end === undefined && !choice.resources) continue
      const was = createDateOf(entry, settings().zone)(recurrenceId, overrides.get(recurrenceId))
      const from = start ?? was.start
      const to = end ?? addLocal(from, wallBetween(was.start, was.end))
      if (from.length !== was.start.length || to.length !== from.length) refuse('days_beside_times')
      if (to < from) refuse('ends_before_it_begins')
      if (!isSeries(entry)) {
        write.update('agenda_entries', { id }, { starts: from, ends: to })
        if (choice.resources) setResources(write, resources, at, booked, choice.resources)
        continue
      }
      if (!overrides.has(recurrenceId))
        write.insert('agenda_overrides', blankOverride(id, recurrenceId))
      const key = { agenda_entry_id: id, recurrence_id: recurrenceId }
      write.update('agenda_overrides', key, {
        ...((start ?? end) !== undefined && { starts: from, ends: to }),
        ...(choice.resources && { own_resources: 1 }),
      })
      if (choice.resources) setResources(write, resources, at, booked, choice.resources)
    }
    return skipped
  }

  /** Leaves dates out of a series, and keeps them as wanted. */
  const skip = (write: Write, bundle: Bundle, dropped: ReadonlyMap<string, string[]>) => {
    const { entry } = bundle
    if (dropped.size === 0) return
    if (!isSeries(entry)) refuse('no_dates')
    const exdates = [...new Set([...listOf<string>(entry.exdates), ...dropped.keys()])].toSorted()
    write.update('agenda_entries', { id: entry.id }, { exdates: JSON.stringify(exdates) })
    const known = database.prepare<{ id: string }>(
      'SELECT id FROM agenda_wanted WHERE agenda_entry_id = ? AND recurrence_id = ?',
    )
    for (const [recurrenceId, because] of dropped) {
      const row = { because: JSON.stringify(because), wanted_at: write.at, state: 'wanted' }
      const before = known.get(entry.id, recurrenceId)
      if (before) write.update('agenda_wanted', { id: before.id as WantedId }, row)
      else
        write.insert('agenda_wanted', {
          id: newId<WantedId>(),
          agenda_entry_id: entry.id,
          recurrence_id: recurrenceId,
          choice: '{}',
          ...row,
        })
    }
  }

  return { choose, skip }
}
