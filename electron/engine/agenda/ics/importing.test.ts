import { afterEach, expect, test } from 'vitest'
import type { OfficeClient } from '../../../../shared/contract.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const take = (client: OfficeClient, text: string, name = 'meetings.ics') =>
  client.agenda.import({ files: [new File([text], name)] })
const exportText = async (client: OfficeClient) =>
  Buffer.from((await client.agenda.export({})).base64, 'base64').toString()
/** With folded lines put together. */
const unfolded = (text: string) => text.replace(/\r\n /g, '')

async function openHere() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({ fields: { zone: 'Europe/Copenhagen', name: 'Town hall' } })
  return client
}
const november = (client: OfficeClient) =>
  client.agenda.list({ from: '2026-11-01', to: '2026-12-31' })

const SERIES = [
  'BEGIN:VEVENT',
  'UID:board@example.org',
  'DTSTAMP:20261101T080000Z',
  'SEQUENCE:1',
  'DTSTART;TZID=W. Europe Standard Time:20261124T090000',
  'DURATION:PT1H30M',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'SUMMARY;LANGUAGE=en:Board meeting\\, main room',
  'DESCRIPTION:First line\\nsecond line',
  'ATTENDEE;CN=Eva;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:mailto:eva@example.org',
  'ORGANIZER;CN=Chair;SENT-BY="mailto:desk@example.org":mailto:chair@example.org',
  'X-COLOUR;X-OF="a;b":#ff0000',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-PT15M',
  'X-SOUND:bell',
  'END:VALARM',
  'END:VEVENT',
]
const MOVED = [
  'BEGIN:VEVENT',
  'UID:board@example.org',
  'DTSTAMP:20261101T080000Z',
  'RECURRENCE-ID;TZID=Europe/Berlin:20261201T090000',
  'DTSTART;TZID=Europe/Berlin:20261201T140000',
  'DTEND;TZID=Europe/Berlin:20261201T153000',
  'SUMMARY:Board meeting in the afternoon',
  'END:VEVENT',
]

test('a series comes in with its changed date, its people and a Windows zone; twice changes nothing', async () => {
  const client = await openHere()
  const text = calendar(...SERIES, ...MOVED)
  expect(await take(client, text)).toEqual({ imported: 2, updated: 0, duplicates: 0, skipped: [] })
  const dates = await november(client)
  expect(dates.map(({ start, title }) => [start, title])).toEqual([
    ['2026-11-24T09:00:00', 'Board meeting, main room'],
    ['2026-12-01T14:00:00', 'Board meeting in the afternoon'],
    ['2026-12-08T09:00:00', 'Board meeting, main room'],
  ])
  const entry = await client.agenda.get({ agendaEntryId: dates[0]!.agendaEntryId! })
  expect(entry).toMatchObject({
    uid: 'board@example.org',
    zone: 'Europe/Berlin',
    description: 'First line\nsecond line',
    reminders: [15],
    ours: false,
    organiserEmail: 'chair@example.org',
    people: [{ name: 'Eva', email: 'eva@example.org', answer: 'yes', answerSource: 'mail' }],
  })
  expect(await take(client, text)).toEqual({ imported: 0, updated: 0, duplicates: 2, skipped: [] })
})

test('what is not understood is written back, and a second reading differs in nothing', async () => {
  const client = await openHere()
  await take(client, calendar(...SERIES, ...MOVED))
  const text = await exportText(client)
  for (const line of SERIES.slice(6, -1)) expect(unfolded(text)).toContain(line)
  expect(text).toContain('TZID:Europe/Berlin')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const other = await openHere()
  expect(await take(other, text)).toMatchObject({ imported: 2, skipped: [] })
  expect(await exportText(other)).toBe(text)
})

test('a changed date that comes before its series, in another file, is joined with it', async () => {
  const client = await openHere()
  expect(await take(client, calendar(...MOVED))).toMatchObject({ imported: 1 })
  expect((await november(client)).map(({ start }) => start)).toEqual(['2026-12-01T14:00:00'])
  expect(await take(client, calendar(...SERIES))).toMatchObject({ imported: 1, updated: 0 })
  expect((await november(client)).map(({ start }) => start)).toEqual([
    '2026-11-24T09:00:00',
    '2026-12-01T14:00:00',
    '2026-12-08T09:00:00',
  ])
})

