import type { PlanWords } from './plan.ts'

export const hr: PlanWords = {
  schedules: {
    permanent: {
      title: 'Trajno čuvanje',
      description: 'Odluke i gradivo koje pokazuje kako se uredom upravljalo.',
      mandate: 'Primjer: Zakon o arhivskom gradivu i arhivima. Provjerite s arhivistom.',
      source: 'narodne-novine.nn.hr',
    },
    accounts: {
      title: 'Računovodstvo, 11 godina od isteka godine',
      description: 'Računi, knjigovodstvene isprave i prilozi.',
      mandate: 'Primjer: Zakon o računovodstvu. Provjerite s arhivistom.',
      source: 'narodne-novine.nn.hr',
      frame: { periodCount: 11 },
    },
    contracts: {
      title: 'Ugovori, 10 godina od prestanka',
      description: 'Nabava i ugovori, od dana prestanka ugovora.',
      mandate: 'Primjer: Zakon o obveznim odnosima (zastara). Provjerite s arhivistom.',
      source: 'narodne-novine.nn.hr',
      eventName: 'prestanka ugovora',
    },
    staff: {
      title: 'Zaposlenici, 6 godina od prestanka rada',
      description: 'Osobni dosjei; podaci za mirovinu čuvaju se dulje.',
      mandate: 'Primjer: Zakon o radu i pravilnik o evidenciji radnika. Provjerite s arhivistom.',
      source: 'narodne-novine.nn.hr',
      eventName: 'prestanka radnog odnosa',
      frame: { periodCount: 6 },
    },
    cases: {
      title: 'Predmeti, 5 godina od zatvaranja',
      description: 'Pregledavaju se prije odluke: neki imaju trajnu vrijednost.',
      mandate: 'Primjer: pravila za upravljanje dokumentarnim gradivom. Provjerite s arhivistom.',
      source: '',
    },
    routine: {
      title: 'Redovna pošta, 2 godine od zadnjeg dopisa',
      description: 'Uobičajeni dopisi bez trajnog učinka.',
      mandate: 'Primjer: popis gradiva s rokovima čuvanja. Provjerite s arhivistom.',
      source: '',
    },
  },
  classes: {
    governing: ['Upravljanje i ustroj', ''],
    meetings: ['Sjednice i odluke', 'Dnevni redovi, zapisnici i odluke vijeća i odbora.'],
    rules: ['Pravila i smjernice', 'Statuti, poslovnici, interne smjernice.'],
    economy: ['Financije', ''],
    budget: [
      'Proračun i godišnji izvještaji',
      'Doneseni proračuni, godišnji izvještaji, revizije.',
    ],
    invoices: ['Računi i isprave', 'Ulazni i izlazni računi, blagajna, bankovni izvodi.'],
    purchases: ['Nabava i ugovori', 'Nadmetanja, ponude i ugovori s prilozima.'],
    personnel: ['Osoblje', ''],
    employees: ['Zaposlenici', 'Jedan spis za svakog zaposlenika.'],
    recruitment: ['Zapošljavanje', 'Natječaji i prijave; ne od onoga tko je zaposlen.'],
    services: ['Usluge građanima', ''],
    applications: ['Zahtjevi i dozvole', 'Zahtjevi s rješenjem.'],
    complaints: ['Pritužbe', 'Pritužbe i odgovori na njih.'],
    enquiries: ['Opći upiti', 'Upiti na koje je odgovoreno bez rješenja.'],
    house: ['Zgrada i opskrba', ''],
    buildings: ['Zgrade i nacrti', 'Nacrti, dozvole i veći radovi.'],
    supplies: ['Nabava robe i usluga', 'Narudžbe, otpremnice, čišćenje, održavanje.'],
  },
}
