import type { RateState } from '../../../shared/stock/forecast.ts'
import { dailyRate, ENOUGH_USES, rateState } from '../../../shared/stock/forecast.ts'
import type { Use } from '../../../shared/stock/uses.ts'
import type { Series, SeriesSet } from './series.ts'

/** Smoothing constant of the methods compared with, size and interval alike. */
const SMOOTHING = 0.1

/** Forecasts one series, period after period: `forecast` is asked before the period is seen. */
export type Method = {
  forecast: (period: number) => number
  see: (value: number, period: number) => void
}
export type MakeMethod = (series: Series, set: SeriesSet) => Method

/** The mean of all periods so far, or of the `last` ones. */
export function makeMean(last = Infinity): MakeMethod {
  return () => {
    const seen: number[] = []
    return {
      forecast: () =>
        seen.length === 0 ? 0 : seen.reduce((sum, value) => sum + value, 0) / seen.length,
      see: (value) => {
        seen.push(value)
        if (seen.length > last) seen.shift()
      },
    }
  }
}

/** Croston (1972): smoothed size over smoothed interval, both moved by a use alone; `factor` 1 − α/2 makes it SBA. */
export function makeCroston(factor = 1): MakeMethod {
  return () => {
    let size = 0
    let interval = 0
    let since = 0
    return {
      forecast: () => (interval === 0 ? 0 : (factor * size) / interval),
      see: (value) => {
        since += 1
        if (value <= 0) return
        size = interval === 0 ? value : size + SMOOTHING * (value - size)
        interval = interval === 0 ? since : interval + SMOOTHING * (since - interval)
        since = 0
      },
    }
  }
}

export const makeSba = (): MakeMethod => makeCroston(1 - SMOOTHING / 2)

/** Teunter, Syntetos and Babai (2011): the chance of a use moves every period, the size with each use. */
export function makeTsb(): MakeMethod {
  return () => {
    let size = 0
    let chance = 0
    let periods = 0
    return {
      forecast: () => size * chance,
      see: (value) => {
        periods += 1
        if (chance === 0) {
          if (value > 0) [size, chance] = [value, 1 / periods]
          return
        }
        chance += SMOOTHING * ((value > 0 ? 1 : 0) - chance)
        if (value > 0) size += SMOOTHING * (value - size)
      },
    }
  }
}

/**
 * The app's own rule. From a dated file it reads the real days, as in an office; a series known by
 * period alone has each period's use on the period's first day, and the period as its step.
 */
export function makeOurs(): MakeMethod {
  return (series, set) => {
    const dayOf = (period: number): number => set.starts[period] ?? 0
    const step = set.dated ? undefined : dayOf(1) - dayOf(0)
    // A period's use is known when the period is over: one step before the period that is forecast.
    const firstDay = dayOf(0) - (step ?? 0)
    const uses: Use[] = []
    let next = 0
    let state: RateState | null = null
    function learn(use: Use): void {
      uses.push(use)
      state = null
    }
    return {
      forecast: (period) => {
        const start = dayOf(period)
        for (; set.dated && (series.uses[next]?.day ?? Infinity) < start; next += 1) {
          const use = series.uses[next]
          if (use) learn(use)
        }
        // Before the fourth use the app shows no rate; the table over all periods asks all the same.
        state ??= rateState(
          { firstDay, uses, events: Math.max(uses.length, ENOUGH_USES), emptySince: null },
          step,
        )
        const today = start - (step ?? 1)
        const days = dayOf(period + 1) - start
        return (dailyRate(state, today).rate ?? 0) * days
      },
      see: (value, period) => {
        if (!set.dated && value > 0)
          learn({ day: dayOf(period), quantity: value, gap: 0, emptyDays: 0 })
      },
    }
  }
}
