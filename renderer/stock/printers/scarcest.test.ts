import { expect, test } from 'vitest'
import type { ItemId, PrinterId } from '../../../shared/base/ids.ts'
import type { Printer } from '../../../shared/stock/contract/printers.ts'
import { roundMonths, scarcest, strandedBy } from './scarcest.ts'

type Fits = Record<string, [onHand: number, monthsLeft: number | null]>
const printer = (id: string, fits: Fits, retired = false): Printer => ({
  id: id as PrinterId,
  name: id,
  model: '',
  placeId: null,
  placeName: '',
  itemIds: Object.keys(fits) as ItemId[],
  version: 1,
  retired,
  fits: Object.entries(fits).map(([itemId, [onHand, monthsLeft]]) => ({
    itemId: itemId as ItemId,
    name: itemId,
    onHand,
    monthsLeft,
  })),
})

test('what is gone comes first, then what lasts shortest; what is not known comes last', () => {
  expect(scarcest(printer('p', { drum: [2, null], cyan: [3, 4], black: [1, 1.4] }))?.name).toBe(
    'black',
  )
  expect(scarcest(printer('p', { black: [1, 1.4], cyan: [0, null] }))?.name).toBe('cyan')
  expect(scarcest(printer('p', {}))).toBeNull()
})

test('stranded is what lies there and fits no other printer in use', () => {
  const going = printer('a', { black: [2, 3], cyan: [1, 2], drum: [0, null] })
  const sister = printer('b', { black: [2, 3] })
  const gone = printer('c', { cyan: [1, 2] }, true)
  expect(strandedBy(going, [going, sister, gone]).map(({ name }) => name)).toEqual(['cyan'])
  expect(strandedBy(going, [going]).map(({ name }) => name)).toEqual(['black', 'cyan'])
})

test('months are told to one decimal below ten', () => {
  expect([roundMonths(1.44), roundMonths(9.96), roundMonths(12.6)]).toEqual([1.4, 10, 13])
})
