/** Words, numbers and dates of printed papers, in the language of whoever reads them. */
import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { Money } from '../../../shared/base/money.ts'
import { oneStop } from '../../../shared/base/oneStop.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import da from '../../../shared/locales/da/papers.json' with { type: 'json' }
import en from '../../../shared/locales/en/papers.json' with { type: 'json' }
import hr from '../../../shared/locales/hr/papers.json' with { type: 'json' }
import it from '../../../shared/locales/it/papers.json' with { type: 'json' }
import sv from '../../../shared/locales/sv/papers.json' with { type: 'json' }

const resources = { en, da, it, sv, hr }

/** The region whose habits of writing numbers and dates go with each language. */
const locales: Record<Language, string> = {
  en: 'en-GB',
  da: 'da-DK',
  it: 'it-IT',
  sv: 'sv-SE',
  hr: 'hr-HR',
}

export type Words = {
  language: Language
  /** The words behind `key` of papers.json, with `data` put in. */
  text: (key: string, data?: Record<string, string | number>) => string
  /** An integer with the language's grouping. */
  number: (value: number) => string
  /** An amount without its currency: "1.234,50". */
  amount: (money: Money) => string
  /** An amount with its currency. */
  money: (money: Money) => string
  /** A day in full: "22 November 2026". */
  day: (day: Day) => string
  /** A day of the year with its weekday: "Sunday 22 November". */
  weekday: (day: Day) => string
  /** The month of a day: "November 2026". */
  month: (day: Day) => string
}

let prepared: i18n | undefined

/** Made at the first paper, not at the engine's start. */
function prepare(): i18n {
  if (prepared) return prepared
  const made = createInstance()
  void made.use(oneStop).init({
    lng: 'en',
    postProcess: [oneStop.name],
    fallbackLng: 'en',
    initAsync: false,
    ns: ['papers'],
    defaultNS: 'papers',
    resources: Object.fromEntries(
      Object.entries(resources).map(([language, papers]) => [language, { papers }]),
    ),
    interpolation: { escapeValue: false },
  })
  prepared = made
  return made
}

const made = new Map<Language, Words>()

/** The words of one language; kept, since making formatters is slow. */
export function wordsFor(language: Language): Words {
  const known = made.get(language)
  if (known) return known
  const words = makeWords(language)
  made.set(language, words)
  return words
}

function makeWords(language: Language): Words {
  const locale = locales[language]
  const translate = prepare().getFixedT(language, 'papers')
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const weekdays = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const decimals = new Map<string, Intl.NumberFormat>()
  const amountFormat = (currency: string, style: 'decimal' | 'currency') => {
    const key = `${style} ${currency}`
    const known = decimals.get(key)
    if (known) return known
    const digits = fractionDigits(currency)
    const format = new Intl.NumberFormat(locale, {
      style,
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    decimals.set(key, format)
    return format
  }
  const inUnits = (money: Money) => money.amount / 10 ** fractionDigits(money.currency)
  return {
    language,
    text: (key, data = {}) => translate(key, data),
    number: (value) => numbers.format(value),
    amount: (money) => amountFormat(money.currency, 'decimal').format(inUnits(money)),
    money: (money) => amountFormat(money.currency, 'currency').format(inUnits(money)),
    day: (day) => days.format(new Date(`${day}T00:00:00.000Z`)),
    month: (day) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00.000Z`),
      ),
    weekday: (day) => weekdays.format(new Date(`${day}T00:00:00.000Z`)),
  }
}

/** Decimals of a currency's amounts (ISO 4217, by the machine's own currency data). */
function fractionDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}
