import type { ContactFields } from './contract/contacts.ts'

/** What the contract allows of each list. */
const MOST = { phones: 40, emails: 40, addresses: 20 }
const LONGEST_NOTE = 20_000

const TEXTS = [
  'prefix',
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'organisationName',
  'department',
  'role',
  'website',
] as const

/**
 * The fields of two contacts that are one: where both say something the first stands, what it lacks comes from the
 * other, and of the lists each number, mail and address is kept once. `sameNumber` gives what spellings of one number
 * have in common. What of the other has no room of its own goes into the note: nothing is lost.
 */
export function mergeFields(
  first: ContactFields,
  other: ContactFields,
  sameNumber: (number: string) => string,
): ContactFields {
  const merged: ContactFields = { ...first }
  const left: string[] = []
  for (const field of TEXTS) {
    if (merged[field] === '') merged[field] = other[field]
    // The parts of a name belong together, and the name itself is told below.
    else if (OWN.has(field) && other[field] !== '' && other[field] !== merged[field])
      left.push(other[field])
  }
  if (other.name !== merged.name) left.unshift(other.name)
  merged.organisationId = first.organisationId ?? other.organisationId
  const lists = {
    phones: distinct([...first.phones, ...other.phones], ({ number }) => sameNumber(number)),
    emails: distinct([...first.emails, ...other.emails], ({ address }) => address.toLowerCase()),
    addresses: distinct([...first.addresses, ...other.addresses], ({ kind: _kind, ...address }) =>
      Object.values(address).join('\n').toLowerCase(),
    ),
  }
  merged.phones = lists.phones.slice(0, MOST.phones)
  merged.emails = lists.emails.slice(0, MOST.emails)
  merged.addresses = lists.addresses.slice(0, MOST.addresses)
  left.push(
    ...lists.phones.slice(MOST.phones).map(({ number }) => number),
    ...lists.emails.slice(MOST.emails).map(({ address }) => address),
    ...lists.addresses.slice(MOST.addresses).map(({ street, city }) => `${street} ${city}`),
  )
  const notes = [first.note, other.note === first.note ? '' : other.note, left.join('\n')]
  merged.note = notes.filter(Boolean).join('\n\n').slice(0, LONGEST_NOTE)
  return merged
}

/** What two contacts may well both have, and differ in. */
const OWN = new Set<string>(['organisationName', 'department', 'role', 'website'])

function distinct<Entry>(entries: Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const key = keyOf(entry)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
