import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'

const listOf = (what: string, table: string) =>
  `(SELECT group_concat(${what}, char(10)) FROM ${table} x WHERE x.contact_id = c.id)`

type ContactRow = {
  id: string
  name: string
  organisation: string
  department: string
  role: string
  website: string
  note: string
  phones: string | null
  digits: string | null
  emails: string | null
  addresses: string | null
}
type StaffRow = Record<'id' | 'name' | 'role' | 'email' | 'phone' | 'room', string>

/** By what contacts and colleagues are found: those in use, each by all that stands on its card. */
export function indexedPeople(database: Database): Indexed[] {
  const contacts = database.prepare<ContactRow>(
    `SELECT c.id, c.name, coalesce(o.name, c.organisation_name) AS organisation, c.department, c.role, c.website, c.note,
       ${listOf('number', 'contact_phones')} AS phones, ${listOf('digits', 'contact_phones')} AS digits,
       ${listOf('address', 'contact_emails')} AS emails,
       ${listOf("street || ' ' || postcode || ' ' || city", 'contact_addresses')} AS addresses
     FROM contacts c LEFT JOIN contacts o ON o.id = c.organisation_id
     WHERE c.id IN (SELECT value FROM json_each(?)) AND c.retired_at IS NULL`,
  )
  const staff = database.prepare<StaffRow>(
    `SELECT id, name, role, email, phone, room FROM staff
     WHERE id IN (SELECT value FROM json_each(?)) AND retired_at IS NULL`,
  )
  return [
    {
      kind: 'contact',
      all: 'SELECT id FROM contacts WHERE retired_at IS NULL',
      read: (ids) =>
        contacts.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.name,
          detail: line(row.organisation, row.role, row.department),
          body: lines(row.phones, row.emails, row.addresses, row.website, row.note),
          words: row.digits ?? '',
          day: null,
        })),
    },
    {
      kind: 'staff',
      all: 'SELECT id FROM staff WHERE retired_at IS NULL',
      read: (ids) =>
        staff.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.name,
          detail: line(row.role, row.room),
          body: lines(row.phone, row.email),
          words: row.phone.replace(/\D/g, ''),
          day: null,
        })),
    },
  ]
}
