/** Meetings and trips take people from the front: the cover says so weeks ahead, and only who is free is asked. */
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { instantAt } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

const ZONE = 'Europe/Copenhagen'
const day = (text: string) => text as Day
/** Mondays, three weeks apart. */
const NOW = day('2027-02-01')
const LATER = day('2027-02-22')

/** One leg of a trip by train. */
const leg = (fromPlace: string, toPlace: string, departs: string, arrives: string) => ({
  kind: 'train' as const,
  fromPlace,
  toPlace,
  departs,
  departZone: ZONE,
  arrives,
  arriveZone: ZONE,
  carrier: '',
  reference: '',
  note: '',
  before: 0,
  after: 0,
})

/** Open on Mondays 9–15 with one at the front: Anna, for whom Dan stands in; Bo and Cecilie work behind it. */
async function openFront() {
  let now = Date.parse(instantAt(NOW, '10:00', ZONE))
  const { client } = await openOfficeHere(undefined, { clock: () => now })
  await client.office.settings.update({ fields: { language: 'da', country: 'DK', zone: ZONE } })
  const add = async (name: string, standInId: StaffId | null = null) =>
    (await client.people.staff.create({ fields: { name, standInId } })).id
  const dan = await add('Dan Dahl')
  const anna = await add('Anna Aa', dan)
  const [bo, cecilie] = [await add('Bo Bak'), await add('Cecilie Carl')]
  const hours = { weekday: 1, from: '09:00', to: '15:00' }
  await client.rota.pattern.set({
    from: day('2026-01-01'),
    opening: [{ ...hours, needed: 1 }],
    turns: [{ ...hours, staffId: anna, lunchFrom: null, lunchTo: null }],
  })
  const meet = (on: Day, from: string, to: string, ...staffIds: StaffId[]) =>
    client.agenda.book({
      draft: {
        title: 'Møde',
        start: `${on}T${from}:00`,
        end: `${on}T${to}:00`,
        people: staffIds.map((staffId) => ({ staffId })),
      },
      ifTaken: 'despite',
    })
  const gapsOn = async (on: Day) => (await client.rota.coverage({ from: on, to: on })).gaps
  const whereIs = async (staffId: StaffId) =>
    (await client.rota.onDuty({})).people.find((one) => one.staffId === staffId)!
  const goTo = (time: string) => (now = Date.parse(instantAt(NOW, time, ZONE)))
  return { client, anna, bo, cecilie, dan, meet, gapsOn, whereIs, goTo }
}

test('a meeting in a turn is a gap weeks ahead; who is in a meeting too is not asked, and moving it closes the gap', async () => {
  const { client, anna, bo, cecilie, dan, meet, gapsOn } = await openFront()
  expect(await gapsOn(LATER)).toEqual([])
  const { entry } = await meet(LATER, '10:00', '11:30', anna)
  await meet(LATER, '11:00', '12:00', bo)
  const [gap, ...more] = await gapsOn(LATER)
  expect(more).toEqual([])
  expect(gap).toMatchObject({
    from: '10:00',
    to: '11:30',
    missing: 1,
    because: 'meeting',
    awayIds: [anna],
  })
  expect(gap!.standIns.map(({ staffId }) => staffId)).toEqual([dan, cecilie])
  await client.rota.overrides.cover({ day: LATER, from: '10:00', to: '11:30', staffId: cecilie })
  expect(await gapsOn(LATER)).toEqual([])
  await client.agenda.cancel({ agendaEntryId: entry.id, version: entry.version })
  expect(await gapsOn(LATER)).toEqual([])
  // Who covers and is called to a meeting themselves leaves it open again.
  await client.people.staff.update({
    staffId: anna,
    version: 1,
    fields: { workingDays: [2] },
  })
  await client.rota.absences.create({
    fields: { staffId: anna, kind: 'holiday', fromDay: LATER, toDay: LATER },
  })
  await meet(LATER, '10:30', '11:00', cecilie)
  expect((await gapsOn(LATER)).map(({ from, to, because }) => [from, to, because])).toEqual([
    ['09:00', '10:00', 'absence'],
    ['10:30', '11:00', 'absence'],
    ['11:30', '15:00', 'absence'],
  ])
})

