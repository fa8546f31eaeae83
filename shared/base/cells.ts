import type { Day } from './dates.ts'
import { isDay } from './dates.ts'

/**
 * Reads numbers and days as people write them in tables. One cell alone can be read in two ways
 * ("1.234", "03/04/2026"); the column it stands in tells which: look at all cells first, then read.
 */

const NUMBER = /^[-+−]?[.,]?\d[\d.,]*$/
const BLANKS = /[\s\u00a0\u202f'’]/g
/** Currency marks around an amount. */
const CURRENCY =
  /^(?:€|\$|£|kr\.?|eur|dkk|sek|nok|gbp|usd|chf)|(?:€|\$|£|kr\.?|eur|dkk|sek|nok|gbp|usd|chf|,-)$/gi

export type NumberColumn = {
  look: (cell: string) => void
  /** The number, or null for what is none. */
  read: (cell: string) => number | null
}

/** `usual` is the decimal mark where the column itself leaves it open. */
export function numberColumn(usual: '.' | ','): NumberColumn {
  const votes = { '.': 0, ',': 0 }
  const bare = (cell: string) => cell.replace(BLANKS, '').replace(CURRENCY, '')
  return {
    look(cell) {
      const text = bare(cell)
      const mark = NUMBER.test(text) ? decimalMarkOf(text) : null
      if (mark) votes[mark]++
    },
    read(cell) {
      const text = bare(cell)
      if (!NUMBER.test(text)) return null
      const mark = votes['.'] === votes[','] ? usual : votes['.'] > votes[','] ? '.' : ','
      return readNumber(text, decimalMarkOf(text) ?? mark)
    },
  }
}

/** The decimal mark that `text` itself proves, or null. */
function decimalMarkOf(text: string): '.' | ',' | null {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (dots > 1) return ','
  if (commas > 1) return '.'
  const mark = dots === 1 ? '.' : commas === 1 ? ',' : null
  if (mark === null) return null
  const [whole = '', after = ''] = text.replace(/^[-+−]/, '').split(mark)
  // "1.234" may be a thousand; "0.123", "1234.567" and "1.5" cannot be grouped so.
  const mayBeGroup =
    after.length === 3 && whole.length >= 1 && whole.length <= 3 && whole[0] !== '0'
  return mayBeGroup ? null : mark
}

function readNumber(text: string, mark: '.' | ','): number | null {
  const group = mark === '.' ? ',' : '.'
  const [whole = '', fraction = '', ...rest] = text.replace('−', '-').split(mark)
  if (rest.length > 0 || fraction.includes(group)) return null
  const groups = whole.replace(/^[-+]/, '').split(group)
  const grouped = groups.length > 1
  if (grouped && groups.some((part, index) => (index === 0 ? part.length > 3 : part.length !== 3)))
    return null
  const value = Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`)
  return Number.isFinite(value) ? value : null
}

export type DayColumn = {
  look: (cell: string) => void
  /** The day; 'ambiguous' where day and month cannot be told apart; null for what is no day. */
  read: (cell: string) => Day | 'ambiguous' | null
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const OTHER = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\.?(?:[ T].*)?$/

/**
 * A column of days: ISO, d.m.Y, d/m/Y, and m/d/Y where the column shows it (a second part above 12
 * somewhere and a first part above 12 nowhere). Days with dots are always day first.
 */
export function dayColumn(): DayColumn {
  let dayFirst = 0
  let monthFirst = 0
  return {
    look(cell) {
      const match = OTHER.exec(cell.trim())
      if (!match || match[2] === '.') return
      if (Number(match[1]) > 12) dayFirst++
      if (Number(match[3]) > 12) monthFirst++
    },
    read(cell) {
      const text = cell.trim()
      const iso = ISO.exec(text) ?? COMPACT.exec(text)
      if (iso) return dayOf(iso[1], iso[2], iso[3])
      const match = OTHER.exec(text)
      if (!match) return null
      const [, first = '', mark, second = '', year = ''] = match
      const full = year.length === 2 ? `20${year}` : year
      if (mark === '.' || Number(first) > 12 || first === second) return dayOf(full, second, first)
      if (Number(second) > 12) return dayOf(full, first, second)
      if (monthFirst > 0 && dayFirst > 0) return 'ambiguous'
      return monthFirst > 0 ? dayOf(full, first, second) : dayOf(full, second, first)
    },
  }
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}
