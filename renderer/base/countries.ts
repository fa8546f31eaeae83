import { CURRENCIES } from '../../shared/base/money.ts'

/** Countries to choose from (ISO 3166) with the currency an office there usually pays in. */
const countries: Record<string, (typeof CURRENCIES)[number]> = {
  AT: 'EUR',
  BE: 'EUR',
  BA: 'EUR',
  CH: 'CHF',
  DE: 'EUR',
  DK: 'DKK',
  EE: 'EUR',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  HR: 'EUR',
  IE: 'EUR',
  IT: 'EUR',
  LU: 'EUR',
  ME: 'EUR',
  NL: 'EUR',
  NO: 'NOK',
  PT: 'EUR',
  RS: 'EUR',
  SE: 'SEK',
  SI: 'EUR',
  US: 'USD',
}

/** Countries by name in the language of `locale`. */
export function countryChoices(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return Object.keys(countries)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Currencies with their name: "DKK – Danish krone". */
export function currencyChoices(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return CURRENCIES.map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }))
}

/** Every time zone this machine knows, and `present` where the list lacks its name (Etc/UTC). */
export function zoneChoices(present: string): { value: string; label: string }[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present])].map((value) => ({
    value,
    label: value.replace(/_/g, ' '),
  }))
}

/** The country of the first of the system's languages that names one, else that of the app's language. */
export function guessCountry(systemLanguages: readonly string[], language: string): string {
  for (const tag of systemLanguages) {
    const { region } = new Intl.Locale(tag)
    if (region && region in countries) return region
  }
  return { en: 'GB', da: 'DK', it: 'IT', sv: 'SE', hr: 'HR' }[language] ?? 'GB'
}

export const usualCurrency = (country: string): (typeof CURRENCIES)[number] =>
  countries[country] ?? 'EUR'
