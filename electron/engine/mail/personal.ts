import type { Personal } from '../base/forget.ts'

/**
 * What of the register can be emptied when a person is forgotten: the notes. What was captured is kept by law for as
 * long as the register is (GDPR art. 17(3)(b); DPR 445/2000 art. 53 and 54), and so are its corrections and chronology.
 */
export const personalOfMail: Personal[] = [
  {
    entity: 'mailEntry',
    tables: [{ table: 'mail_entries', owner: 'id', columns: ['note'] }],
  },
]
