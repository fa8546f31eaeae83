import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a Danish spreadsheet gets semicolons and decimal commas, an English one commas', () => {
  const rows = [['Ærø; "kaffe"', 12.5, null]]
  expect(csvText(['Navn', 'Antal', 'Dag'], rows, 'da-DK')).toBe(
    '\ufeffNavn;Antal;Dag\r\n"Ærø; ""kaffe""";12,5;\r\n',
  )
  expect(csvText(['Name', 'Qty', 'Day'], rows, 'en-GB')).toContain('"Ærø; ""kaffe""",12.5,\r\n')
})

test.each(['=1+1', '+45 12', '-2+3', '@SUM(A1)', '\tx', '\rx'])(
  'text that a spreadsheet would run (%j) is escaped',
  (text) => {
    const [row = []] = parse(csvText(['a'], [[text]], 'en-GB'), {
      bom: true,
      from: 2,
    }) as string[][]
    expect(row[0]).toBe(`'${text}`)
  },
)

test('a negative number stays a number', () => {
  expect(csvText(['a'], [[-3]], 'en-GB')).toBe('\ufeffa\r\n-3\r\n')
})

test('whatever text comes, a CSV reader finds the same cells', () => {
  const safe = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(safe, safe), { minLength: 1 }), (rows) => {
      const read = parse(csvText(['a', 'b'], rows, 'it-IT'), {
        bom: true,
        delimiter: ';',
        from: 2,
        record_delimiter: '\r\n',
      }) as string[][]
      expect(read).toEqual(rows)
    }),
  )
})
