import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../command/useCommand.ts'
import type { ShownFile } from './fileBytes.ts'

/** Takes files into the office's store one after the other; those that cannot be are told of and left out. */
export function useTakeFiles() {
  const { t } = useTranslation('files')
  const add = useCommand(client.files.add, { undoable: false, long: t('taking') })
  const take = async (files: readonly File[]): Promise<ShownFile[]> => {
    const taken: ShownFile[] = []
    for (const file of files) {
      const stored = await add.run({ file })
      if (stored)
        taken.push({
          fileId: stored.id,
          name: stored.name,
          bytes: stored.bytes,
          mediaType: stored.mediaType,
        })
    }
    return taken
  }
  return { take, busy: add.busy }
}
