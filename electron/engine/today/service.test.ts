import { afterEach, expect, test } from 'vitest'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { Day, Instant } from '../../../shared/base/dates.ts'

afterEach(endOffices)

// A Monday, half past ten in Copenhagen.
const NOW = Date.parse('2026-11-23T09:30:00.000Z')

async function openSample(now = () => NOW) {
  const office = await openOfficeHere(undefined, { clock: now })
  await office.client.office.fillSample({ language: 'da' })
  return office
}

test('an office without anything has nothing that waits, and says that it is new', async () => {
  const { client } = await openOfficeHere()
  const { empty, front, support } = await client.today.get({})
  expect(empty).toBe(true)
  const lists = [...Object.values(front), ...Object.values(support)].filter(Array.isArray)
  expect(lists.flat()).toEqual([])
})

test('both halves stand side by side: who is at the front, who waits, and what is owed behind it', async () => {
  const { client } = await openSample()
  const today = await client.today.get({})
  expect(today).toMatchObject({ day: '2026-11-23', empty: false, holiday: '' })
  expect(today.front).toMatchObject({ open: true, covered: true, needed: 2 })
  expect(today.front.atFront.length).toBe(2)
  expect(today.front.gaps.every(({ standIns }) => standIns.length === 3)).toBe(true)
  expect(today.support.toTell.every(({ state }) => state === 'done')).toBe(true)
  expect(today.support.toOrder.length).toBeGreaterThan(0)
})

test('bookmarks are those of who is at the desk', async () => {
  const { client } = await openSample()
  const left = (await client.requests.list({ open: true })).find(({ state }) => state === 'left')!
  expect((await client.today.get({})).support.bookmarks).toEqual([])
  const own = await client.today.get({ staffId: left.ownerId! })
  expect(own.support.bookmarks.map(({ id }) => id)).toContain(left.id)
})

test('a visitor expected tomorrow waits for tomorrow; one who should have come stays in view', async () => {
  let now = NOW
  const { client } = await openSample(() => now)
  const entry = await client.reception.log({
    kind: 'visit',
    fields: { personName: 'Ida Holm', expectedAt: '2026-11-24T09:00:00.000Z' as Instant },
  })
  const isThere = async () =>
    (await client.today.get({})).front.expected.some(({ id }) => id === entry.id)
  expect(await isThere()).toBe(false)
  now += 24 * 3_600_000
  expect(await isThere()).toBe(true)
})

test('letters due by tomorrow and letters nobody collected are there', async () => {
  let now = NOW
  const { client } = await openSample(() => now)
  const [colleague] = await client.people.staff.list({})
  const letter = await client.mail.register({
    fields: {
      direction: 'in',
      partyName: 'Ida Holm',
      subject: 'Ansøgning',
      deadlineOn: '2026-11-24' as Day,
    },
  })
  await client.mail.route({ mailEntryId: letter.id, forStaffId: colleague!.id, sure: true })
  const before = await client.today.get({})
  expect(before.support.dueLetters.map(({ id }) => id)).toContain(letter.id)
  const uncollected = ({ support }: typeof before) => support.uncollectedLetters.map(({ id }) => id)
  expect(uncollected(before)).not.toContain(letter.id)
  now += 8 * 24 * 3_600_000
  const after = await client.today.get({})
  expect(uncollected(after)).toContain(letter.id)
})

test('a document handed on waits for the colleague who has it, until it is acknowledged', async () => {
  const { client } = await openSample()
  const { support } = await client.today.get({})
  expect(support.handedOn).toHaveLength(1)
  const [{ toStaffId, id: handOnId }] = support.handedOn as [(typeof support.handedOn)[0]]
  const others = (await client.people.staff.list({})).filter(({ id }) => id !== toStaffId)
  const of = async (staffId: typeof toStaffId) =>
    (await client.today.get({ staffId })).support.handedOn.length
  expect([await of(toStaffId), await of(others[0]!.id)]).toEqual([1, 0])
  await client.documents.acknowledge({ handOnId })
  expect((await client.today.get({})).support.handedOn).toEqual([])
})

test("the evening's paper holds tomorrow's rota, open slips and who is in the house", async () => {
  const { client } = await openSample()
  const tomorrow = '2026-11-24' as Day
  const [colleague] = await client.people.staff.list({})
  await client.agenda.book({
    draft: {
      title: 'Budgetmøde',
      start: `${tomorrow}T13:00:00`,
      end: `${tomorrow}T14:00:00`,
      people: [{ staffId: colleague!.id }],
    },
    ifTaken: 'despite',
  })
  await client.agenda.book({
    draft: {
      title: 'Messe i Odense',
      start: `${tomorrow}T08:00:00`,
      end: '2026-11-26T17:30:00' as LocalTime,
    },
  })
  const paper = await client.today.paper({})
  const text = pdfText(Buffer.from(paper.base64, 'base64'))
  const { front } = await client.today.get({})
  expect(text).toContain('24. november 2026')
  expect(text).toContain('Budgetmøde')
  expect(text).toContain('26. november 2026 17:30')
  expect(text).toContain(colleague!.name)
  expect(text).toContain(front.messages[0]!.forStaffName)
  expect(text).toContain(front.active[0]!.personName)
})
