/** The same app in a plain browser, over WebSocket. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitForConnection, waitUntil } from '../desktop/harness.ts'
import { openBrowser, startServer } from './server.ts'
import type { Server } from './server.ts'

let server: Server
let browser: Browser
let page: Page
const troubles: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.goto(await server.nextAddress())
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('the app opens and speaks with the engine, with no violation of its own policy', async () => {
  await waitForConnection(page)
  expect(new URL(page.url()).search).toBe('')
  await waitUntil('the first screen is drawn', () =>
    page.evaluate(() => document.querySelector('#root')?.textContent !== ''),
  )
  expect(troubles).toEqual([])
})

test('it asks nobody but its own server', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await waitForConnection(page)
  expect(asked.length).toBeGreaterThan(2)
  expect(
    asked.filter(
      (url) => !url.startsWith(`http://127.0.0.1:${server.port}/`) && !/^(data|blob):/.test(url),
    ),
  ).toEqual([])
})

test('a second browser with the used address is told what to do', async () => {
  const other = await browser.newContext({ locale: 'it-IT' })
  const stranger = await other.newPage()
  const answer = await stranger.goto(`http://127.0.0.1:${server.port}/?key=used`)
  expect(answer?.status()).toBe(401)
  expect(await stranger.textContent('body')).toContain('Counterpart è in esecuzione qui')
  await other.close()
})

test('a paper opens in the browser’s own viewer', async () => {
  // What the page does with a paper: a blob's address in a new tab. The policy must let it.
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => {
      const address = URL.createObjectURL(
        new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }),
      )
      window.open(address, '_blank')
    }),
  ])
  expect(tab.url()).toMatch(/^blob:http/)
  await tab.close()
})

test('when the server is gone the page says so and stays', async () => {
  await server.stop()
  await waitForConnection(page, 'away')
  expect(
    await page.evaluate(() => document.querySelector('#root')?.childElementCount),
  ).toBeGreaterThan(0)
})
