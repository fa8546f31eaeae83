import { useTranslation } from 'react-i18next'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'

/** Asks for a Word file and takes it into the store; null when none was chosen. */
export function useChooseWord() {
  const { t } = useTranslation('documents')
  const { take, busy } = useTakeFiles()
  const choose = async (): Promise<ShownFile | null> => {
    const kinds = [{ name: t('templates.wordFiles'), extensions: ['docx'] }]
    const [taken] = await take(await chooseFiles(t('templates.chooseFile'), kinds, false))
    return taken ?? null
  }
  return { choose, busy }
}
