import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay, isInstant } from '../../../shared/base/dates.ts'
import type { JournalRow } from '../../../shared/office/contract.ts'
import { useFormats } from '../format/useFormats.ts'

/** False for what was undone already and for undoings themselves. */
export const canUndo = ({ command, undoneBy, undoes }: JournalRow): boolean =>
  undoneBy === null && undoes === null && command !== 'office.fillSample'

/** Columns of these names hold money, in minor units. */
const MONEY = /(^|_)(amount|fee|minimum_order|free_delivery_from)$/

/**
 * Words for what the journal holds. Each feature brings those of its own commands, tables and fields, in its words'
 * `history.commands.<command>`, `history.tables.<table>`, `history.fields.<table>.<column>` and, where a value is a
 * word of the program, `history.values.<table>.<column>.<value>`. Without words the stored name is shown.
 */
export function useHistoryWords() {
  const { t, i18n } = useTranslation()
  const { amount, dayWords, instant, number } = useFormats()
  return useMemo(() => {
    const spaces = Object.keys(i18n.getDataByLanguage(i18n.language) ?? {})
    const words = (path: string, stored: string) =>
      t(
        spaces.map((space) => `${space}:history.${path}`),
        { defaultValue: stored },
      )
    return {
      command: (name: string) => words(`commands.${name}`, name),
      table: (name: string) => words(`tables.${name}`, name),
      field: (table: string, column: string) => words(`fields.${table}.${column}`, column),
      value: (table: string, column: string, value: unknown): string => {
        if (value === null || value === undefined) return ''
        if (typeof value === 'number')
          return MONEY.test(column)
            ? amount(value)
            : words(`values.${table}.${column}.${value}`, number(value))
        if (typeof value !== 'string') return JSON.stringify(value)
        if (isInstant(value)) return instant(value)
        if (isDay(value)) return dayWords(value)
        return /^[a-z_]+$/.test(value) ? words(`values.${table}.${column}.${value}`, value) : value
      },
    }
  }, [t, i18n, amount, dayWords, instant, number])
}
