import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import type { Contact } from '../../../../shared/people/contract/contacts.ts'
import type { Database } from '../../database/database.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { Numbers } from './parts.ts'

/** Who came or called, as an entry and a slip name them. */
export type Person = {
  contactId: ContactId | null
  personName: string
  organisationName: string
  phone: string
}
type Typed = { [Field in keyof Person]?: Person[Field] | undefined }

/** One name and organisation, folded: the same for two spellings of it. */
export const wholeOf = (personName: string, organisationName: string): string =>
  `${wordsOf(personName).join(' ')}|${wordsOf(organisationName).join(' ')}`

/** What is known of the people at the desk from the contacts: filled in, so that nobody retypes it. */
export function createPersons(database: Database, contacts: ContactStore, { digitsOf }: Numbers) {
  const byDigits = database.prepare<{ id: ContactId }>(
    `SELECT DISTINCT c.id FROM contact_phones p JOIN contacts c ON c.id = p.contact_id
     WHERE p.digits = ? AND c.retired_at IS NULL LIMIT 2`,
  )

  /** A contact, or the one that it was merged into. NOT_FOUND when there is none. */
  const live = (contactId: ContactId): Contact => {
    const contact = contacts.read(contactId)
    return contact.mergedIntoId === null ? contact : live(contact.mergedIntoId)
  }
  /** The one contact with this number, when what was typed does not speak against it. */
  const knownBy = (phone: string, typed: Typed): ContactId | null => {
    const digits = digitsOf(phone)
    const [only, another] = digits.length < 5 ? [] : byDigits.all(digits)
    if (!only || another) return null
    const known = personOf(contacts.read(only.id))
    const agrees = (one: string | undefined, other: string) =>
      !one || foldText(one) === foldText(other)
    const name = known.personName === '' || agrees(typed.personName, known.personName)
    return name && agrees(typed.organisationName, known.organisationName) ? only.id : null
  }

  return {
    /** The person as typed, what was left empty filled in from the contact; a number only one contact has links it. */
    fill: (typed: Typed): Person => {
      const named = typed.contactId
      const contactId =
        named === undefined && typed.phone ? knownBy(typed.phone, typed) : (named ?? null)
      const contact = contactId === null ? null : live(contactId)
      const known = contact
        ? personOf(contact)
        : { personName: '', organisationName: '', phone: '' }
      return {
        contactId: contact?.id ?? null,
        personName: typed.personName || known.personName,
        organisationName: typed.organisationName || known.organisationName,
        phone: typed.phone || known.phone,
      }
    },
  }
}
export type Persons = ReturnType<typeof createPersons>

function personOf(contact: Contact) {
  const person = contact.kind === 'person'
  return {
    personName: person ? contact.name : '',
    organisationName: person ? contact.organisationName : contact.name,
    phone: contact.phones[0]?.number ?? '',
  }
}

const NAMING = ['personName', 'organisationName', 'phone'] as const

/** Those of the fields that say who it is which were given empty. */
export function emptied(fields: Typed): Partial<Record<(typeof NAMING)[number], ''>> {
  return Object.fromEntries(
    NAMING.filter((field) => fields[field] === '').map((field) => [field, '']),
  )
}
