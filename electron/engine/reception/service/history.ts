import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { ReceptionGiven } from './parts.ts'

/** The newest that a contact's page shows of each. */
const SHOWN = 200

/** What of the reception touched some contacts, newest first: visits, calls, counter requests, deliveries, slips. */
export function createHistory({ database }: ReceptionGiven) {
  // The newest are chosen by the index alone; only their rows are read.
  const events = database.prepare<ContactEvent>(
    `SELECT * FROM (
       SELECT e.kind, e.id, e.log_at AS at, iif(e.subject <> '', e.subject, coalesce(s.name, '')) AS title, e.state
       FROM (
         SELECT id FROM reception_entries WHERE contact_id IN (SELECT value FROM json_each(@ids))
         ORDER BY log_at DESC LIMIT ${SHOWN}
       ) hit JOIN reception_entries e USING (id) LEFT JOIN staff s ON s.id = e.for_staff_id)
     UNION ALL
     SELECT * FROM (
       SELECT 'message', m.id, m.taken_at, iif(m.body <> '', substr(m.body, 1, 120), s.name), m.state
       FROM (
         SELECT id FROM reception_messages WHERE contact_id IN (SELECT value FROM json_each(@ids))
         ORDER BY taken_at DESC LIMIT ${SHOWN}
       ) hit JOIN reception_messages m USING (id) JOIN staff s ON s.id = m.for_staff_id)
     ORDER BY at DESC`,
  )
  return (contactIds: ContactId[]): ContactEvent[] =>
    events.all({ ids: JSON.stringify(contactIds) })
}
