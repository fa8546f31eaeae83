import type { Language } from '../../../shared/base/schemas.ts'

/** The languages of the interface, each with its own name and the locale its dates and numbers follow. */
export const languages: Record<Language, { name: string; locale: string }> = {
  en: { name: 'English', locale: 'en-GB' },
  da: { name: 'Dansk', locale: 'da-DK' },
  it: { name: 'Italiano', locale: 'it-IT' },
  sv: { name: 'Svenska', locale: 'sv-SE' },
  hr: { name: 'Hrvatski', locale: 'hr-HR' },
}

export const languageCodes = Object.keys(languages) as Language[]

/** The first of `wanted` (BCP 47, best first) that the interface speaks, else English. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0] ?? ''
    const found = languageCodes.find((language) => language === code)
    if (found) return found
    // Its readers read Croatian without trouble.
    if (code === 'bs' || code === 'sr') return 'hr'
  }
  return 'en'
}
