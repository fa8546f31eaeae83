import type { OutgoingMailId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { hasDesktopShell, shell } from '../../app/client/shell.ts'
import { paperBytes, savePaper } from '../papers.ts'
import { showFailure } from '../toasts.ts'

/** Opens a message in the mail program, ready to be sent; where there is none, and in a browser, it is saved. */
export function useOpenDraft() {
  return async (outgoingMailId: OutgoingMailId): Promise<void> => {
    try {
      const paper = await client.mail.outbox.draft({ outgoingMailId })
      if (hasDesktopShell) {
        const { fileName: name } = paper
        const copy = { documentId: outgoingMailId, base: 1, name, bytes: paperBytes(paper) }
        const { opened } = await shell.openWorkingCopy({ ...copy, readOnly: true })
        if (opened) return
      }
      await savePaper(paper)
    } catch (error) {
      showFailure(error)
    }
  }
}
