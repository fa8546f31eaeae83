import { afterEach, expect, test } from 'vitest'
import type { Paper } from '../../../shared/base/schemas.ts'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')

/** A weekly board meeting of four dates, with two points that each of them begins with. */
async function boardMeeting() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({ fields: { zone: 'Europe/Zagreb', name: 'Town hall' } })
  const ana = await client.people.staff.create({ fields: { name: 'Ana Babić' } })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Board meeting',
      start: '2026-11-24T09:00',
      end: '2026-11-24T10:30',
      rrule: 'FREQ=WEEKLY;COUNT=4',
      people: [{ name: 'Ivo Ivić' }, { name: 'Eva Ević' }],
    },
  })
  const series = { agendaEntryId: entry.id, recurrenceId: '' as const }
  await client.agenda.items.add({ ...series, fields: { title: 'Last minutes', minutes: 10 } })
  await client.agenda.items.add({ ...series, fields: { title: 'Budget', minutes: 45 } })
  const first = { agendaEntryId: entry.id, recurrenceId: '2026-11-24T09:00:00' }
  const second = { ...first, recurrenceId: '2026-12-01T09:00:00' }
  return { client, ana, entry, series, first, second }
}

test('each date begins with the points of the series, with its own times, and changes only its own', async () => {
  const { client, first, second } = await boardMeeting()
  expect((await client.agenda.items.list(first)).map(({ title, start }) => [title, start])).toEqual(
    [
      ['Last minutes', '2026-11-24T09:00:00'],
      ['Budget', '2026-11-24T09:10:00'],
    ],
  )
  await client.agenda.items.add({ ...first, fields: { title: 'Roof' }, position: 0 })
  const own = await client.agenda.items.list(first)
  expect(own.map(({ title }) => title)).toEqual(['Roof', 'Last minutes', 'Budget'])
  const turned = own.map(({ id }) => id).toReversed()
  await client.agenda.items.sort({ ...first, itemIds: turned })
  await client.agenda.items.remove({ itemId: turned[2]! })
  expect((await client.agenda.items.list(first)).map(({ title }) => title)).toEqual([
    'Budget',
    'Last minutes',
  ])
  expect((await client.agenda.items.list(second)).map(({ title }) => title)).toEqual([
    'Last minutes',
    'Budget',
  ])
})

test('what is said belongs to a date: minutes, a decision, a point carried to the next date', async () => {
  const { client, series, first, second } = await boardMeeting()
  const [ofSeries] = await client.agenda.items.list(series)
  await expect(
    client.agenda.items.update({ itemId: ofSeries!.id, version: 1, fields: { outcome: 'x' } }),
  ).rejects.toMatchObject({ code: 'NOT_POSSIBLE', data: { reason: 'minutes_not_begun' } })
  const { people } = await client.agenda.get(first)
  await client.agenda.answers.set({ ...first, personKey: people[0]!.key, answer: 'yes' })
  const before = await client.agenda.minutes.get(first)
  expect(before).toMatchObject({ state: 'none', version: 0 })
  expect(before.present).toHaveLength(1)
  const begun = await client.agenda.minutes.save({ ...first, version: 0, fields: {} })
  const [opening, budget] = begun.items
  await client.agenda.items.update({
    itemId: opening!.id,
    version: opening!.version,
    fields: { outcome: 'Read and agreed.', decision: 'Agreed', done: true },
  })
  const { item, to } = await client.agenda.items.carry({ itemId: budget!.id })
  expect(to).toBe(second.recurrenceId)
  expect(item).toMatchObject({ title: 'Budget', state: 'open', carriedFromId: budget!.id })
  expect((await client.agenda.items.list(second)).map(({ title }) => title)).toEqual([
    'Budget',
    'Last minutes',
    'Budget',
  ])
  await client.agenda.minutes.approve(first)
  await expect(
    client.agenda.minutes.save({ ...first, version: 2, fields: { note: 'late' } }),
  ).rejects.toMatchObject({ code: 'WRONG_STATE' })
  const stands = await client.agenda.minutes.get(first)
  expect(stands.items.map(({ state }) => state)).toEqual(['done', 'carried'])
  expect((await client.agenda.minutes.get(second)).state).toBe('none')
})

