import { afterEach, expect, test } from 'vitest'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')

/** A weekly board meeting with a colleague and two from outside, and a stock that holds coffee. */
async function boardMeeting() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({ fields: { zone: 'Europe/Zagreb', name: 'Town hall' } })
  const ana = await client.people.staff.create({ fields: { name: 'Ana Babić' } })
  const ivo = await client.people.contacts.create({
    fields: { kind: 'person', givenName: 'Ivo', familyName: 'Ivić' },
  })
  const coffee = await client.stock.items.create({ fields: { name: 'Coffee', unit: 'pack' } })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Board meeting',
      place: 'Hall',
      start: '2026-11-24T09:00',
      end: '2026-11-24T10:30',
      rrule: 'FREQ=WEEKLY;COUNT=4',
      people: [
        { staffId: ana.id, role: 'chair' },
        { contactId: ivo.id, name: 'Ivo Ivić' },
        { name: 'Eva Ević' },
      ],
    },
  })
  const first = { agendaEntryId: entry.id, recurrenceId: '2026-11-24T09:00:00' }
  const second = { ...first, recurrenceId: '2026-12-01T09:00:00' }
  const reserved = async () =>
    (await client.stock.items.get({ itemId: coffee.id })).reservations.map(
      ({ quantity, until }) => [quantity, until] as const,
    )
  return { client, ana, ivo, coffee, entry, first, second, reserved }
}

