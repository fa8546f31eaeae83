import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupEntry } from '../../shared/office/contract.ts'
import { client } from '../app/client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { askConfirm } from '../base/confirm.ts'
import { useFormats } from '../base/format/useFormats.ts'

/** Puts a backup in place of the office after asking; the present state is kept beside it. */
export function useRestore() {
  const { t } = useTranslation('office')
  const { instant } = useFormats()
  const queries = useQueryClient()
  const restore = useCommand(client.office.backup.restore, {
    done: ({ kept }) => t('backup.restored', { kept }),
    undoable: false,
    long: t('backup.restoring'),
  })
  return async (backup: BackupEntry) => {
    const sure = await askConfirm({
      title: t('backup.restoreTitle'),
      text: t('backup.restoreText', { at: instant(backup.at) }),
      doIt: t('backup.restore'),
    })
    if (sure && (await restore.run({ path: backup.path }))) await queries.invalidateQueries()
  }
}
