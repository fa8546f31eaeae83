import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addReports, NOTHING_IMPORTED } from '../../../shared/base/importReport.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useDocumentsStore } from '../store.ts'

const SCAN = /\.(pdf|tiff?|png|jpe?g)$/i

/** What becomes of files that come in: one alone is entered with its facts, several become documents at once. */
export function useTakeDocuments() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const { take } = useTakeFiles()
  const run = useCommand(client.documents.import, { undoable: false, long: t('import.running') })
  return async (files: readonly File[]) => {
    if (files.length === 0) return
    if (files.length === 1) {
      const [taken] = await take(files)
      if (!taken) return
      useDocumentsStore.setState({ taken })
      return go('/documents/file')
    }
    let report = NOTHING_IMPORTED
    for (const file of files) {
      const one = await run.run({ file, kind: SCAN.test(file.name) ? 'scan' : 'other' })
      if (one) report = addReports(report, one)
    }
    useDocumentsStore.setState({ report })
    go('/documents/imported')
  }
}
