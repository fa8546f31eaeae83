import type { TFunction } from 'i18next'
import type { OfficeClient } from '../../../shared/contract.ts'
import type { Formats } from '../../base/format/useFormats.ts'

export type Forecast = Awaited<ReturnType<OfficeClient['stock']['forecast']>>

const DAYS_A_MONTH = 365.25 / 12

/**
 * When an item runs out, in words with the grounds: "Runs out about 12 Dec, from 9 take-outs since 3 Mar."
 * `t` of the stock namespace.
 */
export function runOutWords(forecast: Forecast, t: TFunction<'stock'>, formats: Formats): string {
  const { basis, runOut, uses, since, dailyRate } = forecast
  const { day, number, today } = formats
  if (basis === 'too_few') return t('runOut.tooFew', { count: uses })
  if (basis === 'stopped') return t('runOut.stopped')
  const perMonth = (dailyRate ?? 0) * DAYS_A_MONTH
  const rate = number(perMonth, perMonth < 10 ? 1 : 0)
  const grounds =
    basis === 'fixed'
      ? t('runOut.fixed', { rate })
      : t('runOut.uses', { count: uses, day: since ? day(since) : '' })
  if (!runOut) return t('runOut.never', { grounds })
  if (runOut.day <= today()) return t('runOut.now', { grounds })
  return t('runOut.about', { day: day(runOut.day), grounds })
}

/** The span that four of five outcomes lie in: "Between 3 Dec and 20 Jan"; empty where there is none to tell. */
export function spanWords(
  { runOut, basis }: Forecast,
  t: TFunction<'stock'>,
  formats: Formats,
): string {
  if (!runOut || basis !== 'enough' || runOut.day <= formats.today()) return ''
  const from = formats.day(runOut.earliest)
  const words = runOut.latest
    ? t('runOut.span', { from, to: formats.day(runOut.latest) })
    : t('runOut.spanOpen', { from })
  // Some languages end a short month with a full stop, which then ends the sentence as well.
  return words.replace(/\.\.$/, '.')
}
