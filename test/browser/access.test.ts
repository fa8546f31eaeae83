/** The desk server in the face of strangers: every door tried without the right key, name or origin. */
import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startServer } from './server.ts'
import type { Server } from './server.ts'

let server: Server
let cookie = ''

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

type Answer = { status: number; headers: IncomingMessage['headers']; text: string }

async function ask(
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Answer> {
  const asking = request({ host: '127.0.0.1', port: server.port, path, method, headers }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += part
  return { status: answer.statusCode ?? 0, headers: answer.headers, text }
}

/** The status a WebSocket is refused with, or 'open'. */
function knock(headers: Record<string, string>, path = '/ws'): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
    socket.once('open', () => {
      socket.close()
      resolve('open')
    })
    socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0))
    socket.once('error', () => resolve(0))
  })
}

test('a one-time address opens one session, once', async () => {
  const address = new URL(await server.nextAddress())
  const first = await ask(address.pathname + address.search)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  const [set] = first.headers['set-cookie'] ?? []
  expect(set).toMatch(/; HttpOnly; SameSite=Strict; Path=\//)
  cookie = set!.split(';')[0]!
  expect((await ask(address.pathname + address.search)).status).toBe(401)
  expect((await ask('/', { cookie })).text).toContain('<div id="root">')
  expect((await server.nextAddress()).includes(address.search)).toBe(false)
})

test('without a session there is nothing to be had, and the words come in the reader’s language', async () => {
  for (const path of ['/', '/stock', '/pageRules.js', '/?key=', '/?key=guess', '/assets/x.js']) {
    const answer = await ask(path, { 'accept-language': 'da-DK,da;q=0.9' })
    expect([path, answer.status]).toEqual([path, 401])
    expect(answer.text).toContain('Counterpart kører her')
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  expect((await ask('/', { cookie: `counterpart-${server.port}=guess` })).status).toBe(401)
})

test('another name, another site, another method are refused even with a session', async () => {
  for (const host of [
    'evil.example',
    `evil.example:${server.port}`,
    '127.0.0.1',
    `127.0.0.1.evil.example:${server.port}`,
  ]) {
    expect([host, (await ask('/', { cookie, host })).status]).toEqual([host, 421])
  }
  const embedded = {
    cookie,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'script',
  }
  expect((await ask('/pageRules.js', embedded)).status).toBe(403)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await ask('/', { cookie }, method)).status).toBe(405)
})

test('every answer carries the policy and no cross-origin permission', async () => {
  for (const [path, headers] of [
    ['/', { cookie }],
    ['/', {}],
    ['/none.js', { cookie }],
    ['/', { host: 'evil.example' }],
  ] as const) {
    const answer = await ask(path, headers)
    expect(answer.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self';",
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers.server).toBeUndefined()
  }
})

test('files outside the page are not to be had by any spelling', async () => {
  for (const up of ['..', '%2e%2e', '..%2f..', '..%5c', '%252e%252e', '....//']) {
    for (const to of ['package.json', 'engine/server.js', 'etc/passwd.json']) {
      expect((await ask(`/${up}/${to}`, { cookie })).status).toBe(404)
    }
  }
})

test('the calls’ door opens to our own page with a session only', async () => {
  const origin = `http://127.0.0.1:${server.port}`
  expect(await knock({ cookie, origin })).toBe('open')
  expect(await knock({ origin })).toBe(401)
  expect(await knock({ cookie })).toBe(403)
  expect(await knock({ cookie, origin: 'http://evil.example' })).toBe(403)
  expect(await knock({ cookie, origin: 'null' })).toBe(403)
  expect(await knock({ cookie, origin, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await knock({ cookie, origin: 'http://evil.example', host: 'evil.example' })).toBe(421)
  expect(await knock({ cookie, origin }, '/other')).toBe(404)
})

test('a request with more headers than anyone needs is cut off', async () => {
  const status = await new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n', 1)[0]!)
      socket.destroy()
    })
    socket.once('error', () => resolve('cut off'))
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    )
  })
  expect(status).toMatch(/431|cut off/)
})

test('asked to stop, the server closes the office and ends well', async () => {
  expect(await server.stop()).toBe(0)
})
