import { afterEach, expect, test } from 'vitest'
import type { OfficeClient } from '../../../../shared/contract.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')
const MAYOR = 'mayor@townhall.example'

/** An office whose desk keeps the mayor's agenda, in which an hour is taken already. */
async function openHere() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({
    fields: { zone: 'Europe/Copenhagen', name: 'Town hall', email: 'desk@townhall.example' },
  })
  const mayor = await client.people.staff.create({ fields: { name: 'Mette Holm', email: MAYOR } })
  const calendar = await client.agenda.calendars.create({
    fields: { name: 'Mayor', ownerId: mayor.id },
  })
  await client.agenda.book({
    draft: {
      title: 'Dentist',
      calendarId: calendar.id,
      start: '2026-12-01T09:30',
      end: '2026-12-01T10:30',
    },
  })
  return { client, mayor, calendar }
}

type Asked = { method?: string; sequence?: number; stamp?: string; lines?: string[]; at?: string }
/** As Outlook writes it: Windows zones, rooms among the people, its own properties. */
const asked = ({
  method = 'REQUEST',
  sequence = 0,
  stamp = '20261120T080000Z',
  lines,
  at = '09',
}: Asked = {}) =>
  new File(
    [
      [
        'BEGIN:VCALENDAR',
        'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
        'VERSION:2.0',
        `METHOD:${method}`,
        'BEGIN:VEVENT',
        'ORGANIZER;CN=Region:mailto:chair@region.example',
        `ATTENDEE;CN="Holm, Mette";RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:${MAYOR}`,
        'ATTENDEE;CN=Room;CUTYPE=ROOM:mailto:room@region.example',
        'UID:040000008200E00074C5B7101A82E008',
        `DTSTAMP:${stamp}`,
        `SEQUENCE:${sequence}`,
        ...(lines ?? [
          `DTSTART;TZID=Romance Standard Time:20261124T${at}0000`,
          `DTEND;TZID=Romance Standard Time:20261124T${at}4500`,
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ]),
        'SUMMARY;LANGUAGE=da:Winter service',
        'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    ],
    'invite.ics',
  )
const read = async (client: OfficeClient, file: File) =>
  (await client.agenda.answers.read({ file })).invitations[0]!
const textOf = ({ base64 }: Paper) => Buffer.from(base64, 'base64').toString()
const datesIn = async (client: OfficeClient) =>
  (await client.agenda.list({ from: '2026-11-20', to: '2026-12-31' }))
    .filter(({ title }) => title !== 'Dentist')
    .map(({ start }) => start)

test('an invitation is shown with what is in its way, accepted into the calendar of whom it names, and answered', async () => {
  const { client, calendar } = await openHere()
  const shown = await read(client, asked())
  expect(shown).toMatchObject({
    state: 'new',
    title: 'Winter service',
    start: '2026-11-24T09:00:00',
    organiserEmail: 'chair@region.example',
    known: null,
    calendarId: calendar.id,
    taken: 1,
  })
  expect(shown.forWhom[0]).toMatchObject({ email: MAYOR, name: 'Mette Holm', invited: true })
  expect(shown.dates[0]).toMatchObject({ start: '2026-12-01T09:00:00', free: false })
  expect(await datesIn(client)).toEqual([])

  const { entry, reply } = await client.agenda.invitations.take({
    file: asked(),
    at: 0,
    email: MAYOR,
    answer: 'yes',
    note: 'We bring the map.',
    how: 'file',
  })
  expect(entry).toMatchObject({ calendarId: calendar.id, ours: false })
  expect(entry.people[0]).toMatchObject({ name: 'Mette Holm', answer: 'yes' })
  expect(await datesIn(client)).toHaveLength(3)
  const text = textOf(reply!.calendar).replace(/\r\n /g, '')
  for (const line of [
    'METHOD:REPLY',
    'UID:040000008200E00074C5B7101A82E008',
    'SEQUENCE:0',
    'ORGANIZER;CN=Region:mailto:chair@region.example',
    `ATTENDEE;CN="Holm, Mette";PARTSTAT=ACCEPTED;SENT-BY="mailto:desk@townhall.example":mailto:${MAYOR}`,
    'COMMENT:We bring the map.',
  ])
    expect(text).toContain(line)
  expect(text.match(/ATTENDEE/g)).toHaveLength(1)
  expect(textOf(reply!.message)).toMatch(/text\/calendar;[^\n]*method=REPLY/i)
  expect(reply!.to).toBe('Region')

  expect(await read(client, asked())).toMatchObject({ state: 'same', known: { answer: 'yes' } })
  expect(await client.agenda.invitations.take({ file: asked(), at: 0 })).toMatchObject({
    changed: false,
  })
})

test('taken in and undone, it can be taken in again', async () => {
  const { client } = await openHere()
  const commandId = '01936f00-0000-7000-8000-00000000a003'
  await client.agenda.invitations.take({
    commandId,
    file: asked(),
    at: 0,
    email: MAYOR,
    answer: 'yes',
  })
  await client.office.undo({ undoes: commandId })
  expect(await datesIn(client)).toEqual([])
  expect(await read(client, asked())).toMatchObject({ state: 'new' })
  const { entry } = await client.agenda.invitations.take({ file: asked(), at: 0 })
  expect(entry.people[0]).toMatchObject({ name: 'Mette Holm', answer: 'waiting' })
  expect(await datesIn(client)).toHaveLength(3)
  expect(await read(client, asked())).toMatchObject({ state: 'same' })
})

test('a change is shown beside what stands, asks anew, and an older one changes nothing', async () => {
  const { client } = await openHere()
  const file = asked({ sequence: 1 })
  await client.agenda.invitations.take({ file, at: 0, email: MAYOR, answer: 'yes' })
  const moved = asked({ sequence: 2, stamp: '20261121T080000Z', at: '14' })
  expect(await read(client, moved)).toMatchObject({
    state: 'update',
    start: '2026-11-24T14:00:00',
    known: { start: '2026-11-24T09:00:00', answer: 'yes' },
    taken: 0,
  })
  const { entry, toTell } = await client.agenda.invitations.take({ file: moved, at: 0 })
  expect(entry.people[0]).toMatchObject({ answer: 'waiting' })
  expect(toTell).toBe(1)
  expect(await datesIn(client)).toEqual([
    '2026-11-24T14:00:00',
    '2026-12-01T14:00:00',
    '2026-12-08T14:00:00',
  ])
  expect(await read(client, file)).toMatchObject({ state: 'older' })
  expect(await client.agenda.invitations.take({ file, at: 0 })).toMatchObject({ changed: false })
  expect(await datesIn(client)).toHaveLength(3)
})

test('a cancellation takes one date, then all, though it does not say when they were', async () => {
  const { client } = await openHere()
  const taken = await client.agenda.invitations.take({ file: asked(), at: 0, email: MAYOR })
  const one = asked({
    method: 'CANCEL',
    sequence: 1,
    stamp: '20261121T080000Z',
    lines: ['RECURRENCE-ID;TZID=Romance Standard Time:20261201T090000', 'COMMENT:Snow'],
  })
  expect(await read(client, one)).toMatchObject({
    state: 'cancellation',
    recurrenceId: '2026-12-01T09:00:00',
    start: '2026-12-01T09:00:00',
    comment: 'Snow',
  })
  expect((await client.agenda.invitations.take({ file: one, at: 0 })).toTell).toBe(1)
  expect(await datesIn(client)).toEqual(['2026-11-24T09:00:00', '2026-12-08T09:00:00'])
  expect(await read(client, one)).toMatchObject({ state: 'same' })
  const all = asked({ method: 'CANCEL', sequence: 2, stamp: '20261121T090000Z', lines: [] })
  const commandId = '01936f00-0000-7000-8000-00000000a002'
  await client.agenda.invitations.take({ commandId, file: all, at: 0 })
  expect(await datesIn(client)).toEqual([])
  expect((await client.agenda.get({ agendaEntryId: taken.entry.id })).cancelled).not.toBeNull()
  await client.office.undo({ undoes: commandId })
  expect(await datesIn(client)).toHaveLength(2)
})

test('declined by the last of ours it leaves the calendar and can come back; of a series one date alone', async () => {
  const { client } = await openHere()
  const { entry, reply } = await client.agenda.invitations.take({
    file: asked(),
    at: 0,
    email: MAYOR,
    answer: 'no',
    how: 'file',
  })
  expect(textOf(reply!.calendar)).toContain('PARTSTAT=DECLINED')
  expect(await datesIn(client)).toEqual([])
  const agendaEntryId = entry.id
  await client.agenda.invitations.answer({ agendaEntryId, answer: 'yes' })
  expect(await datesIn(client)).toHaveLength(3)
  const recurrenceId = '2026-12-01T09:00:00'
  const one = await client.agenda.invitations.answer({
    agendaEntryId,
    recurrenceId,
    email: MAYOR,
    answer: 'no',
    how: 'file',
  })
  const text = textOf(one.reply!.calendar).replace(/\r\n /g, '')
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/Paris:20261201T090000')
  expect(await datesIn(client)).toEqual(['2026-11-24T09:00:00', '2026-12-08T09:00:00'])
  await expect(
    client.agenda.invitations.answer({ agendaEntryId, answer: 'yes', how: 'mail' }),
  ).rejects.toMatchObject({ data: { reason: 'sending_not_set_up' } })
})

test('without an organiser whoever sent the e-mail invites, and is answered', async () => {
  const { client } = await openHere()
  const text = (await asked().text()).replace(/ORGANIZER.*\r\n/, '')
  const file = new File(
    [
      [
        'From: Ana <ana@region.example>',
        'Subject: Winter',
        'MIME-Version: 1.0',
        'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
        '',
        text,
      ].join('\r\n'),
    ],
    'mail.eml',
  )
  expect(await read(client, file)).toMatchObject({
    state: 'new',
    organiserEmail: '',
    otherSender: 'ana@region.example',
  })
  const { entry, reply } = await client.agenda.invitations.take({
    file,
    at: 0,
    email: MAYOR,
    answer: 'maybe',
    how: 'file',
  })
  expect(entry).toMatchObject({ ours: false, organiserEmail: 'ana@region.example' })
  expect(reply!.to).toBe('Ana')
  expect(await read(client, file)).toMatchObject({ state: 'same', known: { answer: 'maybe' } })
})

test('what is not here cannot be cancelled, and what is ours not answered', async () => {
  const { client } = await openHere()
  const cancel = asked({ method: 'CANCEL', lines: [] })
  expect(await read(client, cancel)).toMatchObject({ state: 'unknown' })
  await expect(client.agenda.invitations.take({ file: cancel, at: 0 })).rejects.toMatchObject({
    data: { reason: 'meeting_not_here' },
  })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Ours',
      start: '2026-11-26T09:00',
      end: '2026-11-26T10:00',
      people: [{ name: 'Eva', email: 'eva@example.org' }],
    },
  })
  const { calendar } = await client.agenda.invitations.send({ agendaEntryId: entry.id })
  const file = new File([textOf(calendar)], 'ours.ics')
  expect(await read(client, file)).toMatchObject({ state: 'ours' })
  await expect(client.agenda.invitations.take({ file, at: 0 })).rejects.toMatchObject({
    data: { reason: 'own_invitation' },
  })
})

