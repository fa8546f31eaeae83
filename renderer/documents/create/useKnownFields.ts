import { useQuery } from '@tanstack/react-query'
import type { ContactId, MailEntryId, StaffId } from '../../../shared/base/ids.ts'
import { addressLines } from '../../../shared/people/address.ts'
import { orpc } from '../../app/client/queries.ts'
import { useOffice, useStaff } from '../queries.ts'

type About = {
  /** Of the letter; it stands for the meeting's too. */
  title: string
  contactId: string | null
  mailEntryId: string | null
  ownerId: StaffId | null
  yourReference: string
}

/**
 * What is known for the fields of a letter as things stand, by field: from the contact, the letter answered, the office
 * and the owner. A field that is not in the map the engine fills by itself.
 */
export function useKnownFields(about: About): ReadonlyMap<string, string> {
  const { contactId, mailEntryId, ownerId } = about
  const contact = useQuery(
    orpc.people.contacts.get.queryOptions({
      input: { contactId: (contactId ?? '') as ContactId },
      enabled: contactId !== null,
    }),
  ).data
  const letter = useQuery(
    orpc.mail.get.queryOptions({
      input: { mailEntryId: (mailEntryId ?? '') as MailEntryId },
      enabled: mailEntryId !== null,
    }),
  ).data
  const office = useOffice()
  const owner = useStaff().find(({ id }) => id === ownerId)
  const address = contact?.addresses[0]
  const to = contactId !== null ? contact : undefined
  const from = mailEntryId !== null ? letter : undefined
  const facts: [string, string | null | undefined][] = [
    ['meeting.title', about.title],
    ['contact.name', to?.name ?? from?.partyName],
    ['contact.organisation', to?.organisationName],
    ['contact.address', to ? address && addressLines(address) : from?.partyAddress],
    ['contact.prefix', to?.prefix],
    ['contact.givenName', to?.givenName],
    ['contact.familyName', to?.familyName],
    ['contact.role', to?.role],
    ['contact.postcode', to && address?.postcode],
    ['contact.city', to && address?.city],
    ['contact.country', to && address?.country],
    ['contact.email', to?.emails[0]?.address],
    ['contact.phone', to?.phones[0]?.number],
    ['your.reference', about.yourReference || from?.letterReference],
    ['mail.number', from?.shownNumber],
    ['mail.subject', from?.subject],
    ['mail.date', from && (from.letterDate ?? from.arrivedOn)],
    ['mail.arrived', from?.arrivedOn],
    ['mail.reference', from?.letterReference],
    ['mail.deadline', from?.deadlineOn],
    ['office.name', office?.name],
    ['office.address', office?.address],
    ['office.phone', office?.phone],
    ['office.email', office?.email],
    ...(owner
      ? (['name', 'role', 'phone', 'email', 'room'] as const).map((part): [string, string] => [
          `staff.${part}`,
          owner[part],
        ])
      : []),
  ]
  return new Map(facts.map(([field, value]) => [field, value ?? '']))
}
