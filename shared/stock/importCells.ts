import { dayColumn, numberColumn } from '../base/cells.ts'
import type { Day } from '../base/dates.ts'
import type { Money } from '../base/money.ts'
import { CURRENCIES } from '../base/money.ts'
import { LARGEST_QUANTITY } from '../base/quantities.ts'
import type { RowReader } from './importRows.ts'

/** Why a row is left out; the words stand in files.json under `rowReason`. */
export type RowReason =
  | 'no_name'
  | 'no_code'
  | 'no_date'
  | 'no_quantity'
  | 'not_a_number'
  | 'not_whole'
  | 'negative'
  | 'not_positive'
  | 'too_large'
  | 'too_long'
  | 'not_a_date'
  | 'date_ambiguous'
  | 'date_in_future'
  | 'currency_unknown'
  | 'code_has_two_names'
  | 'unknown_code'
  | 'barcode_taken'

/** A reason with what its words name, as one text: the code, a blank, the data as JSON. */
export function writeReason(reason: RowReason, data: Record<string, string> = {}): string {
  return Object.keys(data).length === 0 ? reason : `${reason} ${JSON.stringify(data)}`
}

/** The parts of a text made by `writeReason`. */
export function readReason(text: string): { reason: string; data: Record<string, string> } {
  const at = text.indexOf(' {')
  if (at < 0) return { reason: text, data: {} }
  try {
    return { reason: text.slice(0, at), data: JSON.parse(text.slice(at + 1)) }
  } catch {
    return { reason: text, data: {} }
  }
}

export type ReaderOptions = {
  headers: string[]
  columns: Record<string, string>
  /** The file's delimiter and encoding: with `;` a comma is the usual decimal mark. */
  delimiter: string
  currency: string
  today: Day
}

export class Skip extends Error {
  readonly text: string

  constructor(reason: RowReason, data: Record<string, string> = {}) {
    super(reason)
    this.text = writeReason(reason, data)
  }
}

const NUMBERS = [
  'quantity',
  'reorderPoint',
  'orderUpTo',
  'par',
  'packQuantity',
  'price',
  'leadDays',
]

export function cellReader({ headers, columns, delimiter, currency, today }: ReaderOptions) {
  let current: string[] = []
  const places = new Map(
    Object.entries(columns).map(([field, header]) => [field, headers.indexOf(header)]),
  )
  const cell = (field: string) => current[places.get(field) ?? -1] ?? ''
  const usual = delimiter === ';' ? ',' : '.'
  const numbers = new Map(NUMBERS.map((field) => [field, numberColumn(usual)]))
  const days = dayColumn()

  const number = (field: string): number | null => {
    const text = cell(field)
    if (text === '') return null
    const value = numbers.get(field)?.read(text) ?? null
    if (value === null) throw new Skip('not_a_number', { field, value: text.slice(0, 60) })
    return value
  }

  return {
    /** The cell of a field as one line of text. */
    text(field: string, longest: number): string {
      const text = cell(field).replace(/\s*[\r\n]+\s*/g, ' ')
      if (text.length > longest) throw new Skip('too_long', { field, most: String(longest) })
      return text
    },
    whole(field: string, least: number, most = LARGEST_QUANTITY): number | null {
      const value = number(field)
      if (value === null) return null
      const data = { field, value: cell(field).slice(0, 60) }
      if (!Number.isInteger(value)) throw new Skip('not_whole', data)
      if (value < least) throw new Skip(least === 0 ? 'negative' : 'not_positive', data)
      if (value > most) throw new Skip('too_large', data)
      return value
    },
    /** The price of a pack in minor units, rounded to them. */
    price(): Money | null {
      const value = number('price')
      if (value === null) return null
      if (value < 0) throw new Skip('negative', { field: 'price', value: cell('price') })
      const unit = (cell('currency') || currency).toUpperCase()
      if (!CURRENCIES.includes(unit as never)) throw new Skip('currency_unknown', { value: unit })
      const amount = Math.round(Number((value * 100).toPrecision(15)))
      if (amount > 1e12) throw new Skip('too_large', { field: 'price', value: cell('price') })
      return { amount, currency: unit }
    },
    day(): Day {
      const text = cell('date')
      if (text === '') throw new Skip('no_date')
      const value = days.read(text)
      if (value === 'ambiguous') throw new Skip('date_ambiguous', { value: text.slice(0, 60) })
      if (value === null) throw new Skip('not_a_date', { value: text.slice(0, 60) })
      if (value > today) throw new Skip('date_in_future', { value: text.slice(0, 60) })
      return value
    },
    wrap<Row>(make: (row: number) => Row): RowReader<Row> {
      return {
        look(cells) {
          current = cells
          for (const [field, column] of numbers) column.look(cell(field))
          days.look(cell('date'))
        },
        read(cells, row) {
          current = cells
          if (cells.every((text) => text === '')) return null
          try {
            return make(row)
          } catch (error) {
            if (error instanceof Skip) return { row, reason: error.text }
            throw error
          }
        },
      }
    },
  }
}
