import type { Personal } from '../base/forget.ts'

/** What of the reception can name a person. */
export const personalOfReception: Personal[] = [
  {
    entity: 'entry',
    tables: [
      {
        table: 'reception_entries',
        owner: 'id',
        columns: [
          'person_name',
          'organisation_name',
          'phone',
          'phone_digits',
          'subject',
          'note',
          'drink',
        ],
        links: ['contact_id'],
      },
      { table: 'reception_words', owner: 'entry_id', columns: ['word'], drop: true },
      {
        table: 'roll_call_people',
        owner: 'entry_id',
        columns: ['person_name', 'organisation_name'],
      },
    ],
  },
  {
    entity: 'message',
    tables: [
      {
        table: 'reception_messages',
        owner: 'id',
        columns: ['person_name', 'organisation_name', 'phone', 'body', 'best_time', 'answer'],
        links: ['contact_id'],
      },
      { table: 'message_words', owner: 'message_id', columns: ['word'], drop: true },
    ],
  },
  {
    entity: 'rollCall',
    tables: [
      { table: 'roll_calls', owner: 'id', columns: ['note'] },
      {
        table: 'roll_call_people',
        owner: 'roll_call_id',
        columns: ['person_name', 'organisation_name'],
      },
    ],
  },
]
