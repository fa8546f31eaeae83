import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { Fit } from './scarcest.ts'

const SOON_MONTHS = 1

/** How long a fitting item lasts, as word, icon and colour. */
export function TonerMark({ fit }: { fit: Fit }) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const { onHand, monthsLeft } = fit
  if (onHand <= 0) return <StatusMark tone="bad" label={t('status.empty')} />
  if (monthsLeft === null) return <StatusMark tone="idle" label={t('printers.notKnown')} />
  const months = number(monthsLeft, monthsLeft < 10 ? 1 : 0)
  return (
    <StatusMark
      tone={monthsLeft < SOON_MONTHS ? 'warn' : 'good'}
      label={t('printers.months', { count: Math.round(monthsLeft), months })}
    />
  )
}
