/** What the shell does for each call of the page (shared/base/shellCalls.ts). */
import { Notification, app, dialog, shell } from 'electron'
import type { EngineWatch } from './engineWatch.ts'
import { openFiles, saveFile } from './files.ts'
import { handleShellCall } from './handleShellCall.ts'
import { printPdf, showPdf } from './papers.ts'
import { dropSecret, keepSecret } from './secrets.ts'
import { keepSettings } from './settings.ts'
import { keepWorkingCopies } from './workingCopies.ts'

export function answerShellCalls(engine: EngineWatch) {
  /** Folders the user picked in this run; only these may be opened as offices. */
  const chosenFolders = new Set<string>()

  handleShellCall('connect', (window) => engine.connect(window.webContents))
  handleShellCall('openFiles', openFiles)
  handleShellCall('saveFile', saveFile)
  handleShellCall('printPdf', (_window, paper) => printPdf(paper))
  handleShellCall('showPdf', (_window, paper) => showPdf(paper))
  handleShellCall('notify', (window, message) => {
    if (!Notification.isSupported()) return
    const notification = new Notification(message)
    notification.on('click', () => window.show())
    notification.show()
  })
  handleShellCall('setTitle', (window, title) => window.setTitle(title || app.getName()))
  handleShellCall('setZoom', (window, zoom) => {
    window.webContents.setZoomFactor(zoom)
    keepSettings({ zoom })
  })
  handleShellCall('setLanguage', (_window, language) => keepSettings({ language }))
  handleShellCall('chooseFolder', async (window, { title }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openDirectory', 'createDirectory'],
    })
    const folder = filePaths[0] ?? null
    if (folder) chosenFolders.add(folder)
    return folder
  })
  handleShellCall('openOffice', async (_window, folder) => {
    if (!chosenFolders.has(folder)) return { opened: false, reason: 'NOT_CHOSEN' }
    if (!(await engine.open(folder))) return { opened: false, reason: 'FAILED' }
    keepSettings({ office: folder })
    return { opened: true }
  })
  handleShellCall('showOfficeFolder', () => shell.showItemInFolder(engine.folder()))
  handleShellCall('restartEngine', () => engine.restart())
  handleShellCall('keepSecret', (_window, secret) => keepSecret(secret))
  handleShellCall('dropSecret', (_window, key) => dropSecret(key))

  const copies = keepWorkingCopies(() => engine.folder())
  handleShellCall('openWorkingCopy', (_window, copy) => copies.open(copy))
  handleShellCall('workingCopies', () => copies.list())
  handleShellCall('readWorkingCopy', (_window, documentId) => copies.read(documentId))
  handleShellCall('keepOnWorkingCopy', (_window, taken) => copies.keepOn(taken))
  handleShellCall('endWorkingCopy', (_window, documentId) => copies.end(documentId))
}
