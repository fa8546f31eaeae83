/** Hands the built page out over HTTP, to those with a session, and turns a one-time key into one. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { fillPage, findAsset, pageHeaders } from '../../../../shared/base/pageDelivery.ts'
import type { Disk } from '../../../../shared/base/pageDelivery.ts'
import { hasOwnHost, isOwnRequest } from './access.ts'
import type { Access } from './access.ts'
import type { createFeedServer } from './feeds.ts'
import { wordsFor } from './words.ts'

export type PageServer = {
  port: number
  /** Where the built page lies: out/renderer. */
  folder: string
  access: Access
  feeds: ReturnType<typeof createFeedServer>
  /** Called when a key was spent, so that the next one can be shown. */
  onKeySpent(): void
}

const disk: Disk<Buffer> = { join: path.join, realpath, readFile: (place) => readFile(place) }

/** In a browser other pages could hold on to ours; the desktop's window opens none. */
const OWN_GROUP = { 'Cross-Origin-Opener-Policy': 'same-origin' }

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(status, {
    ...pageHeaders('text/plain; charset=utf-8', nonce, null),
    ...OWN_GROUP,
    ...headers,
  })
  response.end(text)
}

export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  server: PageServer,
) {
  const words = wordsFor(request.headers['accept-language'])
  if (!hasOwnHost(request, server.port)) return answer(response, 421, words.wrongAddress)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const feed = isRead && isOwnRequest(request) ? await server.feeds(request) : null
  if (feed) {
    const { status, headers } = feed
    const text = status === 404 ? words.notFound : feed.text
    return answer(response, status, text, headers)
  }
  if (request.method !== 'GET') return answer(response, 405, words.notFound, { Allow: 'GET' })
  if (!isOwnRequest(request)) return answer(response, 403, words.notFound)
  const url = new URL(request.url ?? '/', 'http://office')
  const key = url.pathname === '/' ? url.searchParams.get('key') : null
  if (key !== null) {
    const cookie = server.access.spendKey(key)
    if (cookie) server.onKeySpent()
    else if (!server.access.hasSession(request)) return answer(response, 401, words.needsAddress)
    return answer(response, 303, '', { Location: '/', ...(cookie ? { 'Set-Cookie': cookie } : {}) })
  }
  if (!server.access.hasSession(request)) return answer(response, 401, words.needsAddress)
  const found = await findAsset(
    (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/',
    server.folder,
    disk,
  )
  if (!found) return answer(response, 404, words.notFound)
  const nonce = randomBytes(16).toString('base64')
  const { file, contentType, bytes } = found
  response.writeHead(200, { ...pageHeaders(contentType, nonce, file), ...OWN_GROUP })
  response.end(file === 'index.html' ? fillPage(bytes.toString('utf8'), nonce, null) : bytes)
}
