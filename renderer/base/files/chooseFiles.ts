import i18next from 'i18next'
import { shell } from '../../app/client/shell.ts'
import { showToast } from '../toasts.ts'

/** A kind of file in the user's words, and its extensions without the dot. */
export type FileKind = { name: string; extensions: string[] }

/** Asks for files by the system's dialog; none when cancelled. Says so of those that could not be read. */
export async function chooseFiles(
  title: string,
  kinds: FileKind[],
  multiple: boolean,
): Promise<File[]> {
  const { files, refused } = await shell.openFiles({
    title,
    filters: [...kinds, { name: i18next.t('base:files.all'), extensions: ['*'] }],
    multiple,
  })
  for (const { name, reason } of refused)
    showToast({ tone: 'bad', text: i18next.t(`base:files.refused_${reason}`, { name }) })
  return files.map(({ name, bytes }) => new File([bytes], name))
}
