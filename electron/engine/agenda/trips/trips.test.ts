import { afterEach, expect, test } from 'vitest'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { pdfText } from '../../../../test/fixtures/pdfText.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'
import { toHome } from './tripMoney.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')
const textOf = ({ base64 }: Paper) => pdfText(Buffer.from(base64, 'base64'))

const way = (changes: object = {}) => ({
  kind: 'flight' as const,
  fromPlace: 'Zagreb',
  toPlace: 'Stockholm',
  departs: '2026-12-01T09:00',
  departZone: 'Europe/Zagreb',
  arrives: '2026-12-01T11:20',
  arriveZone: 'Europe/Stockholm',
  carrier: 'OU 412',
  reference: 'XK7Q2P',
  note: '',
  before: 90,
  after: 45,
  ...changes,
})
const back = () =>
  way({
    fromPlace: 'Stockholm',
    toPlace: 'Zagreb',
    departs: '2026-12-03T16:00',
    departZone: 'Europe/Stockholm',
    arrives: '2026-12-03T18:20',
    arriveZone: 'Europe/Zagreb',
    before: 120,
    after: 30,
  })

async function office() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({
    fields: { zone: 'Europe/Zagreb', currency: 'EUR', name: 'Town hall', language: 'en' },
  })
  const ana = await client.people.staff.create({ fields: { name: 'Ana Babić' } })
  const ivo = await client.people.staff.create({ fields: { name: 'Ivo Ivić' } })
  return { client, ana, ivo }
}

test('amounts are whole minor units, rounded half up once', () => {
  const at = (rateMicros: number) => ({ currency: 'SEK', rateMicros })
  expect(toHome(12_345, at(87_500), 'EUR')).toBe(1080)
  expect(toHome(5, at(100_000), 'EUR')).toBe(1)
  expect(toHome(4, at(100_000), 'EUR')).toBe(0)
  // A yen has no smaller part: 1000 yen at 0.0061 are 6.10.
  expect(toHome(1000, { currency: 'JPY', rateMicros: 6_100 }, 'EUR')).toBe(610)
  // In the office's own currency no rate is asked.
  expect(toHome(999, { currency: 'EUR', rateMicros: 5 }, 'EUR')).toBe(999)
  expect(toHome(99_999_999_999, at(1_000_001), 'EUR')).toBe(100_000_099_999)
})

test('a leg over a change of the clocks takes as long as it takes; impossible ways are refused', async () => {
  const { client, ana } = await office()
  // On 28 March 2027 the clocks go from 02:00 to 03:00.
  const night = way({
    kind: 'train',
    departs: '2027-03-27T22:00',
    arrives: '2027-03-28T06:00',
    before: 0,
    after: 0,
  })
  const trip = await client.agenda.trips.create({
    fields: { travellerId: ana.id, title: 'Night train' },
    legs: [night],
  })
  const [leg] = trip.legs
  expect(Date.parse(leg!.arrivesAt) - Date.parse(leg!.departsAt)).toBe(7 * 3_600_000)
  expect(trip).toMatchObject({ fromDay: '2027-03-27', toDay: '2027-03-28' })
  const change = { tripId: trip.id, version: trip.version }
  // Arrives at an earlier time of the wall, further west: that is right.
  const west = way({
    toPlace: 'London',
    departs: '2027-04-01T09:00',
    arrives: '2027-04-01T09:30',
    arriveZone: 'Europe/London',
  })
  const flown = await client.agenda.trips.setLegs({ ...change, legs: [west] })
  expect(flown.legs[0]).toMatchObject({ arrivesHome: '2027-04-01T10:30:00' })
  const refused = async (legs: ReturnType<typeof way>[], reason: string) =>
    expect(
      client.agenda.trips.setLegs({ tripId: trip.id, version: flown.version, legs }),
    ).rejects.toMatchObject({ code: 'NOT_POSSIBLE', data: { reason } })
  await refused([way({ arrives: '2026-12-01T08:59' })], 'arrives_before_it_departs')
  await refused([back(), way()], 'legs_overlap')
  await refused([way({ departs: '2026-12-01' })], 'leg_without_time')
  await refused([way({ arrives: '9999-12-31T23:00' })], 'too_far_ahead')
  const hotel = { name: 'Hotel', address: '', phone: '', reference: '', note: '' }
  await expect(
    client.agenda.trips.setStays({
      tripId: trip.id,
      version: flown.version,
      stays: [{ ...hotel, fromDay: '2027-04-01', toDay: '9999-12-31' }],
    }),
  ).rejects.toMatchObject({ data: { reason: 'too_far_ahead' } })
})

