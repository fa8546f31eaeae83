import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import {
  lastCommand,
  meeting,
  openAgenda,
  startsOf,
  weekly,
} from '../../../test/fixtures/testAgenda.ts'

afterEach(endOffices)

test('a clash does not sink a series: one date goes elsewhere, one is skipped and offered back when it is free', async () => {
  const office = await openAgenda()
  const { client, big, small } = office
  const taken = (day: string) => ({
    title: 'Zauzeto',
    start: `${day}T09:00:00`,
    end: `${day}T10:00:00`,
    resources: [{ resourceId: big }],
  })
  const first = await client.agenda.book({ draft: taken('2026-12-01') })
  await client.agenda.book({ draft: taken('2026-12-08') })
  const draft = meeting(office, weekly)
  const { dates, taken: count } = await client.agenda.conflicts({ draft })
  expect(count).toBe(2)
  expect(dates.map(({ free }) => free)).toEqual([true, false, false, true])
  expect(dates[1]!.obstacles[0]).toMatchObject({
    kind: 'clash',
    firm: true,
    with: { title: 'Zauzeto' },
  })
  expect(dates[1]!.otherRooms.map(({ name }) => name)).toEqual(['Mala'])
  const booked = await client.agenda.book({
    draft,
    choices: [
      { recurrenceId: '2026-12-01T09:00:00', skip: true },
      { recurrenceId: '2026-12-08T09:00:00', resources: [{ resourceId: small }] },
    ],
  })
  expect([booked.dates, booked.skipped.map(({ start }) => start)]).toEqual([
    3,
    ['2026-12-01T09:00:00'],
  ])
  const [wanted] = await client.agenda.wanted.list({})
  expect([wanted!.free, wanted!.because]).toEqual([false, ['clash']])

  await client.agenda.cancel({ agendaEntryId: first.entry.id, version: first.entry.version })
  const [again] = await client.agenda.wanted.list({ free: true })
  expect(again!.recurrenceId).toBe('2026-12-01T09:00:00')
  const got = await client.agenda.wanted.take({ wantedId: again!.id })
  expect(got.entry.date.start).toBe('2026-12-01T09:00:00')
  expect(await startsOf(office)).toEqual([
    '2026-11-24T09:00 Kolegij',
    '2026-12-01T09:00 Kolegij',
    '2026-12-08T09:00 Kolegij',
    '2026-12-08T09:00 Zauzeto',
    '2026-12-15T09:00 Kolegij',
  ])
})

test('one date is moved, the rest of the series stays; following dates are cut off with what hangs on them', async () => {
  const office = await openAgenda()
  const { client } = office
  const { entry } = await client.agenda.book({ draft: meeting(office, weekly) })
  const key = { agendaEntryId: entry.id, version: entry.version }
  const one = await client.agenda.move({
    ...key,
    recurrenceId: '2026-12-08T09:00:00',
    scope: 'this',
    start: '2026-12-09T14:00:00',
    end: '2026-12-09T15:00:00',
  })
  expect(one.entry.date).toMatchObject({ start: '2026-12-09T14:00:00', changed: true })
  const cut = await client.agenda.move({
    agendaEntryId: entry.id,
    version: one.entry.version,
    recurrenceId: '2026-12-01T09:00:00',
    scope: 'following',
    start: '2026-12-02T11:00:00',
  })
  expect(cut.entry).toMatchObject({ cutFromId: entry.id, rrule: 'FREQ=WEEKLY;COUNT=3;BYDAY=WE' })
  expect(await startsOf(office)).toEqual([
    '2026-11-24T09:00 Kolegij',
    '2026-12-02T11:00 Kolegij',
    '2026-12-09T14:00 Kolegij',
    '2026-12-16T11:00 Kolegij',
  ])
  const old = await client.agenda.get({ agendaEntryId: entry.id })
  expect([old.cutToId, old.rrule]).toEqual([
    cut.entry.id,
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T075959Z',
  ])
  await client.office.undo({ undoes: await lastCommand(office) })
  expect(await startsOf(office)).toEqual([
    '2026-11-24T09:00 Kolegij',
    '2026-12-01T09:00 Kolegij',
    '2026-12-09T14:00 Kolegij',
    '2026-12-15T09:00 Kolegij',
  ])
})

test('a series keeps its time on the wall over the clock change; moved as a whole its changed dates go along', async () => {
  const office = await openAgenda()
  const { client } = office
  const draft = {
    title: 'Tjedni',
    start: '2027-03-22T08:00:00',
    end: '2027-03-22T09:00:00',
    rrule: 'FREQ=WEEKLY;UNTIL=20270405T060000Z',
  }
  const { entry } = await client.agenda.book({ draft, ifTaken: 'despite' })
  const list = () => client.agenda.list({ from: '2027-03-01', to: '2027-04-30' })
  expect((await list()).map(({ start, startsAt }) => `${start} ${startsAt.slice(11, 16)}`)).toEqual(
    ['2027-03-22T08:00:00 07:00', '2027-03-29T08:00:00 06:00', '2027-04-05T08:00:00 06:00'],
  )
  const later = await client.agenda.move({
    agendaEntryId: entry.id,
    version: entry.version,
    scope: 'all',
    recurrenceId: '2027-03-29T08:00:00',
    start: '2027-03-30T10:00:00',
    ifTaken: 'despite',
  })
  expect(later.entry.rrule).toBe('FREQ=WEEKLY;UNTIL=20270406T080000Z')
  expect((await list()).map(({ start }) => start)).toEqual([
    '2027-03-23T10:00:00',
    '2027-03-30T10:00:00',
    '2027-04-06T10:00:00',
  ])
})

