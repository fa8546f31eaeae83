import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/today/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { StatusMark } from '../base/StatusMark.tsx'
import { Waiting } from './Waiting.tsx'

/** What waits in the archive: loans that should be back, disposals to be approved or carried out. */
export function ArchiveLines({ support }: { support: Today['support'] }) {
  const { t } = useTranslation(['today', 'disposal'])
  const { dayWords } = useFormats()
  return (
    <>
      <Waiting
        title={t('overdueLoans.title', { count: support.overdueLoans.length })}
        lines={support.overdueLoans.map(({ id, code, title, borrowerName, dueOn }) => ({
          key: id,
          address: `/archive/loans/${id}`,
          label: [code, title].filter(Boolean).join(' '),
          detail: t('overdueLoans.with', { name: borrowerName }),
          mark: <StatusMark tone="bad" label={dayWords(dueOn)} />,
        }))}
      />
      <Waiting
        title={t('disposals.title', { count: support.disposals.length })}
        lines={support.disposals.map(({ id, number, title, proposedByName, state }) => ({
          key: id,
          address: `/archive/disposals/${id}`,
          label: [number, title].filter(Boolean).join(' '),
          detail: proposedByName,
          mark: <StatusMark tone="warn" label={t(`disposal:state.${state}`)} />,
        }))}
      />
    </>
  )
}
