/**
 * PDF papers to look at and print, in a window of Chromium's own viewer: sandboxed, without our preload,
 * under an origin of its own (the viewer works in the app's own session only). No copy is left on the disk.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import type { ProtocolResponse } from 'electron'
import type { PrintOutcome, ShellPayload } from '../../shared/base/shellCalls.ts'

const ORIGIN = 'app://papers'
const papers = new Map<string, Buffer>()

export function isPaper(address: string) {
  return address.startsWith(`${ORIGIN}/`)
}

/** What a paper's window goes to by itself: the paper, and Chromium's own viewer around it. */
export function isPaperView(address: string) {
  return (
    isPaper(address) || address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/')
  )
}

/** Answers a request for a paper; only one that is being shown is found. */
export function answerPaper(address: string): ProtocolResponse {
  const data = papers.get(address.split('#', 1)[0] ?? '')
  if (!data) return { statusCode: 404, data: Buffer.from('Not found') }
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'application/pdf',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
    data,
  }
}

async function openViewer({ name, bytes }: ShellPayload<'showPdf'>): Promise<BrowserWindow> {
  const address = `${ORIGIN}/${randomUUID()}/${encodeURIComponent(name)}`
  papers.set(address, Buffer.from(bytes))
  const viewer = new BrowserWindow({
    title: name,
    width: 900,
    height: 1000,
    autoHideMenuBar: true,
    webPreferences: {
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
  viewer.on('page-title-updated', (event) => event.preventDefault())
  viewer.once('closed', () => papers.delete(address))
  viewer.webContents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && input.key === 'Escape') {
      event.preventDefault()
      viewer.close()
    }
  })
  // The viewer's own words for: no page list at the side, as wide as the window.
  await viewer.loadURL(`${address}#navpanes=0&view=FitH`)
  return viewer
}

/** The viewer draws in a frame of its own some time after its page has loaded; printed sooner, the paper is blank. */
async function waitUntilDrawn({ webContents }: BrowserWindow) {
  const hasDrawn = () =>
    webContents.mainFrame.framesInSubtree.filter(({ url }) => isPaper(url)).length > 1
  for (let round = 0; round < 100 && !webContents.isDestroyed() && !hasDrawn(); round++)
    await pause(100)
  await pause(500)
}

/** Shows the paper; the viewer's own buttons print and save it. */
export async function showPdf(paper: ShellPayload<'showPdf'>): Promise<PrintOutcome> {
  await openViewer(paper)
  return 'printed'
}

/** Shows the paper with the system's print dialog before it. */
export async function printPdf(paper: ShellPayload<'printPdf'>): Promise<PrintOutcome> {
  const viewer = await openViewer(paper)
  await waitUntilDrawn(viewer)
  if (viewer.isDestroyed()) return 'cancelled'
  return new Promise((resolve) => {
    viewer.once('closed', () => resolve('cancelled'))
    viewer.webContents.print({ silent: false }, (printed, reason) => {
      resolve(printed ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'unavailable')
      if (printed && !viewer.isDestroyed()) viewer.close()
    })
  })
}
