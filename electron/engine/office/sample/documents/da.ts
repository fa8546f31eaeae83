import type { DocumentWords } from './words.ts'

export const da: DocumentWords = {
  amount: 'Beløb',
  validUntil: 'Gælder til',
  signed: 'Underskrevet',
  contracts: 'Aftaler og udløb',
  secondNote: 'Prisen aftalt, varslet forkortet',
  moreText: 'Prisen for året er aftalt.',
  pleaseRead: 'Læs venligst igennem og ret',
  documents: {
    octoberMinutes: {
      title: 'Referat: personalemøde, oktober',
      text: 'Åbningstiderne i ferien blev aftalt. Den nye vagtplan træder i kraft på mandag. Alle gennemgår nødudgangene på deres etage.',
    },
    novemberMinutes: {
      title: 'Referat: personalemøde, november',
      text: 'Budgettet for forbrugsvarer blev gennemgået. Printerne på anden sal skal udskiftes. Næste møde er i januar.',
    },
    chairs: {
      title: 'Anmodning om tilbud: kontorstole',
      text: 'Send venligst et tilbud på tolv kontorstole med justerbare armlæn, leveret og samlet.',
    },
    toner: {
      title: 'Reklamation: forkert toner leveret',
      text: 'I har leveret toner til en anden printer. Hent den venligst, og send den rigtige i denne uge.',
    },
    invitation: {
      title: 'Indbydelse: gennemgang af bygningen med brandvæsenet',
      text: 'Vi vil gerne gå bygningen igennem sammen med jer og se på flugtvejene.',
    },
    cleaning: {
      title: 'Rengøringsaftale for næste år',
      text: 'Kontorerne rengøres fem gange om ugen, vinduerne pudses fire gange om året. Aftalen løber i et år og kan opsiges med tre måneders varsel.',
    },
    energy: {
      title: 'Rapport om energiforbruget',
      text: 'Varmeforbruget er faldet med syv procent. Lyset på gangene brænder om natten og bør have et tænd-sluk-ur.',
    },
    handover: {
      title: 'Noter til skranken',
      text: 'Nøglerne til mødelokalerne hænger bag skranken. Pakker til tredje sal hentes klokken to.',
    },
    visitorForm: {
      title: 'Formular: gæstekort',
      text: 'Navn, virksomhed, hvem der besøges, ankomst, afgang, underskrift.',
    },
    room: {
      title: 'Bekræftelse af lokalebestilling',
      text: 'Det store mødelokale er reserveret til Dem fra ni til tolv. Der står kaffe og vand på bordet.',
    },
    salaries: {
      title: 'Lønsamtaler: noter',
      text: 'Samtalerne holdes i januar. Noterne er kun for ledelsen.',
    },
    delivery: {
      title: 'Følgeseddel: kopipapir',
      text: 'Fyrre pakker kopipapir, modtaget ubeskadiget.',
    },
  },
}