test('an endless series holds its room for ever: later pages are expanded before they are answered or booked', async () => {
  const office = await openAgenda()
  const { client, big } = office
  await client.agenda.book({ draft: meeting(office, { rrule: 'FREQ=WEEKLY' }), ifTaken: 'despite' })
  const far = { start: '2030-11-26T09:30:00', end: '2030-11-26T10:30:00' }
  const draft = { title: 'Daleko', resources: [{ resourceId: big }], ...far }
  expect((await failureOf(client.agenda.book({ draft }))).code).toBe('CLASHES')
  const seen = await client.agenda.list({ from: '2031-01-01', to: '2031-01-31' })
  expect(seen.map(({ start }) => start.slice(0, 10))).toEqual([
    '2031-01-07',
    '2031-01-14',
    '2031-01-21',
    '2031-01-28',
  ])
})

test('following dates move half an hour over their own old times; the old half keeps its own', async () => {
  const office = await openAgenda()
  const { client } = office
  const { entry } = await client.agenda.book({ draft: meeting(office, weekly) })
  const moved = await client.agenda.move({
    agendaEntryId: entry.id,
    version: entry.version,
    recurrenceId: '2026-12-01T09:00:00',
    scope: 'following',
    start: '2026-12-01T09:30:00',
  })
  expect(moved.entry.rrule).toBe('FREQ=WEEKLY;COUNT=3;BYDAY=TU')
  expect((await startsOf(office)).map((line) => line.slice(5, 16))).toEqual([
    '11-24T09:00',
    '12-01T09:30',
    '12-08T09:30',
    '12-15T09:30',
  ])
})

test('a single meeting becomes a series, a series a whole-day one, and one date alone again', async () => {
  const office = await openAgenda()
  const { client } = office
  const { entry } = await client.agenda.book({ draft: meeting(office) })
  const key = { agendaEntryId: entry.id }
  const series = await client.agenda.move({
    ...key,
    version: entry.version,
    rrule: 'FREQ=DAILY;COUNT=3',
  })
  expect(series.dates).toBe(3)
  const whole = await client.agenda.move({
    ...key,
    version: series.entry.version,
    recurrenceId: '2026-11-25T09:00:00',
    scope: 'all',
    start: '2026-11-25',
    end: '2026-11-26',
  })
  expect(whole.entry.allDay).toBe(true)
  expect((await startsOf(office)).map((line) => line.slice(0, 10))).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
  ])
  const once = await client.agenda.move({
    ...key,
    version: whole.entry.version,
    recurrenceId: '2026-11-25',
    scope: 'all',
    start: '2026-11-25T14:00:00',
    end: '2026-11-25T15:00:00',
    rrule: '',
  })
  expect(once.entry).toMatchObject({ rrule: '', recurrenceId: '' })
  expect(await startsOf(office)).toEqual(['2026-11-25T14:00 Kolegij'])
})

test('a series of decades shows its last years; a version that is old is refused', async () => {
  const office = await openAgenda()
  const { client } = office
  const draft = {
    title: 'Dežurstvo',
    start: '1995-01-02T07:00:00',
    end: '1995-01-02T07:15:00',
    rrule: 'FREQ=DAILY',
    busy: false,
  }
  const { entry } = await client.agenda.book({ draft })
  const seen = await client.agenda.list({ from: '2026-11-23', to: '2026-11-29' })
  expect(seen).toHaveLength(7)
  const stale = client.agenda.update({
    agendaEntryId: entry.id,
    version: entry.version + 1,
    fields: { title: 'X' },
  })
  expect((await failureOf(stale)).code).toBe('CHANGED_MEANWHILE')
})

test('reminders come before what they remind of, one date at a time', async () => {
  const office = await openAgenda()
  const { client, goTo } = office
  await client.agenda.book({ draft: meeting(office, { ...weekly, reminders: [15, 60] }) })
  goTo('2026-11-24T06:30:00.000Z')
  expect(await client.agenda.reminders({ minutes: 20 })).toEqual([])
  goTo('2026-11-24T07:20:00.000Z')
  const due = await client.agenda.reminders({ minutes: 0 })
  expect(due.map(({ remindAt, minutesBefore }) => [remindAt.slice(11, 16), minutesBefore])).toEqual(
    [['07:00', 60]],
  )
})
