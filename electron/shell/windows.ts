/** The app's window: how it is locked down, where it stands, what it remembers. */
import path from 'node:path'
import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { PAGE_ORIGIN } from '../../shared/base/pageDelivery.ts'
import { KEPT_ANSWERS_ARGUMENT } from '../../shared/base/shellNames.ts'
import { isOwnPage } from './addresses.ts'
import { giveEditMenu } from './editMenu.ts'
import { keepSettings, readSettings } from './settings.ts'

const FIRST_SIZE = { width: 1360, height: 860 }

/** The page's rights, all stated, so that a test can hold them fast. */
export function pagePreferences(hasKeptAnswers = false): Electron.WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Elsewhere Chromium would fetch dictionaries from the internet; macOS brings its own.
    spellcheck: process.platform === 'darwin',
    devTools: !app.isPackaged,
    disableBlinkFeatures: 'Auxclick',
    additionalArguments: [
      `--counterpart-version=${app.getVersion()}`,
      `--counterpart-languages=${systemLanguages().join(',')}`,
      ...(hasKeptAnswers ? [KEPT_ANSWERS_ARGUMENT] : []),
    ],
  }
}

/** Linux says "c" or "posix" where no language is set; only real language tags go to the page. */
function systemLanguages() {
  return app.getPreferredSystemLanguages().filter((tag) => /^[a-z]{2,3}(-|$)/i.test(tag))
}

/** The remembered place, if it still lies on a screen; a monitor may have been taken away. */
function rememberedPlace() {
  const kept = readSettings().window
  if (!kept) return FIRST_SIZE
  const area = screen.getDisplayMatching(kept).workArea
  const seen =
    kept.x < area.x + area.width - 100 &&
    kept.x + kept.width > area.x + 100 &&
    kept.y >= area.y - 10 &&
    kept.y < area.y + area.height - 50
  const { width, height } = kept
  return seen ? { x: kept.x, y: kept.y, width, height } : { width, height }
}

export function openWindow(hasKeptAnswers = false): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedPlace(),
    minWidth: 800,
    minHeight: 560,
    show: false,
    // A page that could paint would first wait for the graphics process; so its code is read meanwhile.
    paintWhenInitiallyHidden: false,
    title: app.getName(),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d1b18' : '#efece6',
    webPreferences: pagePreferences(hasKeptAnswers),
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    keepSettings({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  // Papers shown beside the app go with it.
  window.once('closed', () => BrowserWindow.getAllWindows().forEach((other) => other.close()))
  window.webContents.once('dom-ready', () => {
    if (readSettings().window?.maximized) window.maximize()
    window.show()
  })
  window.webContents.on('dom-ready', () =>
    window.webContents.setZoomFactor(readSettings().zoom ?? 1),
  )
  stayInApp(window)
  mendAfterCrash(window)
  giveEditMenu(window)
  if (!app.isPackaged) giveDeveloperKey(window)
  void window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

/** A navigation to about:blank passes by every will-navigate event; the window then comes back. */
function stayInApp(window: BrowserWindow) {
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnPage(address)) void window.loadURL(`${PAGE_ORIGIN}/`)
  })
}

/** A page whose process died is loaded anew, but not for ever: the third time within a minute it stays. */
function mendAfterCrash(window: BrowserWindow) {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`the page's process ended: ${reason}`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashes = [...crashes.filter((time) => Date.now() - time < 60_000), Date.now()]
    if (crashes.length < 3) window.webContents.reload()
  })
}

function giveDeveloperKey(window: BrowserWindow) {
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'F12') window.webContents.toggleDevTools()
  })
}
