import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amountText,
  bytesText,
  moneyText,
  numberText,
  numberTyped,
  parseNumber,
} from './numbers.ts'

const locales = ['en-GB', 'da-DK', 'it-IT', 'sv-SE', 'hr-HR']

test.each([
  ['1.234', 'da-DK', 1234],
  ['1,234', 'en-GB', 1234],
  ['1.5', 'da-DK', 1.5],
  ['1,5', 'en-GB', 1.5],
  ['0.125', 'da-DK', 0.125],
  ['1.234,50', 'en-GB', 1234.5],
  ['1,234.50', 'it-IT', 1234.5],
  ['1.234.567', 'hr-HR', 1234567],
  ['12 500', 'sv-SE', 12500],
  ['−3', 'sv-SE', -3],
  ['+7', 'en-GB', 7],
])('%s typed in %s is %d', (text, locale, value) => {
  expect(parseNumber(text, locale)).toBe(value)
})

test.each(['', 'a', '1a', '--1', '1,2,3.4.5', '.', '1e5', '0x10'])('"%s" is no number', (text) => {
  expect(parseNumber(text, 'da-DK')).toBeNull()
})

test('what is shown can be typed back, in every language', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.integer({ min: -1e9, max: 1e9 }),
      (locale, value) => {
        expect(parseNumber(numberText(value, locale), locale)).toBe(value)
        expect(parseNumber(amountText(value, locale), locale)).toBeCloseTo(value / 100, 6)
      },
    ),
  )
})

test('money and sizes in the way of the language', () => {
  expect(moneyText({ amount: 123450, currency: 'DKK' }, 'da-DK')).toBe('1.234,50\u00a0kr.')
  expect(moneyText({ amount: -50, currency: 'GBP' }, 'en-GB')).toBe('-£0.50')
  expect(bytesText(3_400_000, 'da-DK')).toBe('3,4 MB')
  expect(bytesText(12, 'en-GB')).toBe('12 byte')
})

test('a field of a number takes every language’s marks and no letters', () => {
  for (const typed of ['1.234,50', '1,234.50', '1 234,50', '1\u202f234', '1’234', '-3', '−3', ''])
    expect(numberTyped('1', typed)).toBe(typed)
  expect(numberTyped('12', '12a')).toBe('12')
  expect(numberTyped('12', '1x2')).toBe('12')
  expect(numberTyped('', 'e')).toBe('')
})

test('of pasted text the number is taken, and nothing where letters stand inside it', () => {
  expect(numberTyped('', '12 pcs.')).toBe('12')
  expect(numberTyped('', 'kr. 1.234,50')).toBe('1.234,50')
  expect(numberTyped('7', 'EUR −3,50 each')).toBe('−3,50')
  expect(numberTyped('7', '1e5')).toBe('7')
  expect(numberTyped('7', 'twelve')).toBe('7')
})
