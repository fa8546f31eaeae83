import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '../../../shared/base/dates.ts'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { useFormats } from '../../base/format/useFormats.ts'

type Held = DocumentLine['values'][number]

/** What a document holds in a field of the office's own, as people here write it; links by the name the engine tells. */
export function useValueText(): (held: Held, type: string | undefined) => string {
  const { t } = useTranslation('documents')
  const { day, money, number } = useFormats()
  return useCallback(
    ({ value, shown }, type) => {
      if (typeof value === 'boolean') return t(`yesNo.${value}`)
      if (typeof value === 'number') return number(value, decimalsOf(value))
      if (typeof value === 'object') return money(value)
      return type === 'day' && isDay(value) ? day(value) : shown
    },
    [t, day, money, number],
  )
}

const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length
