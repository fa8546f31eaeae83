import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { dayAt, instantOf } from '../../../shared/base/dates.ts'
import type { Money } from '../../../shared/base/money.ts'
import { chooseLanguage, languages } from './languages.ts'
import { dayFigures, dayText, dayWords, instantWords, monthText } from './dates.ts'
import { amountText, bytesText, moneyText, numberText } from './numbers.ts'

/** The office's time zone, which decides what day it is; the frame sets it from the office's settings. */
export const useZone = create<{ zone: string | null; setZone: (zone: string) => void }>((set) => ({
  zone: null,
  setZone: (zone) => set({ zone }),
}))

/** The system's own, while no office is open: asked for only then, since finding it takes a while. */
const systemZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * How this desk writes numbers, money and dates: in the language of the interface, in the office's
 * time zone. Re-renders on a change of language.
 */
export function useFormats() {
  const { i18n } = useTranslation()
  const zone = useZone((state) => state.zone ?? systemZone())
  const language = chooseLanguage([i18n.language])
  return useMemo(() => {
    const { locale } = languages[language]
    const now = () => instantOf(Date.now())
    const today = () => dayAt(now(), zone)
    return {
      language,
      locale,
      zone,
      today,
      number: (value: number, decimals = 0) => numberText(value, locale, decimals),
      money: (value: Money) => moneyText(value, locale),
      amount: (minorUnits: number) => amountText(minorUnits, locale),
      bytes: (value: number) => bytesText(value, locale),
      /** "24.12.2026" */
      dayFigures: (day: Day) => dayFigures(day, locale),
      /** "12 Dec", with the year when it is another one and not near. */
      day: (day: Day) => dayText(day, today(), locale),
      /** "Jan 2027" */
      month: (day: Day) => monthText(day, locale),
      /** "tomorrow", "Fri", "12 Dec" */
      dayWords: (day: Day) => dayWords(day, today(), locale),
      /** "tomorrow 10:00" */
      instant: (instant: Instant) => instantWords(instant, now(), zone, locale),
    }
  }, [language, zone])
}
export type Formats = ReturnType<typeof useFormats>
