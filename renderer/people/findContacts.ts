import { client } from '../app/client/client.ts'
import type { PersonSuggestion } from '../base/form/PersonField.tsx'
import type { ContactKind, ContactLine } from '../../shared/people/contract/contacts.ts'

const MOST = 8

export type FoundContact = PersonSuggestion & { contact: ContactLine }

/** Contacts for a field to choose one from: by words of the name or part of a number. */
export async function findContacts(
  text: string,
  signal: AbortSignal,
  kind?: ContactKind,
): Promise<FoundContact[]> {
  const input = { text, limit: MOST, ...(kind ? { kind } : {}) }
  const { contacts } = await client.people.contacts.list(input, { signal })
  return contacts.map((contact) => ({
    id: contact.id,
    name: contact.name,
    organisation: contact.organisationName,
    detail: contact.phone || contact.email || contact.city,
    contact,
  }))
}
