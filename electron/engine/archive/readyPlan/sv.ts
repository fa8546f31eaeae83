import type { PlanWords } from './plan.ts'

export const sv: PlanWords = {
  schedules: {
    permanent: {
      title: 'Bevaras för alltid',
      description: 'Beslut och det som visar hur verksamheten styrdes.',
      mandate: 'Exempel: arkivlagen (1990:782). Kontrollera med arkivarien.',
      source: 'riksdagen.se',
    },
    accounts: {
      title: 'Räkenskaper, 7 år efter årets slut',
      description: 'Verifikationer, fakturor och annan räkenskapsinformation.',
      mandate:
        'Exempel: lagen om kommunal bokföring och redovisning (2018:597). Kontrollera med arkivarien.',
      source: 'riksdagen.se',
      frame: { periodCount: 7 },
    },
    contracts: {
      title: 'Avtal, 10 år efter upphörande',
      description: 'Upphandlingar och avtal, räknat från den dag avtalet upphörde.',
      mandate: 'Exempel: preskriptionslagen (1981:130). Kontrollera med arkivarien.',
      source: 'riksdagen.se',
      eventName: 'avtalets slut',
    },
    staff: {
      title: 'Medarbetare, 5 år efter avslutad anställning',
      description: 'Personalakter; det som pensioner kräver bevaras längre.',
      mandate: 'Exempel: myndighetens gallringsbeslut. Kontrollera med arkivarien.',
      source: '',
      eventName: 'anställningens slut',
    },
    cases: {
      title: 'Ärenden, 5 år efter avslut',
      description: 'Granskas före beslut: några har bestående värde.',
      mandate:
        'Exempel: myndighetens gallringsbeslut enligt arkivlagen 10 §. Kontrollera med arkivarien.',
      source: 'riksdagen.se',
    },
    routine: {
      title: 'Rutinärenden, 2 år efter senaste brev',
      description: 'Handlingar av tillfällig eller ringa betydelse.',
      mandate: 'Exempel: beslut om handlingar av ringa betydelse. Kontrollera med arkivarien.',
      source: '',
    },
  },
  classes: {
    governing: ['Ledning och organisation', ''],
    meetings: [
      'Sammanträden och beslut',
      'Kallelser, protokoll och beslut från nämnder och utskott.',
    ],
    rules: ['Regler och riktlinjer', 'Stadgar, arbetsordningar, interna riktlinjer.'],
    economy: ['Ekonomi', ''],
    budget: ['Budget och bokslut', 'Antagna budgetar, årsredovisningar, revisionsberättelser.'],
    invoices: [
      'Fakturor och verifikationer',
      'Leverantörsfakturor och egna fakturor, kassa och bank.',
    ],
    purchases: ['Inköp och avtal', 'Upphandlingar, anbud och avtal med bilagor.'],
    personnel: ['Personal', ''],
    employees: ['Medarbetare', 'En akt för varje medarbetare.'],
    recruitment: ['Rekrytering', 'Annonser och ansökningar; inte från den som anställdes.'],
    services: ['Service till medborgare', ''],
    applications: ['Ansökningar och tillstånd', 'Ansökningar med beslut.'],
    complaints: ['Klagomål', 'Klagomål och svaren på dem.'],
    enquiries: ['Allmänna förfrågningar', 'Frågor som besvarades utan beslut.'],
    house: ['Hus och försörjning', ''],
    buildings: ['Byggnader och ritningar', 'Ritningar, tillstånd och större arbeten.'],
    supplies: ['Varor och tjänster', 'Beställningar, följesedlar, städning, underhåll.'],
  },
}
