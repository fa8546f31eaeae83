import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { findEnginePid, isRunning, openDesk, waitForConnection, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import type {} from '../../renderer/app/client/officeWindow.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('when the engine is killed the page stays, is told, and works again by itself', async () => {
  const { page, shellPid } = desk
  await page.evaluate(() => {
    Object.assign(window, { states: [], stillTheSamePage: true })
    window.office?.onEngineState((state) =>
      (window as unknown as { states: unknown[] }).states.push(state),
    )
  })
  for (let round = 1; round <= 3; round++) {
    const enginePid = await findEnginePid(shellPid)
    process.kill(enginePid, 'SIGKILL')
    await waitUntil('the killed engine is gone', () => !isRunning(enginePid))
    expect(await findEnginePid(shellPid)).not.toBe(enginePid)
    await waitForConnection(page)
    expect(await callEngine(page, 'office/health')).toMatchObject({
      open: true,
      folder: desk.office,
    })
  }
  const told = await page.evaluate(
    () => (window as unknown as { states: { state: string }[] }).states,
  )
  expect(told.map(({ state }) => state)).toContain('away')
  expect(told.at(-1)).toEqual({ state: 'ready' })
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true)
})

test('what was typed stays through a crash, and is saved after it', async () => {
  const { page, shellPid } = desk
  const name = page.getByLabel('Name of the office')
  await name.fill('Ufficio Segreteria Šibenik')
  const enginePid = await findEnginePid(shellPid)
  process.kill(enginePid, 'SIGKILL')
  await waitForConnection(page, 'away')
  expect(await name.inputValue()).toBe('Ufficio Segreteria Šibenik')
  await page.getByRole('button', { name: 'Begin' }).click()
  await name.waitFor({ state: 'detached' })
  const health = await callEngine(page, 'office/health')
  expect(health).toMatchObject({ fresh: false, settings: { name: 'Ufficio Segreteria Šibenik' } })
})

test('a call made while the engine is down waits for it', async () => {
  const { page, shellPid } = desk
  const enginePid = await findEnginePid(shellPid)
  process.kill(enginePid, 'SIGKILL')
  await waitForConnection(page, 'away')
  expect(await callEngine(page, 'office/health')).toMatchObject({ open: true })
})

test('restartEngine starts the engine anew at once', async () => {
  const { page, shellPid } = desk
  const before = await findEnginePid(shellPid)
  await page.evaluate(() => window.office?.restartEngine())
  await waitUntil('the former engine is gone', () => !isRunning(before))
  expect(await callEngine(page, 'office/health')).toMatchObject({ open: true })
})
