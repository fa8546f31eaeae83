/** The page's own scheme: app://office/… answers from out/renderer and from nowhere else. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import type { Session } from 'electron'
import {
  NONCE_MARK,
  PAGE_ORIGIN,
  assetPathOf,
  contentTypeOf,
  pageHeaders,
} from '../../shared/base/pageDelivery.ts'

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

/** Answers the page's requests in one session from the files below `folder`. */
export function answerOfficeScheme(session: Session, folder: string) {
  session.protocol.handle('app', async (request) => {
    const nonce = randomBytes(16).toString('base64')
    const found = await findAsset(request.url, request.method, folder)
    if (!found) {
      return new Response('Not found', { status: 404, headers: pageHeaders('text/plain', nonce, null) })
    }
    const { file, bytes, contentType } = found
    const body = file === 'index.html' ? bytes.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(bytes)
    return new Response(body, { headers: pageHeaders(contentType, nonce, file) })
  })
}

/** Reads the file an address means; null for what is not the page's. A link out of the folder is not followed. */
export async function findAsset(address: string, method: string, folder: string) {
  if (method !== 'GET' || !address.startsWith(`${PAGE_ORIGIN}/`)) return null
  const pathname = address.slice(PAGE_ORIGIN.length).split(/[?#]/, 1)[0] ?? ''
  const file = assetPathOf(pathname)
  const contentType = file && contentTypeOf(file)
  if (!file || !contentType) return null
  try {
    const root = await realpath(folder)
    const place = await realpath(path.join(root, file))
    if (place !== path.join(root, file)) return null
    return { file, contentType, bytes: await readFile(place) }
  } catch {
    return null
  }
}
