/** Over a real mail server: an answer that was fetched is taken in, and ours goes out as a mail that others can read. */
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import {
  fetchMail,
  openEmailOffice,
  outboxSettled,
  useMailServer,
} from '../../../../test/fixtures/emailOffice.ts'

const server = useMailServer()

const mailWith = (method: string, lines: string[]) =>
  [
    'From: Chair <chair@region.example>',
    'To: office@counterpart.example',
    'Subject: Winter',
    `Message-ID: <${method}@region.example>`,
    'Date: Fri, 20 Nov 2026 14:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'A message about a meeting',
    '--b',
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `METHOD:${method}`,
        'BEGIN:VEVENT',
        'DTSTAMP:20261120T130000Z',
        ...lines,
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n')

test('what was fetched waits in the post, is taken in from there, and the answer goes out by the server', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Ours',
      start: '2026-11-26T09:00',
      end: '2026-11-26T10:00',
      people: [{ name: 'Chair', email: 'chair@region.example' }],
    },
  })
  server().deliver(
    mailWith('REPLY', [
      `UID:${entry.uid}`,
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:chair@region.example',
    ]),
  )
  server().deliver(
    mailWith('REQUEST', [
      'UID:theirs@region.example',
      'ORGANIZER;CN=Chair:mailto:chair@region.example',
      `ATTENDEE;CN=Office;RSVP=TRUE:mailto:${server().user}`,
      'DTSTART:20261127T090000Z',
      'DTEND:20261127T100000Z',
      'SUMMARY:Theirs',
    ]),
  )
  await fetchMail(office)
  const arrivals = await client.mail.arrivals.list({})
  expect(arrivals).toHaveLength(2)
  for (const { fileId } of arrivals) {
    const { answers, invitations } = await client.agenda.answers.read({ fileId })
    for (const { at } of answers) await client.agenda.answers.take({ fileId, at })
    for (const { at } of invitations)
      await client.agenda.invitations.take({
        fileId,
        at,
        email: server().user,
        answer: 'yes',
        how: 'mail',
      })
  }
  const { people } = await client.agenda.get({ agendaEntryId: entry.id })
  expect(people[0]).toMatchObject({ answer: 'yes', answerSource: 'mail' })
  await outboxSettled(office)
  const [sent] = server().sent()
  const mail = await PostalMime.parse(sent!)
  expect(mail.to?.map(({ address }) => address)).toEqual(['chair@region.example'])
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!
  const text = Buffer.from(part.content as ArrayBuffer)
    .toString()
    .replace(/\r\n /g, '')
  expect(text).toContain('METHOD:REPLY')
  expect(text).toContain(`ATTENDEE;CN=Office;PARTSTAT=ACCEPTED:mailto:${server().user}`)
  expect(mail.subject).toBe('Accepted: Theirs')
})
