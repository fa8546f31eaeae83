import { createServer, request } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'
import { createAccess } from './access.ts'
import { createFeedServer } from './feeds.ts'
import { servePage } from './pages.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  await endOffices()
})

/** An office with one calendar and one meeting, behind the desk server's own answering of requests. */
async function serveHere() {
  const office = await openOfficeHere(undefined, { clock: () => NOW })
  const { client } = office
  await client.office.settings.update({ fields: { zone: 'Europe/Copenhagen' } })
  const calendar = await client.agenda.calendars.create({ fields: { name: 'Mayor' } })
  const book = (title: string, start: string, more: object = {}) =>
    client.agenda.book({
      draft: { title, calendarId: calendar.id, start, end: start.replace('T09', 'T10'), ...more },
    })
  const http = createServer()
  servers.push(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  let minute = 0
  const feeds = createFeedServer(office.engine, () => minute * 60_000)
  const server = { port, folder: import.meta.dirname, access: createAccess(port), feeds }
  http.on('request', (asked, response) => {
    void servePage(asked, response, { ...server, onKeySpent: () => undefined })
  })
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>(
      (resolve, reject) => {
        const asking = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode!,
              headers: answer.headers,
              text: Buffer.concat(parts).toString(),
            }),
          )
        })
        asking.on('error', reject)
        asking.end()
      },
    )
  return { ...office, calendar, book, get, nextMinute: () => void minute++ }
}

test('a calendar is fetched by its secret address, and by no other; closed, it is gone', async () => {
  const { client, calendar, book, get } = await serveHere()
  await book('Opening', '2026-11-24T09:00')
  await book('Doctor', '2026-11-25T09:00', { private: true })
  await book('Long ago', '2026-08-03T09:00')
  await client.agenda.book({
    draft: { title: 'Elsewhere', start: '2026-11-24T11:00', end: '2026-11-24T12:00' },
  })
  const { path } = await client.agenda.feeds.create({ calendarId: calendar.id })
  expect(path).toMatch(/^\/feed\/[\w-]{43}\.ics$/)

  const { status, headers, text } = await get(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-cache',
  })
  expect(text).toContain('SUMMARY:Opening')
  expect(text).toContain('SUMMARY:Taken')
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT15M')
  for (const hidden of ['Doctor', 'Long ago', 'Elsewhere']) expect(text).not.toContain(hidden)
  expect(await get(path, {}, 'HEAD')).toMatchObject({ status: 200, text: '' })

  const { feeds } = await client.agenda.feeds.list()
  expect(feeds).toMatchObject([{ calendarId: calendar.id }])
  expect(JSON.stringify(await client.office.journal.list({}))).not.toContain(path.slice(6, -4))
  expect((await get(`/feed/${'A'.repeat(43)}.ics`)).status).toBe(404)
  expect((await get('/feed/short.ics')).status).toBe(404)
  expect((await get('/agenda')).status).toBe(401)
  expect((await get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await get(path, { host: 'elsewhere.example' })).status).toBe(421)

  const { path: anew } = await client.agenda.feeds.create({ calendarId: calendar.id })
  expect((await get(path)).status).toBe(404)
  expect((await get(anew)).status).toBe(200)
  expect(await client.agenda.feeds.close({ calendarId: calendar.id })).toEqual({ closed: true })
  expect((await get(anew)).status).toBe(404)
})

test('what was fetched is not sent again until it changes', async () => {
  const { client, calendar, book, get } = await serveHere()
  await book('Opening', '2026-11-24T09:00')
  const { path } = await client.agenda.feeds.create({ calendarId: calendar.id })
  const { headers } = await get(path)
  const tag = { 'if-none-match': headers.etag! }
  expect(await get(path, tag)).toMatchObject({ status: 304, text: '' })
  expect((await get(path, { 'if-modified-since': headers['last-modified']! })).status).toBe(304)
  await client.people.staff.create({ fields: { name: 'Ana' } })
  expect((await get(path, tag)).status).toBe(304)
  await book('Closing', '2026-11-26T09:00')
  const now = await get(path, tag)
  expect(now.status).toBe(200)
  expect(now.text).toContain('SUMMARY:Closing')
})

test('who tries many addresses is told to wait', async () => {
  const { get, nextMinute } = await serveHere()
  const statuses = new Set<number>()
  for (let at = 0; at < 130; at++)
    statuses.add((await get(`/feed/${String(at).repeat(30)}.ics`)).status)
  expect(statuses).toEqual(new Set([404, 429]))
  nextMinute()
  expect((await get(`/feed/${'A'.repeat(43)}.ics`)).status).toBe(404)
})
