import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FileId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { Notice } from '../Notice.tsx'
import styles from './files.module.css'

/** The words of a PDF or a picture, as far as they are known by now. */
export function FileWords({ fileId }: { fileId: FileId }) {
  const { t } = useTranslation('files')
  const file = useQuery(orpc.files.get.queryOptions({ input: { fileId } })).data
  const text = useQuery(orpc.files.text.queryOptions({ input: { fileId } })).data
  if (!file || !text) return null
  const { textState, textReason } = file
  const words = text.text.trim()
  return (
    <>
      {(textState === 'waiting' || textState === 'reading') && (
        <Notice>{t(`textState.${textState}`)}</Notice>
      )}
      {words === '' && (textState === 'none' || textState === 'failed') && (
        <Notice>{t([`textReason.${textReason}`, 'textReason.no_words'])}</Notice>
      )}
      {words !== '' && (
        <section className={styles.read} aria-label={t('preview.words')}>
          <h4>{t(textState === 'ocr' ? 'preview.wordsOfPicture' : 'preview.words')}</h4>
          <pre className={styles.words} tabIndex={0} aria-label={t('preview.words')}>
            {words}
          </pre>
          {text.total > text.text.length && <p className={styles.soft}>{t('preview.cut')}</p>}
        </section>
      )}
    </>
  )
}
