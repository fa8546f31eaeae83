import type { TFunction } from 'i18next'
import { shell } from '../app/client/shell.ts'
import { showToast } from '../base/toasts.ts'

/** Lets the user choose a folder and opens the office in it; an empty folder becomes a new office. */
export async function openAnotherOffice(t: TFunction): Promise<void> {
  const folder = await shell.chooseFolder({ title: t('office:about.openOther') })
  if (folder === null) return
  const outcome = await shell.openOffice(folder)
  if (!outcome.opened) showToast({ tone: 'bad', text: t('office:about.notOpened', { folder }) })
}