test('between two offices: invited, accepted, moved, asked anew, cancelled', async () => {
  const { client: host } = await openHere()
  const { client: guest } = await openOfficeHere(undefined, { clock: () => NOW })
  await guest.office.settings.update({
    fields: { zone: 'Europe/Zagreb', name: 'Guest', email: 'eva@example.org' },
  })
  const { entry } = await host.agenda.book({
    draft: {
      title: 'Bridge',
      start: '2026-11-26T09:00',
      end: '2026-11-26T10:00',
      people: [{ name: 'Eva', email: 'eva@example.org' }],
    },
  })
  const sent = async (method: 'request' | 'cancel') =>
    new File(
      [textOf((await host.agenda.invitations.send({ agendaEntryId: entry.id, method })).message)],
      'mail.eml',
    )
  const answer = async (file: File, given: 'yes' | 'maybe') => {
    const { reply } = await guest.agenda.invitations.take({
      file,
      at: 0,
      answer: given,
      how: 'file',
    })
    return new File([textOf(reply!.message)], 'reply.eml')
  }
  const yes = await answer(await sent('request'), 'yes')
  expect(await host.agenda.answers.take({ file: yes, at: 0 })).toMatchObject({ changed: true })
  const first = await host.agenda.get({ agendaEntryId: entry.id })
  expect(first.people[0]!.answer).toBe('yes')

  const { id, version } = first
  await host.agenda.move({
    agendaEntryId: id,
    version,
    start: '2026-11-27T09:00:00',
    end: '2026-11-27T10:00:00',
  })
  const again = await sent('request')
  expect(await read(guest, again)).toMatchObject({ state: 'update', start: '2026-11-27T09:00:00' })
  const maybe = await answer(again, 'maybe')
  expect((await host.agenda.answers.read({ file: yes })).answers[0]!.state).toBe('same')
  expect(await host.agenda.answers.take({ file: maybe, at: 0 })).toMatchObject({ state: 'changed' })
  expect((await host.agenda.answers.read({ file: yes })).answers[0]!.state).toBe('older')
  expect(await datesIn(guest)).toEqual(['2026-11-27T09:00:00'])
  const off = await sent('cancel')
  await guest.agenda.invitations.take({ file: off, at: 0 })
  expect(await datesIn(guest)).toEqual([])
})
