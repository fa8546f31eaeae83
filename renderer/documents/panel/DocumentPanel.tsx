import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { readFailure } from '../../base/command/failure.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { ActForm, isAct } from '../acts/ActForm.tsx'
import { StateMark } from '../list/useDocumentColumns.tsx'
import { useDocument } from '../queries.ts'
import { ActButtons } from './ActButtons.tsx'
import { DocumentEdit } from './DocumentEdit.tsx'
import { DocumentOverview } from './DocumentOverview.tsx'
import { SentPart } from './SentPart.tsx'
import { Versions } from './Versions.tsx'
import styles from './panel.module.css'

/** One document beside the list: what it is, its versions, where it went, all that was done with it. */
export function DocumentPanel({ documentId }: { documentId: string }) {
  const { t } = useTranslation('documents')
  const { view } = useRecordPlace()
  const { data: document, error } = useDocument(documentId)
  const isGone = error !== null && readFailure(error).code === 'NOT_FOUND'
  const tab = (id: string, label: string, content: React.ReactNode) => ({ id, label, content })
  return (
    <RecordPanel
      record={isGone ? null : document && { name: document.title }}
      noun={t('document')}
      entity="document"
      error={isGone ? null : error}
      subtitle={document && <Subtitle document={document} />}
      footer={
        document &&
        !document.masked &&
        (isAct(view) ? (
          <div key={view} className={styles.act}>
            <ActForm document={document} act={view} />
          </div>
        ) : (
          <ActButtons document={document} />
        ))
      }
      tabs={
        document
          ? [
              tab('overview', 'base:record.tab.overview', <DocumentOverview document={document} />),
              ...(document.masked
                ? []
                : [
                    tab('versions', 'documents:versions', <Versions document={document} />),
                    tab('sent', 'documents:sent.title', <SentPart document={document} />),
                    tab('edit', 'base:record.tab.edit', <DocumentEdit document={document} />),
                  ]),
            ]
          : []
      }
    />
  )
}

function Subtitle({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { number, kind, current } = document
  return (
    <span className={styles.subtitle}>
      <StateMark document={document} />
      <span>
        {[number, t(`kind.${kind}`), t('versionNumber', { number: current })].join(' · ')}
      </span>
    </span>
  )
}
