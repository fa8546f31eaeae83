import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { dayNumber, isDay } from '../../../shared/base/dates.ts'
import type { Use } from '../../../shared/stock/uses.ts'

/** Days taken for a month where only the months are known. */
const PERIOD_DAYS = 30

/** One item's demand: what was used in each period, and on which days where the file tells them. */
export type Series = { name: string; values: number[]; uses: Use[] }

/** The series of one file in periods: `starts` are the periods' first days and the end. */
export type SeriesSet = { name: string; starts: number[]; dated: boolean; series: Series[] }

/**
 * Reads a file of demand. Two kinds are known: a row per item with a column per month (headings
 * `YYYY-MM`; empty cells are missing), and order lines (`Order Date`, `Product ID`, `Quantity`),
 * which are summed by product per month and per week. Throws with what to do for any other file.
 */
export function readSeriesSets(path: string): SeriesSet[] {
  const rows: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true })
  const [heading, ...body] = rows
  const name = basename(path).replace(/\.csv$/i, '')
  if (!heading || body.length === 0) throw new Error(`${path}: no rows below the heading`)
  if (heading.slice(1).every((cell) => /^\d{4}-\d{2}$/.test(cell)))
    return [readMonthly(name, heading, body)]
  const columns = ['Order Date', 'Product ID', 'Quantity'].map((column) => heading.indexOf(column))
  const [date = -1, product = -1, quantity = -1] = columns
  if (columns.includes(-1)) {
    throw new Error(
      `${path}: expected months (YYYY-MM) or Order Date, Product ID, Quantity as headings`,
    )
  }
  return readOrderLines(
    name,
    body.map((row) => [row[product] ?? '', row[date] ?? '', row[quantity] ?? '']),
  )
}

function readMonthly(name: string, heading: string[], body: string[][]): SeriesSet {
  const starts = heading.map((_, period) => period * PERIOD_DAYS)
  const series = body.map(([item = '', ...cells]) => {
    // A missing month is no zero: the series ends with its last figure.
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    const values = cells.slice(0, filled).map((cell) => Number(cell))
    const bad = values.findIndex((value) => !Number.isFinite(value) || value < 0)
    if (bad >= 0)
      throw new Error(`${name}, ${item}, ${heading[bad + 1]}: "${cells[bad]}" is not an amount`)
    return { name: item, values, uses: [] }
  })
  return { name: `${name} by month`, starts, dated: false, series }
}

function readOrderLines(name: string, lines: string[][]): SeriesSet[] {
  const byProduct = new Map<string, Map<number, number>>()
  let first = Infinity
  let last = -Infinity
  for (const [product = '', date = '', quantity = ''] of lines) {
    if (!isDay(date) || !(Number(quantity) > 0))
      throw new Error(`${name}: "${date}", "${quantity}" is not a day and an amount`)
    const day = dayNumber(date)
    first = Math.min(first, day)
    last = Math.max(last, day)
    const days = byProduct.get(product) ?? new Map<number, number>()
    days.set(day, (days.get(day) ?? 0) + Number(quantity))
    byProduct.set(product, days)
  }
  const weeks: number[] = []
  for (let start = first; start <= last + 1; start += 7) weeks.push(start)
  return [
    { name: `${name} by month`, dated: true, starts: monthsBetween(first, last + 1) },
    { name: `${name} by week`, dated: true, starts: weeks },
  ].map((set) => ({
    ...set,
    series: [...byProduct].map(([product, days]) => seriesOf(product, days, set.starts)),
  }))
}

function seriesOf(name: string, days: Map<number, number>, starts: number[]): Series {
  const uses = [...days]
    .map(([day, quantity]) => ({ day, quantity, gap: 0, emptyDays: 0 }))
    .sort((a, b) => a.day - b.day)
  const values = starts.slice(1).map((end, index) => {
    const start = starts[index] ?? end
    return uses.reduce(
      (sum, use) => (use.day >= start && use.day < end ? sum + use.quantity : sum),
      0,
    )
  })
  return { name, values, uses }
}

function monthsBetween(first: number, end: number): number[] {
  const from = new Date(first * 86_400_000)
  const starts: number[] = []
  for (let month = 0; ; month += 1) {
    const start = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1) / 86_400_000
    if (start > end) return starts
    starts.push(start)
  }
}
