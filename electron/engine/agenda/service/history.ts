import { instantOf } from '../../../../shared/base/dates.ts'
import type { AgendaEntryId, ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { AgendaParts } from './parts.ts'

type Row = {
  id: AgendaEntryId
  title: string
  private: number
  cancelled: number
  past: number | null
  next: number | null
}

/** The meetings that contacts took part in or will, newest first: of a series the date nearest to now. */
export function createContactHistory({ database, clock }: Pick<AgendaParts, 'database' | 'clock'>) {
  const rows = database.prepare<Row>(
    `SELECT e.id, e.title, e.private, e.cancelled_at IS NOT NULL AS cancelled,
       (SELECT max(begins) FROM agenda_occurrences o WHERE o.agenda_entry_id = e.id AND o.begins <= @now) AS past,
       (SELECT min(begins) FROM agenda_occurrences o WHERE o.agenda_entry_id = e.id AND o.begins > @now) AS next
     FROM agenda_entries e WHERE e.id IN (
       SELECT agenda_entry_id FROM agenda_people WHERE contact_id IN (SELECT value FROM json_each(@ids)))
     ORDER BY e.created_at DESC LIMIT 200`,
  )
  return (contactIds: ContactId[]): ContactEvent[] => {
    const now = Date.parse(clock.now())
    return rows.all({ now, ids: JSON.stringify(contactIds) }).flatMap((row) => {
      const at = row.next ?? row.past
      if (at === null) return []
      const state = row.cancelled === 1 ? 'cancelled' : row.next === null ? 'held' : 'planned'
      const title = row.private === 1 ? '' : row.title
      return [{ kind: 'meeting' as const, id: row.id, at: instantOf(at), title, state }]
    })
  }
}
