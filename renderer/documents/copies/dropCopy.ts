import i18next from 'i18next'
import type { WorkingCopy } from '../../../shared/base/shellCalls.ts'
import { shell } from '../../app/client/shell.ts'
import { askConfirm } from '../../base/confirm.ts'
import { showToast } from '../../base/toasts.ts'

/** Ends a copy that is needed no more; a program that still holds it open is told of. */
export const endCopy = (documentId: string): Promise<void> =>
  shell
    .endWorkingCopy(documentId)
    .catch(() => showToast({ tone: 'warn', text: i18next.t('documents:copy.stillOpen') }))

/** Asks before changes in a copy are thrown away; true where there are none, or they may be. */
export async function mayDrop({ changed }: WorkingCopy): Promise<boolean> {
  if (!changed) return true
  return askConfirm({
    title: i18next.t('documents:copy.dropTitle'),
    text: i18next.t('documents:copy.dropText'),
    doIt: i18next.t('documents:copy.drop'),
  })
}
