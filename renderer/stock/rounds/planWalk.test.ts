import { expect, test } from 'vitest'
import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import type { SheetLine } from '../../../shared/stock/contract/rounds.ts'
import { lineKey, planWalk, walkInput } from './planWalk.ts'

const line = (place: string, over: Partial<SheetLine> = {}): SheetLine => ({
  itemId: 'towels' as ItemId,
  itemName: 'Paper towels',
  unit: 'pack',
  placeId: place as PlaceId,
  placeName: place,
  par: 12,
  expected: 12,
  refillFromId: 'store' as PlaceId,
  refillFromName: 'Store room',
  available: 15,
  ...over,
})
const typed = (entries: [SheetLine, string, string?][]) =>
  Object.fromEntries(
    entries.map(([at, counted, refilled = '']) => [lineKey(at), { counted, refilled }]),
  )

test('a blank line is left as it was', () => {
  const plan = planWalk([line('a')], {})
  expect(plan[0]).toMatchObject({ counted: null, refill: null, short: 0, wrong: null })
  expect(walkInput(plan, {})).toEqual([])
})

test('each line is filled up to par; what the refill place holds is given out once', () => {
  const [a, b] = [line('a'), line('b')]
  const cells = typed([
    [a, '2'],
    [b, '0'],
  ])
  const plan = planWalk([a, b], cells)
  expect(plan.map(({ refill, short }) => [refill, short])).toEqual([
    [10, 0],
    [5, 7],
  ])
  // As planned: the engine works the refills out itself.
  expect(walkInput(plan, cells)).toEqual([
    { itemId: 'towels', placeId: 'a', counted: 2 },
    { itemId: 'towels', placeId: 'b', counted: 0 },
  ])
})

test('a typed refill stands, and leaves the rest of it short', () => {
  const a = line('a')
  const cells = typed([[a, '2', '4']])
  const plan = planWalk([a], cells)
  expect(plan[0]).toMatchObject({ refill: 4, short: 6 })
  expect(walkInput(plan, cells)).toEqual([
    { itemId: 'towels', placeId: 'a', counted: 2, refilled: 4 },
  ])
})

test('a place that is supplied directly is not refilled: all that is missing is short', () => {
  const a = line('a', { refillFromId: null, refillFromName: '', available: 0 })
  expect(planWalk([a], typed([[a, '5']]))[0]).toMatchObject({ refill: null, short: 7 })
})

test.each(['x', '-1', '1.5', '1,5', '99999999999'])('%s is no count and is not booked', (text) => {
  const a = line('a')
  const cells = typed([[a, text]])
  const plan = planWalk([a], cells)
  expect(plan[0]).toMatchObject({ wrong: 'counted', counted: null })
  expect(walkInput(plan, cells)).toEqual([])
})
