import { useTranslation } from 'react-i18next'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { hasDesktopShell, shell } from '../../app/client/shell.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { readFileBytes } from '../../base/files/fileBytes.ts'
import { saveBytes } from '../../base/papers.ts'
import { showFailure, showToast } from '../../base/toasts.ts'

/** Hours that a document is kept from others when it is opened to work in. */
const HOURS = 8

/**
 * Opens a document in the program of this desk. A draft is checked out for it and its copy watched for saves; a final
 * one is only looked at. A browser starts no programs: there the file is saved, and the changed one added later.
 */
export function useOpenDocument() {
  const { t } = useTranslation('documents')
  const checkOut = useCommand(client.documents.checkOut, { undoable: false })
  return async (document: DocumentLine) => {
    const { id: documentId, current: base, fileId, fileName: name, mediaType, state } = document
    const isDraft = state === 'draft'
    if (isDraft && !document.lock?.mine && !(await checkOut.run({ documentId, hours: HOURS })))
      return
    try {
      const bytes = await readFileBytes(fileId)
      if (!hasDesktopShell) {
        await saveBytes(name, bytes, mediaType)
        if (isDraft) showToast({ tone: 'good', text: t('copy.downloaded') })
        return
      }
      const outcome = await shell.openWorkingCopy({
        documentId,
        base,
        name,
        bytes,
        readOnly: !isDraft,
      })
      if (!outcome.opened)
        showToast({
          tone: 'warn',
          text: t(`copy.refused.${outcome.reason}`),
          action: { label: t('copy.saveFile'), run: () => void saveBytes(name, bytes, mediaType) },
        })
    } catch (error) {
      showFailure(error)
    }
  }
}
