import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readMarked, readTree, stillAlive, waitUntil } from './processTree.ts'
import type { SeenProcess } from './processTree.ts'

const root = path.resolve(import.meta.dirname, '../..')
const startLimit = 60_000
/** The engine may take ten seconds to end; what does not end by itself is ended after twelve. */
const endLimit = 20_000

type Started = { child: ChildProcess; mark: string; folder: string; output: () => string }

let running: Started | undefined

afterEach(() => {
  if (!running) return
  for (const { pid } of readMarked(running.mark)) process.kill(pid, 'SIGKILL')
  rmSync(running.folder, { recursive: true, force: true })
  running = undefined
})

/** `npm start` as a newcomer types it, with an office of its own; `terminal` puts it behind a pseudo-terminal. */
function start({ display, terminal = false }: { display: boolean; terminal?: boolean }): Started {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'counterpart-launcher-'))
  const mark = `COUNTERPART_TEST=${randomUUID()}`
  const {
    DISPLAY,
    WAYLAND_DISPLAY: _,
    COUNTERPART_ELECTRON: __,
    COUNTERPART_NODE: ___,
    ...inherited
  } = process.env
  if (display && !DISPLAY)
    throw new Error('this test opens a window: run it by npm test, which brings a display')
  const env = {
    ...inherited,
    ...(display && { DISPLAY }),
    COUNTERPART_TEST: mark.split('=')[1],
    COUNTERPART_OFFICE: path.join(folder, 'office'),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
  }
  const [program, words] = terminal
    ? ['script', ['--quiet', '--flush', '--return', '--command', 'npm start', '/dev/null']]
    : ['npm', ['start']]
  const child = spawn(program, words, {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  child.stderr.on('data', (part: Buffer) => (text += part.toString()))
  running = { child, mark, folder, output: () => text }
  return running
}

/** Waits for the window and the engine behind it, and returns every process of that start. */
async function waitForWindow({ child, output }: Started) {
  return await waitUntil(
    () => `a window; so far: ${output()}`,
    startLimit,
    () => {
      const tree = readTree(child.pid!)
      const complete = ['--type=renderer', path.join('out', 'engine', 'desktop.js')].every((part) =>
        tree.some(({ command }) => command.includes(part)),
      )
      if (!complete && child.exitCode !== null) throw new Error(`npm start ended: ${output()}`)
      return complete ? tree : undefined
    },
  )
}

async function waitForAddress({ child, output }: Started) {
  return await waitUntil(
    () => `an address; so far: ${output()}`,
    startLimit,
    () => {
      if (child.exitCode !== null) throw new Error(`npm start ended: ${output()}`)
      return /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output())?.[0]
    },
  )
}

function findOne(tree: SeenProcess[], fits: (command: string) => boolean) {
  const found = tree.filter(({ command }) => fits(command))
  expect(found, tree.map(({ command }) => command).join('\n')).toHaveLength(1)
  return found[0]!.pid
}

async function expectNothingLeft(started: Started, tree: SeenProcess[]) {
  const left = () => [...stillAlive(tree), ...readMarked(started.mark)]
  await waitUntil(
    () => 'the end of every process',
    endLimit,
    () => (left().length === 0 ? true : undefined),
  ).catch(() => {})
  expect(left()).toEqual([])
}

const isLauncher = (command: string) => /^\S*node \S*build\/launcher\/start\.mjs/.test(command)
const levels: Record<string, (command: string) => boolean> = {
  npm: (command) => command.startsWith('npm start'),
  'the shell that npm runs scripts by': (command) =>
    command.startsWith('sh -c node build/launcher/start.mjs'),
  'the launcher': isLauncher,
  'Electron itself': (command) => /\/electron( --no-sandbox)? \S+$/.test(command.trim()),
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test.each(Object.keys(levels))('leaves no process when %s is killed', async (level) => {
    const started = start({ display: true })
    const tree = await waitForWindow(started)
    process.kill(findOne(tree, levels[level]!), 'SIGKILL')
    await expectNothingLeft(started, tree)
  })

  test('leaves no process when the terminal is killed', async () => {
    const started = start({ display: true, terminal: true })
    const tree = await waitForWindow(started)
    process.kill(started.child.pid!, 'SIGKILL')
    await expectNothingLeft(started, tree)
  })

  test('ends everything at Ctrl+C', async () => {
    const started = start({ display: true, terminal: true })
    const tree = await waitForWindow(started)
    started.child.stdin!.write('\x03')
    await expectNothingLeft(started, tree)
  })

  test('serves the app on this machine where there is no display, and leaves no process when the launcher is killed', async () => {
    const started = start({ display: false })
    const address = await waitForAddress(started)
    // The address carries a key for one use, which is exchanged for the browser's cookie.
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const page = await fetch(new URL('/', address), { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id="root">')
    expect((await fetch(new URL('/', address))).ok).toBe(false)
    const tree = readTree(started.child.pid!)
    process.kill(findOne(tree, isLauncher), 'SIGKILL')
    await expectNothingLeft(started, tree)
  })
})
