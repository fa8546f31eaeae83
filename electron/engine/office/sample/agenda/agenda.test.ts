import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../../../test/fixtures/realOffice.ts'
import type { Day } from '../../../../../shared/base/dates.ts'

afterEach(endOffices)

test.each(['da', 'hr'] as const)(
  'the sample office (%s) has rooms, a director’s agenda and dates that were not got',
  async (language) => {
    const { client } = await openOfficeHere(undefined, {
      clock: () => Date.parse('2026-11-23T09:00:00.000Z'),
    })
    await client.office.fillSample({ language })
    expect((await client.agenda.resources.list({})).map(({ units }) => units)).toEqual([
      1, 1, 1, 1, 2,
    ])
    const list = await client.agenda.list({ from: '2026-10-19' as Day, to: '2027-01-31' as Day })
    expect(list.length).toBeGreaterThan(40)
    expect(list.filter(({ taken }) => taken).length).toBe(1)
    // No room is given twice, and no series meets on Christmas Day.
    expect(list.filter(({ start }) => start.startsWith('2026-12-25'))).toEqual([])
    expect(
      (await client.office.check()).checks.find(({ name }) => name === 'agenda_claims')?.good,
    ).toBe(true)
    const [trip] = await client.agenda.trips.list({})
    expect(trip).toMatchObject({ state: 'planned', travellerName: expect.any(String) })
    expect(list.some(({ tripId }) => tripId === trip!.id)).toBe(true)
    expect((await client.agenda.wanted.list({})).length).toBeGreaterThan(1)
    expect((await client.agenda.approvals.list()).length).toBeGreaterThan(0)
    const found = await client.search.query({
      text: list[0]!.title.split(' ')[0]!,
      kinds: ['agenda'],
    })
    expect(found.hits.length).toBeGreaterThan(0)
  },
)
