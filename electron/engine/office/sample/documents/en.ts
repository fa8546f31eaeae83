import type { DocumentWords } from './words.ts'

export const en: DocumentWords = {
  amount: 'Amount',
  validUntil: 'Valid until',
  signed: 'Signed',
  contracts: 'Contracts and their end',
  secondNote: 'Price agreed, notice shortened',
  moreText: 'The price for the year was agreed on.',
  pleaseRead: 'Please read and correct',
  documents: {
    octoberMinutes: {
      title: 'Minutes: staff meeting, October',
      text: 'Opening hours over the holidays were agreed. The new rota starts on Monday. Everybody checks the emergency exits of their floor.',
    },
    novemberMinutes: {
      title: 'Minutes: staff meeting, November',
      text: 'The budget for supplies was gone through. The printers on the second floor are to be replaced. The next meeting is in January.',
    },
    chairs: {
      title: 'Request for a quotation: office chairs',
      text: 'Please quote for twelve office chairs with adjustable armrests, delivered and put together.',
    },
    toner: {
      title: 'Complaint: wrong toner delivered',
      text: 'You delivered the toner for another printer. Please collect it and send the right one this week.',
    },
    invitation: {
      title: 'Invitation: walk round the building with the fire service',
      text: 'We would like to go round the building with you and look at the escape routes.',
    },
    cleaning: {
      title: 'Cleaning contract for next year',
      text: 'The offices are cleaned five times a week, the windows four times a year. The contract runs for one year and can be ended with three months’ notice.',
    },
    energy: {
      title: 'Report on the use of energy',
      text: 'The use of heat fell by seven per cent. The lighting in the corridors stays on at night and should be given a timer.',
    },
    handover: {
      title: 'Notes for the front desk',
      text: 'The keys of the meeting rooms hang behind the counter. Parcels for the third floor are collected at two o’clock.',
    },
    visitorForm: {
      title: 'Form: visitor’s badge',
      text: 'Name, organisation, whom the visit is for, time in, time out, signature.',
    },
    room: {
      title: 'Confirmation of a room booking',
      text: 'The large meeting room is kept for you from nine to twelve. Coffee and water are on the table.',
    },
    salaries: {
      title: 'Talks about pay: notes',
      text: 'The talks are held in January. These notes are for the management only.',
    },
    delivery: {
      title: 'Delivery note: copying paper',
      text: 'Forty reams of copying paper, received undamaged.',
    },
  },
}
