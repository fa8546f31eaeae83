import type { Day } from '../base/dates.ts'
import { isDay } from '../base/dates.ts'
import { foldText } from '../base/fold.ts'

const LANGUAGES = ['en', 'da', 'it', 'sv', 'hr']

let months: Map<string, number> | undefined

/**
 * Months by their folded names in the five languages, whole and shortened, also as they stand beside a day. Made at
 * the first letter that is read: as many formatters would hold up every start of the engine.
 */
function readMonths(): Map<string, number> {
  if (months) return months
  months = new Map()
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      const beside = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
      for (let number = 0; number < 12; number++) {
        const date = new Date(Date.UTC(2026, number, 1))
        const parts = beside.formatToParts(date).filter(({ type }) => type === 'month')
        for (const name of [alone.format(date), ...parts.map(({ value }) => value)])
          months.set(foldText(name).replace(/\.$/, ''), number + 1)
      }
    }
  }
  return months
}

/** A day in running text: 14.11.2026, 14/11/2026, 2026-11-14, "14. november 2026", "14 novembre 2026". */
export const DAY_IN_TEXT = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}|\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:de[nl]\s+)?\p{L}{3,12}\.?,?\s+\d{4})`

/** The day that such a text means, or null. */
export function dayInText(text: string): Day | null {
  if (isDay(text)) return text
  const numbers = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})$/.exec(text)
  if (numbers) return makeDay(numbers[1]!, Number(numbers[2]), numbers[3]!)
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de[nl]\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text)
  const month = words ? readMonths().get(foldText(words[2]!)) : undefined
  return words && month ? makeDay(words[1]!, month, words[3]!) : null
}

function makeDay(day: string, month: number, year: string): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}