test('a trip takes its traveller up with the ways there, clashes with a meeting, and stands in the agenda', async () => {
  const { client, ana, ivo } = await office()
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Budget',
      start: '2026-12-01T07:45',
      end: '2026-12-01T08:15',
      people: [{ staffId: ana.id }],
    },
  })
  const trip = await client.agenda.trips.create({
    fields: { travellerId: ana.id, title: 'City network' },
  })
  const legs = [way(), back()]
  // The flight leaves at nine; the way to it begins at half past seven.
  await expect(
    client.agenda.trips.setLegs({ tripId: trip.id, version: trip.version, legs }),
  ).rejects.toMatchObject({
    code: 'CLASHES',
    data: { count: 1, dates: [{ subject: 'Ana Babić', with: 'Budget' }] },
  })
  const gone = await client.agenda.trips.setLegs({
    tripId: trip.id,
    version: trip.version,
    legs,
    despite: true,
  })
  const view = { from: '2026-12-01', to: '2026-12-03' }
  const dates = await client.agenda.list(view)
  expect(dates.find(({ kind }) => kind === 'trip')).toMatchObject({
    tripId: trip.id,
    start: '2026-12-01T07:30:00',
    end: '2026-12-03T18:50:00',
    place: 'Stockholm',
    clashing: true,
    staffIds: [ana.id],
  })
  // Nobody books the traveller into a meeting meanwhile without being told.
  const meeting = { title: 'Roof', start: '2026-12-02T10:00', end: '2026-12-02T11:00' }
  const inTheWay = await client.agenda.conflicts({
    draft: { ...meeting, people: [{ staffId: ana.id }] },
  })
  expect(JSON.stringify(inTheWay)).toContain('City network')
  // Another traveller takes the place over, the first one is free.
  const given = await client.agenda.trips.update({
    tripId: trip.id,
    version: gone.version,
    fields: { travellerId: ivo.id, state: 'approved' },
  })
  expect(given).toMatchObject({ travellerName: 'Ivo Ivić', state: 'approved' })
  await client.agenda.cancel({ agendaEntryId: entry.id, scope: 'all', version: 1 })
  await client.agenda.book({ draft: { ...meeting, people: [{ staffId: ana.id }] } })

  const commandId = crypto.randomUUID() as never
  await client.agenda.trips.cancel({ commandId, tripId: trip.id })
  expect((await client.agenda.list(view)).some(({ kind }) => kind === 'trip')).toBe(false)
  await client.office.undo({ undoes: commandId })
  expect((await client.agenda.list(view)).some(({ kind }) => kind === 'trip')).toBe(true)
  expect((await client.office.check()).checks.every(({ good }) => good)).toBe(true)
})

test('the money: days by the office’s own rates, meals off, expenses, advance, what is owed', async () => {
  const { client, ana } = await office()
  const rate = {
    country: 'SE',
    validFrom: '2026-01-01',
    currency: 'SEK' as const,
    full: 60_000,
    part: 30_000,
    breakfastOff: 9000,
    lunchOff: 18_000,
    dinnerOff: 18_000,
    rateMicros: 87_500,
    source: 'Circular 3/2026',
  }
  await client.agenda.trips.rates.save({ fields: rate })
  // One that begins later does not hold yet; the same country and day is replaced.
  await client.agenda.trips.rates.save({
    fields: { ...rate, validFrom: '2027-01-01', full: 70_000 },
  })
  await client.agenda.trips.rates.save({ fields: { ...rate, source: 'Circular 4/2026' } })
  expect(await client.agenda.trips.rates.list()).toHaveLength(2)

  const trip = await client.agenda.trips.create({
    fields: { travellerId: ana.id, title: 'City network', advance: 20_000 },
    legs: [way(), back()],
  })
  const day = { country: 'SE', breakfast: false, lunch: false, dinner: false }
  const withDays = await client.agenda.trips.setDays({
    tripId: trip.id,
    version: trip.version,
    days: [
      { ...day, day: '2026-12-01', share: 'part' },
      { ...day, day: '2026-12-02', share: 'full', breakfast: true, dinner: true },
      // More meals than allowance: never below nothing.
      { ...day, day: '2026-12-03', share: 'part', lunch: true, dinner: true },
      { ...day, day: '2026-12-04', share: 'full', country: 'NO' },
    ],
  })
  expect(withDays.days.map(({ allowance, home }) => [allowance?.amount, home])).toEqual([
    [30_000, 2625],
    [33_000, 2888],
    [0, 0],
    [undefined, null],
  ])
  expect(withDays.allowance).toBe(5513)
  const add = (fields: object) =>
    client.agenda.trips.expenses.add({
      tripId: trip.id,
      fields: {
        day: '2026-12-01',
        kind: 'transport',
        amount: 0,
        currency: 'EUR',
        ...fields,
      } as never,
    })
  await expect(add({ amount: 100, currency: 'SEK' })).rejects.toMatchObject({
    data: { reason: 'rate_missing' },
  })
  await add({ amount: 29_900, currency: 'SEK', rateMicros: 87_500, text: 'Arlanda Express' })
  const spent = await add({ amount: 42_000, kind: 'hotel', paidBy: 'office', text: 'Hotel' })
  expect(spent.spent).toBe(2616 + 42_000)
  expect(spent.owed).toBe(2616 + 5513 - 20_000)

  const claim = textOf(await client.agenda.trips.claim({ tripId: trip.id }))
  expect(claim).toContain('Circular 4/2026')
  expect(claim).toContain('To be paid back by the traveller')
  expect(claim).toContain('€118.71')
  const csv = await client.agenda.trips.claim({ tripId: trip.id, format: 'csv' })
  const lines = Buffer.from(csv.base64, 'base64').toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(1 + 2 + 4 + 1)
  expect(lines[1]).toContain('Arlanda Express,traveller,299,SEK,0.0875,26.16')
  const sheet = textOf(await client.agenda.trips.paper({ tripId: trip.id }))
  expect(sheet).toContain('XK7Q2P')

  const settled = await client.agenda.trips.update({
    tripId: trip.id,
    version: spent.version,
    fields: { state: 'settled' },
  })
  await expect(add({ amount: 1 })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await expect(
    client.agenda.trips.update({
      tripId: trip.id,
      version: settled.version,
      fields: { note: 'late' },
    }),
  ).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect((await client.agenda.trips.list({ states: ['settled'] })).map(({ owed }) => owed)).toEqual(
    [-11_871],
  )
})