test('a trip over days takes the whole turn, also of a series that nobody has opened yet', async () => {
  const { client, anna, gapsOn } = await openFront()
  await client.agenda.book({
    draft: {
      title: 'Hver måned',
      start: '2027-02-01T13:00:00',
      end: '2027-02-01T16:00:00',
      rrule: 'FREQ=WEEKLY;INTERVAL=4',
      people: [{ staffId: anna }],
    },
    ifTaken: 'despite',
  })
  const far = day('2028-05-22')
  expect((await gapsOn(far)).map(({ from, to, because }) => [from, to, because])).toEqual([
    ['13:00', '15:00', 'meeting'],
  ])
  await client.agenda.trips.create({
    fields: { travellerId: anna, title: 'Malmø' },
    legs: [
      leg('Havneby', 'Malmø', '2027-02-21T18:00:00', '2027-02-21T20:00:00'),
      leg('Malmø', 'Havneby', '2027-02-23T07:00:00', '2027-02-23T09:00:00'),
    ],
  })
  expect(await gapsOn(LATER)).toMatchObject([{ from: '09:00', to: '15:00', because: 'trip' }])
})

test('who never sits at the front is not asked to', async () => {
  const { client, anna, bo, cecilie, dan, gapsOn } = await openFront()
  const member = (await client.people.staff.list({})).find(({ id }) => id === bo)!
  expect(member.takesTurns).toBe(true)
  await client.people.staff.update({
    staffId: bo,
    version: member.version,
    fields: { takesTurns: false },
  })
  await client.rota.absences.create({
    fields: { staffId: anna, kind: 'sick', fromDay: LATER, toDay: LATER },
  })
  const [gap] = await gapsOn(LATER)
  expect(gap!.standIns.map(({ staffId }) => staffId)).toEqual([dan, cecilie])
  const all = await client.rota.standIns({ day: LATER, from: '09:00', to: '15:00', limit: 50 })
  expect(all.map(({ staffId }) => staffId)).not.toContain(bo)
})

test('the front is told where somebody is: the room of the meeting, until when, and who stands in', async () => {
  const { client, anna, bo, dan, meet, whereIs, goTo } = await openFront()
  const room = await client.agenda.resources.create({
    fields: { kind: 'room', name: 'Havnesalen' },
  })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Budget',
      start: `${NOW}T10:30:00`,
      end: `${NOW}T11:00:00`,
      people: [{ staffId: anna }],
      resources: [{ resourceId: room.id, units: 1 }],
    },
    ifTaken: 'despite',
  })
  // Before it she is at the front, and until when that holds is known.
  expect(await whereIs(anna)).toMatchObject({
    place: 'front',
    until: instantAt(NOW, '10:30', ZONE),
    standInId: null,
  })
  goTo('10:40')
  expect(await whereIs(anna)).toMatchObject({
    place: 'meeting',
    until: instantAt(NOW, '11:00', ZONE),
    meetingRoom: 'Havnesalen',
    standInId: dan,
  })
  // In a fire somebody looks for her: who is on a trip is not in the house, whatever the rota says.
  const inHouse = async () =>
    (await client.reception.evacuationList()).people.map(({ name, where }) => [name, where])
  expect(await inHouse()).toContainEqual(['Anna Aa', 'Havnesalen'])
  expect((await client.rota.onDuty({})).covered).toBe(false)
  await client.agenda.update({
    agendaEntryId: entry.id,
    version: entry.version,
    fields: { private: true },
    ifTaken: 'despite',
  })
  expect(await whereIs(anna)).toMatchObject({ place: 'meeting', meetingRoom: '' })
  await client.agenda.trips.create({
    fields: { travellerId: bo, title: 'Malmø' },
    legs: [
      leg('Havneby', 'Malmø', `${NOW}T06:00:00`, `${NOW}T08:00:00`),
      leg('Malmø', 'Havneby', `${NOW}T18:00:00`, `${NOW}T20:00:00`),
    ],
  })
  expect((await inHouse()).map(([name]) => name)).not.toContain('Bo Bak')
  // A stand-in who is in a meeting too helps nobody.
  await meet(NOW, '10:30', '12:00', dan)
  expect((await whereIs(anna)).standInId).toBeNull()
})
