import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayColumn, numberColumn } from './cells.ts'
import { dayFromNumber } from './dates.ts'

const numbers = (cells: string[], usual: '.' | ',' = '.') => {
  const column = numberColumn(usual)
  cells.forEach(column.look)
  return cells.map(column.read)
}
const days = (cells: string[]) => {
  const column = dayColumn()
  cells.forEach(column.look)
  return cells.map(column.read)
}

test('numbers of every hand: the column tells what one cell leaves open', () => {
  expect(numbers(['1.234,50', '1.234', '7'])).toEqual([1234.5, 1234, 7])
  expect(numbers(['1,234.50', '1,234', '7'])).toEqual([1234.5, 1234, 7])
  expect(numbers(['1234.5', '1.234'])).toEqual([1234.5, 1.234])
  expect(numbers(['1.234'], ',')).toEqual([1234])
  expect(numbers(['1.234'], '.')).toEqual([1.234])
  expect(numbers(['1 234 567', '1\u00a0234,5', "1'234"], ',')).toEqual([1_234_567, 1234.5, 1234])
  expect(numbers(['€ 12,50', '12,50 kr.', 'DKK 3', '−4'])).toEqual([12.5, 12.5, 3, -4])
  expect(numbers(['0.123', '1,000,000'])).toEqual([0.123, 1_000_000])
})

test('what is no number is none', () => {
  expect(numbers(['abc', '', '1e5', '0x10', '1.2.3,4,5', '1-2', '.', '12.34.5'])).toEqual(
    Array(8).fill(null),
  )
})

test('numbers written by Intl in any of the five languages come back the same', () => {
  const amounts = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 3 })
  for (const locale of ['en-GB', 'da-DK', 'it-IT', 'sv-SE', 'hr-HR']) {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(amounts, (cents) => {
        const cells = cents.map((amount) => format.format(amount / 100))
        expect(numbers(cells)).toEqual(cents.map((amount) => Number((amount / 100).toFixed(2))))
      }),
    )
  }
})

test('days: ISO, day first, month first where the column shows it', () => {
  expect(days(['2026-11-22', '2026-11-22T10:00:00Z', '20261122', '2026/1/2'])).toEqual([
    '2026-11-22',
    '2026-11-22',
    '2026-11-22',
    '2026-01-02',
  ])
  expect(days(['22.11.2026', '1.2.26', '3. 4. 2026.'])).toEqual([
    '2026-11-22',
    '2026-02-01',
    '2026-04-03',
  ])
  expect(days(['03/04/2026', '22/11/2026'])).toEqual(['2026-04-03', '2026-11-22'])
  expect(days(['03/04/2026', '11/22/2026'])).toEqual(['2026-03-04', '2026-11-22'])
  expect(days(['03/04/2026'])).toEqual(['2026-04-03'])
  expect(days(['03/04/2026', '11/22/2026', '22/11/2026'])).toEqual([
    'ambiguous',
    '2026-11-22',
    '2026-11-22',
  ])
  expect(days(['30.02.2026', '2026-02-30', 'soon', ''])).toEqual([null, null, null, null])
})

test('a month-first column of any days is read right when one day is past the twelfth', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), (list) => {
      const all = [...list, '2026-11-22']
      const american = all.map((text) => {
        const [year, month, date] = text.split('-').map(Number)
        return `${month}/${date}/${year}`
      })
      expect(days(american)).toEqual(all)
    }),
  )
})
