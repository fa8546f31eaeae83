import type { Personal } from '../base/forget.ts'

/** What of requests can name a person. */
export const personalOfRequests: Personal[] = [
  {
    entity: 'request',
    tables: [
      {
        table: 'requests',
        owner: 'id',
        columns: [
          'title',
          'body',
          'person_name',
          'phone',
          'email',
          'answer',
          'waiting_for',
          'next_step',
        ],
        links: ['contact_id'],
      },
      { table: 'request_events', owner: 'request_id', columns: ['reason'] },
      { table: 'request_notes', owner: 'request_id', columns: ['text'] },
      { table: 'request_bookmarks', owner: 'request_id', columns: ['next_step'] },
    ],
  },
]
