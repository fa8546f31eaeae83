import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client/queries.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { PatternForm } from './PatternForm.tsx'
import styles from '../rota.module.css'

/** Opening hours and weekly turns, changed from a day on. */
export function PatternPage() {
  const { t } = useTranslation('rota')
  const pattern = useQuery(orpc.rota.pattern.get.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader title={t('pattern.title')} text={t('pattern.text')} />
      <QueryNotice error={pattern.error} />
      <div className={styles.editor}>{pattern.data && <PatternForm pattern={pattern.data} />}</div>
    </Page>
  )
}
