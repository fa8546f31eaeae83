/** However the app ends, nothing of it is left running. */
import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  findElectron,
  findEnginePid,
  isRunning,
  openDesk,
  removeFolder,
  waitUntil,
} from './harness.ts'

test('killing the shell ends the engine within two seconds, five times of five', async () => {
  for (let round = 1; round <= 5; round++) {
    const desk = await openDesk()
    const enginePid = await findEnginePid(desk.shellPid)
    process.kill(desk.shellPid, 'SIGKILL')
    await expect.poll(() => isRunning(enginePid), { timeout: 2000 }).toBe(false)
    removeFolder(path.dirname(desk.office))
  }
})

test('quitting ends the engine too', async () => {
  const desk = await openDesk()
  const enginePid = await findEnginePid(desk.shellPid)
  await desk.close()
  expect(isRunning(enginePid)).toBe(false)
})

test('the app quits when whoever started it closes the channel', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-orphan-'))
  const root = path.resolve(import.meta.dirname, '../..')
  const child = fork(root, [], {
    execPath: findElectron(),
    execArgv: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${folder}/user-data`,
    ],
    env: {
      ...process.env,
      COUNTERPART_NODE: process.env['COUNTERPART_NODE'] ?? process.execPath,
      COUNTERPART_OFFICE: path.join(folder, 'office'),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const enginePid = await findEnginePid(child.pid!)
  child.disconnect()
  expect(await ended).toBe(0)
  await waitUntil('the engine is gone', () => !isRunning(enginePid), 2000)
  removeFolder(folder)
})
