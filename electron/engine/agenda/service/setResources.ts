import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Resources } from './resources.ts'
import { refuse } from './rows.ts'

/** Writes the resources of an entry (or of one date); what asks for approval waits for it and is held. */
export function setResources(
  write: Write,
  resources: Resources,
  at: { agendaEntryId: AgendaEntryId; recurrenceId: string },
  before: readonly { recurrence_id: string; resource_id: string; units: number; state: string }[],
  list: readonly { resourceId: Parameters<Resources['get']>[0]; units: number }[],
): void {
  const key = { agenda_entry_id: at.agendaEntryId, recurrence_id: at.recurrenceId }
  const old = before.filter((row) => row.recurrence_id === at.recurrenceId)
  const wanted = new Map(list.map((one) => [one.resourceId as string, one]))
  for (const row of old) {
    const same = wanted.get(row.resource_id)
    if (same?.units === row.units && row.state !== 'refused') wanted.delete(row.resource_id)
    else write.remove('agenda_booked', { ...key, resource_id: row.resource_id as never })
  }
  for (const { resourceId, units } of wanted.values()) {
    const resource = resources.get(resourceId)
    if (units > resource.units) refuse('more_units_than_there_are')
    write.insert('agenda_booked', {
      ...key,
      resource_id: resourceId,
      units,
      state: resource.approval ? 'asked' : 'booked',
      decided_at: null,
      decided_by: '',
      decision_note: '',
    })
  }
}
