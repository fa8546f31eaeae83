import type { Personal } from '../base/forget.ts'

/**
 * What of the register can be emptied when a person is forgotten: the notes, and what the list of e-mails shows. What was captured is kept by law for as
 * long as the register is (GDPR art. 17(3)(b); DPR 445/2000 art. 53 and 54), and so are its corrections and chronology.
 */
export const personalOfMail: Personal[] = [
  {
    entity: 'mailEntry',
    tables: [
      { table: 'mail_entries', owner: 'id', columns: ['note'] },
      {
        table: 'mail_entries',
        owner: 'id',
        columns: [
          'party_name',
          'party_address',
          'subject',
          'letter_reference',
          'collected_by',
          'annulled_reason',
        ],
        kept: true,
      },
      { table: 'mail_parties', owner: 'mail_entry_id', columns: ['name'], kept: true },
      {
        table: 'mail_corrections',
        owner: 'mail_entry_id',
        columns: ['before', 'after', 'reason'],
        kept: true,
      },
      { table: 'mail_events', owner: 'mail_entry_id', columns: ['text'], kept: true },
      {
        table: 'mail_files',
        from: '(SELECT m.mail_entry_id, f.name FROM mail_files m JOIN files f ON f.id = m.file_id)',
        owner: 'mail_entry_id',
        columns: ['name'],
        kept: true,
      },
    ],
  },
  {
    entity: 'mailArrival',
    tables: [
      { table: 'mail_arrivals', owner: 'id', columns: ['from_name', 'from_address', 'subject'] },
    ],
  },
  {
    entity: 'outgoingMail',
    tables: [{ table: 'mail_outbox', owner: 'id', columns: ['to_list', 'cc_list', 'subject'] }],
  },
]
