import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

test.each(['da', 'it'] as const)(
  '%s: the sample has an archive at work: full shelves, loans, a hold and something to dispose of',
  async (language) => {
    const { client } = await openOfficeHere(undefined, {
      clock: () => Date.parse('2026-11-23T10:30:00.000Z'),
    })
    await client.office.fillSample({ language })
    const { archive } = client
    const dossiers = await archive.dossiers.list({ limit: 1000 })
    expect(dossiers.length).toBeGreaterThan(55)
    expect(dossiers.filter(({ title }) => /[{}]/.test(title))).toEqual([])
    const boxes = await archive.boxes.list({})
    expect(boxes.length).toBeGreaterThanOrEqual(24)
    expect(boxes.filter(({ placePath }) => placePath === '')).toEqual([])
    const places = await archive.places.list({})
    expect(places.filter(({ kind }) => kind === 'room')).toHaveLength(3)
    expect(places.filter(({ capacityMm, usedMm }) => capacityMm && usedMm > capacityMm)).toEqual([])
    const [enquiries] = dossiers.filter(({ state, contents }) => state === 'open' && contents > 5)
    const { contentList } = await archive.dossiers.get({ dossierId: enquiries!.id })
    const kinds = new Set(contentList.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['mail', 'document', 'paper']))
    const loans = await archive.loans.list({})
    expect(loans.map(({ overdue }) => overdue)).toEqual([true, false])
    expect(await archive.holds.list({})).toHaveLength(1)
    const { boxes: due } = await archive.disposals.candidates({})
    const lines = due.flatMap((box) => box.lines)
    expect(lines.length).toBeGreaterThan(5)
    expect(new Set(lines.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).has('hold')).toBe(
      true,
    )
    expect(await client.office.check()).toMatchObject({ good: true })
  },
)
