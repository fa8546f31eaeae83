import type { Language } from '../../../../../shared/base/schemas.ts'

/** What the rooms and meetings of the sample office are called. */
export type AgendaWords = {
  rooms: { chamber: string; large: string; small: string; talk: string }
  projector: string
  features: { screen: string; step: string; phone: string }
  floor: (number: number) => string
  directorCalendar: string
  management: string
  managementPoints: string[]
  frontTeam: string
  council: string
  budget: string
  worksCouncil: string
  focus: string
  dentist: string
  mayorLunch: string
  conference: { title: string; place: string }
  interviews: string
  supplier: string
  safety: string
  phones: string
  residents: string
}

export const agendaWords: Record<Language, AgendaWords> = {
  en: {
    rooms: {
      chamber: 'Council chamber',
      large: 'Large meeting room',
      small: 'Small meeting room',
      talk: 'Interview room',
    },
    projector: 'Projector',
    features: { screen: 'screen', step: 'step-free', phone: 'conference phone' },
    floor: (number) => (number === 0 ? 'Ground floor' : '1st floor'),
    directorCalendar: 'Town clerk',
    management: 'Management meeting',
    managementPoints: [
      'Minutes of the last meeting',
      'Staffing',
      'Cases of the week',
      'Any other business',
    ],
    frontTeam: 'Front desk team',
    council: 'Town council',
    budget: 'Budget working group',
    worksCouncil: 'Works council',
    focus: 'Reading time',
    dentist: 'Dentist',
    mayorLunch: 'Lunch with the mayor',
    conference: { title: 'Local government conference', place: 'Harbourton' },
    interviews: 'Interview: planning officer',
    supplier: 'Paperwell: yearly talk',
    safety: 'Safety inspection',
    phones: 'New telephones: introduction',
    residents: 'Residents’ association',
  },
  da: {
    rooms: {
      chamber: 'Byrådssalen',
      large: 'Stort mødelokale',
      small: 'Lille mødelokale',
      talk: 'Samtalerum',
    },
    projector: 'Projektor',
    features: { screen: 'skærm', step: 'niveaufri adgang', phone: 'konferencetelefon' },
    floor: (number) => (number === 0 ? 'Stueetagen' : '1. sal'),
    directorCalendar: 'Kommunaldirektøren',
    management: 'Ledermøde',
    managementPoints: ['Referat fra sidste møde', 'Bemanding', 'Ugens sager', 'Eventuelt'],
    frontTeam: 'Teammøde i receptionen',
    council: 'Byrådsmøde',
    budget: 'Budgetgruppen',
    worksCouncil: 'MED-udvalget',
    focus: 'Læsetid',
    dentist: 'Tandlæge',
    mayorLunch: 'Frokost med borgmesteren',
    conference: { title: 'Kommunaldirektørtræf', place: 'Aalborg' },
    interviews: 'Ansættelsessamtale: byplanlægger',
    supplier: 'Årligt møde med papirleverandøren',
    safety: 'Sikkerhedsrunde',
    phones: 'Nye telefoner: introduktion',
    residents: 'Grundejerforeningen',
  },
  it: {
    rooms: {
      chamber: 'Sala consiliare',
      large: 'Sala riunioni grande',
      small: 'Sala riunioni piccola',
      talk: 'Saletta colloqui',
    },
    projector: 'Proiettore',
    features: { screen: 'schermo', step: 'senza barriere', phone: 'telefono per conferenze' },
    floor: (number) => (number === 0 ? 'Piano terra' : '1° piano'),
    directorCalendar: 'Segretario generale',
    management: 'Riunione dei responsabili',
    managementPoints: [
      'Verbale della riunione precedente',
      'Personale',
      'Pratiche della settimana',
      'Varie ed eventuali',
    ],
    frontTeam: 'Riunione dello sportello',
    council: 'Consiglio comunale',
    budget: 'Gruppo di lavoro sul bilancio',
    worksCouncil: 'Incontro con la RSU',
    focus: 'Tempo per la lettura',
    dentist: 'Dentista',
    mayorLunch: 'Pranzo con il sindaco',
    conference: { title: 'Convegno degli enti locali', place: 'Bologna' },
    interviews: 'Colloquio: tecnico urbanista',
    supplier: 'Incontro annuale con il fornitore di carta',
    safety: 'Sopralluogo sulla sicurezza',
    phones: 'Nuovi telefoni: introduzione',
    residents: 'Comitato di quartiere',
  },
  sv: {
    rooms: {
      chamber: 'Fullmäktigesalen',
      large: 'Stora mötesrummet',
      small: 'Lilla mötesrummet',
      talk: 'Samtalsrummet',
    },
    projector: 'Projektor',
    features: { screen: 'skärm', step: 'utan trösklar', phone: 'konferenstelefon' },
    floor: (number) => (number === 0 ? 'Bottenvåningen' : 'Våning 1'),
    directorCalendar: 'Kommundirektören',
    management: 'Ledningsmöte',
    managementPoints: ['Föregående protokoll', 'Bemanning', 'Veckans ärenden', 'Övriga frågor'],
    frontTeam: 'Receptionens teammöte',
    council: 'Kommunfullmäktige',
    budget: 'Budgetgruppen',
    worksCouncil: 'Samverkansgruppen',
    focus: 'Lästid',
    dentist: 'Tandläkare',
    mayorLunch: 'Lunch med kommunalrådet',
    conference: { title: 'Kommundagarna', place: 'Örebro' },
    interviews: 'Anställningsintervju: planarkitekt',
    supplier: 'Årsmöte med pappersleverantören',
    safety: 'Skyddsrond',
    phones: 'Nya telefoner: introduktion',
    residents: 'Villaägareföreningen',
  },
  hr: {
    rooms: {
      chamber: 'Gradska vijećnica',
      large: 'Velika dvorana za sastanke',
      small: 'Mala dvorana za sastanke',
      talk: 'Soba za razgovore',
    },
    projector: 'Projektor',
    features: { screen: 'zaslon', step: 'bez stepenica', phone: 'konferencijski telefon' },
    floor: (number) => (number === 0 ? 'Prizemlje' : '1. kat'),
    directorCalendar: 'Pročelnik',
    management: 'Kolegij pročelnika',
    managementPoints: ['Zapisnik s prošlog sastanka', 'Kadrovi', 'Predmeti tjedna', 'Razno'],
    frontTeam: 'Sastanak prijamnog ureda',
    council: 'Sjednica gradskog vijeća',
    budget: 'Radna skupina za proračun',
    worksCouncil: 'Radničko vijeće',
    focus: 'Vrijeme za čitanje',
    dentist: 'Zubar',
    mayorLunch: 'Ručak s gradonačelnicom',
    conference: { title: 'Savjetovanje gradova', place: 'Opatija' },
    interviews: 'Razgovor za posao: urbanist',
    supplier: 'Godišnji sastanak s dobavljačem papira',
    safety: 'Obilazak zaštite na radu',
    phones: 'Novi telefoni: upoznavanje',
    residents: 'Mjesni odbor',
  },
}
