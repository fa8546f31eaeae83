import type { MakeMethod } from './methods.ts'
import { makeRandom } from './random.ts'
import type { SeriesSet } from './series.ts'

/** Errors of one method: the sums of each series, kept so that halves of the series can be tried. */
export type Measured = {
  rmse: number
  bias: number
  periods: number
  sums: { squares: number; count: number }[]
}

/**
 * Lets a method forecast each period of each series from what came before it. Counted are the
 * periods after the series' `from`-th period with use.
 */
export function measure(set: SeriesSet, make: MakeMethod, from: number): Measured {
  let errors = 0
  const sums = set.series.map((series) => {
    const method = make(series, set)
    const sum = { squares: 0, count: 0 }
    let uses = 0
    series.values.forEach((value, period) => {
      if (uses >= from) {
        const error = method.forecast(period) - value
        sum.squares += error ** 2
        sum.count += 1
        errors += error
      }
      method.see(value, period)
      if (value > 0) uses += 1
    })
    return sum
  })
  const periods = sums.reduce((total, sum) => total + sum.count, 0)
  return { rmse: rmseOf(sums), bias: errors / periods, periods, sums }
}

/** The largest RMSE against the best of `others` over 200 random halves of the series, the same halves each time. */
export function worstHalf(ours: Measured, others: Measured[]): number {
  const random = makeRandom(2026)
  let worst = 0
  for (let draw = 0; draw < 200; draw += 1) {
    const chosen = ours.sums.map(() => random() < 0.5)
    const half = (measured: Measured): number =>
      rmseOf(measured.sums.filter((_, index) => chosen[index]))
    worst = Math.max(worst, half(ours) / Math.min(...others.map(half)))
  }
  return worst
}

function rmseOf(sums: { squares: number; count: number }[]): number {
  const squares = sums.reduce((total, sum) => total + sum.squares, 0)
  return Math.sqrt(squares / sums.reduce((total, sum) => total + sum.count, 0))
}
