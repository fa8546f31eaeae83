import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { ReceptionGiven } from './parts.ts'

/** The newest that a contact's page shows of each. */
const SHOWN = 200

/** What of the reception touched some contacts, newest first: visits, calls, counter requests, deliveries, slips. */
export function createHistory({ database }: ReceptionGiven) {
  const events = database.prepare<ContactEvent>(
    `SELECT * FROM (
       SELECT e.kind, e.id, e.log_at AS at, iif(e.subject <> '', e.subject, coalesce(s.name, '')) AS title, e.state
       FROM reception_entries e LEFT JOIN staff s ON s.id = e.for_staff_id
       WHERE e.contact_id IN (SELECT value FROM json_each(@ids)) ORDER BY e.log_at DESC LIMIT ${SHOWN})
     UNION ALL
     SELECT * FROM (
       SELECT 'message', m.id, m.taken_at, iif(m.body <> '', substr(m.body, 1, 120), s.name), m.state
       FROM reception_messages m JOIN staff s ON s.id = m.for_staff_id
       WHERE m.contact_id IN (SELECT value FROM json_each(@ids)) ORDER BY m.taken_at DESC LIMIT ${SHOWN})
     ORDER BY at DESC`,
  )
  return (contactIds: ContactId[]): ContactEvent[] =>
    events.all({ ids: JSON.stringify(contactIds) })
}
