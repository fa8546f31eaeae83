import type { MailWords } from './words.ts'

export const en: MailWords = {
  account: 'Secretariat',
  letters: {
    tax: { party: 'Tax Office', subject: 'Reminder: annual statement', office: 'Finance' },
    objection: {
      party: 'Hart & Lowe Solicitors',
      subject: 'Objection to the parking decision',
      office: 'Legal',
    },
    files: { party: 'Rebecca Lane', subject: 'Request for access to the building file' },
    hall: { party: 'Oakfield School', subject: 'Use of the hall in spring' },
    hallAnswer: { party: 'Oakfield School', subject: 'Re: Use of the hall in spring' },
    pictures: { party: 'Frame & Glass', subject: 'Framed pictures for the meeting room' },
    notice: { party: 'Bright Cleaning', subject: 'Notice to end the cleaning contract' },
    grant: {
      party: 'Culture Fund',
      subject: 'Decision on the grant for the summer programme',
      office: 'Culture',
    },
  },
  emails: [
    {
      name: 'Paul Whitaker',
      address: 'paul.whitaker@mail.example',
      subject: 'When can I collect my certificate?',
      text: 'Dear office,\n\nI ordered a certificate last week. Could you tell me when I can collect it, and whether I have to come myself?\n\nKind regards\nPaul Whitaker',
    },
    {
      name: 'Office Supplies News',
      address: 'news@supplies.example',
      subject: 'Our offers for December',
      text: 'Save now on paper, toner and calendars. To leave this list, answer with “stop”.',
    },
    {
      name: 'Northbrook Council',
      address: 'secretariat@northbrook.example',
      subject: 'Joint meeting on winter services',
      text: 'Dear colleagues,\n\nwe would like to meet you about winter services. Please answer within 14 days with two dates that suit you.\n\nBest wishes\nSecretariat, Northbrook Council',
    },
  ],
  written: {
    name: 'Rebecca Lane',
    address: 'rebecca.lane@mail.example',
    subject: 'Your request for access to the building file',
    text: 'Dear Ms Lane,\n\nyour request has arrived. You can look at the file at our front desk from Monday on.\n\nKind regards',
  },
}
