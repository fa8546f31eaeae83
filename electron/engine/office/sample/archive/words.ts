import type { Language } from '../../../../../shared/base/schemas.ts'
import type { ClassKey } from '../../../archive/readyPlan/plan.ts'

/** Titles of the sample's dossiers: {year} stands for the year; else one a dossier. */
type Titles = Partial<Record<ClassKey, string | readonly string[]>>
type ArchiveWords = {
  building: string
  rooms: readonly [string, string, string]
  bay: string
  shelf: string
  titles: Titles
  papers: readonly string[]
  purposes: readonly [string, string]
  hold: readonly [title: string, reason: string]
}

export const archiveWords: Record<Language, ArchiveWords> = {
  en: {
    building: 'Town hall',
    rooms: ['Archive in the basement', 'Loft', 'Cupboard on the first floor'],
    bay: 'Bay {bay}',
    shelf: 'Shelf {shelf}',
    titles: {
      meetings: 'Council meetings {year}',
      budget: 'Budget and accounts {year}',
      invoices: 'Invoices {year}',
      supplies: 'Orders and delivery notes {year}',
      enquiries: 'Enquiries {year}',
      purchases: [
        'Cleaning contract',
        'Copier leasing',
        'Telephone contract',
        'Canteen',
        'Lift service',
      ],
      applications: [
        'Market square',
        'Street party',
        'Summer café',
        'Scaffolding',
        'Signboard',
        'Film shooting',
      ],
      complaints: [
        'Noise in Mill Road',
        'Missed bin collection',
        'Waiting time at the counter',
        'Street lighting',
      ],
      buildings: ['Town hall: drawings', 'Library: extension', 'School: roof'],
    },
    papers: ['Minutes with annexes', 'Correspondence', 'Bound original'],
    purposes: ['Audit', 'Preparing the new contract'],
    hold: ['Complaint before the ombudsman', 'Kept until the ombudsman has decided.'],
  },
  da: {
    building: 'Rådhuset',
    rooms: ['Arkiv i kælderen', 'Loftet', 'Skabet på 1. sal'],
    bay: 'Reol {bay}',
    shelf: 'Hylde {shelf}',
    titles: {
      meetings: 'Byrådsmøder {year}',
      budget: 'Budget og regnskab {year}',
      invoices: 'Fakturaer {year}',
      supplies: 'Bestillinger og følgesedler {year}',
      enquiries: 'Henvendelser {year}',
      purchases: [
        'Rengøringskontrakt',
        'Leasing af kopimaskiner',
        'Telefoniaftale',
        'Kantinedrift',
        'Elevatorservice',
      ],
      applications: [
        'Torvedage',
        'Vejfest',
        'Sommercafé',
        'Stillads',
        'Facadeskilt',
        'Filmoptagelse',
      ],
      complaints: [
        'Støj i Møllegade',
        'Glemt renovation',
        'Ventetid ved skranken',
        'Gadebelysning',
      ],
      buildings: ['Rådhuset: tegninger', 'Biblioteket: tilbygning', 'Skolen: tag'],
    },
    papers: ['Referater med bilag', 'Korrespondance', 'Indbundet original'],
    purposes: ['Revision', 'Forberedelse af ny kontrakt'],
    hold: ['Klage til Ombudsmanden', 'Gemmes, til Ombudsmanden har afgjort sagen.'],
  },
  it: {
    building: 'Municipio',
    rooms: ['Archivio nel seminterrato', 'Soffitta', 'Armadio al primo piano'],
    bay: 'Campata {bay}',
    shelf: 'Ripiano {shelf}',
    titles: {
      meetings: 'Sedute del consiglio {year}',
      budget: 'Bilancio e rendiconto {year}',
      invoices: 'Fatture {year}',
      supplies: 'Ordini e bolle {year}',
      enquiries: 'Richieste di informazioni {year}',
      purchases: [
        'Contratto di pulizia',
        'Noleggio fotocopiatrici',
        'Contratto telefonico',
        'Mensa',
        'Manutenzione ascensore',
      ],
      applications: [
        'Mercato in piazza',
        'Festa di quartiere',
        'Dehors estivo',
        'Ponteggio',
        'Insegna',
        'Riprese cinematografiche',
      ],
      complaints: [
        'Rumori in via del Mulino',
        'Mancato ritiro rifiuti',
        'Attesa allo sportello',
        'Illuminazione pubblica',
      ],
      buildings: ['Municipio: planimetrie', 'Biblioteca: ampliamento', 'Scuola: tetto'],
    },
    papers: ['Verbali con allegati', 'Corrispondenza', 'Originale rilegato'],
    purposes: ['Revisione dei conti', 'Preparazione del nuovo contratto'],
    hold: [
      'Ricorso al difensore civico',
      'Da conservare fino alla decisione del difensore civico.',
    ],
  },
  sv: {
    building: 'Kommunhuset',
    rooms: ['Arkivet i källaren', 'Vinden', 'Skåpet på plan 1'],
    bay: 'Ställ {bay}',
    shelf: 'Hylla {shelf}',
    titles: {
      meetings: 'Fullmäktige {year}',
      budget: 'Budget och bokslut {year}',
      invoices: 'Fakturor {year}',
      supplies: 'Beställningar och följesedlar {year}',
      enquiries: 'Förfrågningar {year}',
      purchases: [
        'Städavtal',
        'Leasing av kopiatorer',
        'Telefoniavtal',
        'Personalmatsal',
        'Hisservice',
      ],
      applications: [
        'Torgmarknad',
        'Gatufest',
        'Uteservering',
        'Byggnadsställning',
        'Skylt',
        'Filminspelning',
      ],
      complaints: [
        'Buller på Kvarngatan',
        'Utebliven sophämtning',
        'Väntetid i receptionen',
        'Gatubelysning',
      ],
      buildings: ['Kommunhuset: ritningar', 'Biblioteket: utbyggnad', 'Skolan: tak'],
    },
    papers: ['Protokoll med bilagor', 'Korrespondens', 'Inbundet original'],
    purposes: ['Revision', 'Förberedelse av nytt avtal'],
    hold: ['Anmälan till JO', 'Bevaras tills JO har beslutat.'],
  },
  hr: {
    building: 'Gradska vijećnica',
    rooms: ['Pismohrana u podrumu', 'Tavan', 'Ormar na prvom katu'],
    bay: 'Regal {bay}',
    shelf: 'Polica {shelf}',
    titles: {
      meetings: 'Sjednice vijeća {year}',
      budget: 'Proračun i izvještaj {year}',
      invoices: 'Računi {year}',
      supplies: 'Narudžbe i otpremnice {year}',
      enquiries: 'Upiti {year}',
      purchases: [
        'Ugovor o čišćenju',
        'Najam fotokopirnih uređaja',
        'Ugovor o telefoniji',
        'Menza',
        'Servis dizala',
      ],
      applications: [
        'Sajam na trgu',
        'Ulična zabava',
        'Ljetna terasa',
        'Skela',
        'Natpis',
        'Snimanje filma',
      ],
      complaints: [
        'Buka u Mlinskoj ulici',
        'Neodvezeni otpad',
        'Čekanje na šalteru',
        'Javna rasvjeta',
      ],
      buildings: ['Vijećnica: nacrti', 'Knjižnica: dogradnja', 'Škola: krov'],
    },
    papers: ['Zapisnici s prilozima', 'Dopisi', 'Uvezani izvornik'],
    purposes: ['Revizija', 'Priprema novog ugovora'],
    hold: ['Pritužba pučkom pravobranitelju', 'Čuva se do odluke pučkog pravobranitelja.'],
  },
}
