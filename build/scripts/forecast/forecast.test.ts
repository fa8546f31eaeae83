import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measure } from './measure.ts'
import type { MakeMethod } from './methods.ts'
import { makeCroston, makeMean, makeOurs, makeSba, makeTsb } from './methods.ts'
import { makeRandom } from './random.ts'
import type { Series, SeriesSet } from './series.ts'
import { readSeriesSets } from './series.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecast-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function writeCsv(name: string, lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

describe('reading a file of demand', () => {
  test('a row per item, a column per month; a missing end is no zero', () => {
    const path = writeCsv('parts.csv', ['part,1998-01,1998-02,1998-03', 'a,0,2,1', 'b,3,0,'])
    const [set] = readSeriesSets(path)
    expect(set?.series.map((series) => series.values)).toEqual([
      [0, 2, 1],
      [3, 0],
    ])
  })

  test('order lines, summed by product per month and per week of the days they have', () => {
    const path = writeCsv('lines.csv', [
      'Order Date,Product ID,Quantity',
      '2026-01-01,pen,2',
      '2026-01-31,pen,3',
      '2026-03-02,pen,4',
      '2026-01-09,"ink, black",1',
    ])
    const [months, weeks] = readSeriesSets(path)
    expect(months?.series.map((series) => [series.name, ...series.values])).toEqual([
      ['pen', 5, 0],
      ['ink, black', 1, 0],
    ])
    expect(weeks?.series[0]?.values).toEqual([2, 0, 0, 0, 3, 0, 0, 0])
    expect(weeks?.series[0]?.uses).toHaveLength(3)
  })

  test('any other file is refused with what is expected', () => {
    expect(() => readSeriesSets(writeCsv('other.csv', ['name,colour', 'pen,blue']))).toThrow(
      /Order Date, Product ID, Quantity/,
    )
    expect(() => readSeriesSets(writeCsv('bad.csv', ['part,1998-01', 'a,many']))).toThrow(
      /1998-01: "many" is not an amount/,
    )
    expect(() => readSeriesSets(writeCsv('none.csv', ['part,1998-01']))).toThrow(/no rows/)
  })
})

function setOf(series: number[][]): SeriesSet {
  const longest = Math.max(...series.map((values) => values.length))
  const starts = Array.from({ length: longest + 1 }, (_, period) => period * 30)
  return {
    name: 'test',
    starts,
    dated: false,
    series: series.map((values, index) => ({ name: `${index}`, values, uses: [] })),
  }
}

function forecastAfter(make: MakeMethod, values: number[]): number {
  const set = setOf([[...values, 0]])
  const method = make(set.series[0] as Series, set)
  values.forEach((value, period) => method.see(value, period))
  return method.forecast(values.length)
}

describe('the methods, worked by hand', () => {
  const values = [0, 2, 0, 0, 4, 0]
  test('mean', () => {
    expect(forecastAfter(makeMean(), values)).toBeCloseTo(1)
    expect(forecastAfter(makeMean(2), values)).toBeCloseTo(2)
  })
  test('Croston: size 2 + 0.1·2, interval 2 + 0.1·1; SBA 5 % less', () => {
    expect(forecastAfter(makeCroston(), values)).toBeCloseTo(2.2 / 2.1)
    expect(forecastAfter(makeSba(), values)).toBeCloseTo((0.95 * 2.2) / 2.1)
  })
  test('TSB: the chance falls in each idle period', () => {
    const chance = (0.5 * 0.9 * 0.9 * 0.9 + 0.1) * 0.9
    expect(forecastAfter(makeTsb(), values)).toBeCloseTo(2.2 * chance)
  })
})

describe('ours, on made-up items of every kind', () => {
  const random = makeRandom(5)
  // Live at random, live by the clock, and items whose use ends for good.
  const kinds = {
    'at random': () =>
      Array.from({ length: 60 }, () => (random() < 0.3 ? 1 + Math.floor(random() * 4) : 0)),
    'by the clock': () => Array.from({ length: 60 }, (_, period) => (period % 3 === 2 ? 5 : 0)),
    'given up': () =>
      Array.from({ length: 60 }, (_, period) => (period < 24 && random() < 0.4 ? 3 : 0)),
  }
  const methods = [makeMean(), makeCroston(), makeSba(), makeTsb()]
  const all = setOf(Object.values(kinds).flatMap((kind) => Array.from({ length: 60 }, kind)))

  test('is no worse than the best single method by 2 %', () => {
    const best = Math.min(...methods.map((make) => measure(all, make, 4).rmse))
    expect(measure(all, makeOurs(), 4).rmse / best).toBeLessThan(1.02)
  })

  test('the report says so, and ends well', () => {
    const months = Array.from(
      { length: 60 },
      (_, month) => `${1998 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    )
    const rows = all.series.map((series) => [series.name, ...series.values].join(','))
    const path = writeCsv('made-up.csv', [['part', ...months].join(','), ...rows])
    const script = fileURLToPath(new URL('../forecastReport.ts', import.meta.url))
    const told = execFileSync(process.execPath, [script, path], { encoding: 'utf8' })
    for (const method of ['plain mean', 'Croston', 'SBA', 'TSB', 'ours'])
      expect(told).toContain(`\n${method} `)
    expect(told).toMatch(/share below a tenth .* 1\.000\n/)
    expect(Number(/at worst: ([\d.]+)/.exec(told)?.[1])).toBeLessThan(1.02)
  })
})
