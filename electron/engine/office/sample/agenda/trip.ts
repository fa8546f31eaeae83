/** The director's trip of the sample office: flights, a hotel, days, expenses. */
import type { Day } from '../../../../../shared/base/dates.ts'
import { addDays } from '../../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import type { Leg, Rate } from '../../../../../shared/agenda/contract/trips.ts'
import { localAt } from '../../../../../shared/agenda/localTime.ts'
import type { Agenda } from '../../../agenda/service.ts'
import type { Write } from '../../../base/write.ts'

type TripWords = {
  title: string
  purpose: string
  from: string
  to: string
  toZone: string
  /** Where the daily allowance is written. */
  source: string
  train: string
  dinner: string
}

const stockholm = { to: 'Stockholm', toZone: 'Europe/Stockholm' }
const tripWords: Record<Language, TripWords> = {
  en: {
    ...stockholm,
    title: 'Network of towns, Stockholm',
    purpose: 'Yearly meeting of the network, talk on the front desk',
    from: 'London',
    source: 'Travel rules of the town, 2026',
    train: 'Train from the airport',
    dinner: 'Dinner with the hosts',
  },
  da: {
    ...stockholm,
    title: 'Bynetværket, Stockholm',
    purpose: 'Netværkets årsmøde, oplæg om borgerservice',
    from: 'København',
    source: 'Kommunens rejseregler 2026',
    train: 'Tog fra lufthavnen',
    dinner: 'Middag med værterne',
  },
  it: {
    ...stockholm,
    title: 'Rete delle città, Stoccolma',
    purpose: 'Incontro annuale della rete, relazione sullo sportello',
    from: 'Roma',
    to: 'Stoccolma',
    source: 'Regolamento trasferte 2026',
    train: 'Treno dall’aeroporto',
    dinner: 'Cena con gli ospiti',
  },
  sv: {
    title: 'Stadsnätverket, Köpenhamn',
    purpose: 'Nätverkets årsmöte, föredrag om kontaktcenter',
    from: 'Stockholm',
    to: 'Köpenhamn',
    toZone: 'Europe/Copenhagen',
    source: 'Kommunens regler för resor 2026',
    train: 'Tåg från flygplatsen',
    dinner: 'Middag med värdarna',
  },
  hr: {
    ...stockholm,
    title: 'Mreža gradova, Stockholm',
    purpose: 'Godišnji susret mreže, izlaganje o radu šaltera',
    from: 'Zagreb',
    source: 'Gradski pravilnik o službenim putovanjima, 2026.',
    train: 'Vlak iz zračne luke',
    dinner: 'Večera s domaćinima',
  },
}

/** What a krone was worth about then, in millionths of the office's currency. */
const KRONE: Record<string, Record<'SEK' | 'DKK', number>> = {
  EUR: { SEK: 87_500, DKK: 134_000 },
  DKK: { SEK: 652_000, DKK: 1_000_000 },
  SEK: { SEK: 1_000_000, DKK: 1_530_000 },
  GBP: { SEK: 74_000, DKK: 114_000 },
}

/** Enters the trip within the sample's one act: two nights from `day` on. */
export function fillTrip(given: {
  write: Write
  agenda: Agenda
  travellerId: StaffId
  language: Language
  day: Day
  zone: string
}): void {
  const { write, agenda, travellerId, language, day, zone } = given
  const words = tripWords[language]
  const { trips } = agenda
  const home = agenda.parts.settings().currency
  const [country, currency] =
    language === 'sv' ? (['DK', 'DKK'] as const) : (['SE', 'SEK'] as const)
  const rateMicros = KRONE[home]?.[currency] ?? 100_000
  const back = addDays(day, 2)
  const flight = (
    leg: Pick<
      Leg,
      'fromPlace' | 'toPlace' | 'departs' | 'departZone' | 'arrives' | 'arriveZone' | 'carrier'
    >,
  ): Leg => ({
    ...leg,
    kind: 'flight',
    reference: 'XK7Q2P',
    note: '',
    before: 120,
    after: 60,
  })
  const tripId = trips.enter.trip(
    write,
    { travellerId, title: words.title, purpose: words.purpose, advance: 200_00 },
    [
      flight({
        fromPlace: words.from,
        toPlace: words.to,
        departs: localAt(day, '08:15'),
        departZone: zone,
        arrives: localAt(day, '12:05'),
        arriveZone: words.toZone,
        carrier: 'CP 412',
      }),
      flight({
        fromPlace: words.to,
        toPlace: words.from,
        departs: localAt(back, '15:40'),
        departZone: words.toZone,
        arrives: localAt(back, '19:25'),
        arriveZone: zone,
        carrier: 'CP 413',
      }),
    ],
  )
  trips.enter.stays(write, tripId, [
    {
      name: 'Hotel Norrsken',
      address: `Hamngatan 8, ${words.to}`,
      phone: '',
      fromDay: day,
      toDay: back,
      reference: 'HN-20871',
      note: '',
    },
  ])
  const rate: Omit<Rate, 'id'> = {
    country,
    validFrom: `${day.slice(0, 4)}-01-01` as Day,
    currency,
    full: 600_00,
    part: 300_00,
    breakfastOff: 90_00,
    lunchOff: 180_00,
    dinnerOff: 180_00,
    rateMicros,
    source: words.source,
  }
  trips.rates.put(write, rate)
  const none = { country, breakfast: false, lunch: false, dinner: false }
  trips.enter.days(write, tripId, [
    { ...none, day, share: 'part' },
    { ...none, day: addDays(day, 1), share: 'full', breakfast: true, dinner: true },
    { ...none, day: back, share: 'part', breakfast: true },
  ])
  const put = trips.expenses.put
  put(write, tripId, {
    day,
    kind: 'transport',
    text: words.train,
    amount: 320_00,
    currency,
    rateMicros,
  })
  put(write, tripId, {
    day: back,
    kind: 'hotel',
    text: 'Hotel Norrsken',
    amount: 3480_00,
    currency,
    rateMicros,
    paidBy: 'office',
  })
  put(write, tripId, {
    day: addDays(day, 1),
    kind: 'meal',
    text: words.dinner,
    amount: 415_50,
    currency,
    rateMicros,
  })
}
