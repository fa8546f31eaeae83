import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { ReceptionGiven } from './parts.ts'

/** The newest that a contact's page shows of each. */
const SHOWN = 200

/** What of the reception touched some contacts, in any order: visits, calls, counter requests, deliveries, slips. */
export function createHistory({ database }: ReceptionGiven) {
  // The newest are chosen by the index alone; only their rows are read.
  const events = database.prepare<ContactEvent>(
    `SELECT * FROM (
       SELECT e.kind, e.id, e.log_at AS at, e.state, iif(e.subject <> '', e.subject,
         coalesce((SELECT name FROM staff WHERE id = e.for_staff_id), '')) AS title
       FROM (
         SELECT id FROM reception_entries WHERE contact_id IN (SELECT value FROM json_each(@ids))
         ORDER BY log_at DESC LIMIT ${SHOWN}
       ) hit JOIN reception_entries e USING (id))
     UNION ALL
     SELECT * FROM (
       SELECT 'message', m.id, m.taken_at, m.state, iif(m.body <> '', substr(m.body, 1, 120),
         (SELECT name FROM staff WHERE id = m.for_staff_id))
       FROM (
         SELECT id FROM reception_messages WHERE contact_id IN (SELECT value FROM json_each(@ids))
         ORDER BY taken_at DESC LIMIT ${SHOWN}
       ) hit JOIN reception_messages m USING (id))`,
  )
  return (contactIds: ContactId[]): ContactEvent[] =>
    events.all({ ids: JSON.stringify(contactIds) })
}
