import { expect, test } from 'vitest'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import { readBasket } from './readBasket.ts'

const paper = 'paper' as ItemId
const toner = 'toner' as ItemId
const store = 'store' as PlaceId
const desk = 'desk' as PlaceId
const levels = [
  { itemId: paper, placeId: desk, quantity: 2 },
  { itemId: paper, placeId: store, quantity: 20 },
  { itemId: toner, placeId: desk, quantity: 1 },
]
const basket = { kind: 'issue' as const, placeId: null, toPlaceId: null }

test('without a chosen place each item is booked where most of it lies', () => {
  const lines = [
    { itemId: paper, quantity: 3 },
    { itemId: toner, quantity: 1 },
  ]
  expect(readBasket({ ...basket, lines }, levels)).toEqual({
    problem: null,
    lines: [
      { itemId: paper, placeId: store, quantity: 3 },
      { itemId: toner, placeId: desk, quantity: 1 },
    ],
  })
  const at = readBasket({ ...basket, placeId: desk, lines }, levels)
  expect(at.lines.map(({ placeId }) => placeId)).toEqual([desk, desk])
})

test('what is missing is named, and then nothing is booked', () => {
  const problem = (more: object, quantity: number | null, itemId = paper) =>
    readBasket({ ...basket, ...more, lines: [{ itemId, quantity }] }, levels)
  expect(problem({}, null)).toEqual({ lines: [], problem: 'quantity' })
  expect(problem({}, 0).problem).toBe('quantity')
  expect(problem({}, Number.NaN).problem).toBe('quantity')
  expect(problem({}, 1, 'pens' as ItemId).problem).toBe('place')
  expect(problem({ kind: 'transfer' }, 1).problem).toBe('toPlace')
})

test('a count of none is a count', () => {
  const read = readBasket(
    { ...basket, kind: 'count', lines: [{ itemId: paper, quantity: 0 }] },
    levels,
  )
  expect(read.lines).toEqual([{ itemId: paper, placeId: store, quantity: 0 }])
})
