import { expect, test } from 'vitest'
import { readTime } from './readTime.ts'

test('a time of day as people type it', () => {
  const read = Object.fromEntries(
    ['9', '930', '9.30', ' 14:05 ', '0000', '23,59', '24', '9:60', 'nine', '', '12345'].map(
      (text) => [text, readTime(text)],
    ),
  )
  expect(read).toEqual({
    '9': '09:00',
    '930': '09:30',
    '9.30': '09:30',
    ' 14:05 ': '14:05',
    '0000': '00:00',
    '23,59': '23:59',
    '24': null,
    '9:60': null,
    nine: null,
    '': null,
    '12345': null,
  })
})
