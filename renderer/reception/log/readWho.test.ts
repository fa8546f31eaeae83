import { expect, test } from 'vitest'
import { isNumber, readWho } from './readWho.ts'

test('figures are a number, anything with letters a name', () => {
  for (const number of ['112', '+45 33 12 34 56', '(046) 12 34', '08-123 45', '051/123.456'])
    expect(isNumber(number), number).toBe(true)
  for (const name of ['', '7', '12', 'Anna', '7-Eleven', 'B&W 2000', '+'])
    expect(isNumber(name), name).toBe(false)
})

test('a number typed as who becomes the phone, and is not taken for a name', () => {
  expect(readWho(' 33 12 34 56 ', '')).toEqual({ personName: '', phone: '33 12 34 56' })
  expect(readWho('33 12', '44 44')).toEqual({ personName: '', phone: '44 44' })
  expect(readWho(' Anna Berg ', '44 44 ')).toEqual({ personName: 'Anna Berg', phone: '44 44' })
})
