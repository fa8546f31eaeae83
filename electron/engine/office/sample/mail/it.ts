import type { MailWords } from './words.ts'

export const it: MailWords = {
  account: 'Segreteria',
  letters: {
    tax: {
      party: 'Agenzia tributaria',
      subject: 'Sollecito: dichiarazione annuale',
      office: 'Ragioneria',
    },
    objection: {
      party: 'Studio legale Ferri e Longo',
      subject: 'Ricorso contro il verbale di sosta',
      office: 'Ufficio legale',
    },
    files: { party: 'Rebecca Lanzi', subject: 'Richiesta di accesso alla pratica edilizia' },
    hall: { party: 'Scuola La Quercia', subject: 'Uso della sala in primavera' },
    hallAnswer: { party: 'Scuola La Quercia', subject: 'R: Uso della sala in primavera' },
    pictures: { party: 'Cornici e Vetri', subject: 'Quadri incorniciati per la sala riunioni' },
    notice: { party: 'Pulizie Splendor', subject: 'Disdetta del contratto di pulizia' },
    grant: {
      party: 'Fondo per la cultura',
      subject: 'Esito della domanda di contributo per l’estate',
      office: 'Cultura',
    },
  },
  emails: [
    {
      name: 'Paolo Vitali',
      address: 'paolo.vitali@mail.example',
      subject: 'Quando posso ritirare il certificato?',
      text: 'Gentile ufficio,\n\nho chiesto un certificato la settimana scorsa. Quando posso ritirarlo, e devo venire di persona?\n\nCordiali saluti\nPaolo Vitali',
    },
    {
      name: 'Notizie Ufficio',
      address: 'notizie@forniture.example',
      subject: 'Le offerte di dicembre',
      text: 'Risparmiate ora su carta, toner e calendari. Per non riceverle più rispondere «stop».',
    },
    {
      name: 'Comune di Borgonord',
      address: 'segreteria@borgonord.example',
      subject: 'Riunione congiunta sul servizio invernale',
      text: 'Gentili colleghi,\n\nvorremmo incontrarvi sul servizio invernale. Vi preghiamo di rispondere entro 14 giorni con due date.\n\nCordiali saluti\nSegreteria del Comune di Borgonord',
    },
  ],
  written: {
    name: 'Rebecca Lanzi',
    address: 'rebecca.lanzi@mail.example',
    subject: 'La Sua richiesta di accesso agli atti',
    text: 'Gentile signora Lanzi,\n\nla Sua richiesta è arrivata. Può consultare la pratica al nostro sportello da lunedì.\n\nCordiali saluti',
  },
}
