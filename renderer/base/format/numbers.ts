import type { Money } from '../../../shared/base/money.ts'

const cache = new Map<string, Intl.NumberFormat>()

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const known = cache.get(key)
  if (known) return known
  // Four digits are grouped too: 1.234 stands under 12.345.
  const made = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options })
  cache.set(key, made)
  return made
}

/** A number as the locale writes it; at most `decimals` decimals. */
export function numberText(value: number, locale: string, decimals = 0): string {
  return formatter(locale, { maximumFractionDigits: decimals }).format(value)
}

/** Money with its currency: `{amount: 123450, currency: 'DKK'}` is "1.234,50 kr." in Danish. */
export function moneyText(value: Money, locale: string): string {
  return formatter(locale, { style: 'currency', currency: value.currency }).format(
    value.amount / 100,
  )
}

/** Minor units without the currency, always two decimals: 123450 is "1.234,50". */
export function amountText(amount: number, locale: string): string {
  return formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amount / 100,
  )
}

/** Bytes in the unit that suits them: "3.4 MB". */
export function bytesText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']
  let value = bytes
  let unit = 0
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000
  return formatter(locale, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value)
}

/**
 * Reads a number as people of the locale type it; null when it is none. Spaces and apostrophes are
 * ignored. Where both marks occur the last one is the decimal mark; a single mark of the wrong kind
 * before three digits groups thousands ("1.234" in Danish), otherwise it is taken as the decimal mark.
 */
export function parseNumber(text: string, locale: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–]/g, '-')
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(compact)) return null
  const decimal = decimalMark(compact, locale)
  const groups = decimal === ',' ? '.' : ','
  const plain = compact.split(groups).join('')
  const parts = decimal === null ? [plain.split('.').join('')] : plain.split(decimal)
  if (parts.length > 2) return null
  const value = Number(parts.join('.'))
  return Number.isFinite(value) ? value : null
}

/** What a number may be written with in any of our languages. */
const FIGURES = /^[\d\s\u00a0\u202f.,'’+\-−–]*$/

/**
 * What a field of a number shows after a change from `before` to `typed`: letters are not taken. Pasted text is freed
 * of what stands around its number ("12 pcs.", "kr. 3,50"); text with letters among the figures is refused whole.
 */
export function numberTyped(before: string, typed: string): string {
  if (FIGURES.test(typed)) return typed
  const figures = /[+\-−–]?\d(?:.*\d)?/s.exec(typed)?.[0] ?? ''
  const isPasted = typed.length > before.length + 1
  return isPasted && figures && FIGURES.test(figures) ? figures : before
}

function decimalMark(text: string, locale: string): '.' | ',' | null {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots === 0 && commas === 0) return null
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  const mark = dots > 0 ? '.' : ','
  if (dots + commas > 1) return mark === '.' ? ',' : '.'
  const usual = (1.5).toLocaleString(locale).includes(',') ? ',' : '.'
  if (mark === usual) return mark
  return /[.,]\d{3}$/.test(text) && !/^[+-]?0/.test(text) ? usual : mark
}
