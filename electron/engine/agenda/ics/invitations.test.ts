import { afterEach, expect, test } from 'vitest'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')

const textOf = ({ base64 }: Paper) => Buffer.from(base64, 'base64').toString()
const unfolded = (paper: Paper) => textOf(paper).replace(/\r\n /g, '')

/** A weekly meeting in the mayor's agenda with one guest who has an address and one who has none. */
async function openHere() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({
    fields: { zone: 'Europe/Copenhagen', name: 'Town hall', email: 'desk@townhall.example' },
  })
  const mayor = await client.people.staff.create({
    fields: { name: 'Mette Holm', email: 'mayor@townhall.example' },
  })
  const calendar = await client.agenda.calendars.create({
    fields: { name: 'Mayor', ownerId: mayor.id },
  })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Æbler, pærer',
      calendarId: calendar.id,
      start: '2026-11-24T09:00',
      end: '2026-11-24T10:00',
      rrule: 'FREQ=WEEKLY;COUNT=3',
      reminders: [10],
      people: [{ name: 'Eva Ević', email: 'eva@example.org' }, { name: 'Ivo Ivić' }],
    },
  })
  return { client, entry }
}

test('an invitation names who invites and who writes for them, and can be read by others', async () => {
  const { client, entry } = await openHere()
  const sent = await client.agenda.invitations.send({ agendaEntryId: entry.id })
  expect(sent).toMatchObject({
    to: [{ name: 'Eva Ević', email: 'eva@example.org' }],
    withoutAddress: ['Ivo Ivić'],
    sent: false,
  })
  const text = unfolded(sent.calendar)
  expect(text).toContain('METHOD:REQUEST')
  expect(text).toContain(
    'ORGANIZER;CN=Mette Holm;SENT-BY="mailto:desk@townhall.example":mailto:mayor@townhall.example',
  )
  expect(text).toContain(
    'ATTENDEE;CN=Eva Ević;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:eva@example.org',
  )
  expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=3')
  expect(text).not.toContain('VALARM')
  expect(textOf(sent.message)).toMatch(/^X-Unsent: 1\r\n/)
  expect(textOf(sent.message)).toMatch(/text\/calendar;[^\n]*method=REQUEST/i)

  const other = await openOfficeHere(undefined, { clock: () => NOW })
  const report = await other.client.agenda.import({
    files: [new File([textOf(sent.calendar)], 'invitation.ics')],
  })
  expect(report).toMatchObject({ imported: 1, skipped: [] })
  const [date] = await other.client.agenda.list({ from: '2026-11-24', to: '2026-11-24' })
  expect(date).toMatchObject({ title: 'Æbler, pærer' })
})

test('it says which rooms to go to, and goes to an address that became known later', async () => {
  const { client } = await openHere()
  const room = await client.agenda.resources.create({ fields: { kind: 'room', name: 'Hall' } })
  const other = await client.agenda.resources.create({ fields: { kind: 'room', name: 'Attic' } })
  const beamer = await client.agenda.resources.create({
    fields: { kind: 'equipment', name: 'Beamer' },
  })
  const contact = await client.people.contacts.create({ fields: { name: 'Ida' } })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Budget',
      place: 'second floor',
      start: '2026-11-25T09:00',
      end: '2026-11-25T10:00',
      rrule: 'FREQ=WEEKLY;COUNT=2',
      resources: [{ resourceId: room.id }, { resourceId: beamer.id }],
      people: [{ contactId: contact.id }],
    },
  })
  await client.agenda.update({
    agendaEntryId: entry.id,
    recurrenceId: '2026-12-02T09:00:00',
    scope: 'this',
    version: entry.version,
    fields: { resources: [{ resourceId: other.id }] },
  })
  await client.people.contacts.update({
    contactId: contact.id,
    version: contact.version,
    fields: { emails: [{ kind: 'work', address: 'ida@example.org' }] },
  })
  const sent = await client.agenda.invitations.send({ agendaEntryId: entry.id })
  expect(sent.to).toEqual([{ name: 'Ida', email: 'ida@example.org' }])
  const places = unfolded(sent.calendar).match(/^LOCATION:.*/gm)
  expect(places).toEqual(['LOCATION:Hall\\, second floor', 'LOCATION:Attic\\, second floor'])
})

test('after a move the invitation counts on; of a cancelled date that one is told', async () => {
  const { client, entry } = await openHere()
  await client.agenda.invitations.send({ agendaEntryId: entry.id })
  const { version } = await client.agenda.get({ agendaEntryId: entry.id })
  const recurrenceId = '2026-12-01T09:00:00'
  const cancelled = await client.agenda.cancel({
    agendaEntryId: entry.id,
    recurrenceId,
    scope: 'this',
    version,
    reason: 'ill',
  })
  expect(await client.agenda.notices.list({})).toHaveLength(2)
  const { calendar, message } = await client.agenda.invitations.send({
    agendaEntryId: entry.id,
    recurrenceId,
    method: 'cancel',
  })
  const text = unfolded(calendar)
  expect(text).toContain('METHOD:CANCEL')
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/Copenhagen:20261201T090000')
  expect(text).toContain('STATUS:CANCELLED')
  expect(text).toContain(`SEQUENCE:${cancelled.entry.sequence}`)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(message.fileName).toMatch(/\.eml$/)
})

test('without an address on either side, or a server to send by, it is said what is missing', async () => {
  const { client, entry } = await openHere()
  const refused = (reason: string) => ({ code: 'NOT_POSSIBLE', data: { reason } })
  await expect(
    client.agenda.invitations.send({ agendaEntryId: entry.id, how: 'mail' }),
  ).rejects.toMatchObject(refused('sending_not_set_up'))
  const lonely = entry.people.find(({ email }) => email === '')!
  await expect(
    client.agenda.invitations.send({ agendaEntryId: entry.id, personKeys: [lonely.key] }),
  ).rejects.toMatchObject(refused('nobody_to_invite'))
  expect((await client.agenda.get({ agendaEntryId: entry.id })).invitedAt).toBeNull()
})
