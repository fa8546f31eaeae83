import { useTranslation } from 'react-i18next'
import { TakenInPanel } from '../../base/files/TakenInPanel.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useImported } from './importedStore.ts'

/** What was taken in of the e-mails; a mailbox file is told by its messages. */
export function ImportedPanel() {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const report = useImported((state) => state.report)
  return (
    <TakenInPanel
      report={report}
      feature="mail"
      address="/mail"
      where={({ file, row }) => t('import.at', { file, message: number(row) })}
    />
  )
}
