/** What the shell does for each call of the page (shared/base/shellCalls.ts). */
import { Notification, app, dialog, shell } from 'electron'
import { shellPayloads } from '../../shared/base/shellCalls.ts'
import type { EngineWatch } from './engineWatch.ts'
import { openFiles, saveFile } from './files.ts'
import { printPdf, showPdf } from './papers.ts'
import { dropSecret, keepSecret } from './secrets.ts'
import { keepSettings } from './settings.ts'
import type { ShellAnswers } from './shellDoor.ts'
import { keepWorkingCopies } from './workingCopies.ts'

export function answerShellCalls(engine: EngineWatch): ShellAnswers {
  /** Folders the user picked in this run; only these may be opened as offices. */
  const chosenFolders = new Set<string>()

  const copies = keepWorkingCopies(() => engine.folder())
  const answers: ShellAnswers['answers'] = {
    connect: (window) => engine.connect(window.webContents),
    openFiles,
    saveFile,
    printPdf: (_window, paper) => printPdf(paper),
    showPdf: (_window, paper) => showPdf(paper),
    notify: (window, message) => {
      if (!Notification.isSupported()) return
      const notification = new Notification(message)
      notification.on('click', () => window.show())
      notification.show()
    },
    setTitle: (window, title) => window.setTitle(title || app.getName()),
    setZoom: (window, zoom) => {
      window.webContents.setZoomFactor(zoom)
      keepSettings({ zoom })
    },
    setLanguage: (_window, language) => keepSettings({ language }),
    chooseFolder: async (window, { title }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      const folder = filePaths[0] ?? null
      if (folder) chosenFolders.add(folder)
      return folder
    },
    openOffice: async (_window, folder) => {
      if (!chosenFolders.has(folder)) return { opened: false, reason: 'NOT_CHOSEN' }
      if (!(await engine.open(folder))) return { opened: false, reason: 'FAILED' }
      keepSettings({ office: folder })
      return { opened: true }
    },
    showOfficeFolder: () => shell.showItemInFolder(engine.folder()),
    restartEngine: () => engine.restart(),
    keepSecret: (_window, secret) => keepSecret(secret),
    dropSecret: (_window, key) => dropSecret(key),
    openWorkingCopy: (_window, copy) => copies.open(copy),
    workingCopies: () => copies.list(),
    readWorkingCopy: (_window, documentId) => copies.read(documentId),
    keepOnWorkingCopy: (_window, taken) => copies.keepOn(taken),
    endWorkingCopy: (_window, documentId) => copies.end(documentId),
  }
  return { payloads: shellPayloads, answers }
}
