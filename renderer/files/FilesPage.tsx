import { useTranslation } from 'react-i18next'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { ProvePart } from './ProvePart.tsx'
import { QueuePart } from './QueuePart.tsx'
import styles from './files.module.css'

/** The files behind letters: what is being read from pictures, and the proof that none has changed. */
export function FilesPage() {
  const { t } = useTranslation('files')
  return (
    <Page>
      <PageHeader title={t('title')} text={t('text')} />
      <div className={styles.parts}>
        <QueuePart />
        <ProvePart />
      </div>
    </Page>
  )
}
