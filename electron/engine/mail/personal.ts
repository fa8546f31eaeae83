import type { Personal } from '../base/forget.ts'

/**
 * What of the register can be emptied when a person is forgotten: the notes, and what the list of e-mails shows. What was captured is kept by law for as
 * long as the register is (GDPR art. 17(3)(b); DPR 445/2000 art. 53 and 54), and so are its corrections and chronology.
 */
export const personalOfMail: Personal[] = [
  {
    entity: 'mailEntry',
    tables: [{ table: 'mail_entries', owner: 'id', columns: ['note'] }],
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
