import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startGuarded } from './processes.mjs'
import { PlainError } from './say.mjs'
import { spawnSync } from 'node:child_process'

/**
 * Starts a display of its own for the tests' windows, readable by this user only.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, end: () => Promise<void> }>}
 */
export async function startDisplay() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'counterpart-display-'))
  const authority = path.join(folder, 'authority')
  spawnSync('xauth', ['-q', '-f', authority, 'add', ':0', '.', randomBytes(16).toString('hex')])
  // -displayfd: Xvfb takes a free number itself and says which.
  const { guard, finished, end } = startGuarded(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority],
    { output: 'pipe' },
  )
  const number = await new Promise((resolve) => {
    let text = ''
    guard.stdout.on('data', (part) => {
      text += part
      if (text.includes('\n')) resolve(text.trim())
    })
    void finished.then(() => resolve(undefined))
  })
  if (!number) throw new PlainError('the test display (Xvfb) did not start')
  // Xvfb takes any entry of its authority file; the windows look theirs up by the display's number.
  const [cookie] = readCookies(authority)
  spawnSync('xauth', ['-q', '-f', authority, 'add', `:${number}`, '.', cookie])
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    end: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readCookies(authority) {
  const { stdout } = spawnSync('xauth', ['-q', '-f', authority, 'list'], { encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/).at(-1))
}
