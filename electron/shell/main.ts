/**
 * The desktop shell: one instance, one window, one watched engine. Nothing here is awaited at the top level:
 * a packed app becomes ready only after this module has run, and would wait for itself for ever.
 */
import path from 'node:path'
import { BrowserWindow, Menu, app, session } from 'electron'
import { isOwnPage } from './addresses.ts'
import { isForked } from './engineChild.ts'
import { watchEngine } from './engineWatch.ts'
import type { EngineWatch } from './engineWatch.ts'
import { guardEverything } from './guards.ts'
import { nameOfPage, readKeptAnswers } from './keptAnswers.ts'
import { chooseOfficeFolder } from './officeFolder.ts'
import { answerOfficeScheme, registerOfficeScheme } from './officeScheme.ts'
import { openShellDoor } from './shellDoor.ts'
import { openWindow } from './windows.ts'

const pageFolder = path.join(import.meta.dirname, '../renderer')

registerOfficeScheme()
// Chromium refuses its sandbox to root on Linux, where the launcher says --no-sandbox; to insist would end every
// child process. Everyone else gets it for every page there is.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
guardEverything()

// The launcher holds this channel open; when it goes, however it goes, so does the app.
process.on('disconnect', () => app.quit())
process.on('unhandledRejection', (reason) => console.error('unhandled in the shell:', reason))

giveMenu()
if (app.requestSingleInstanceLock()) begin()
else app.quit()

/**
 * A forked engine starts while Electron itself still does; a utility process has to wait for it. Where a window has
 * kept answers to show, the engine starts when it connects after that: both at once would take the processor from each
 * other.
 */
function begin() {
  const folder = chooseOfficeFolder()
  const page = nameOfPage(pageFolder)
  const keptAnswers = readKeptAnswers(folder, page)
  const engine = watchEngine(folder, page)
  if (isForked && !keptAnswers) engine.start()
  void app.whenReady().then(() => startShell(engine, keptAnswers))
}

function startShell(engine: EngineWatch, keptAnswers: string | null) {
  openShellDoor(async () => (await import('./answerCalls.ts')).answerShellCalls(engine))
  answerOfficeScheme(session.defaultSession, pageFolder, keptAnswers)
  openWindow(keptAnswers !== null)
  if (!isForked && !keptAnswers) engine.start()
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  stopEngineAtQuit(engine)
}

function showWindow() {
  const open = BrowserWindow.getAllWindows().find((window) =>
    isOwnPage(window.webContents.getURL()),
  )
  const window = open ?? openWindow()
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Only macOS needs a menu for editing keys to work; elsewhere the page holds every key, and said before the app is
 * ready, Electron does not make its own (its guide to performance).
 */
function giveMenu() {
  if (process.platform !== 'darwin') return Menu.setApplicationMenu(null)
  void app
    .whenReady()
    .then(() =>
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]),
      ),
    )
}

/** Quitting waits for the engine, which closes its database and backs it up. */
function stopEngineAtQuit(engine: EngineWatch) {
  let engineStopped = false
  app.on('will-quit', (event) => {
    if (engineStopped) return
    event.preventDefault()
    void engine.stop().finally(() => {
      engineStopped = true
      app.quit()
    })
  })
}
