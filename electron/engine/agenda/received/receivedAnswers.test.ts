import { afterEach, expect, test } from 'vitest'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { OfficeClient } from '../../../../shared/contract.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2026-11-22T08:00:00Z')
const EVA = 'eva@example.org'

/** A weekly meeting of three dates with a guest known by her address and one known by name alone. */
async function openHere() {
  let now = NOW
  const { client } = await openOfficeHere(undefined, { clock: () => now })
  await client.office.settings.update({
    fields: { zone: 'Europe/Copenhagen', name: 'Town hall', email: 'desk@townhall.example' },
  })
  const { entry } = await client.agenda.book({
    draft: {
      title: 'Budget',
      start: '2026-11-24T09:00',
      end: '2026-11-24T10:00',
      rrule: 'FREQ=WEEKLY;COUNT=3',
      people: [{ name: 'Eva Ević', email: EVA }, { name: 'Ivo Ivić' }],
    },
  })
  await client.agenda.invitations.send({ agendaEntryId: entry.id })
  return { client, entry, later: (minutes: number) => (now += minutes * 60_000) }
}

type Said = { method?: string; stamp?: string; sequence?: number; lines?: string[]; who?: string }
const said = (uid: string, partstat: string, more: Said = {}) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${more.method ?? 'REPLY'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${more.stamp ?? '20261122T090000Z'}`,
    `SEQUENCE:${more.sequence ?? 0}`,
    more.who ?? `ATTENDEE;CN=Eva;PARTSTAT=${partstat}:mailto:${EVA.toUpperCase()}`,
    ...(more.lines ?? []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const ics = (text: string) => new File([text], 'reply.ics')
const eva = async (client: OfficeClient, entry: AgendaEntry, recurrenceId = '') =>
  (await client.agenda.get({ agendaEntryId: entry.id, recurrenceId })).people[0]!
const textOf = ({ base64 }: Paper) => Buffer.from(base64, 'base64').toString()

test('an answer names meeting and person: taken in once, the second time nothing changes, and it can be undone', async () => {
  const { client, entry } = await openHere()
  const file = ics(said(entry.uid, 'ACCEPTED', { lines: ['COMMENT:Gladly\\, if by train'] }))
  const read = await client.agenda.answers.read({ file })
  expect(read.answers).toMatchObject([
    {
      state: 'new',
      email: EVA.toUpperCase(),
      answer: 'yes',
      comment: 'Gladly, if by train',
      meeting: { agendaEntryId: entry.id, title: 'Budget', series: true },
    },
  ])
  expect((await eva(client, entry)).answer).toBe('waiting')
  const commandId = '01936f00-0000-7000-8000-00000000a001'
  expect(await client.agenda.answers.take({ commandId, file, at: 0 })).toMatchObject({
    changed: true,
  })
  expect(await eva(client, entry)).toMatchObject({
    answer: 'yes',
    answerSource: 'mail',
    answerNote: 'Gladly, if by train',
    answeredAt: '2026-11-22T09:00:00.000Z',
  })
  expect((await client.agenda.answers.read({ file })).answers[0]).toMatchObject({ state: 'same' })
  expect(await client.agenda.answers.take({ file, at: 0 })).toMatchObject({
    changed: false,
    state: 'same',
  })
  await client.office.undo({ undoes: commandId })
  expect((await eva(client, entry)).answer).toBe('waiting')
})

test('the later answer stands, by SEQUENCE, then by DTSTAMP, and against what was said by telephone', async () => {
  const { client, entry, later } = await openHere()
  const take = async (partstat: string, stamp: string, sequence = 0) => {
    const file = ics(said(entry.uid, partstat, { stamp, sequence }))
    return (await client.agenda.answers.take({ file, at: 0 })).state
  }
  expect(await take('TENTATIVE', '20261122T100000Z')).toBe('new')
  expect(await take('ACCEPTED', '20261122T093000Z')).toBe('older')
  expect(await take('DECLINED', '20261122T110000Z')).toBe('changed')
  expect(await take('ACCEPTED', '20261122T100000Z', 1)).toBe('changed')
  expect(await take('DECLINED', '20261122T120000Z', 0)).toBe('older')
  expect((await eva(client, entry)).answer).toBe('yes')
  later(300)
  const { key } = await eva(client, entry)
  await client.agenda.answers.set({ agendaEntryId: entry.id, personKey: key, answer: 'no' })
  expect(await take('ACCEPTED', '20261122T124500Z', 1)).toBe('older')
  expect(await take('TENTATIVE', '20261122T140000Z', 1)).toBe('changed')
  expect((await eva(client, entry)).answer).toBe('maybe')
})

test('one date is found by RECURRENCE-ID, in UTC as in the zone; one that is none is asked about', async () => {
  const { client, entry } = await openHere()
  const on = (line: string, partstat: string) => ics(said(entry.uid, partstat, { lines: [line] }))
  const utc = on('RECURRENCE-ID:20261201T080000Z', 'DECLINED')
  const taken = await client.agenda.answers.take({ file: utc, at: 0 })
  expect(taken.entry.recurrenceId).toBe('2026-12-01T09:00:00')
  expect((await eva(client, entry, '2026-12-01T09:00:00')).answer).toBe('no')
  expect((await eva(client, entry, '2026-11-24T09:00:00')).answer).toBe('waiting')
  const zoned = on('RECURRENCE-ID;TZID=W. Europe Standard Time:20261208T090000', 'ACCEPTED')
  await client.agenda.answers.take({ file: zoned, at: 0 })
  expect((await eva(client, entry, '2026-12-08T09:00:00')).answer).toBe('yes')
  const none = on('RECURRENCE-ID:20261202T080000Z', 'ACCEPTED')
  const [answer] = (await client.agenda.answers.read({ file: none })).answers
  expect(answer).toMatchObject({ state: 'unknown_date' })
  expect(answer!.candidates.map(({ recurrenceId }) => recurrenceId)).toEqual([
    '2026-11-24T09:00:00',
    '2026-12-01T09:00:00',
    '2026-12-08T09:00:00',
  ])
  await expect(client.agenda.answers.take({ file: none, at: 0 })).rejects.toMatchObject({
    data: { reason: 'answer_unclear' },
  })
})

test('who is not known is one of the meeting’s people, from then on by that address, or is taken in', async () => {
  const { client, entry } = await openHere()
  const who = 'ATTENDEE;CN=I. Ivić;PARTSTAT=ACCEPTED:mailto:ivo@example.org'
  const file = ics(said(entry.uid, '', { who }))
  const [answer] = (await client.agenda.answers.read({ file })).answers
  expect(answer).toMatchObject({ state: 'unknown_person', name: 'I. Ivić' })
  const ivo = answer!.people.find(({ name }) => name === 'Ivo Ivić')!
  await client.agenda.answers.take({ file, at: 0, personKey: ivo.key })
  const now = await client.agenda.get({ agendaEntryId: entry.id })
  expect(now.people[1]).toMatchObject({ name: 'Ivo Ivić', email: 'ivo@example.org', answer: 'yes' })
  expect((await client.agenda.answers.read({ file })).answers[0]).toMatchObject({ state: 'same' })

  const guest = ics(
    said(entry.uid, '', {
      who: `ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:${EVA}":mailto:ana@example.org`,
    }),
  )
  expect((await client.agenda.answers.read({ file: guest })).answers[0]).toMatchObject({
    state: 'unknown_person',
    delegatedFrom: EVA,
  })
  const { entry: added } = await client.agenda.answers.take({ file: guest, at: 0, add: true })
  expect(added.people.at(-1)).toMatchObject({
    name: 'Ana',
    email: 'ana@example.org',
    answer: 'yes',
  })
})

