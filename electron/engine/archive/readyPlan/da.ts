import type { PlanWords } from './plan.ts'

export const da: PlanWords = {
  schedules: {
    permanent: {
      title: 'Bevares for altid',
      description: 'Beslutninger og det, der viser, hvordan kontoret blev ledet.',
      mandate: 'Eksempel: arkivloven og Rigsarkivets bestemmelser. Kontrollér med arkivaren.',
      source: 'retsinformation.dk',
    },
    accounts: {
      title: 'Regnskab, 5 år efter årets udgang',
      description: 'Bilag, fakturaer og andet regnskabsmateriale.',
      mandate:
        'Eksempel: bogføringsloven, 5 år fra regnskabsårets udgang. Kontrollér med arkivaren.',
      source: 'retsinformation.dk',
    },
    contracts: {
      title: 'Kontrakter, 10 år efter ophør',
      description: 'Udbud og kontrakter, regnet fra kontraktens ophør.',
      mandate: 'Eksempel: forældelsesloven. Kontrollér med arkivaren.',
      source: 'retsinformation.dk',
      eventName: 'kontraktens ophør',
    },
    staff: {
      title: 'Medarbejdere, 5 år efter fratræden',
      description: 'Personalesager; pensionsoplysninger kan skulle gemmes længere.',
      mandate:
        'Eksempel: databeskyttelsesforordningen art. 5, stk. 1, litra e. Kontrollér med arkivaren.',
      source: 'retsinformation.dk',
      eventName: 'ansættelsens ophør',
    },
    cases: {
      title: 'Sager, 5 år efter lukning',
      description: 'Gennemgås før beslutning: nogle har varig værdi.',
      mandate: 'Eksempel: kommunens kassationsbestemmelser. Kontrollér med arkivaren.',
      source: '',
    },
    routine: {
      title: 'Rutine, 2 år efter sidste brev',
      description: 'Almindelig korrespondance uden varig betydning.',
      mandate: 'Eksempel: kassation efter Rigsarkivets bestemmelser. Kontrollér med arkivaren.',
      source: '',
    },
  },
  classes: {
    governing: ['Ledelse og organisation', ''],
    meetings: [
      'Møder og beslutninger',
      'Dagsordener, referater og beslutninger fra råd og udvalg.',
    ],
    rules: ['Regler og retningslinjer', 'Vedtægter, forretningsordener, interne retningslinjer.'],
    economy: ['Økonomi', ''],
    budget: ['Budget og årsregnskab', 'Vedtagne budgetter, årsregnskaber, revisionsberetninger.'],
    invoices: ['Fakturaer og bilag', 'Leverandørfakturaer og egne fakturaer, kasse- og bankbilag.'],
    purchases: ['Indkøb og kontrakter', 'Udbud, tilbud og kontrakter med bilag.'],
    personnel: ['Personale', ''],
    employees: ['Medarbejdere', 'Én mappe for hver medarbejder.'],
    recruitment: ['Ansættelser', 'Opslag og ansøgninger; ikke fra den, der blev ansat.'],
    services: ['Borgerservice', ''],
    applications: ['Ansøgninger og tilladelser', 'Ansøgninger med afgørelse.'],
    complaints: ['Klager', 'Klager og svarene på dem.'],
    enquiries: ['Almindelige henvendelser', 'Spørgsmål, der blev besvaret uden afgørelse.'],
    house: ['Hus og forsyning', ''],
    buildings: ['Bygninger og tegninger', 'Tegninger, tilladelser og større arbejder.'],
    supplies: ['Indkøb af varer og service', 'Bestillinger, følgesedler, rengøring, vedligehold.'],
  },
}
