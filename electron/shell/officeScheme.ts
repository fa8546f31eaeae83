/** The page's own scheme: app://office/… answers from out/renderer and from nowhere else. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import type { ProtocolResponse, Session } from 'electron'
import { PAGE_ORIGIN, fillPage, findAsset, pageHeaders } from '../../shared/base/pageDelivery.ts'
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

/**
 * Answers the page's requests in one session from the files below `folder`. Not by protocol.handle, which
 * at the first request loads Node's whole fetch and then streams each file in pieces: about a fifth of the
 * time from the window's opening to its first screen. The first page handed out holds `keptAnswers`; later
 * ones find an engine.
 */
export function answerOfficeScheme(session: Session, folder: string, keptAnswers: string | null) {
  let waiting = keptAnswers
  const fill = (html: string, nonce: string) => {
    const filled = fillPage(html, nonce, waiting)
    waiting = null
    return filled
  }
  session.protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
    if (isPaper(url)) return answer(answerPaper(url))
    void answerPage(method, url, folder, fill).then(answer)
  })
}

async function answerPage(
  method: string,
  url: string,
  folder: string,
  fill: (html: string, nonce: string) => string,
): Promise<ProtocolResponse> {
  const nonce = randomBytes(16).toString('base64')
  const ours = method === 'GET' && url.startsWith(`${PAGE_ORIGIN}/`)
  const pathname = url.slice(PAGE_ORIGIN.length).split(/[?#]/, 1)[0] ?? ''
  const found = ours ? await findAsset(pathname, folder, disk) : null
  if (!found) {
    return {
      statusCode: 404,
      headers: pageHeaders('text/plain', nonce, null),
      data: Buffer.from('Not found'),
    }
  }
  const { file, bytes, contentType } = found
  return {
    statusCode: 200,
    headers: pageHeaders(contentType, nonce, file),
    data: file === 'index.html' ? Buffer.from(fill(bytes.toString('utf8'), nonce)) : bytes,
  }
}
