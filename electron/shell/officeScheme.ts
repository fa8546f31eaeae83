/** The page's own scheme: app://office/… answers from out/renderer and from nowhere else. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import type { Session } from 'electron'
import { NONCE_MARK, PAGE_ORIGIN, findAsset, pageHeaders } from '../../shared/base/pageDelivery.ts'
import type { Disk } from '../../shared/base/pageDelivery.ts'
import { answerPaper, isPaper } from './papers.ts'

/** Before the app is ready: makes `app:` a scheme with an origin of its own, as strict as https. */
export function registerOfficeScheme() {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        codeCache: true,
      },
    },
  ])
}

const disk: Disk<Buffer> = { join: path.join, realpath, readFile: (place) => readFile(place) }

/** Answers the page's requests in one session from the files below `folder`. */
export function answerOfficeScheme(session: Session, folder: string) {
  session.protocol.handle('app', async ({ method, url }) => {
    if (isPaper(url)) return answerPaper(url)
    const nonce = randomBytes(16).toString('base64')
    const ours = method === 'GET' && url.startsWith(`${PAGE_ORIGIN}/`)
    const pathname = url.slice(PAGE_ORIGIN.length).split(/[?#]/, 1)[0] ?? ''
    const found = ours ? await findAsset(pathname, folder, disk) : null
    if (!found) {
      return new Response('Not found', {
        status: 404,
        headers: pageHeaders('text/plain', nonce, null),
      })
    }
    const { file, bytes, contentType } = found
    const body =
      file === 'index.html'
        ? bytes.toString('utf8').replaceAll(NONCE_MARK, nonce)
        : new Uint8Array(bytes)
    return new Response(body, { headers: pageHeaders(contentType, nonce, file) })
  })
}
