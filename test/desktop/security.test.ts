/** The window's locks, tried from inside: Electron's own checklist, item by item (E numbers). */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, waitForConnection, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import { watchRequests } from './watchRequests.ts'
import type {} from '../../renderer/app/client/officeWindow.ts'

const root = path.resolve(import.meta.dirname, '../..')
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('E1: a whole load of the app asks for nothing but its own page', async () => {
  const { app, page } = desk
  const requests = await watchRequests(app)
  await page.reload()
  await waitForConnection(page)
  const asked = await requests.asked()
  await requests.stop()
  expect(asked.filter((url) => url.startsWith('app://office/')).length).toBeGreaterThan(0)
  expect(asked.filter((url) => !/^(app:\/\/office\/|data:|blob:|devtools:)/.test(url))).toEqual([])
})

test('E7: the app breaks its own policy nowhere while it loads', async () => {
  const { page } = desk
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.reload()
  await waitForConnection(page)
  await waitUntil('the first screen is drawn', () =>
    page.evaluate(() => document.querySelector('#root')?.textContent !== ''),
  )
  expect(await page.evaluate(() => document.querySelectorAll('style').length)).toBeGreaterThan(0)
  expect(troubles).toEqual([])
})

test('E2–E4, E6, E8–E11: every right of the page is stated and shut', async () => {
  const { app, page } = desk
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    return (
      webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  )
  expect(seen).toEqual([])
})

test('E5: no device, place or notification is granted, asked or checked', async () => {
  const { page } = desk
  const answers = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'denied',
      )
    const query = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      place: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
      notifications: await Notification.requestPermission(),
      checkedPlace: await query('geolocation'),
      checkedClipboard: await query('clipboard-read'),
      usb: await outcome(
        (
          navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }
        ).usb.requestDevice({ filters: [] }),
      ),
    }
  })
  expect(answers).toEqual({
    camera: 'denied',
    microphone: 'denied',
    screen: 'denied',
    place: 'denied',
    midi: 'denied',
    notifications: 'denied',
    checkedPlace: 'denied',
    checkedClipboard: 'denied',
    usb: 'denied',
  })
})

test('E7: inline script, eval and a remote picture are each a violation, and none runs', async () => {
  const { page } = desk
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    )
    const script = document.createElement('script')
    const attempts = [
      () => script.append('window.ran = "inline"'),
      () => document.body.append(script),
      // oxlint-disable-next-line no-eval -- that it is refused is what is tested
      () => (0, eval)('window.ran = "eval"'),
      () =>
        document.body.append(
          Object.assign(document.createElement('img'), { src: 'https://example.org/track.png' }),
        ),
    ]
    // From a timer, for what runs inside a test's own evaluation is let past the policy.
    for (const attempt of attempts) {
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            attempt()
          } catch {
            // Refused, as it should be; the violations tell by what.
          }
          setTimeout(resolve, 100)
        })
      })
    }
    script.remove()
    return { violations, ran: (window as unknown as { ran?: string }).ran ?? 'nothing' }
  })
  expect(outcome.ran).toBe('nothing')
  expect(outcome.violations).toContain('img-src')
  expect(
    outcome.violations.filter((directive) => directive !== 'img-src').length,
  ).toBeGreaterThanOrEqual(2)
})

test('E7: text set as HTML is refused where it could be markup', async () => {
  const refused = await desk.page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      return false
    } catch {
      return true
    }
  })
  expect(refused).toBe(true)
})

test('E7: every answer of the scheme carries the policy and its headers, refusals too', async () => {
  const answers = await desk.page.evaluate(async () => {
    const paths = ['/', '/stock', '/pageRules.js', '/none.js', '/..%2f..%2fpackage.json']
    return Promise.all(
      paths.map(async (path) => {
        const { status, headers } = await fetch(path)
        return {
          path,
          status,
          policy: headers.get('content-security-policy'),
          sniff: headers.get('x-content-type-options'),
        }
      }),
    )
  })
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404])
  const nonces = new Set(answers.map(({ policy }) => /'nonce-([^']{20,})'/.exec(policy ?? '')?.[1]))
  expect(nonces.size).toBe(answers.length)
  for (const { policy, sniff } of answers) {
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(sniff).toBe('nosniff')
  }
})

test('E17: the shell answers our own page only, and only what fits', async () => {
  const { page } = desk
  const refusal = (call: string) =>
    page.evaluate((source) => {
      const calls: Record<string, () => Promise<unknown> | undefined> = {
        zoom: () => window.office?.setZoom(99),
        title: () => window.office?.setTitle({ evil: true } as unknown as string),
        folder: () => window.office?.openOffice(''),
        bytes: () =>
          window.office?.saveFile({
            name: 'x',
            bytes: 'text' as unknown as Uint8Array<ArrayBuffer>,
          }),
      }
      return calls[source]?.()?.then(
        () => 'answered',
        (error: Error) => error.message,
      )
    }, call)
  for (const call of ['zoom', 'title', 'folder', 'bytes'])
    expect(await refusal(call)).toBe('REFUSED')
  expect(await page.evaluate(() => window.office?.openOffice('/tmp'))).toEqual({
    opened: false,
    reason: 'NOT_CHOSEN',
  })
})