test('a meeting that is not known, is cancelled or is another’s is shown, and nothing is written', async () => {
  const { client, entry } = await openHere()
  const stray = ics(said('somebody-elses-name-for-it', 'ACCEPTED', { lines: ['SUMMARY:Budget'] }))
  const [answer] = (await client.agenda.answers.read({ file: stray })).answers
  expect(answer).toMatchObject({ state: 'unknown_meeting', meeting: null })
  const [first] = answer!.candidates
  expect(first).toMatchObject({ agendaEntryId: entry.id, start: '2026-11-24T09:00:00' })
  const { agendaEntryId, recurrenceId } = first!
  await client.agenda.answers.take({ file: stray, at: 0, agendaEntryId, recurrenceId })
  expect((await eva(client, entry, '2026-11-24T09:00:00')).answer).toBe('yes')

  const { version } = await client.agenda.get({ agendaEntryId: entry.id })
  await client.agenda.cancel({ agendaEntryId: entry.id, version, scope: 'all' })
  const file = ics(said(entry.uid, 'ACCEPTED'))
  expect((await client.agenda.answers.read({ file })).answers[0]!.state).toBe('cancelled')
})

test('another time that is proposed is told with its times, and declined by e-mail', async () => {
  const { client, entry } = await openHere()
  const file = ics(
    said(entry.uid, 'TENTATIVE', {
      method: 'COUNTER',
      lines: [
        'RECURRENCE-ID:20261201T080000Z',
        'DTSTART:20261202T120000Z',
        'DTEND:20261202T130000Z',
        'SUMMARY:Budget',
      ],
    }),
  )
  expect((await client.agenda.answers.read({ file })).answers[0]).toMatchObject({
    kind: 'counter',
    answer: 'maybe',
    start: '2026-12-02T13:00:00',
    end: '2026-12-02T14:00:00',
    meeting: { start: '2026-12-01T09:00:00', recurrenceId: '2026-12-01T09:00:00' },
  })
  const declined = await client.agenda.answers.decline({
    file,
    at: 0,
    message: 'The room is taken.',
  })
  const text = textOf(declined.calendar).replace(/\r\n /g, '')
  expect(text).toContain('METHOD:DECLINECOUNTER')
  expect(text).toContain(`UID:${entry.uid}`)
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/Copenhagen:20261201T090000')
  expect(text).toContain('COMMENT:The room is taken.')
  expect(text).toContain('ORGANIZER;CN=Town hall:mailto:desk@townhall.example')
  expect(textOf(declined.message)).toMatch(/text\/calendar;[^\n]*method=DECLINECOUNTER/i)
  await expect(client.agenda.answers.decline({ file, at: 0, how: 'mail' })).rejects.toMatchObject({
    data: { reason: 'sending_not_set_up' },
  })
})

