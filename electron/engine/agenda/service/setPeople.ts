import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { PersonFields } from '../../../../shared/agenda/contract/entries.ts'
import type { Write } from '../../base/write.ts'
import type { AgendaGiven } from './parts.ts'
import type { PersonRow } from './entryStore.ts'

/** Tells one of a meeting's people from the others. */
export function personKeyOf({ staffId, contactId, email, name }: PersonFields): string {
  if (staffId !== null) return `staff:${staffId}`
  if (contactId !== null) return `contact:${contactId}`
  return email === '' ? `name:${foldText(name)}` : `mail:${email.toLowerCase()}`
}

/** Writes the people of an entry (or of one date) in place of those before; nobody twice, nobody without a name. */
export function setPeople(
  write: Write,
  { people, contacts }: Pick<AgendaGiven, 'people' | 'contacts'>,
  at: { agendaEntryId: AgendaEntryId; recurrenceId: string },
  before: readonly PersonRow[],
  list: readonly PersonFields[],
): void {
  const key = { agenda_entry_id: at.agendaEntryId, recurrence_id: at.recurrenceId }
  for (const row of before) {
    if (row.recurrence_id === at.recurrenceId)
      write.remove('agenda_people', { ...key, person_key: row.person_key })
  }
  const seen = new Set<string>()
  for (const person of list) {
    const personKey = personKeyOf(person)
    if (seen.has(personKey) || personKey === 'name:') continue
    seen.add(personKey)
    const known = nameOf(person)
    write.insert('agenda_people', {
      ...key,
      person_key: personKey,
      position: seen.size,
      staff_id: person.staffId,
      contact_id: person.contactId,
      name: person.name || known.name,
      email: person.email || known.email,
      role: person.role,
    })
  }

  function nameOf({ staffId, contactId }: PersonFields): { name: string; email: string } {
    if (staffId !== null) return people.get(staffId)
    if (contactId === null) return { name: '', email: '' }
    const contact = contacts.read(contactId)
    return { name: contact.name, email: contact.emails[0]?.address ?? '' }
  }
}
