import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { endTree, markName, readStatus } from './endTree.mjs'

/** What to end when the launcher is asked to stop. */
const running = new Set()
let stopping = false

/**
 * Starts a program behind a guard, which ends it and all it started when the launcher ends or dies.
 * @param {string} program an executable's path
 * @param {string[]} programArguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, output?: 'inherit' | 'errors' | 'pipe', grace?: number }} [options]
 *   output 'errors' sends the program's standard output to standard error; grace is how many milliseconds it may take
 *   to end when it is asked to
 * @returns {{ guard: import('node:child_process').ChildProcess, finished: Promise<number>, end: () => Promise<void> }}
 *   finished gives the exit code
 */
export function startGuarded(program, programArguments, options = {}) {
  const { cwd, env = process.env, output = 'inherit', grace = 3000 } = options
  const mark = randomUUID()
  const standardOutput = output === 'errors' ? 2 : output
  const guard = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, 'guard.mjs'),
      mark,
      String(grace),
      program,
      ...programArguments,
    ],
    {
      cwd,
      env,
      stdio: [
        output === 'pipe' ? 'ignore' : 'inherit',
        standardOutput,
        output === 'pipe' ? 'pipe' : 2,
        'ipc',
      ],
      windowsHide: true,
    },
  )
  let leader
  guard.on('message', (message) => (leader = message.pid))
  const finished = new Promise((resolve) => {
    guard.once('error', () => resolve(127))
    guard.once('exit', (code) => {
      running.delete(end)
      // A guard that was itself killed has left its program behind.
      const left = code === null && leader ? endTree(leader, mark, grace) : Promise.resolve()
      void left.then(() => resolve(code ?? 1))
    })
  })
  async function end() {
    if (guard.connected) guard.disconnect()
    await finished
  }
  running.add(end)
  return { guard, finished, end }
}

/**
 * Starts the app itself. It knows of the launcher's death by its closed channel ('disconnect'), and ends cleanly then.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ env: Record<string, string | undefined>, grace: number }} options grace: milliseconds that a clean end takes
 *   at most
 * @returns {Promise<number>} the exit code, when the app and all it started have ended
 */
export async function runApp(program, programArguments, { env, grace }) {
  const mark = randomUUID()
  const child = spawn(program, programArguments, {
    env: { ...env, [markName]: mark },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : code))
  })
  const end = () => endTree(child.pid, mark, grace, () => child.connected && child.disconnect())
  running.add(end)
  const code = await exited
  // Its engine and helpers end by themselves; what does not is ended.
  await end()
  running.delete(end)
  return code
}

/**
 * Makes Ctrl+C, an asked-for end, the terminal's closing and the death of npm (or of the shell that npm runs scripts
 * by) end everything this launcher started.
 */
export function stopWithParents() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())
  // A closed terminal must not turn the next word said into a crash that skips the ending.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  // Without npm in between, a closing terminal is heard as SIGHUP, and a start put in the background is left alone.
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const grandparent = shellsParent(parent)
  const poll = setInterval(() => {
    if (process.ppid !== parent || !isAlive(parent) || shellsParent(parent) !== grandparent)
      void stop()
  }, 250)
  poll.unref()
}

async function stop() {
  if (stopping) return
  stopping = true
  await Promise.all([...running].map((end) => end()))
  process.exit(130)
}

/** npm runs a script by a shell, which outlives a killed npm: then the shell gets another parent. */
function shellsParent(pid) {
  if (process.platform !== 'linux') return undefined
  try {
    const { name, parent } = readStatus(pid)
    return /^(da|ba|z|k|a)?sh$/.test(name) ? parent : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
