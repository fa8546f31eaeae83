import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { lastCommand, meeting, openAgenda, startsOf } from '../../../test/fixtures/testAgenda.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

test('a booking takes up its people and its room; another at the same time is refused with what is in the way', async () => {
  const office = await openAgenda()
  const { client } = office
  const { entry, dates } = await client.agenda.book({ draft: meeting(office) })
  expect([entry.title, dates, entry.resources[0]!.state]).toEqual(['Kolegij', 1, 'booked'])
  expect(await startsOf(office)).toEqual(['2026-11-24T09:00 Kolegij'])
  const failure = await failureOf(
    client.agenda.book({ draft: { ...meeting(office), title: 'Drugi' } }),
  )
  expect(failure).toMatchObject({
    code: 'CLASHES',
    data: { count: 1, dates: [{ kind: 'clash', with: 'Kolegij' }] },
  })
  // What ends as the other begins does not touch it.
  const after = { start: '2026-11-24T10:00:00', end: '2026-11-24T11:00:00', title: 'Poslije' }
  await client.agenda.book({ draft: { ...meeting(office), ...after } })
  expect(await startsOf(office)).toHaveLength(2)
})

test('a private entry of the director is "taken" for others, also as what is in the way', async () => {
  const office = await openAgenda()
  const { client, ana, ivan, connect } = office
  const calendar = await client.agenda.calendars.create({
    fields: { name: 'Ravnateljica', ownerId: ana, privateByDefault: true },
  })
  const director = connect('prvi')
  await director.office.signIn({ staffId: ana })
  const other = connect('drugi')
  await other.office.signIn({ staffId: ivan })
  const times = { start: '2026-11-25T12:00:00', end: '2026-11-25T13:00:00' }
  const { entry } = await director.agenda.book({
    draft: { title: 'Liječnik', calendarId: calendar.id, ...times },
  })
  const [seen] = await other.agenda.list({ from: '2026-11-25', to: '2026-11-25' })
  expect(seen).toMatchObject({ title: '', taken: true, staffIds: [ana] })
  expect((await other.agenda.get({ agendaEntryId: entry.id })).people).toEqual([])
  const failure = await failureOf(
    other.agenda.cancel({ agendaEntryId: entry.id, version: entry.version }),
  )
  expect(failure).toMatchObject({ data: { reason: 'private_of_another' } })
  const { dates } = await other.agenda.conflicts({
    draft: { title: 'Sastanak', people: [{ staffId: ana }], ...times },
  })
  expect(dates[0]!.obstacles).toMatchObject([
    { kind: 'clash', subject: { name: 'Ana' }, with: { title: '', agendaEntryId: null } },
  ])
  expect((await director.agenda.list({ from: '2026-11-25', to: '2026-11-25' }))[0]!.title).toBe(
    'Liječnik',
  )
})

test('absences, public holidays and the hours of a room speak against a date, and can be booked despite', async () => {
  const office = await openAgenda()
  const { client, ana, room } = office
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' }))
  const hall = await room('Dvorana', 30, { hours })
  await client.rota.absences.create({
    fields: { staffId: ana, kind: 'holiday', fromDay: '2026-12-24', toDay: '2026-12-31' },
  })
  const draft = {
    title: 'Kasno',
    start: '2026-12-25T15:30:00',
    end: '2026-12-25T17:00:00',
    people: [{ staffId: ana }],
    resources: [{ resourceId: hall }],
  }
  const { dates } = await client.agenda.conflicts({ draft })
  expect(dates[0]!.obstacles.map(({ kind }) => kind)).toEqual([
    'closed_day',
    'absent',
    'outside_hours',
  ])
  expect(dates[0]!.possible).toBe(true)
  expect((await failureOf(client.agenda.book({ draft }))).code).toBe('CLASHES')
  const booked = await client.agenda.book({ draft, ifTaken: 'despite' })
  expect(booked.dates).toBe(1)
})

test('buffers and travel are in what is taken; equipment is given as often as there is of it', async () => {
  const office = await openAgenda()
  const { client, ana, room } = office
  const hall = await room('Dvorana', 30, { setUpMinutes: 30, clearingMinutes: 15 })
  const projector = await client.agenda.resources.create({
    fields: { kind: 'equipment', name: 'Projektor', units: 2 },
  })
  const at = (from: string, to: string, more: object) => ({
    draft: { title: 'X', start: `2026-11-26T${from}:00`, end: `2026-11-26T${to}:00`, ...more },
  })
  await client.agenda.book(at('10:00', '11:00', { resources: [{ resourceId: hall }] }))
  const tooClose = at('11:00', '11:20', { resources: [{ resourceId: hall }] })
  expect((await failureOf(client.agenda.book(tooClose))).code).toBe('CLASHES')
  await client.agenda.book(at('11:45', '12:00', { resources: [{ resourceId: hall }] }))

  await client.agenda.book(at('13:00', '14:00', { people: [{ staffId: ana }], travelBefore: 60 }))
  const before = at('12:15', '12:45', { people: [{ staffId: ana }] })
  expect((await failureOf(client.agenda.book(before))).code).toBe('CLASHES')

  const one = { resources: [{ resourceId: projector.id }] }
  await client.agenda.book(at('08:00', '10:00', one))
  await client.agenda.book(at('09:00', '11:00', one))
  expect((await failureOf(client.agenda.book(at('09:30', '09:45', one)))).code).toBe('CLASHES')
  await client.agenda.book(at('10:00', '10:30', one))
})

