/** What the sample's rota promises: two at the front in every opening hour, and a way out when somebody is away. */
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, weekdayOf } from '../../../../shared/base/dates.ts'
import { minutesOf } from '../../../../shared/rota/spans.ts'

afterEach(endOffices)

const clock = () => Date.parse('2027-02-03T09:00:00.000Z')
const TODAY = '2027-02-03' as Day
const year = { from: TODAY, to: addDays(TODAY, 364) }

/** The sample without the absences, covers and swaps that make it lively: the pattern alone. */
async function openPattern(language: 'en' | 'da' | 'it' | 'sv' | 'hr') {
  const { client } = await openOfficeHere(undefined, { clock })
  await client.office.fillSample({ language })
  const { swap, absences, overrides } = client.rota
  for (const one of await swap.list(year))
    if (one.state === 'asked' || one.state === 'agreed') await swap.withdraw({ swapId: one.id })
  for (const { id } of await absences.list(year)) await absences.cancel({ absenceId: id })
  expect(await overrides.list(year)).toEqual([])
  return client
}

test.each(['en', 'da', 'it', 'sv', 'hr'] as const)(
  'the sample in %s has two at the front in every opening hour of a year, holidays apart',
  async (language) => {
    const client = await openPattern(language)
    const { days, gaps } = await client.rota.coverage(year)
    expect(gaps).toEqual([])
    expect(days.length).toBe(365)
    const holidays = await client.rota.holidays(year)
    expect(holidays.length).toBeGreaterThan(6)
    for (const { day, holiday, closed, stretches } of days) {
      expect(holiday).toBe(holidays.find((one) => one.day === day)?.name ?? '')
      expect(closed).toBe(weekdayOf(day) > 5 || holiday !== '')
      const minutes = stretches.map(({ from, to, people }) => {
        expect(people.length).toBeGreaterThanOrEqual(2)
        return minutesOf(to) - minutesOf(from)
      })
      const open = closed ? 0 : weekdayOf(day) === 4 ? 8.5 * 60 : 6 * 60
      expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(open)
    }
  },
)

test('with one away for two weeks every gap is told with three stand-ins, and covering them all closes them', async () => {
  const client = await openPattern('da')
  const { turns } = await client.rota.pattern.get({})
  const permanent = turns.find(
    ({ staffId }) => turns.filter((turn) => turn.staffId === staffId).length === 5,
  )!.staffId
  const fromDay = addDays(TODAY, 5)
  const fields = {
    staffId: permanent,
    kind: 'holiday' as const,
    fromDay,
    toDay: addDays(fromDay, 13),
  }
  const absence = await client.rota.absences.create({ fields })
  const away = { from: fromDay, to: fields.toDay }
  const { days, gaps } = await client.rota.coverage(year)
  // Before and after lunch, while another pair holds the front, on each of the ten days; nowhere else.
  const open = days.filter(({ day, closed }) => !closed && away.from <= day && day <= away.to)
  expect(open.length).toBe(10)
  expect(gaps.map(({ day, from, to }) => [day, from, to])).toEqual(
    open.flatMap(({ day }) => [
      [day, '09:00', '11:30'],
      [day, '12:00', weekdayOf(day) === 4 ? '17:30' : '15:00'],
    ]),
  )
  for (const gap of gaps) {
    expect(gap).toMatchObject({ missing: 1, because: 'absence', awayIds: [permanent] })
    expect(new Set(gap.standIns.map(({ staffId }) => staffId)).size).toBe(3)
    const counts = gap.standIns.map(({ extraTurns }) => extraTurns)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  }
  // Each gap taken by the first one named then: the turns spread over the colleagues.
  for (const { day, from, to } of gaps) {
    const [first] = await client.rota.standIns({ day, from, to, insteadOf: permanent })
    await client.rota.overrides.cover({ day, from, to, staffId: first!.staffId })
  }
  expect((await client.rota.coverage(year)).gaps).toEqual([])
  const extra = (await client.rota.turns(away)).map((one) => one.extra)
  expect(Math.max(...extra)).toBeLessThanOrEqual(3)
  await client.rota.absences.cancel({ absenceId: absence.id })
  expect((await client.rota.coverage(year)).gaps).toEqual([])
})

test('the lively sample shows gaps ahead, an agreed swap and one that waits, and fair counts', async () => {
  const { client } = await openOfficeHere(undefined, { clock })
  await client.office.fillSample({ language: 'sv' })
  const { gaps } = await client.rota.coverage({ from: TODAY, to: addDays(TODAY, 56) })
  expect(gaps.length).toBeGreaterThan(3)
  expect(gaps.every(({ standIns }) => standIns.length === 3)).toBe(true)
  const states = (await client.rota.swap.list(year)).map(({ state }) => state)
  expect(states.toSorted()).toEqual(['agreed', 'asked'])
  const counts = await client.rota.turns({ from: addDays(TODAY, -364), to: TODAY })
  expect(counts.filter(({ extra }) => extra > 0).length).toBeGreaterThan(4)
})
