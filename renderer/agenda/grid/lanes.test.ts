import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeSideBySide } from './lanes.ts'

test('what overlaps stands side by side, what does not takes the whole breadth', () => {
  const placed = placeSideBySide([
    { from: 540, to: 600 },
    { from: 570, to: 660 },
    { from: 600, to: 630 },
    { from: 700, to: 720 },
  ])
  expect(placed.map(({ item, lane, lanes }) => [item.from, lane, lanes])).toEqual([
    [540, 0, 2],
    [570, 1, 2],
    [600, 0, 2],
    [700, 0, 1],
  ])
})

test('no two blocks are ever drawn over each other, and each is drawn', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const placed = placeSideBySide(blocks)
      expect(placed).toHaveLength(blocks.length)
      for (const one of placed) {
        expect(one.lane).toBeLessThan(one.lanes)
        for (const other of placed) {
          if (one === other || one.lane !== other.lane) continue
          const overlap = one.item.from < other.item.to && other.item.from < one.item.to
          expect(overlap).toBe(false)
        }
      }
    }),
  )
})