test('E17: a frame inside our page, and a page not ours, are refused even with our preload', async () => {
  const { app } = desk
  const opened = app.waitForEvent('window')
  // The app makes no such window, and its headers let no such frame in; both are opened up for the trial.
  await app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, answer) => {
        const kept = Object.entries(responseHeaders ?? {}).filter(
          ([name]) => !/^(content-security-policy|x-frame-options)$/i.test(name),
        )
        answer({ responseHeaders: Object.fromEntries(kept) })
      })
      const webPreferences = {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegrationInSubFrames: true,
      }
      const window = new BrowserWindow({ show: false, webPreferences })
      Object.assign(globalThis, { trial: window })
      await window.loadURL('app://office/pageRules.js')
    },
    path.join(root, 'out/preload/preload.cjs'),
  )
  const page = await opened
  const ask = (source: 'main' | 'frame') =>
    page.evaluate((from) => {
      const asking = from === 'main' ? window : (window.frames[0] as Window)
      return asking.office?.setTitle('x').then(
        () => 'answered',
        (error: Error) => error.message,
      )
    }, source)
  await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'app://office/pageRules.js?frame'
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
  })
  expect(await page.evaluate(() => window.frames[0]?.location.href)).toBe(
    'app://office/pageRules.js?frame',
  )
  expect(await ask('main')).toBe('answered')
  expect(await ask('frame')).toBe('REFUSED')
  await app.evaluate(async ({ session }) => {
    session.defaultSession.webRequest.onHeadersReceived(null)
    await (globalThis as unknown as { trial: Electron.BrowserWindow }).trial.loadURL(
      'data:text/html,foreign',
    )
  })
  await expect.poll(() => ask('main').catch(() => 'on its way')).toBe('REFUSED')
  await app.evaluate(() =>
    (globalThis as unknown as { trial: Electron.BrowserWindow }).trial.destroy(),
  )
})

test('E17: nothing but the one wrapper listens to pages', () => {
  const shell = path.join(root, 'electron/shell')
  const listening = readdirSync(shell).filter((file) =>
    /\bipcMain\b/.test(readFileSync(path.join(shell, file), 'utf8')),
  )
  expect(listening).toEqual(['shellDoor.ts'])
})

test('E18: the scheme answers no spelling of a file outside the page', async () => {
  const { page } = desk
  const leaks = await page.evaluate(async () => {
    const ups = [
      '..',
      '%2e%2e',
      '..%2f',
      '%2e%2e%2f',
      '..%5c',
      '....//',
      '%252e%252e%252f',
      '..%00/',
      '%c0%ae%c0%ae/',
      '.%2e/',
    ]
    const targets = [
      'package.json',
      'out/shell/main.js',
      'etc/passwd',
      'preload/preload.cjs',
      '%2fetc%2fpasswd',
    ]
    const spellings = ups.flatMap((up) =>
      targets.flatMap((to) => [1, 2, 3, 6].map((times) => `/${`${up}/`.repeat(times)}${to}`)),
    )
    const answers = await Promise.all(
      spellings.map(async (spelling) => {
        const answer = await fetch(`app://office${spelling}`)
        return { spelling, status: answer.status, text: await answer.text() }
      }),
    )
    // A browser takes ".." out before it asks; what is left may be one of the app's views, which is the page.
    const isPage = ({ status, text }: { status: number; text: string }) =>
      status === 200 && text.includes('<div id="root">')
    return {
      tried: answers.length,
      answered: answers.filter((answer) => answer.status !== 404 && !isPage(answer)),
    }
  })
  expect(leaks.tried).toBe(200)
  expect(leaks.answered).toEqual([])
})

test('E20: the page sees just these functions', async () => {
  expect(await desk.page.evaluate(() => Object.keys(window.office ?? {}).toSorted())).toEqual([
    'chooseFolder',
    'connect',
    'dropSecret',
    'endWorkingCopy',
    'keepOnWorkingCopy',
    'keepSecret',
    'notify',
    'onEngineState',
    'onWorkingCopies',
    'openFiles',
    'openOffice',
    'openWorkingCopy',
    'platform',
    'printPdf',
    'readWorkingCopy',
    'restartEngine',
    'saveFile',
    'setLanguage',
    'setTitle',
    'setZoom',
    'showOfficeFolder',
    'showPdf',
    'systemLanguages',
    'version',
    'workingCopies',
  ])
})
