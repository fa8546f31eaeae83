/** What no page of ours may do: leave the app, embed another, open windows, or be granted a device. */
import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { isOwnPage } from './addresses.ts'
import { offerLink } from './links.ts'
import { isPaper, isPaperView } from './papers.ts'

/** Puts the guards on every page and session there is and will be. Before the app is ready. */
export function guardEverything() {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', (session) => guardSession(session))
}

function guardContents(contents: WebContents) {
  const stay = (event: { url: string; preventDefault(): void }) => {
    const viewing = isPaperView(contents.getURL()) && isPaperView(event.url)
    if (!isOwnPage(event.url) && !viewing) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void offerLink(url)
    return { action: 'deny' }
  })
}

/** The one thing granted: putting plain text on the clipboard, from our own page. */
function isGranted(permission: string, address: string) {
  return permission === 'clipboard-sanitized-write' && isOwnPage(address)
}

function guardSession(session: Session) {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isGranted(permission, contents.getURL()))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event, _item, contents) => {
    // A paper's own viewer may save the paper; the page saves through the shell's saveFile.
    if (!isPaper(contents.getURL())) event.preventDefault()
  })
}
