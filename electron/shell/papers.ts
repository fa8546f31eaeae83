/**
 * PDF papers to look at and print, in a window of Chromium's own viewer: sandboxed, without our preload,
 * in a session that knows nothing but papers and forgets them. No copy is left on the disk.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import type { Session } from 'electron'
import type { PrintOutcome, ShellPayload } from '../../shared/base/shellCalls.ts'

const ORIGIN = 'app://papers'
const papers = new Map<string, Uint8Array<ArrayBuffer>>()
let paperSession: Session | undefined

export function isPaper(address: string) {
  return address.startsWith(`${ORIGIN}/`)
}

function openPaperSession(): Session {
  if (paperSession) return paperSession
  paperSession = session.fromPartition('papers')
  paperSession.protocol.handle('app', (request) => {
    const bytes = papers.get(request.url)
    if (!bytes) return new Response('Not found', { status: 404 })
    return new Response(bytes, {
      headers: { 'Content-Type': 'application/pdf', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
    })
  })
  return paperSession
}

async function openViewer({ name, bytes }: ShellPayload<'showPdf'>): Promise<BrowserWindow> {
  const address = `${ORIGIN}/${randomUUID()}/${encodeURIComponent(name)}`
  papers.set(address, new Uint8Array(bytes))
  const viewer = new BrowserWindow({
    title: name,
    width: 900,
    height: 1000,
    autoHideMenuBar: true,
    webPreferences: {
      session: openPaperSession(),
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
  await viewer.loadURL(address)
  return viewer
}

/** Shows the paper; the viewer's own buttons print and save it. */
export async function showPdf(paper: ShellPayload<'showPdf'>): Promise<PrintOutcome> {
  await openViewer(paper)
  return 'printed'
}

/** Shows the paper with the system's print dialog before it. */
export async function printPdf(paper: ShellPayload<'printPdf'>): Promise<PrintOutcome> {
  const viewer = await openViewer(paper)
  return new Promise((resolve) => {
    viewer.once('closed', () => resolve('cancelled'))
    viewer.webContents.print({ silent: false }, (printed, reason) => {
      if (printed) resolve('printed')
      else resolve(/cancel/i.test(reason) ? 'cancelled' : 'unavailable')
    })
  })
}
