import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { showToast } from '../../base/toasts.ts'
import { useWorkingCopies } from './useWorkingCopies.ts'

/** Says on any page that a copy was saved in its program, and leads to where it becomes a version. */
export function CopyWatch() {
  const { t } = useTranslation('documents')
  const [address, go] = useLocation()
  const copies = useWorkingCopies()
  const known = useRef(new Map<string, string>())
  useEffect(() => {
    for (const { documentId, name, savedAt, changed } of copies) {
      const before = known.current.get(documentId)
      known.current.set(documentId, savedAt)
      const isNew = before !== undefined && before !== savedAt
      if (!isNew || !changed || address.startsWith(`/documents/${documentId}`)) continue
      showToast({
        tone: 'good',
        text: t('copy.wasSaved', { name }),
        action: { label: t('copy.take'), run: () => go(`/documents/${documentId}`) },
      })
    }
  }, [copies, address, go, t])
  return null
}
