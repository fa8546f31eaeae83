import type { Personal } from '../base/forget.ts'

/** What of contacts can name a person: all but their kind and their dates. */
export const personalOfContacts: Personal[] = [
  {
    entity: 'contact',
    tables: [
      {
        table: 'contacts',
        owner: 'id',
        columns: [
          'name',
          'prefix',
          'given_name',
          'middle_name',
          'family_name',
          'suffix',
          'organisation_name',
          'department',
          'role',
          'website',
          'note',
          'uid',
          'extra',
          'sort_key',
        ],
        links: ['organisation_id'],
      },
      { table: 'contact_phones', owner: 'contact_id', columns: ['number', 'digits'], drop: true },
      { table: 'contact_emails', owner: 'contact_id', columns: ['address', 'folded'], drop: true },
      {
        table: 'contact_addresses',
        owner: 'contact_id',
        columns: ['po_box', 'extended', 'street', 'postcode', 'city', 'region', 'country'],
        drop: true,
      },
      { table: 'contact_words', owner: 'contact_id', columns: ['word'], drop: true },
    ],
  },
]