test('people from outside are expected by the reception, each once, and follow the meeting', async () => {
  const { client, ana, ivo, entry, first, second } = await boardMeeting()
  const told = await client.agenda.meetings.expect(first)
  expect(told.map(({ name, state }) => [name, state])).toEqual([
    ['Eva Ević', 'expected'],
    ['Ivo Ivić', 'expected'],
  ])
  expect(await client.agenda.meetings.expect(first)).toEqual(told)
  const [eva, ivoHere] = told
  expect(await client.reception.get({ entryId: ivoHere!.entryId })).toMatchObject({
    kind: 'visit',
    contactId: ivo.id,
    subject: 'Board meeting',
    note: 'Hall',
    forStaffId: ana.id,
    expectedAt: '2026-11-24T08:00:00.000Z',
  })
  expect((await client.agenda.meetings.bundle(second)).visitors).toEqual([])

  const { version } = await client.agenda.get(first)
  await client.agenda.move({
    agendaEntryId: entry.id,
    recurrenceId: first.recurrenceId,
    version,
    scope: 'this',
    start: '2026-11-25T11:00',
    end: '2026-11-25T12:30',
  })
  expect((await client.reception.get({ entryId: eva!.entryId })).expectedAt).toBe(
    '2026-11-25T10:00:00.000Z',
  )
  // Who has come already is in the house, whatever becomes of the meeting.
  await client.reception.next({ entryId: eva!.entryId })
  await client.agenda.cancel({
    agendaEntryId: entry.id,
    recurrenceId: first.recurrenceId,
    version: version + 1,
    scope: 'this',
    reason: 'ill',
  })
  const { visitors } = await client.agenda.meetings.bundle(first)
  expect(visitors.map(({ state }) => state)).toEqual(['waiting', 'cancelled'])
  await expect(client.agenda.meetings.expect(first)).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test('only somebody from outside is expected, and undo takes the visit back', async () => {
  const { client, ana, first } = await boardMeeting()
  await expect(
    client.agenda.meetings.expect({ ...first, personKeys: [`staff:${ana.id}`] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { people } = await client.agenda.get(first)
  const eva = people.find(({ name }) => name === 'Eva Ević')!
  const commandId = crypto.randomUUID() as never
  const [visit] = await client.agenda.meetings.expect({
    ...first,
    commandId,
    personKeys: [eva.key],
  })
  expect(visit).toMatchObject({ personKey: eva.key, name: 'Eva Ević' })
  await client.office.undo({ undoes: commandId })
  expect((await client.agenda.meetings.bundle(first)).visitors).toEqual([])
  expect(await client.reception.get({ entryId: visit!.entryId })).toMatchObject({
    state: 'cancelled',
  })
})

test('supplies are set aside until the day of the meeting, follow it, and are free again without it', async () => {
  const { client, coffee, entry, first, reserved } = await boardMeeting()
  const itemId = coffee.id
  const [held] = await client.agenda.meetings.reserve({ ...first, itemId, quantity: 3 })
  expect(held).toMatchObject({ name: 'Coffee', unit: 'pack', quantity: 3, released: false })
  await client.agenda.meetings.reserve({ ...first, itemId, quantity: 5 })
  expect(await reserved()).toEqual([[5, '2026-11-24']])

  const commandId = crypto.randomUUID() as never
  const { version } = await client.agenda.get(first)
  await client.agenda.move({
    agendaEntryId: entry.id,
    recurrenceId: first.recurrenceId,
    commandId,
    version,
    scope: 'all',
    start: '2026-11-27T09:00',
    end: '2026-11-27T10:30',
  })
  const moved = { ...first, recurrenceId: '2026-11-27T09:00:00' }
  expect((await client.agenda.meetings.bundle(moved)).supplies).toMatchObject([{ quantity: 5 }])
  expect(await reserved()).toEqual([[5, '2026-11-27']])
  await client.office.undo({ undoes: commandId })
  expect(await reserved()).toEqual([[5, '2026-11-24']])

  const cancelled = crypto.randomUUID() as never
  const now = await client.agenda.get(first)
  await client.agenda.cancel({
    agendaEntryId: entry.id,
    recurrenceId: first.recurrenceId,
    commandId: cancelled,
    version: now.version,
    scope: 'all',
    reason: '',
  })
  expect(await reserved()).toEqual([])
  expect((await client.stock.items.list({}))[0]).toMatchObject({ reserved: 0 })
  await client.office.undo({ undoes: cancelled })
  expect((await client.stock.items.list({}))[0]).toMatchObject({ reserved: 5 })
  await client.agenda.meetings.reserve({ ...first, itemId, quantity: 0 })
  expect(await reserved()).toEqual([])
  expect((await client.agenda.meetings.bundle(first)).supplies).toEqual([])
})

test('papers keep their order and their point; a date without its own has those of the series', async () => {
  const { client, entry, first, second } = await boardMeeting()
  const series = { agendaEntryId: entry.id, recurrenceId: '' as const }
  const [budget] = await client.agenda.items.add({ ...series, fields: { title: 'Budget' } })
  const rules = await client.files.add({ file: new File(['Rules\n'], 'rules.txt') })
  const sums = await client.files.add({ file: new File(['1;2\n'], 'sums.csv') })
  await client.agenda.meetings.setFiles({ ...series, files: [{ fileId: rules.id }] })
  expect(
    await client.agenda.meetings.setFiles({
      ...first,
      files: [
        { fileId: sums.id, itemId: budget!.id },
        { fileId: rules.id },
        { fileId: sums.id, itemId: budget!.id },
      ],
    }),
  ).toMatchObject([{ name: 'sums.csv' }, { name: 'rules.txt', itemId: null }])
  const { files } = await client.agenda.meetings.bundle(first)
  const [own] = await client.agenda.items.list(first)
  expect(own!.id).not.toBe(budget!.id)
  expect(files[0]!.itemId).toBe(own!.id)
  const { base64 } = await client.agenda.minutes.agendaPaper(first)
  const words = pdfText(Buffer.from(base64, 'base64'))
  expect(words).toMatch(/Papers\s+rules\.txt[^]*Budget\s+sums\.csv/)
  expect((await client.agenda.meetings.bundle(second)).files).toMatchObject([
    { name: 'rules.txt', mediaType: 'text/plain' },
  ])
  await expect(
    client.agenda.meetings.setFiles({
      ...second,
      files: [{ fileId: sums.id, itemId: own!.id }],
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'agendaItem' } })
})
