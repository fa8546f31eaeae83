/** Files that the user chooses for the page to read, and files that the page gives the user to keep. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { MAXIMUM_FILE_BYTES } from '../../shared/base/shellNames.ts'
import type {
  OpenedFiles,
  SaveRefusal,
  SavedFile,
  ShellPayload,
} from '../../shared/base/shellCalls.ts'
import { plainFileName, writeWhole } from './writeFile.ts'

/** Where the last file was saved, so that the next dialog opens there. */
let lastFolder: string | undefined

export async function openFiles(
  window: BrowserWindow,
  choice: ShellPayload<'openFiles'>,
): Promise<OpenedFiles> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...(choice.title ? { title: choice.title } : {}),
    filters: choice.filters,
    properties: choice.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  const opened: OpenedFiles = { files: [], refused: [] }
  let left = MAXIMUM_FILE_BYTES
  for (const place of filePaths) {
    const name = path.basename(place)
    try {
      const { size } = await stat(place)
      if (size > left) {
        opened.refused.push({ name, reason: 'TOO_LARGE' })
        continue
      }
      left -= size
      opened.files.push({ name, bytes: new Uint8Array(await readFile(place)) })
    } catch {
      opened.refused.push({ name, reason: 'UNREADABLE' })
    }
  }
  return opened
}

export async function saveFile(
  window: BrowserWindow,
  file: ShellPayload<'saveFile'>,
): Promise<SavedFile> {
  const folder = lastFolder ?? app.getPath('documents')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...(file.title ? { title: file.title } : {}),
    defaultPath: path.join(folder, plainFileName(file.name)),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || !filePath) return { saved: false, reason: 'CANCELLED' }
  try {
    await writeWhole(filePath, file.bytes)
  } catch (error) {
    return { saved: false, reason: refusalOf(error) }
  }
  lastFolder = path.dirname(filePath)
  return { saved: true, name: path.basename(filePath), place: lastFolder }
}

function refusalOf(error: unknown): SaveRefusal {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'FULL'
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'NO_PERMISSION' : 'FAILED'
}
