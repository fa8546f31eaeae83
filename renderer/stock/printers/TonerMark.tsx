import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { roundMonths } from './scarcest.ts'
import type { Fit } from './scarcest.ts'

const SOON_MONTHS = 1

/** How long a fitting item lasts, as word, icon and colour. */
export function TonerMark({ fit }: { fit: Fit }) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const { onHand, monthsLeft } = fit
  if (onHand <= 0) return <StatusMark tone="bad" label={t('status.empty')} />
  if (monthsLeft === null) return <StatusMark tone="idle" label={t('printers.notKnown')} />
  const months = roundMonths(monthsLeft)
  return (
    <StatusMark
      tone={monthsLeft < SOON_MONTHS ? 'warn' : 'good'}
      label={t('printers.months', { count: months, months: number(months, 1) })}
    />
  )
}
