import type { ContactId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import type { ContactField } from '../../../shared/people/columns.ts'
import { contactColumns } from '../../../shared/people/columns.ts'
import type { Contact } from '../../../shared/people/contract/contacts.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { writeCsv } from '../base/tables/writeTable.ts'
import type { Words } from '../base/words.ts'
import { wordsFor } from '../base/words.ts'
import type { ExtraProperty } from './cards/cardFields.ts'
import { writeCards } from './cards/writeCards.ts'
import type { AddressColumns } from './imports/readContactTable.ts'
import { ADDRESSES, EMAILS, PHONES } from './imports/readContactTable.ts'
import type { People } from './service.ts'

type Input = { format: 'vcard4' | 'vcard3' | 'csv'; contactIds?: ContactId[] | undefined }

/**
 * Contacts as a file: all that are not retired, or those named. A vCard holds everything; a CSV the columns of
 * shared/people/columns.ts, of addresses the first one of each kind.
 */
export function exportContacts(people: People, { format, contactIds }: Input): Paper {
  const { contacts, clock, settings } = people.parts
  const words = wordsFor(settings().language)
  const sources = (function* () {
    for (const row of contacts.rows(contactIds)) {
      yield {
        contact: contacts.read(row.id),
        uid: row.uid || `urn:uuid:${row.id}`,
        extra: row.extra === '' ? [] : (JSON.parse(row.extra) as ExtraProperty[]),
      }
    }
  })()
  const name = words.text('export.file.contacts')
  const title = `${name} ${clock.today()}`
  if (format !== 'csv')
    return makePaper(title, 'vcf', writeCards(sources, format === 'vcard4' ? '4.0' : '3.0'))
  const headings = contactColumns.map((column) => words.text(`export.contact.${column}`))
  const rows = Array.from(sources, ({ contact }) => {
    const cells = cellsOf(contact, words)
    return contactColumns.map((column) => cells[column] ?? '')
  })
  return makePaper(title, 'csv', writeCsv({ name, headings, rows }))
}

function cellsOf(contact: Contact, words: Words): Partial<Record<ContactField, string>> {
  const { phones, emails, addresses, kind, ...texts } = contact
  const { name, prefix, givenName, middleName, familyName, suffix } = texts
  const { organisationName, department, role, website, note } = texts
  const cells: Partial<Record<ContactField, string>> = {
    name,
    prefix,
    givenName,
    middleName,
    familyName,
    suffix,
    organisationName,
    department,
    role,
    website,
    note,
    kind: words.text(`export.contactKind.${kind}`),
  }
  for (const [of, column] of PHONES)
    cells[column] = phones
      .filter((phone) => phone.kind === of)
      .map(({ number }) => number)
      .join('\n')
  for (const [of, column] of EMAILS)
    cells[column] = emails
      .filter((email) => email.kind === of)
      .map(({ address }) => address)
      .join('\n')
  for (const [of, columns] of ADDRESSES) {
    const address =
      addresses.find((one) => one.kind === of) ??
      (of === 'work' ? addresses.find((one) => one.kind === 'other') : undefined)
    if (!address) continue
    for (const [part, column] of Object.entries(columns) as [keyof AddressColumns, ContactField][])
      cells[column] = address[part]
  }
  return cells
}
