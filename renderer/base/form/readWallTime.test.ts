import { expect, test } from 'vitest'
import { readWallTime } from './readWallTime.ts'

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['17,15', '17:15'],
  [' 0000 ', '00:00'],
  ['24', '24:00'],
  ['24:30', null],
  ['25', null],
  ['9:7', null],
  ['9:75', null],
  ['nine', null],
  ['', null],
])('%o is read as %o', (text, time) => {
  expect(readWallTime(text)).toBe(time)
})
