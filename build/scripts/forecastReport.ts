import { dailyRate, rateState } from '../../shared/stock/forecast.ts'
import { measure, worstHalf } from './forecast/measure.ts'
import { makeCroston, makeMean, makeOurs, makeSba, makeTsb } from './forecast/methods.ts'
import type { SeriesSet } from './forecast/series.ts'
import { readSeriesSets } from './forecast/series.ts'

const METHODS = {
  'plain mean': makeMean(),
  'mean of last 12': makeMean(12),
  Croston: makeCroston(),
  SBA: makeSba(),
  TSB: makeTsb(),
  ours: makeOurs(),
}
const SILENCES = [1, 2, 3, 4, 5, 6, 8, 12]
/** How far ours may lie above the best single method. */
const ALLOWED = 1.02

let worst = 0
const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error(
    'Usage: node build/scripts/forecastReport.ts <csv>…\nGive one or more files of demand.',
  )
  process.exit(1)
}
try {
  const sets = paths.flatMap((path) => readSeriesSets(path))
  console.log(
    'Forecast of the next period, made before it is seen; RMSE and bias (mean of forecast − use) over all',
  )
  console.log(
    'series and periods, in units a period. Smoothing 0.1. "half": the worst of 200 random halves of the series.',
  )
  for (const set of sets) {
    printErrors(set, 4, 'from the fourth use on (earlier the app says "not enough data yet")')
    printErrors(set, 1, 'from the first use on')
  }
  for (const set of sets) printStopped(set)
  console.log(
    `\nOurs against the best single method, at worst: ${worst.toFixed(4)} (allowed ${ALLOWED})`,
  )
  if (worst > ALLOWED) process.exitCode = 1
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
}

function printErrors(set: SeriesSet, from: number, words: string): void {
  const measured = Object.entries(METHODS).map(([name, make]) => ({
    name,
    ...measure(set, make, from),
  }))
  const others = measured.filter((row) => row.name !== 'ours')
  const best = Math.min(...others.map((row) => row.rmse))
  const periods = measured[0]?.periods ?? 0
  console.log(`\n${set.name}: ${set.series.length} series, ${periods} forecasts, ${words}`)
  console.log(line('method', 'RMSE', 'to best', 'half', 'bias'))
  for (const row of measured) {
    if (row.name === 'ours') worst = Math.max(worst, row.rmse / best)
    const half = worstHalf(
      row,
      row.name === 'ours' ? others : measured.filter((other) => other !== row),
    )
    console.log(
      line(
        row.name,
        row.rmse.toFixed(4),
        (row.rmse / best).toFixed(4),
        half.toFixed(4),
        row.bias.toFixed(4),
      ),
    )
  }
}

/** What is left of an item's rate when its use stops after the last use of its series. */
function printStopped(set: SeriesSet): void {
  const step = set.dated ? undefined : (set.starts[1] ?? 0)
  const rates = set.series.flatMap((series) => {
    const uses = set.dated
      ? series.uses
      : series.values.flatMap((quantity, period) =>
          quantity > 0 ? [{ day: set.starts[period] ?? 0, quantity, gap: 0, emptyDays: 0 }] : [],
        )
    const last = uses.at(-1)
    const firstDay = (set.starts[0] ?? 0) - (step ?? 0)
    const state = rateState({ firstDay, uses, events: uses.length, emptySince: null }, step)
    const old = last ? dailyRate(state, last.day).rate : null
    if (!last || !old) return []
    const usual = Math.max(14, state.days / state.weight)
    return [
      SILENCES.map(
        (times) => (dailyRate(state, Math.round(last.day + times * usual)).rate ?? 0) / old,
      ),
    ]
  })
  console.log(`\n${set.name}: use stopped, ${rates.length} series with four uses or more`)
  console.log(line('silence, usual intervals', ...SILENCES.map(String)))
  const columns = SILENCES.map((_, index) => rates.map((row) => row[index] ?? 0))
  console.log(
    line('rate left, mean', ...columns.map((left) => (sum(left) / left.length).toFixed(3))),
  )
  console.log(line('rate left, most', ...columns.map((left) => Math.max(...left).toFixed(3))))
  console.log(
    line(
      'share below a tenth',
      ...columns.map((left) => (left.filter((part) => part < 0.1).length / left.length).toFixed(3)),
    ),
  )
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function line(head: string, ...cells: string[]): string {
  return head.padEnd(26) + cells.map((cell) => cell.padStart(9)).join('')
}
