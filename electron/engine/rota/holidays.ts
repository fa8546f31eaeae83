import type Holidays from 'date-holidays'
import type { Day } from '../../../shared/base/dates.ts'
import type { Settings } from '../../../shared/office/contract.ts'

/** Public holidays of the office's country, named in its language: the desk is closed on them. */
export type HolidayCalendar = ReturnType<typeof createHolidayCalendar>

export function createHolidayCalendar(settings: () => Settings) {
  let Calendar: typeof Holidays | null = null
  let loading: Promise<void> | null = null
  const years = new Map<string, Map<Day, string>>()

  const readYear = (year: string): Map<Day, string> | null => {
    if (Calendar === null) return null
    const { country, language } = settings()
    const key = `${country} ${language} ${year}`
    let known = years.get(key)
    if (known === undefined) {
      const calendar = new Calendar(country, { languages: [language, 'en'], types: ['public'] })
      known = new Map()
      // A country that the calendar does not know gives null, not an empty list.
      for (const { date, name } of calendar.getHolidays(year) ?? []) {
        const day = date.slice(0, 10) as Day
        if (!known.has(day)) known.set(day, beginLarge(name, language))
      }
      years.set(key, known)
    }
    return known
  }

  return {
    /**
     * Loads the calendar: a tenth of a second once, so no part of the start. To be awaited before the rota is asked
     * for anything, for until then no holiday is known; costs nothing later.
     */
    ready: (): Promise<void> =>
      (loading ??= import('date-holidays').then((module) => {
        Calendar = module.default
      })),
    /** The holiday's name; empty on other days. */
    nameOf: (day: Day): string => readYear(day.slice(0, 4))?.get(day) ?? '',
  }
}

/** Some languages' names begin small in the calendar; here they stand alone, like a heading. */
const beginLarge = (name: string, language: string) =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
