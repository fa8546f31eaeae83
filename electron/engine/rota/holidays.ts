import type Holidays from 'date-holidays'
import type { Day } from '../../../shared/base/dates.ts'
import type { Parts } from '../base/parts.ts'

/** Public holidays of the office's country, named in its language: the desk is closed on them. */
export type HolidayCalendar = ReturnType<typeof createHolidayCalendar>

/** Changes with the package, whose newer editions may know better: kept years of an older one are made anew. */
export const EDITION = '3.37.0'
/** Years before and after the present one that are kept. */
const BACK = 1
const AHEAD = 2

type Year = Map<Day, string>

/**
 * The calendar takes a tenth of a second and more to load, which no start should wait for: the years around the
 * present one are kept in the database, and it is only loaded for others or where none is kept yet. `onLoaded` is
 * called then: days that had no name may have one now.
 */
export function createHolidayCalendar(
  { database, settings, clock }: Pick<Parts, 'database' | 'settings' | 'clock'>,
  onLoaded: () => void = () => {},
) {
  let Calendar: typeof Holidays | null = null
  let loading: Promise<void> | null = null
  const years = new Map<string, Year>()
  const kept = database.prepare<{ days: string }>(
    'SELECT days FROM rota_holidays WHERE country = ? AND language = ? AND year = ? AND calendar = ?',
  )
  const keep = database.prepare(
    `INSERT INTO rota_holidays (country, language, year, days, calendar) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (country, language, year) DO UPDATE SET days = excluded.days, calendar = excluded.calendar`,
  )

  const makeYear = (calendar: typeof Holidays, year: string): Year => {
    const { country, language } = settings()
    const made: Year = new Map()
    const rules = new calendar(country, { languages: [language, 'en'], types: ['public'] })
    // A country that the calendar does not know gives null, not an empty list.
    for (const { date, name } of rules.getHolidays(year) ?? []) {
      const day = date.slice(0, 10) as Day
      if (!made.has(day)) made.set(day, beginLarge(name, language))
    }
    return made
  }
  const readYear = (year: string): Year | null => {
    const { country, language } = settings()
    const key = `${country} ${language} ${year}`
    const known = years.get(key)
    if (known) return known
    const row = kept.get(country, language, year, EDITION)
    const found = row
      ? new Map(JSON.parse(row.days) as [Day, string][])
      : Calendar && makeYear(Calendar, year)
    if (found) years.set(key, found)
    return found
  }
  const yearsAround = (): string[] => {
    const now = Number(clock.today().slice(0, 4))
    return Array.from({ length: BACK + AHEAD + 1 }, (_, index) => String(now - BACK + index))
  }
  const load = (): Promise<void> =>
    (loading ??= import('date-holidays').then((module) => {
      Calendar = module.default
      const { country, language } = settings()
      for (const year of yearsAround()) {
        if (kept.get(country, language, year, EDITION)) continue
        const days = JSON.stringify([...makeYear(Calendar, year)])
        keep.run(country, language, year, days, EDITION)
      }
      onLoaded()
    }))

  return {
    /** Every year can be asked for from then on. */
    ready: load,
    /** The years around the present one can be asked for from then on: at once where they are kept. */
    readyNow: async (): Promise<void> => {
      if (yearsAround().some((year) => readYear(year) === null)) await load()
    },
    /** The holiday's name; empty on other days. */
    nameOf: (day: Day): string => readYear(day.slice(0, 4))?.get(day) ?? '',
  }
}

/** Some languages' names begin small in the calendar; here they stand alone, like a heading. */
const beginLarge = (name: string, language: string) =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
