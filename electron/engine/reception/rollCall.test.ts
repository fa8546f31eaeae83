import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import type { TestReception } from '../../../test/fixtures/testReception.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { RollCallId } from '../../../shared/base/ids.ts'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import type { Paper } from '../../../shared/base/schemas.ts'

let desk: TestReception
beforeEach(async () => void (desk = await openReception()))
afterEach(endOffices)

const textOf = (paper: Paper) => pdfText(Buffer.from(paper.base64, 'base64'))

/** Karin in, Lone away; a group visiting Karin, somebody at the counter, one who is expected, one on the phone. */
async function fillHouse() {
  const karin = await desk.staff('Karin', '2.14')
  const lone = await desk.staff('Lone')
  await desk.client.rota.absences.create({
    fields: {
      staffId: lone,
      kind: 'sick',
      fromDay: '2026-03-02' as never,
      toDay: '2026-03-02' as never,
    },
  })
  desk.later(1)
  const { log } = desk.reception
  const group = {
    personName: 'Žarko Đurić',
    organisationName: 'Gradski ured',
    party: 4,
    forStaffId: karin,
  }
  const visit = await log({ kind: 'visit', fields: group })
  await desk.reception.badge({ entryId: visit.id, badge: 'G-3' })
  await log({ kind: 'counter', fields: { personName: 'Åse' } })
  await log({ kind: 'call', fields: { personName: 'On the phone' } })
  const left = await log({ kind: 'visit', fields: { personName: 'Has left' } })
  await desk.reception.next({ entryId: left.id, to: 'done' })
  const expectedAt = '2026-03-02T13:30:00.000Z' as Instant
  await log({ kind: 'visit', fields: { personName: 'Comes later', expectedAt } })
  const tomorrow = '2026-03-03T13:30:00.000Z' as Instant
  await log({ kind: 'visit', fields: { personName: 'Comes tomorrow', expectedAt: tomorrow } })
}

test('who may be in the house: colleagues in by the rota, visitors signed in, those expected today', async () => {
  await fillHouse()
  const { people } = await desk.reception.evacuationList()
  expect(
    people.map(({ group, name, where, party, badge }) => [group, name, where, party, badge]),
  ).toEqual([
    ['staff', 'Karin', '2.14', 1, ''],
    ['visitor', 'Žarko Đurić', 'Karin · 2.14', 4, 'G-3'],
    ['visitor', 'Åse', '', 1, ''],
    ['expected', 'Comes later', '', 1, ''],
  ])
})

test('the list on paper counts heads, in the language of the office, forty lines and more', async () => {
  await fillHouse()
  for (let number = 1; number <= 90; number += 1)
    await desk.reception.log({ kind: 'visit', fields: { personName: `Visitor ${number}` } })
  const text = textOf(await desk.reception.evacuationPaper())
  expect(text).toContain('Evakueringsliste')
  expect(text).toContain('96 personer kan være i huset.')
  expect(text).toMatch(/Žarko Đurić\s+Gradski ured\s+Karin · 2\.14\s+10:01\s+4\s+G-3/)
  expect(text).toMatch(/Comes later\s+14:30/)
  for (const absent of ['Lone', 'Has left', 'On the phone', 'Comes tomorrow'])
    expect(text).not.toContain(absent)
  expect(text).toContain('Visitor 90')
  const lines = text.split('\f').map((page) => page.match(/Visitor \d+/g)?.length ?? 0)
  expect(Math.max(...lines)).toBeGreaterThanOrEqual(40)
  expect(text).toContain('Side 3 af 3')
})

test('a roll call: one at a time, marked, found, closed; who is not marked is missing', async () => {
  await fillHouse()
  desk.later(1)
  const { rollCall } = desk.reception
  expect(await rollCall.current()).toBeNull()
  const { id: rollCallId, people } = await rollCall.start({ drill: false })
  expect(people.map(({ mark }) => mark)).toEqual(['unknown', 'unknown', 'unknown', 'not_here'])
  expect((await failureOf(rollCall.start({ drill: true }))).data).toEqual({
    entity: 'rollCall',
    state: 'open',
  })
  desk.later(3)
  await rollCall.mark({ rollCallId, keys: [people[0]!.key], mark: 'safe' })
  desk.later(4)
  await rollCall.mark({ rollCallId, keys: [people[1]!.key, people[3]!.key], mark: 'safe' })
  await rollCall.addFound({ rollCallId, name: 'A passer-by' })
  expect((await rollCall.current())?.people).toHaveLength(5)
  const wrong = rollCall.mark({ rollCallId, keys: ['staff:nobody'], mark: 'safe' })
  expect((await failureOf(wrong)).code).toBe('NOT_FOUND')
  const closed = await rollCall.close({ rollCallId, note: 'Smoke in the kitchen' })
  expect(closed.people.map(({ mark }) => mark)).toEqual(['safe', 'safe', 'missing', 'safe', 'safe'])
  expect(await rollCall.list()).toMatchObject([
    { id: rollCallId, safe: 7, missing: 1, drill: false },
  ])
  const after = rollCall.mark({ rollCallId, keys: [people[0]!.key], mark: 'safe' })
  expect((await failureOf(after)).code).toBe('WRONG_STATE')
  const text = textOf(await rollCall.report({ rollCallId }))
  expect(text).toContain('Rigtig alarm')
  expect(text).toMatch(/Åse\s+Besøgende\s+1\s+Savnet/)
  expect(text).toMatch(/Karin\s+Kolleger\s+1\s+I sikkerhed\s+3/)
  expect(text).toMatch(/Žarko Đurić, Gradski ured\s+Besøgende\s+4\s+I sikkerhed\s+7/)
  expect(text).toContain('Den sidste var i sikkerhed efter 8 minutter.')
  expect(text).toContain('Smoke in the kitchen')
  const none = rollCall.report({ rollCallId: people[0]!.staffId as unknown as RollCallId })
  expect((await failureOf(none)).code).toBe('NOT_FOUND')
})
