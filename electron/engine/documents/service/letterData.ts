import type { Day } from '../../../../shared/base/dates.ts'
import { addressLines } from '../../../../shared/people/address.ts'
import type { Contact } from '../../../../shared/people/contract/contacts.ts'
import type { DocumentFields } from '../../../../shared/documents/contract/documents.ts'
import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Words } from '../../base/words.ts'
import { wordsFor } from '../../base/words.ts'
import type { DocumentsParts } from './parts.ts'

type Texts = Record<string, string>
/** What a template is filled with: texts by field, and the rows of its repeated part. */
export type LetterData = { texts: Texts; items: Texts[] }
type About = Pick<
  DocumentFields,
  'title' | 'language' | 'contactId' | 'mailEntryId' | 'ownerId' | 'ourReference' | 'yourReference'
> & { number: string; texts: Texts; items: Texts[] }

/** Fills the fields that the program knows; a text that was given stands in place of what it knows. */
export function createLetterData({
  clock,
  settings,
  people,
  contacts,
  mail,
}: Pick<DocumentsParts, 'clock' | 'settings' | 'people' | 'contacts' | 'mail'>) {
  const ofStaff = (id: StaffId | null): Texts => {
    if (id === null) return {}
    const { name, role, phone, email, room } = people.get(id)
    return under('staff', { name, role, phone, email, room })
  }
  const ofMail = (entry: MailEntry | null, day: (day: Day) => string): Texts =>
    entry === null
      ? {}
      : under('mail', {
          number: entry.shownNumber,
          subject: entry.subject,
          date: day(entry.letterDate ?? entry.arrivedOn),
          arrived: day(entry.arrivedOn),
          reference: entry.letterReference,
          deadline: entry.deadlineOn === null ? '' : day(entry.deadlineOn),
        })

  return (about: About): LetterData => {
    const words = wordsFor(about.language)
    const entry = about.mailEntryId === null ? null : mail.entry(about.mailEntryId)
    const contact = about.contactId === null ? null : contacts.read(about.contactId)
    const office = settings()
    const { name, address, phone, email } = office
    const to = contact
      ? ofContact(contact)
      : { name: entry?.partyName ?? '', address: entry?.partyAddress ?? '' }
    return {
      texts: {
        ...under('contact', to),
        ...ofMail(entry, words.day),
        ...under('office', { name, address, phone, email }),
        ...ofStaff(about.ownerId),
        'our.reference': about.ourReference || about.number,
        'your.reference': about.yourReference,
        'document.number': about.number,
        today: words.day(clock.today()),
        'letter.subject': about.title,
        'letter.salutation': salutationOf(words, contact),
        'meeting.title': about.title,
        ...given(about.texts),
      },
      items: about.items.map((item, at) => ({ number: String(at + 1), ...item })),
    }
  }
}

/** How a letter or an e-mail begins. */
export const salutationOf = (words: Words, contact: Contact | null): string =>
  contact?.kind === 'person'
    ? words.text('documents.dearPerson', { name: contact.name })
    : words.text('documents.dearAll')

function ofContact(contact: Contact): Texts {
  const [address] = contact.addresses
  return {
    name: contact.name,
    organisation: contact.organisationName,
    address: address ? addressLines(address) : '',
    prefix: contact.prefix,
    givenName: contact.givenName,
    familyName: contact.familyName,
    role: contact.role,
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    country: address?.country ?? '',
    email: contact.emails[0]?.address ?? '',
    phone: contact.phones[0]?.number ?? '',
  }
}

const under = (group: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text]))
const given = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
