/** What comes from outside: broken, huge, in other letters, and as the common programs write it. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { OfficeClient } from '../../../../shared/contract.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'

const LONG = Boolean(process.env['COUNTERPART_LONG'])
const NOW = Date.parse('2026-11-22T08:00:00Z')

afterEach(endOffices)

async function openHere() {
  const { client } = await openOfficeHere(undefined, { clock: () => NOW })
  await client.office.settings.update({
    fields: { zone: 'Europe/Copenhagen', name: 'Town hall', email: 'desk@townhall.example' },
  })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Møde om vej',
      start: '2026-11-24T09:00',
      end: '2026-11-24T10:00',
      rrule: 'FREQ=WEEKLY;COUNT=3',
      people: [{ name: 'Eva', email: 'eva@example.org' }],
    },
  })
  return { client, entry }
}
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')

/** The same answer as four programs write it; `uid` is ours. */
const STYLES: Record<string, (uid: string) => string> = {
  outlook: (uid) =>
    calendar(
      'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
      'METHOD:REPLY',
      'X-MS-OLK-FORCEINSPECTOROPEN:TRUE',
      'BEGIN:VTIMEZONE',
      'TZID:Romance Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:eva@example.org',
      'CLASS:PUBLIC',
      'DTEND;TZID="Romance Standard Time":20261124T100000',
      'DTSTAMP:20261122T070000Z',
      'DTSTART;TZID="Romance Standard Time":20261124T090000',
      'SEQUENCE:0',
      'SUMMARY;LANGUAGE=da:Accepted: Møde om vej',
      `UID:${uid}`,
      'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      'END:VEVENT',
    ),
  exchange: (uid) =>
    calendar(
      'METHOD:REPLY',
      'PRODID:Microsoft Exchange Server 2010',
      'BEGIN:VEVENT',
      'ATTENDEE;PARTSTAT=ACCEPTED;CN=Eva:MAILTO:Eva@Example.org',
      'COMMENT;LANGUAGE=da-DK:\\n',
      `UID:${uid}`,
      'SUMMARY;LANGUAGE=da-DK:Accepteret: Møde om vej',
      'DTSTAMP:20261122T070000Z',
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      'SEQUENCE:0',
      'END:VEVENT',
    ),
  google: (uid) =>
    calendar(
      'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'DTSTART:20261124T080000Z',
      'DTEND:20261124T090000Z',
      'DTSTAMP:20261122T070000Z',
      'ORGANIZER;CN=Town hall:mailto:desk@townhall.example',
      `UID:${uid}`,
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=eva@ex',
      ' ample.org;X-NUM-GUESTS=0:mailto:eva@example.org',
      'CREATED:20261120T120000Z',
      'SEQUENCE:0',
      'END:VEVENT',
    ),
  apple: (uid) =>
    calendar(
      'CALSCALE:GREGORIAN',
      'METHOD:REPLY',
      'PRODID:-//Apple Inc.//macOS 15.1//EN',
      'BEGIN:VEVENT',
      'ATTENDEE;CN=Eva;CUTYPE=INDIVIDUAL;EMAIL=eva@example.org;PARTSTAT=ACCEPTED:/aMjM0/principal/',
      'DTSTAMP:20261122T070000Z',
      'ORGANIZER;CN="Town hall";EMAIL=desk@townhall.example:mailto:desk@townhall.example',
      'SEQUENCE:0',
      `UID:${uid}`,
      'END:VEVENT',
    ),
}

test.each(Object.keys(STYLES))('an answer as %s writes it is taken in', async (style) => {
  const { client, entry } = await openHere()
  const file = new File([STYLES[style]!(entry.uid)], 'reply.ics')
  const { answers, invitations } = await client.agenda.answers.read({ file })
  expect(answers).toMatchObject([
    { state: 'new', answer: 'yes', meeting: { title: 'Møde om vej' } },
  ])
  expect(invitations).toEqual([])
  expect(await client.agenda.answers.take({ file, at: 0 })).toMatchObject({ changed: true })
})

