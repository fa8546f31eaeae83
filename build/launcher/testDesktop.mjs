import { ensureBuilt } from './buildOutput.mjs'
import { startDisplay } from './display.mjs'
import { ensureElectron } from './electronRuntime.mjs'
import { environmentFor } from './node24.mjs'
import { ensureLibraries, ensureTestPrograms, findChromium } from './systemPackages.mjs'

/**
 * Runs `work` with all that opens windows and browsers: the built app, Electron, Chromium, and on Linux a display of
 * its own. `work` is given the environment to start programs in.
 * @template Result
 * @param {string} node
 * @param {(env: Record<string, string | undefined>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withTestDesktop(node, work) {
  const { electron } = await ensureElectron()
  await ensureTestPrograms()
  await ensureLibraries(electron)
  await ensureBuilt(node)
  const display = process.platform === 'linux' ? await startDisplay() : undefined
  try {
    const env = {
      ...environmentFor(node),
      ...display?.env,
      COUNTERPART_ELECTRON: electron,
      COUNTERPART_CHROMIUM: findChromium(),
    }
    // A window must go to the display made for it, not to the developer's own.
    delete env['WAYLAND_DISPLAY']
    return await work(env)
  } finally {
    await display?.end()
  }
}
