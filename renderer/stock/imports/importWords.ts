import type { TFunction } from 'i18next'
import { readReason } from '../../../shared/stock/importCells.ts'

/** Why a row is left out, in words (reasons: shared/stock/importRows.ts, words: files.json). */
export function reasonText(text: string, t: TFunction): string {
  const { reason, data } = readReason(text)
  const field = data['field']
  return t([`files:rowReason.${reason}`, 'orders:import.otherReason'], {
    ...data,
    ...(field ? { field: t(`orders:import.field.${field}`) } : {}),
  })
}
