import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isInstant } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../documents.module.css'
import { useWorkingCopies } from './useWorkingCopies.ts'

/** Documents open in programs of this desk, also those from before the app was closed: none is forgotten. */
export function CopyList() {
  const { t } = useTranslation('documents')
  const { instant } = useFormats()
  const [, go] = useLocation()
  const copies = useWorkingCopies()
  if (copies.length === 0) return null
  return (
    <section className={styles.copies} aria-label={t('copy.list')}>
      <h2>{t('copy.list')}</h2>
      <ul>
        {copies.map(({ documentId, name, changed, savedAt }) => (
          <li key={documentId}>
            <button
              type="button"
              className={styles.link}
              onClick={() => go(`/documents/${documentId}`)}
            >
              {name}
            </button>
            <StatusMark
              tone={changed ? 'warn' : 'idle'}
              icon={IconPencil}
              label={
                changed && isInstant(savedAt)
                  ? t('copy.savedAt', { when: instant(savedAt) })
                  : t('copy.unchanged')
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