test('a newer one replaces, an older one changes nothing, a cancellation cancels', async () => {
  const client = await openHere()
  const at = (sequence: number, hour: string, ...more: string[]) =>
    calendar(
      ...more.filter((line) => line.startsWith('METHOD')),
      'BEGIN:VEVENT',
      'UID:one@example.org',
      `SEQUENCE:${sequence}`,
      'DTSTAMP:20261101T080000Z',
      `DTSTART:20261125T${hour}0000Z`,
      'SUMMARY:Talk',
      'END:VEVENT',
    )
  await take(client, at(2, '09'))
  expect(await take(client, at(1, '07'))).toMatchObject({ duplicates: 1, updated: 0 })
  expect(await take(client, at(3, '11'))).toMatchObject({ updated: 1 })
  expect((await november(client)).map(({ start }) => start)).toEqual(['2026-11-25T12:00:00'])
  expect(await take(client, at(4, '11', 'METHOD:CANCEL'))).toMatchObject({ updated: 1 })
  expect(await november(client)).toEqual([])
})

test('each that is broken is refused with its reason and line; the others come in', async () => {
  const client = await openHere()
  const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT']
  const report = await take(
    client,
    calendar(
      ...event('DTSTART:20261199T090000'),
      ...event('SUMMARY:no start'),
      ...event('DTSTART;TZID=Nowhere:20261124T090000'),
      ...event('DTSTART:20261124T090000', 'DTEND:20261124T080000'),
      ...event('DTSTART:20261124T090000', 'RRULE:FREQ=SOMETIMES'),
      'BEGIN:VTODO',
      'SUMMARY:a task',
      'END:VTODO',
      ...event('DTSTART;VALUE=DATE:20261130', 'SUMMARY:Holiday'),
      'BEGIN:VEVENT',
      'DTSTART:20261124T090000Z',
    ).replace('END:VCALENDAR\r\n', ''),
  )
  expect(report.imported).toBe(1)
  expect(report.skipped.map(({ reason }) => reason)).toEqual([
    'start_unreadable',
    'no_start',
    'unknown_zone',
    'ends_before_it_begins',
    'rule_unreadable',
    'is_a_task',
    'cut_off',
  ])
  expect(report.skipped[0]).toEqual({
    file: 'meetings.ics',
    row: 3,
    reason: 'start_unreadable',
  })
  expect((await november(client)).map(({ start, allDay }) => [start, allDay])).toEqual([
    ['2026-11-30', true],
  ])
  expect((await take(client, 'no calendar')).skipped).toEqual([
    { file: 'meetings.ics', row: 0, reason: 'no_calendar' },
  ])
})

test('a zone that a file defines is found by its rules; a time without a zone is the office’s', async () => {
  const client = await openHere()
  const report = await take(
    client,
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART;TZID=Customized Time Zone:20261125T090000',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b',
      'DTSTART:20261126T090000',
      'END:VEVENT',
    ),
  )
  expect(report.imported).toBe(2)
  expect((await november(client)).map(({ start }) => start)).toEqual([
    '2026-11-25T15:00:00',
    '2026-11-26T09:00:00',
  ])
  expect(unfolded(await exportText(client))).toContain('DTSTART:20261126T090000\r\n')
})

test('an entry made here is written with what it has; what is changed here is no more the file’s', async () => {
  const client = await openHere()
  await take(client, calendar(...SERIES))
  const [first] = await november(client)
  const entry = await client.agenda.get({ agendaEntryId: first!.agendaEntryId! })
  await client.agenda.update({
    agendaEntryId: entry.id,
    recurrenceId: '',
    scope: 'all',
    version: entry.version,
    fields: { title: 'Board, renamed' },
  })
  await client.agenda.book({
    draft: { title: 'Æbler', start: '2026-11-27T09:00', end: '2026-11-27T10:00', private: true },
  })
  const text = unfolded(await exportText(client))
  expect(text).toContain('SUMMARY:Board\\, renamed')
  expect(text).not.toContain('LANGUAGE=en')
  expect(text).toContain('X-COLOUR;X-OF="a;b":#ff0000')
  expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20261127T090000')
  // Nobody in particular is at this desk: what is private is only taken.
  expect(text).not.toContain('Æbler')
  const other = await openHere()
  expect(await take(other, text)).toMatchObject({ imported: 2, skipped: [] })
})
