/** The window stays in the app, and links outside go to the user first (E numbers of Electron's own checklist). */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, waitForConnection, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('E12: a webview that gets into the page attaches to nothing', async () => {
  const { app, page } = desk
  const before = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
  })
  await page.waitForTimeout(500)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(
    before,
  )
  await page.evaluate(() => document.querySelector('webview')?.remove())
})

test.each([
  'https://example.org/',
  'https://app.attacker.com/',
  'http://office/',
  'app://office.example/',
  'app://papers/x',
  'file:///etc/passwd',
  'data:text/html,<p>x',
  'blob:app://office/x',
  'about:blank',
  'javascript:void(document.title="x")',
  'chrome://gpu',
  'ftp://example.org/',
])('E13: the window does not stay at %s', async (address) => {
  const { page } = desk
  const before = page.url()
  await page.evaluate((to) => {
    try {
      location.assign(to)
    } catch {
      // Refused at once: as good.
    }
  }, address)
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  await waitForConnection(page)
})

test('E13: a file dropped on the window is not opened in it', async () => {
  const { page, office } = desk
  const before = page.url()
  const dropped = path.join(path.dirname(office), 'dropped.html')
  writeFileSync(dropped, '<title>dropped</title>')
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [dropped], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
})

test('E14, E15: a link outside opens no window; the system gets it only when the user says so', async () => {
  const { app, page } = desk
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = []
    const opened: string[] = []
    let answer = 1
    dialog.showMessageBox = ((...given: unknown[]) => {
      asked.push((given.at(-1) as { detail: string }).detail)
      const response = answer
      answer = 0
      return Promise.resolve({ response, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    shell.openExternal = (address: string) => {
      opened.push(address)
      return Promise.resolve()
    }
    Object.assign(globalThis, { links: { asked, opened } })
  })
  await page.evaluate(() => {
    for (const address of [
      'https://example.org/no',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://x/y',
    ])
      window.open(address)
  })
  await page.evaluate(() => window.open('https://example.org/yes'))
  const links = await waitUntil('the second link was opened', () =>
    app.evaluate(() => {
      const { links } = globalThis as unknown as { links: { asked: string[]; opened: string[] } }
      return links.opened.length > 0 && links
    }),
  )
  expect(links).toEqual({
    asked: ['https://example.org/no', 'https://example.org/yes'],
    opened: ['https://example.org/yes'],
  })
  expect(app.windows().length).toBe(1)
})
