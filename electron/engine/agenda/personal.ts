import type { Personal } from '../base/forget.ts'

/** Where the agenda mentions people outside the office. What took place when stays; the names go. */
export const personalOfAgenda: Personal[] = [
  {
    entity: 'agendaEntry',
    tables: [
      {
        table: 'agenda_entries',
        owner: 'id',
        columns: [
          'title',
          'description',
          'place',
          'raw',
          'organiser_name',
          'organiser_email',
          'cancel_reason',
        ],
      },
      {
        table: 'agenda_overrides',
        owner: 'agenda_entry_id',
        columns: ['title', 'description', 'place', 'raw', 'cancel_reason'],
      },
      {
        table: 'agenda_people',
        owner: 'agenda_entry_id',
        columns: ['name', 'email'],
        links: ['contact_id'],
        keys: ['person_key'],
      },
      {
        table: 'agenda_answers',
        owner: 'agenda_entry_id',
        columns: ['said_by', 'note'],
        keys: ['person_key'],
      },
      {
        table: 'agenda_notices',
        owner: 'agenda_entry_id',
        columns: [],
        keys: ['person_key'],
      },
      {
        table: 'agenda_visitors',
        owner: 'agenda_entry_id',
        columns: [],
        keys: ['person_key'],
      },
      { table: 'agenda_booked', owner: 'agenda_entry_id', columns: ['decision_note'] },
      {
        table: 'agenda_items',
        owner: 'agenda_entry_id',
        columns: ['title', 'presenter_name', 'note', 'outcome', 'decision'],
      },
      {
        table: 'agenda_minutes',
        owner: 'agenda_entry_id',
        columns: ['note'],
        keys: ['present'],
      },
      {
        table: 'agenda_action_points',
        owner: 'agenda_entry_id',
        columns: ['text', 'person_name'],
        links: ['contact_id'],
      },
    ],
  },
  {
    entity: 'trip',
    tables: [
      {
        table: 'agenda_trips',
        owner: 'id',
        columns: ['title', 'purpose', 'note', 'cancel_reason'],
      },
      { table: 'agenda_trip_legs', owner: 'trip_id', columns: ['note'] },
      { table: 'agenda_trip_stays', owner: 'trip_id', columns: ['name', 'address', 'note'] },
      { table: 'agenda_trip_expenses', owner: 'trip_id', columns: ['text'] },
    ],
  },
]
