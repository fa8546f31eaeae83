import { expect, test } from 'vitest'
import { fillPattern, planRun } from './shelvingRun.ts'

test('a run is named by its patterns', () => {
  const plan = {
    bays: 2,
    shelves: 2,
    firstBay: 9,
    bayName: 'Bay {bay}',
    shelfName: 'Shelf {shelf}',
  }
  expect(planRun({ ...plan, shelfCode: 'K{bay:2}-{shelf:A}' })).toEqual([
    {
      name: 'Bay 9',
      shelves: [
        { name: 'Shelf 1', code: 'K09-A' },
        { name: 'Shelf 2', code: 'K09-B' },
      ],
    },
    {
      name: 'Bay 10',
      shelves: [
        { name: 'Shelf 1', code: 'K10-A' },
        { name: 'Shelf 2', code: 'K10-B' },
      ],
    },
  ])
})

test('letters go on after Z; what is no mark stays as typed', () => {
  expect(fillPattern('{bay:A}', 26, 1)).toBe('Z')
  expect(fillPattern('{bay:A}', 27, 1)).toBe('AA')
  expect(fillPattern('{bays} {shelf:3} {', 1, 7)).toBe('{bays} 007 {')
})

test('too long a run is none', () => {
  const plan = { firstBay: 1, bayName: 'B', shelfName: 'S', shelfCode: '' }
  expect(planRun({ ...plan, bays: 200, shelves: 11 })).toEqual([])
})
