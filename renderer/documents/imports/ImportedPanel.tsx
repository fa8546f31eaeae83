import { TakenInPanel } from '../../base/files/TakenInPanel.tsx'
import { useDocumentsStore } from '../store.ts'

/** What became of the files taken in last. */
export function ImportedPanel() {
  const report = useDocumentsStore((state) => state.report)
  return (
    <TakenInPanel
      report={report}
      feature="documents"
      address="/documents"
      where={({ file }) => file}
    />
  )
}
