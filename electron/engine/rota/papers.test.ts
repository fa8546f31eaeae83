/** The rota's papers and calendar file, read back. */
import ICAL from 'ical.js'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { instantAt, instantOf } from '../../../shared/base/dates.ts'
import { writeCalendar } from './papers/calendarFile.ts'

afterEach(endOffices)

const ZONE = 'Europe/Copenhagen'
const from = '2027-03-22' as Day
const to = '2027-04-04' as Day

async function openRota() {
  const now = Date.parse(instantAt(from, '08:00', ZONE))
  const { client } = await openOfficeHere(undefined, { clock: () => now })
  await client.office.settings.update({
    fields: { name: 'Åholm Kommune', language: 'da', country: 'DK', zone: ZONE },
  })
  const names = ['Anne-Mette Ødegård, vagt; "fast"', 'Bo Bak', 'Sygemeldt Sørensen']
  const ids = []
  for (const name of names) ids.push((await client.people.staff.create({ fields: { name } })).id)
  const [anne, bo, sick] = ids as [never, never, never]
  const turn = { weekday: 1, from: '09:00', to: '15:00', lunchFrom: '12:00', lunchTo: '12:30' }
  const opening = { weekday: 1, from: '09:00', to: '15:00', needed: 2 }
  await client.rota.pattern.set({
    from: '2027-01-01' as Day,
    opening: [opening, { ...opening, weekday: 2 }],
    turns: [
      { ...turn, staffId: anne },
      { ...turn, staffId: bo, weekday: 2, lunchFrom: null, lunchTo: null },
    ],
  })
  return { client, anne, bo, sick }
}

const textOf = (paper: { base64: string }) => Buffer.from(paper.base64, 'base64').toString('utf8')
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('turns come as events at the right moments on both sides of the clock change; twice the same', async () => {
  const { client, anne } = await openRota()
  const text = textOf(await client.rota.exportCalendar({ from, to }))
  const events = eventsOf(text)
  expect(
    events.map((event) =>
      [event.startDate.toJSDate(), event.endDate.toJSDate()].map((d) => d.toJSON()),
    ),
  ).toEqual([
    // Winter time on the 22nd, cut by lunch; the 29th, Easter Monday, has none.
    ['2027-03-22T08:00:00.000Z', '2027-03-22T11:00:00.000Z'],
    ['2027-03-22T11:30:00.000Z', '2027-03-22T14:00:00.000Z'],
    ['2027-03-23T08:00:00.000Z', '2027-03-23T14:00:00.000Z'],
    ['2027-03-30T07:00:00.000Z', '2027-03-30T13:00:00.000Z'],
  ])
  expect(events[0]!.summary).toBe('Receptionen: Anne-Mette Ødegård, vagt; "fast"')
  expect(events[0]!.location).toBe('Åholm Kommune')
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
  expect(textOf(await client.rota.exportCalendar({ from, to }))).toBe(text)
  const own = textOf(await client.rota.exportCalendar({ from, to, staffId: anne }))
  expect(eventsOf(own).map(({ uid }) => uid)).toEqual(events.slice(0, 2).map(({ uid }) => uid))
})

test('any text survives the calendar file, in lines of at most 75 bytes that end in CRLF', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 120 })
    .map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim())
  fc.assert(
    fc.property(text, text, (summary, location) => {
      const start = instantOf(0)
      const event = { uid: 'one@counterpart', start, end: start, summary, location }
      const file = Buffer.from(
        writeCalendar('Rota', [event], '2027-01-01T00:00:00.000Z' as Instant),
      )
      const lines = file.toString('utf8').split('\r\n')
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(
        true,
      )
      expect(lines.at(-1)).toBe('')
      const [read] = eventsOf(file.toString('utf8'))
      expect(read!.summary).toBe(summary)
      expect(read!.location ?? '').toBe(location)
    }),
  )
})

test('the week for the wall and the slip of a swap are PDFs; sickness is nobody’s business', async () => {
  const { client, anne, bo, sick } = await openRota()
  const fields = { staffId: sick, kind: 'sick' as const, fromDay: from, toDay: to }
  await client.rota.absences.create({ fields })
  const week = await client.rota.weekPaper({ day: '2027-03-26' as Day })
  expect(week.fileName).toBe('Vagtplan for receptionen 2027-03-22.pdf')
  expect(textOf(week).startsWith('%PDF-')).toBe(true)
  const swap = await client.rota.swap.ask({
    askedById: anne,
    day: from,
    otherId: bo,
    otherDay: null,
  })
  const before = await client.rota.swap.paper({ swapId: swap.id })
  await client.rota.swap.answer({ swapId: swap.id, yes: true })
  const after = await client.rota.swap.paper({ swapId: swap.id })
  for (const paper of [before, after]) {
    expect(paper.mediaType).toBe('application/pdf')
    expect(textOf(paper).startsWith('%PDF-')).toBe(true)
  }
  expect(after.base64).not.toBe(before.base64)
})