test('what asks for approval is held until somebody who may decides; refused, it is free', async () => {
  const office = await openAgenda()
  const { client, room, ivan, connect } = office
  const hall = await room('Vijećnica', 40, { approval: true, approverIds: [ivan] })
  const draft = meeting(office, { resources: [{ resourceId: hall }], people: [] })
  const { entry, asked } = await client.agenda.book({ draft })
  expect(asked).toEqual(['Vijećnica'])
  expect((await failureOf(client.agenda.book({ draft }))).code).toBe('CLASHES')
  const [open] = await client.agenda.approvals.list()
  expect([open!.resourceName, open!.mine]).toEqual(['Vijećnica', false])
  const decision = { agendaEntryId: entry.id, resourceId: hall, approved: false }
  expect(await failureOf(client.agenda.approvals.decide(decision))).toMatchObject({
    data: { reason: 'may_not_approve' },
  })
  const approver = connect('drugi')
  await approver.office.signIn({ staffId: ivan })
  const after = await approver.agenda.approvals.decide(decision)
  expect(after.resources[0]!.state).toBe('refused')
  expect((await client.agenda.book({ draft })).dates).toBe(1)
})

test('free times are found over people, rooms, the rota and holidays', async () => {
  const office = await openAgenda()
  const { client, ana, big } = office
  await client.agenda.book({ draft: meeting(office) })
  const slots = await client.agenda.free({
    from: '2026-11-24',
    to: '2026-11-24',
    minutes: 60,
    staffIds: [ana],
    anyRoom: { seats: 10 },
    limit: 3,
  })
  expect(slots.map(({ start }) => start.slice(11, 16))).toEqual(['08:00', '10:00', '10:30'])
  expect(slots[0]!.rooms.map(({ resourceId }) => resourceId)).toEqual([big])
  const overChristmas = await client.agenda.free({
    from: '2026-12-24',
    to: '2026-12-28',
    minutes: 600,
    latest: '20:00',
  })
  expect(overChristmas.map(({ start }) => start.slice(0, 10))).toEqual(
    [
      '2026-12-24',
      '2026-12-24',
      '2026-12-24',
      '2026-12-24',
      '2026-12-24',
      '2026-12-28',
      '2026-12-28',
      '2026-12-28',
      '2026-12-28',
      '2026-12-28',
    ].slice(0, overChristmas.length),
  )
})

test('undo of a booking frees the room; undo of a cancellation takes it back, or says that it is gone', async () => {
  const office = await openAgenda()
  const { client } = office
  const { entry } = await client.agenda.book({ draft: meeting(office) })
  await client.office.undo({ undoes: await lastCommand(office) })
  expect(await startsOf(office)).toEqual([])
  const second = await client.agenda.book({ draft: meeting(office, { title: 'Drugi' }) })
  await client.agenda.cancel({ agendaEntryId: second.entry.id, version: second.entry.version })
  const cancelled = await lastCommand(office)
  await client.agenda.book({ draft: meeting(office, { title: 'Treći' }) })
  expect((await failureOf(client.office.undo({ undoes: cancelled }))).code).toBe('UNDO_CONFLICT')
  expect(await startsOf(office)).toEqual(['2026-11-24T09:00 Treći'])
  expect(
    (await client.agenda.get({ agendaEntryId: entry.id as AgendaEntryId })).cancelled,
  ).not.toBeNull()
})

test('the reception learns who is in a meeting and until when; today tells what is to come and what became free', async () => {
  const office = await openAgenda()
  const { client, ana, goTo } = office
  const { entry } = await client.agenda.book({ draft: meeting(office) })
  const series = meeting(office, { rrule: 'FREQ=DAILY;COUNT=2', title: 'Dnevni' })
  await client.agenda.book({ draft: series, ifTaken: 'skip' })
  goTo('2026-11-24T08:10:00.000Z')
  const { people } = await client.rota.onDuty({})
  expect(people.find(({ staffId }) => staffId === ana)).toMatchObject({
    place: 'meeting',
    until: '2026-11-24T09:00:00.000Z',
  })
  const before = await client.today.get({})
  expect(before.support.meetings.map(({ title }) => title)).toEqual(['Kolegij'])
  expect(before.support.freeDates).toEqual([])
  await client.agenda.cancel({ agendaEntryId: entry.id, version: entry.version })
  const after = await client.today.get({})
  expect(after.support.freeDates).toMatchObject([{ title: 'Dnevni', start: '2026-11-24T09:00:00' }])
  expect((await client.rota.onDuty({})).people.map(({ place }) => place)).not.toContain('meeting')
})

test('a contact’s own page tells of its meetings; the search finds a meeting, but no private one', async () => {
  const office = await openAgenda()
  const { client } = office
  const { id } = await client.people.contacts.create({
    fields: { kind: 'person', name: 'Marko Perić' },
  })
  const people = [{ contactId: id }]
  await client.agenda.book({ draft: meeting(office, { title: 'Natječaj', people }) })
  const secret = { title: 'Tajna', people, private: true, resources: [] }
  await client.agenda.book({ draft: meeting(office, secret) })
  const { history } = await client.people.contacts.get({ contactId: id })
  expect(history.map(({ kind, title, state }) => `${kind} ${title} ${state}`).toSorted()).toEqual([
    'meeting  planned',
    'meeting Natječaj planned',
  ])
  const titles = async (text: string) =>
    (await client.search.query({ text, kinds: ['agenda'] })).hits.map(({ title }) => title)
  expect(await titles('natjecaj')).toEqual(['Natječaj'])
  expect(await titles('tajna')).toEqual([])
})
