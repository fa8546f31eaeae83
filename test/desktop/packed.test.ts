import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron } from 'playwright-core'
import type { ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeFolder } from './harness.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  let folder: string
  let executable: string
  let app: ElectronApplication | undefined

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'counterpart-packed-'))
    const words = [path.join(root, 'build/packaging/package.mjs'), '--for-tests']
    const output = execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
    executable = output.trim().split('\n').at(-1) ?? ''
    if (!existsSync(executable)) throw new Error(`nothing was packed: ${output}`)
  })

  afterAll(async () => {
    app?.process().kill('SIGKILL')
    removeFolder(folder)
  })

  test('carries the fuses of the release, but for the way in that tests use', async () => {
    const wire = await getCurrentFuseWire(executable)
    const state = (fuse: FuseV1Options) => wire[fuse]
    for (const fuse of [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ])
      expect(state(fuse), FuseV1Options[fuse]).toBe(FuseState.DISABLE)
    for (const fuse of [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.EnableNodeCliInspectArguments,
    ])
      expect(state(fuse), FuseV1Options[fuse]).toBe(FuseState.ENABLE)
  })

  test('opens its window, with an engine that answers', async () => {
    // Nothing of the checkout may help it: no Node named from outside.
    const { COUNTERPART_NODE: _, COUNTERPART_ELECTRON: __, ...env } = process.env
    const launch = (place: string) =>
      _electron.launch({
        executablePath: executable,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        env: {
          ...(env as Record<string, string>),
          COUNTERPART_OFFICE: path.join(place, 'office'),
          XDG_CONFIG_HOME: path.join(place, 'config'),
        },
        timeout: 20_000,
      })
    const show = async (attempt: string) => {
      const place = path.join(folder, attempt)
      app = await launch(place)
      const page = await app.firstWindow({ timeout: 20_000 })
      await page.locator('main').first().waitFor({ timeout: 20_000 })
      return { app, page, place }
    }
    // A packed app cannot be held back until Playwright listens, without which one launch in fifteen hangs.
    const shown = await show('first').catch(() => {
      app?.process().kill('SIGKILL')
      return show('second')
    })
    expect(await shown.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    expect(shown.page.url()).toMatch(/^app:\/\/office\//)
    // The engine made its office before the page could show anything of it.
    await expect
      .poll(() => existsSync(path.join(shown.place, 'office', 'office.db')), { timeout: 20_000 })
      .toBe(true)
  })
})
