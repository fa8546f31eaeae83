import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay, isInstant } from '../../../shared/base/dates.ts'
import { isId } from '../../../shared/base/ids.ts'
import type { JournalRow } from '../../../shared/office/contract.ts'
import { finalCommands } from '../../../shared/office/finalCommands.ts'
import { useFormats } from '../format/useFormats.ts'
import { createHistoryWords } from './historyWords.ts'

/** False for what was undone already, for undoings themselves and for what is never taken back. */
export const canUndo = ({ command, undoneBy, undoes }: JournalRow): boolean =>
  undoneBy === null && undoes === null && !finalCommands.has(command)

/** Columns of these names hold money, in minor units. */
const MONEY = /(^|_)(amount|fee|minimum_order|free_delivery_from)$/

/** Columns of these names hold what is read digit by digit: 2026, not 2.026. */
const PLAIN = /(^|_)(year|number)$/

/** The words of the history in the user's language, and its values as people write them. */
export function useHistoryWords() {
  const { t, i18n } = useTranslation()
  const { amount, dayWords, instant, number } = useFormats()
  return useMemo(() => {
    const words = createHistoryWords(t, Object.keys(i18n.getDataByLanguage(i18n.language) ?? {}))
    const value = (table: string, column: string, stored: unknown): string => {
      if (stored === null || stored === undefined) return ''
      if (typeof stored === 'number' && MONEY.test(column)) return amount(stored)
      if (typeof stored === 'number' && PLAIN.test(column)) return String(stored)
      if (typeof stored === 'number') {
        const word = words.value(table, column, String(stored))
        return word === String(stored) ? number(stored) : word
      }
      if (typeof stored !== 'string') return JSON.stringify(stored)
      if (isInstant(stored)) return instant(stored)
      if (isDay(stored)) return dayWords(stored)
      // A record that has no name of its own: its id says nothing.
      if (isId(stored)) return ''
      return /^[a-z_]+$/.test(stored) ? words.value(table, column, stored) : stored
    }
    return { ...words, value }
  }, [t, i18n, amount, dayWords, instant, number])
}