test('other letters, no method, nothing, a picture and too much are each told apart in words', async () => {
  const { client, entry } = await openHere()
  const text = STYLES['google']!(entry.uid)
  const read = (part: BlobPart, name = 'reply.ics') =>
    client.agenda.answers.read({ file: new File([part], name) })
  expect((await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).answers).toHaveLength(1)
  const latin = Buffer.from(text.replace('CN=Town hall', 'CN=Rådhuset'), 'latin1')
  expect((await read(latin)).answers).toHaveLength(1)
  const without = await read(text.replace('METHOD:REPLY\r\n', ''))
  expect(without).toMatchObject({ answers: [], invitations: [], appointments: 1 })
  expect(await read('')).toMatchObject({ calendar: false })
  expect(await read(Buffer.from('89504e470d0a1a0a00', 'hex'), 'x.png')).toMatchObject({
    calendar: false,
  })
  const nameless = await read(text.replace(`UID:${entry.uid}\r\n`, ''))
  expect(nameless.answers).toEqual([])
  expect(nameless.skipped).toMatchObject([{ reason: 'names_no_meeting' }])
  await expect(read(new Uint8Array(26 * 1024 * 1024))).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
    data: { reason: 'too_large' },
  })
  await expect(client.agenda.answers.read({})).rejects.toMatchObject({
    data: { reason: 'no_file' },
  })
})

const DECLARED = /^(NOT_POSSIBLE|FILE_UNREADABLE|NOT_FOUND|WRONG_STATE)$/

/** Takes all in that a file offers; what is refused is refused by name. */
async function takeAll(client: OfficeClient, file: File) {
  const refused = (error: { code?: string; message: string }) =>
    expect(error.code ?? error.message).toMatch(DECLARED)
  const read = await client.agenda.answers.read({ file }).catch(refused)
  if (!read) return
  for (const { at } of read.answers)
    await client.agenda.answers.take({ file, at, add: true }).catch(refused)
  for (const { at } of read.invitations)
    await client.agenda.invitations.take({ file, at, answer: 'maybe' }).catch(refused)
}

test('whatever is left out, doubled, moved or cut, it is taken in or refused by name, and the office stays whole', async () => {
  const { client, entry } = await openHere()
  const theirs = calendar(
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:theirs@example.org',
    'DTSTAMP:20261120T080000Z',
    'SEQUENCE:1',
    'ORGANIZER;CN=Region:mailto:chair@region.example',
    'ATTENDEE;RSVP=TRUE:mailto:desk@townhall.example',
    'DTSTART;TZID=Europe/Paris:20261126T090000',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY;COUNT=4',
    'SUMMARY:Vinter',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:theirs@example.org',
    'RECURRENCE-ID;TZID=Europe/Paris:20261127T090000',
    'DTSTAMP:20261120T080000Z',
    'DTSTART;TZID=Europe/Paris:20261127T140000',
    'DURATION:PT1H',
    'SUMMARY:Vinter, senere',
    'END:VEVENT',
  )
  const texts = [...Object.values(STYLES).map((style) => style(entry.uid)), theirs]
  const words = [
    'METHOD:CANCEL',
    'METHOD:COUNTER',
    'METHOD:ADD',
    'METHOD:REFRESH',
    'RECURRENCE-ID:20261201T080000Z',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T080000Z',
    'RECURRENCE-ID:never',
    'DTSTART:99991231T235959Z',
    'SEQUENCE:-4',
    'SEQUENCE:99999999999',
    'DTSTAMP:20271332T250000Z',
    'ATTENDEE:mailto:',
    'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:a@example.org":mailto:eva@example.org',
    'ORGANIZER:mailto:desk@townhall.example',
    'BEGIN:VEVENT',
    'END:VCALENDAR',
    `COMMENT:${'x'.repeat(5000)}`,
    '\u0000',
  ]
  const change = fc.record({
    kind: fc.constantFrom('drop', 'double', 'put', 'cut', 'swap'),
    at: fc.nat({ max: 40 }),
    word: fc.constantFrom(...words),
  })
  const made = fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 5 }))
  await fc.assert(
    fc.asyncProperty(made, async ([text, changes]) => {
      let lines = text.split('\r\n')
      for (const { kind, at, word } of changes) {
        const place = at % Math.max(lines.length, 1)
        if (kind === 'drop') lines.splice(place, 1)
        else if (kind === 'double') lines.splice(place, 0, lines[place] ?? '')
        else if (kind === 'put') lines.splice(place, 0, word)
        else if (kind === 'swap') lines.push(...lines.splice(place, 1))
        else lines = lines.slice(0, place)
      }
      await takeAll(client, new File([lines.join('\r\n')], 'message.ics'))
    }),
    { numRuns: LONG ? 2000 : 60, seed: 4 },
  )
  const checks = await client.office.check()
  expect(JSON.stringify(checks)).not.toContain('"good":false')
})