const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
const mail = (lines: string[]) =>
  new File(
    [
      [
        'From: Eva <eva@example.org>',
        'To: desk@townhall.example',
        'Subject: Re',
        'MIME-Version: 1.0',
        ...lines,
      ].join('\r\n'),
    ],
    'answer.eml',
  )
const parted = (kind: string, mark: string, parts: string[][]) => [
  `Content-Type: multipart/${kind}; boundary="${mark}"`,
  '',
  ...parts.flatMap((part) => [`--${mark}`, ...part]),
  `--${mark}--`,
]

test('e-mails hold it in many ways: once in each, however deep, in base64, quoted-printable or by its name', async () => {
  const { client, entry } = await openHere()
  const text = said(entry.uid, 'ACCEPTED')
  const plain = ['Content-Type: text/plain', '', 'I accept.']
  const inBase64 = [
    'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ]
  const quoted = [
    'Content-Type: text/calendar; charset=UTF-8; method=REPLY',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text.replaceAll('=', '=3D'),
  ]
  const named = [
    'Content-Type: application/octet-stream; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ]
  const both = parted('mixed', 'm1', [parted('alternative', 'm2', [plain, quoted]), named])
  const forwarded = parted('mixed', 'm3', [
    plain,
    [
      'Content-Type: message/rfc822',
      '',
      'From: a@example.org',
      'Subject: x',
      'MIME-Version: 1.0',
      ...inBase64,
    ],
  ])
  for (const file of [mail(inBase64), mail(quoted), mail(both), mail(forwarded)]) {
    const { answers } = await client.agenda.answers.read({ file })
    expect(answers).toMatchObject([{ state: 'new', answer: 'yes', otherSender: '' }])
  }
  const stored = await client.files.add({ file: mail(both) })
  expect(await client.agenda.answers.take({ fileId: stored.id, at: 0 })).toMatchObject({
    changed: true,
  })
  const none = await client.agenda.answers.read({ file: mail(plain) })
  expect(none).toMatchObject({ calendar: false, answers: [] })
})

test('after a series was cut, an answer to the old one finds its date in the new; sent anew since, it is told', async () => {
  const { client, entry } = await openHere()
  const recurrenceId = '2026-12-01T09:00:00'
  const cut = await client.agenda.update({
    agendaEntryId: entry.id,
    recurrenceId,
    scope: 'following',
    version: (await client.agenda.get({ agendaEntryId: entry.id })).version,
    fields: { title: 'Budget, second round' },
  })
  expect(cut.entry.id).not.toBe(entry.id)
  const file = ics(said(entry.uid, 'ACCEPTED', { lines: ['RECURRENCE-ID:20261208T080000Z'] }))
  const [answer] = (await client.agenda.answers.read({ file })).answers
  expect(answer).toMatchObject({
    state: 'new',
    outdated: false,
    meeting: { agendaEntryId: cut.entry.id, title: 'Budget, second round' },
  })
  const { version } = await client.agenda.get({ agendaEntryId: cut.entry.id })
  await client.agenda.move({
    agendaEntryId: cut.entry.id,
    recurrenceId: '',
    scope: 'all',
    version,
    rrule: 'FREQ=WEEKLY;COUNT=4',
  })
  await client.agenda.invitations.send({ agendaEntryId: cut.entry.id })
  expect((await client.agenda.answers.read({ file })).answers[0]).toMatchObject({ outdated: true })
})
