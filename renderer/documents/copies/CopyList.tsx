import { ActionIcon } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isInstant } from '../../../shared/base/dates.ts'
import type { WorkingCopy } from '../../../shared/base/shellCalls.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../documents.module.css'
import { endCopy, mayDrop } from './dropCopy.ts'
import { useWorkingCopies } from './useWorkingCopies.ts'

/** Documents open in programs of this desk, also those from before the app was closed: none is forgotten. */
export function CopyList() {
  const { t } = useTranslation('documents')
  const { instant } = useFormats()
  const [, go] = useLocation()
  const copies = useWorkingCopies()
  const drop = async (copy: WorkingCopy) => {
    if (await mayDrop(copy)) await endCopy(copy.documentId)
  }
  if (copies.length === 0) return null
  return (
    <section className={styles.copies} aria-label={t('copy.list')}>
      <h2>{t('copy.list')}</h2>
      <ul>
        {copies.map((copy) => {
          const { documentId, name, changed, savedAt } = copy
          return (
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
              <ActionIcon
                size="sm"
                aria-label={t('copy.dropOf', { name })}
                onClick={() => void drop(copy)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
