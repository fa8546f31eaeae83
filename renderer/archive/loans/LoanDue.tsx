import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/archive/contract/lending.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'

/** The day a loan should be back, marked when that is over. */
export function LoanDue({ loan }: { loan: Loan }) {
  const { t } = useTranslation('archive')
  const { dayWords } = useFormats()
  return loan.overdue ? (
    <StatusMark tone="bad" label={t('loans.overdue', { day: dayWords(loan.dueOn) })} />
  ) : (
    dayWords(loan.dueOn)
  )
}