test('an action point becomes a request with its owner and day, and is done when that is', async () => {
  const { client, ana, first } = await boardMeeting()
  const point = await client.agenda.actionPoints.add({
    ...first,
    text: 'Get three offers for the roof',
    staffId: ana.id,
    dueOn: '2026-12-04',
  })
  expect(point).toMatchObject({
    personName: 'Ana Babić',
    done: false,
    meetingTitle: 'Board meeting',
  })
  const request = await client.requests.get({ requestId: point.requestId! })
  expect(request).toMatchObject({
    title: 'Get three offers for the roof',
    ownerId: ana.id,
    promisedOn: '2026-12-04',
  })
  await expect(
    client.agenda.actionPoints.update({
      actionPointId: point.id,
      version: 1,
      fields: { done: true },
    }),
  ).rejects.toMatchObject({ data: { reason: 'is_a_request' } })
  await client.requests.start({ requestId: request.id })
  await client.requests.finish({ requestId: request.id })
  expect(await client.agenda.actionPoints.list({ ...first })).toMatchObject([{ done: true }])
  expect(await client.agenda.actionPoints.list({ open: true })).toEqual([])

  const plain = await client.agenda.actionPoints.add({
    ...first,
    text: 'Bring the plans',
    personName: 'Ivo Ivić',
    asRequest: false,
  })
  await client.agenda.actionPoints.update({
    actionPointId: plain.id,
    version: 1,
    fields: { done: true },
  })
  expect(await client.agenda.actionPoints.list({ open: true })).toEqual([])
})

const textOf = ({ base64 }: Paper) => pdfText(Buffer.from(base64, 'base64'))

test('agenda and minutes on paper, and as a Word document', async () => {
  const { client, first } = await boardMeeting()
  const agenda = await client.agenda.minutes.agendaPaper(first)
  expect(textOf(agenda)).toMatch(/09:10\s+Budget/)
  const begun = await client.agenda.minutes.save({
    ...first,
    version: 0,
    fields: { note: 'Cold.' },
  })
  const [item] = begun.items
  await client.agenda.items.update({
    itemId: item!.id,
    version: item!.version,
    fields: { decision: 'Agreed with čćž' },
  })
  const text = textOf(await client.agenda.minutes.paper(first))
  expect(text).toContain('Agreed with čćž')
  expect(text).toContain('Draft')
  const word = await client.agenda.minutes.document(first)
  expect(word.fileName).toMatch(/\.docx$/)
  expect(Buffer.from(word.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
})

test('day, week, month, door and list on paper; what is private shows as taken on the door', async () => {
  const { client, ana } = await boardMeeting()
  const { id } = await client.agenda.resources.create({
    fields: { kind: 'room', name: 'Blue room' },
  })
  await client.agenda.book({
    draft: {
      title: 'Salary talk',
      description: 'Bring the file',
      start: '2026-11-25T11:00',
      end: '2026-11-25T12:00',
      private: true,
      people: [{ staffId: ana.id }],
      resources: [{ resourceId: id }],
    },
  })
  const day = '2026-11-25'
  const sheet = textOf(await client.agenda.papers.day({ day, staffIds: [ana.id] }))
  expect(sheet).toMatch(/Ana Babić/)
  expect(sheet).toMatch(/11:00–12:00/)
  expect(textOf(await client.agenda.papers.week({ day }))).toContain('Board meeting')
  expect(textOf(await client.agenda.papers.month({ day }))).toMatch(/09:00 Board/)
  const door = textOf(await client.agenda.papers.room({ resourceId: id, day, days: 2 }))
  expect(door).toContain('Blue room')
  expect(door).toContain('Taken')
  expect(door).not.toContain('Salary')
  expect(door).toContain('free')
  const list = await client.agenda.papers.list({
    from: '2026-11-01',
    to: '2026-12-31',
    fields: ['day', 'time', 'title', 'people'],
  })
  expect(textOf(list).match(/Board meeting/g)).toHaveLength(4)
})

test('what goes over several days tells on each of them what is of that day', async () => {
  const { client } = await boardMeeting()
  await client.agenda.book({
    draft: { title: 'Fair in Graz', start: '2027-03-09T18:00', end: '2027-03-11T12:00' },
  })
  const sheetOf = async (day: string) => textOf(await client.agenda.papers.day({ day }))
  expect(await sheetOf('2027-03-09')).toMatch(/18:00 –\s+Fair/)
  expect(await sheetOf('2027-03-10')).toMatch(/All day\s+Fair/)
  expect(await sheetOf('2027-03-11')).toMatch(/– 12:00\s+Fair/)
  const list = await client.agenda.papers.list({
    from: '2027-03-01',
    to: '2027-03-31',
    fields: ['title', 'day', 'time'],
  })
  expect(textOf(list)).toMatch(/Fair in Graz\s+9 March 2027 – 11 March 2027\s+18:00–12:00/)
})
