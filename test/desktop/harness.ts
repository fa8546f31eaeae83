/** Starts the real app in a real window on an office of its own, for the tests in this folder. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '../..')

/** Milliseconds that a machine with much to do may take for a window. */
const LAUNCH_LIMIT = 60_000

export type DeskOptions = {
  /** The office folder; a new empty one when left out. */
  office?: string
  /** The system's language, as a language tag. */
  language?: string
  size?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  env?: Record<string, string>
}

export type Desk = {
  app: ElectronApplication
  page: Page
  office: string
  /** Process id of the shell, Electron's main process. */
  shellPid: number
  /** Ends the app as a user would and removes what was made for it. */
  close(): Promise<void>
}

/** The Electron that the launcher prepared. */
export function findElectron(): string {
  const told = process.env['COUNTERPART_ELECTRON']
  if (told) return told
  const cache = path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
    'counterpart',
  )
  const kept = existsSync(cache)
    ? readdirSync(cache).filter((name) => name.startsWith('electron-'))
    : []
  const found = kept
    .map((name) => path.join(cache, name, 'electron'))
    .find((file) => existsSync(file))
  if (!found) throw new Error('no Electron found: run npm test once, or set COUNTERPART_ELECTRON')
  return found
}

/** Removes a folder that a process may still be writing its last words to. */
export function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

function writeSettings(userData: string, { size }: DeskOptions) {
  const window = { x: 0, y: 0, width: 1360, height: 860, ...size, maximized: false }
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ window }))
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-desk-'))
  const userData = path.join(folder, 'user-data')
  const office = options.office ?? path.join(folder, 'office')
  mkdirSync(userData)
  writeSettings(userData, options)
  const language = options.language ?? 'en'
  const launch = () =>
    _electron.launch({
      executablePath: findElectron(),
      args: [
        // Holds the app back from being ready until Playwright listens; without it one launch in fifteen hangs.
        '-r',
        path.join(import.meta.dirname, 'holdReady.cjs'),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${userData}`,
        `--lang=${language}`,
        root,
      ],
      timeout: LAUNCH_LIMIT,
      env: {
        ...(process.env as Record<string, string>),
        COUNTERPART_NODE: process.env['COUNTERPART_NODE'] ?? process.execPath,
        COUNTERPART_OFFICE: office,
        LANGUAGE: language,
        ...options.env,
      },
    })
  // Once in a great while a launch hangs for reasons of the machine; a second one is no test of ours.
  const { app, page } = await start(launch, options).catch(() => start(launch, options))
  const shellPid = app.process().pid!
  return {
    app,
    page,
    office,
    shellPid,
    async close() {
      await app.close()
      removeFolder(folder)
    },
  }
}

async function start(launch: () => Promise<ElectronApplication>, { colorScheme }: DeskOptions) {
  const app = await launch()
  try {
    const page = await app.firstWindow({ timeout: LAUNCH_LIMIT })
    page.setDefaultTimeout(LAUNCH_LIMIT)
    if (colorScheme) await page.emulateMedia({ colorScheme })
    await waitForConnection(page)
    return { app, page }
  } catch (error) {
    app.process().kill('SIGKILL')
    throw error
  }
}

/** Waits until the page says how it stands with the engine. Asks the page itself, even while it is being loaded. */
export async function waitForConnection(page: Page, status = 'connected') {
  const ask = () =>
    page
      .evaluate((wanted) => document.documentElement.dataset['connection'] === wanted, status)
      .catch(() => false)
  // Asked of a page on its way elsewhere, a question may never be answered; so each has its own end.
  const never = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000))
  await waitUntil(`the page is ${status}`, () => Promise.race([ask(), never()]))
}

/** A picture of the window, for people to look at: test-results/<name>.png. */
export async function screenshot(page: Page, name: string) {
  mkdirSync(path.join(root, 'test-results'), { recursive: true })
  await page.screenshot({ path: path.join(root, 'test-results', `${name}.png`) })
}

function readProcess(pid: number): { parent: number; command: string; state: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { parent: Number(parent), command, state: state ?? '' }
  } catch {
    return null
  }
}

/** True while the process runs; one that has ended and waits to be collected does not. */
export function isRunning(pid: number): boolean {
  const found = readProcess(pid)
  return found !== null && found.state !== 'Z'
}

/** The engine's process: a child of the shell that runs the engine's entry. Linux only, as these tests are. */
export async function findEnginePid(shellPid: number): Promise<number> {
  return waitUntil('the engine runs', () => {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
    return pids.find((pid) => {
      const found = readProcess(pid)
      return (
        found?.parent === shellPid &&
        /engine\/desktop\.js|node\.mojom\.NodeService/.test(found.command)
      )
    })
  })
}

/** Asks again until there is an answer; fails with `what` after `limit` milliseconds. */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  limit = 60_000,
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = Date.now() + limit
  for (;;) {
    const answer = await ask()
    if (answer) return answer as NonNullable<Exclude<Answer, false>>
    if (Date.now() > end) throw new Error(`not so within ${limit} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
