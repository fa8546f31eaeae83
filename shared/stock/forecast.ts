import type { ItemUses, Use } from './uses.ts'

/** Fewer uses than this say nothing: the rate is told as "not enough data yet". */
export const ENOUGH_USES = 4
/** Uses closer together than this count as one when old ones fade: a daily item is judged by weeks. */
const PERIOD_DAYS = 7
/** Weight an older use keeps for each newer one: Croston's smoothing constant is 1 − 0.9 = 0.1. */
const KEPT = 0.9
/** Odds that an item falls out of use after a use, before anything is known of it. */
const DROP_OUT = 0.1
/** Silence this long proves nothing: an office closes for a holiday. */
const HOLIDAY_DAYS = 14
/** Below this share of the rate it had while in use, an item counts as no longer used. */
const STOPPED_SHARE = 0.1
/** The most regular an item is taken to be (squared coefficient of variation of its intervals). */
const MOST_REGULAR = 0.25
const MONTH_DAYS = 30.4375

/**
 * All that is kept of an item's uses: the rate of any later day follows without the ledger.
 * Sums are weighted, newer uses more. Day numbers are days since 1970-01-01.
 */
export type RateState = {
  periodDays: number
  firstDay: number | null
  lastUse: number | null
  /** Days between the two counts that the last use was spread over; 0 after a take-out. */
  lastGap: number
  /** The day the level came to 0 and stayed; silence after it proves nothing. */
  emptySince: number | null
  /** Distinct uses: days with take-outs plus counts that found less. */
  uses: number
  weight: number
  weightSquares: number
  units: number
  unitSquares: number
  /** Days between uses, and their squares. */
  days: number
  daySquares: number
}

type RateBasis = 'enough' | 'too_few' | 'stopped' | 'fixed'

/**
 * How fast an item is used. `rate` in units a day, null when there are too few uses; `variance` in
 * units² a day, how much use swings around the rate; `error`, the rate's own squared relative
 * error; `uses` since the day number `since`.
 */
export type UseRate = {
  rate: number | null
  variance: number
  error: number
  uses: number
  since: number | null
  basis: RateBasis
}

/** Folds an item's uses into a state. `periodDays` is 7 for daily books; a monthly series passes its month. */
export function rateState(item: ItemUses, periodDays: number = PERIOD_DAYS): RateState {
  const state: RateState = {
    periodDays,
    firstDay: item.firstDay,
    lastUse: null,
    lastGap: 0,
    emptySince: item.emptySince,
    uses: item.events,
    weight: 0,
    weightSquares: 0,
    units: 0,
    unitSquares: 0,
    days: 0,
    daySquares: 0,
  }
  for (const use of item.uses) addUse(state, use)
  return state
}

function addUse(state: RateState, use: Use): void {
  const days = use.day - (state.lastUse ?? state.firstDay ?? use.day) - use.emptyDays
  state.lastUse = use.day
  state.lastGap = use.gap
  // A use on the ledger's first day starts the clock; it ends no interval, so it tells no rate.
  if (days <= 0) return
  const kept = KEPT ** Math.min(1, days / state.periodDays)
  state.weight = kept * state.weight + 1
  state.weightSquares = kept * kept * state.weightSquares + 1
  state.units = kept * state.units + use.quantity
  state.unitSquares = kept * state.unitSquares + use.quantity ** 2
  state.days = kept * state.days + days
  state.daySquares = kept * state.daySquares + days ** 2
}

/**
 * The use rate on day number `today`.
 *
 * In use: Syntetos and Boylan's SBA (Int. J. Forecasting 21, 2005), smoothed size over smoothed
 * interval, less the bias that dividing by an estimate brings. The smoothing starts as a plain mean,
 * so the bias is 1 + (sum of squared weights) × (squared variation of the intervals): for a long
 * history and random intervals exactly SBA's 1 − α/2.
 *
 * In silence longer than usual: as in TSB (Teunter, Syntetos and Babai, Eur. J. Oper. Res. 214,
 * 2011) the rate is size × the chance of a use, and that chance falls while nothing is used. TSB
 * lowers it by a fixed share each period, too fast for what is used seldom and too slow for what is
 * used daily. Here the open interval joins the mean, and the chance that the item is still in use
 * at all follows from its own rhythm: P(alive) of the BG/NBD model (Fader, Hardie and Lee, Marketing
 * Science 24, 2005), counted from the first usual interval on.
 */
export function dailyRate(state: RateState, today: number): UseRate {
  const grounds = { uses: state.uses, since: state.firstDay }
  if (state.uses < ENOUGH_USES || state.weight === 0 || state.lastUse === null)
    return { rate: null, variance: 0, error: 0, ...grounds, basis: 'too_few' }

  const { weight } = state
  const share = state.weightSquares / weight ** 2
  const interval = state.days / weight
  const irregular = variationOfIntervals(state)
  const size = state.units / weight
  const sizeVariance =
    Math.max(0, state.unitSquares / weight - size ** 2) / Math.max(1 - share, 0.5)
  const inUse = state.units / Math.max(state.days, state.periodDays) / (1 + share * irregular)

  const usual = Math.max(interval, state.lastGap, HOLIDAY_DAYS)
  const watched = Math.min(today, state.emptySince ?? today)
  const silent = Math.max(0, watched - state.lastUse - usual) / usual
  const stillInUse = 1 / (1 + DROP_OUT * ((1 + (silent / irregular) * share) ** (1 / share) - 1))
  const rate = ((inUse * weight) / (weight + silent)) * stillInUse
  return {
    rate,
    // Cumulative renewal process (Cox, Renewal Theory, 1962): variance a day = (σ² + μ²·cv²) / interval.
    variance: (rate / size) * (sizeVariance + size ** 2 * irregular),
    error: share * (irregular + sizeVariance / size ** 2),
    ...grounds,
    basis: rate < STOPPED_SHARE * inUse ? 'stopped' : 'enough',
  }
}

/**
 * Squared coefficient of variation of the intervals, from 0.25 (like clockwork) to 1 (at random),
 * with one random interval assumed before anything is known.
 */
function variationOfIntervals(state: RateState): number {
  const interval = state.days / state.weight
  const spread = Math.max(0, state.daySquares - state.weight * interval ** 2)
  const variation = (spread / interval ** 2 + 1) / (state.weight + 1)
  return Math.min(1, Math.max(MOST_REGULAR, variation))
}

/** The rate of a no-booking item: `quantity` units every `days` days, taken to go unit by unit at random. */
export function fixedRate(quantity: number, days: number): UseRate {
  const rate = quantity / Math.max(1, days)
  return { rate, variance: rate, error: 0, uses: 0, since: null, basis: 'fixed' }
}

/** Months that `quantity` units last at `rate` units a day; null when nothing is used. */
export function monthsOfSupply(quantity: number, rate: number | null): number | null {
  return rate === null || rate <= 0 ? null : quantity / rate / MONTH_DAYS
}
