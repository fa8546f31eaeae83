import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UseFact } from './uses.ts'
import { readUses } from './uses.ts'

const fact = (
  day: number,
  kind: UseFact['kind'],
  quantity: number,
  placeId = 'store',
): UseFact => ({
  day,
  kind,
  quantity,
  placeId,
})
const daily = (facts: UseFact[]) => readUses(facts).uses.map((use) => [use.day, use.quantity])

describe('reading use from the ledger', () => {
  test('take-outs are use, summed by day; deliveries, transfers, waste and corrections are not', () => {
    const facts = [
      fact(0, 'receive', 50),
      fact(3, 'issue', -2),
      fact(3, 'issue', -1),
      fact(4, 'transfer', -5),
      fact(4, 'transfer', 5, 'printer room'),
      fact(5, 'waste', -4),
      fact(6, 'correction', -3),
      fact(9, 'issue', -6, 'printer room'),
    ]
    expect(daily(facts)).toEqual([
      [3, 3],
      [9, 6],
    ])
    expect(readUses(facts)).toMatchObject({ firstDay: 0, events: 2, emptySince: null })
  })

  test('a return takes back the latest take-outs before it, never one after it', () => {
    const facts = [
      fact(0, 'receive', 50),
      fact(1, 'issue', -4),
      fact(5, 'issue', -3),
      fact(6, 'return', 5),
    ]
    expect(daily(facts)).toEqual([[1, 2]])
    expect(daily([...facts, fact(8, 'issue', -7)])).toEqual([
      [1, 2],
      [8, 7],
    ])
  })

  test('what a count finds missing is spread evenly since the count before', () => {
    const facts = [fact(0, 'receive', 20), fact(10, 'count', 0), fact(14, 'count', -8)]
    expect(readUses(facts).uses).toEqual(
      [11, 12, 13, 14].map((day) => ({ day, quantity: 2, gap: 4, emptyDays: 0 })),
    )
    expect(readUses(facts).events).toBe(1)
  })

  test('fewer units than days fall on evenly spaced days, the last on the day of the count', () => {
    expect(daily([fact(0, 'receive', 9), fact(9, 'count', -3)])).toEqual([
      [3, 1],
      [6, 1],
      [9, 1],
    ])
  })

  test('each place has its own count before', () => {
    const facts = [
      fact(0, 'receive', 9, 'a'),
      fact(4, 'transfer', -4, 'a'),
      fact(4, 'transfer', 4, 'b'),
      fact(6, 'count', -2, 'b'),
    ]
    expect(daily(facts)).toEqual([
      [5, 1],
      [6, 1],
    ])
  })

  test('a count that finds more undoes an earlier miscount there, not a booked take-out', () => {
    const miscount = [
      fact(0, 'receive', 9),
      fact(2, 'issue', -1),
      fact(5, 'count', -3),
      fact(9, 'count', 3),
    ]
    expect(daily(miscount)).toEqual([[2, 1]])
    expect(readUses(miscount).events).toBe(1)
    const elsewhere = [...miscount.slice(0, 3), fact(9, 'count', 3, 'printer room')]
    expect(readUses(elsewhere).events).toBe(2)
    const unbooked = [fact(0, 'receive', 9), fact(2, 'issue', -1), fact(9, 'count', 90)]
    expect(daily(unbooked)).toEqual([[2, 1]])
  })

  test('days with nothing left are told apart', () => {
    const facts = [
      fact(0, 'receive', 5),
      fact(4, 'issue', -5),
      fact(30, 'receive', 5),
      fact(34, 'issue', -5),
    ]
    expect(readUses(facts).uses).toEqual([
      { day: 4, quantity: 5, gap: 0, emptyDays: 0 },
      { day: 34, quantity: 5, gap: 0, emptyDays: 26 },
    ])
    expect(readUses(facts).emptySince).toBe(34)
  })

  test('no rows, no use', () => {
    expect(readUses([])).toEqual({ firstDay: null, uses: [], events: 0, emptySince: null })
  })
})

const facts = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 3000 }),
      kind: fc.constantFrom<UseFact['kind']>(
        'receive',
        'issue',
        'transfer',
        'count',
        'return',
        'waste',
        'correction',
      ),
      quantity: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      placeId: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.toSorted((a, b) => a.day - b.day))

describe('for any ledger', () => {
  test('uses are whole, above zero, in order, and no more than what left', () => {
    fc.assert(
      fc.property(facts, (rows) => {
        const { uses, events, firstDay } = readUses(rows)
        const days = uses.map((use) => use.day)
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
        for (const use of uses) {
          expect(Number.isSafeInteger(use.quantity) && use.quantity > 0).toBe(true)
          expect(use.day).toBeGreaterThanOrEqual(firstDay ?? Infinity)
          expect(use.emptyDays).toBeGreaterThanOrEqual(0)
        }
        const left = rows
          .filter((row) => row.kind === 'issue' || row.kind === 'return' || row.kind === 'count')
          .reduce((sum, row) => sum + Math.max(0, -row.quantity), 0)
        expect(uses.reduce((sum, use) => sum + use.quantity, 0)).toBeLessThanOrEqual(left)
        expect(uses.length === 0).toBe(events === 0)
      }),
    )
  })

  test('a take-out followed by its return on the same day leaves no trace', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 1_000_000_000 }), (rows, quantity) => {
        const day = (rows.at(-1)?.day ?? 0) + 1
        const both = [...rows, fact(day, 'issue', -quantity), fact(day, 'return', quantity)]
        expect(readUses(both).uses).toEqual(readUses(rows).uses)
      }),
    )
  })
})
