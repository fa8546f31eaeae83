// npm test: runs the tests, after bringing whatever this machine lacks. What follows `--` goes to vitest;
// --long runs the long tests too.
import { ensureBuilt } from './buildOutput.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { startDisplay } from './display.mjs'
import { ensureElectron } from './electronRuntime.mjs'
import { findCommand } from './findCommand.mjs'
import { environmentFor, findNode24 } from './node24.mjs'
import { root } from './places.mjs'
import { startGuarded, stopWithParents } from './processes.mjs'
import { runScript } from './say.mjs'
import { ensureLibraries, ensureTestPrograms, findChromium } from './systemPackages.mjs'

await runScript(async () => {
  stopWithParents()
  const given = process.argv.slice(2)
  await ensureDependencies()
  const node = findNode24()
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
      ...(given.includes('--long') && { COUNTERPART_LONG: '1' }),
    }
    // A window must go to the display made for it, not to the developer's own.
    delete env['WAYLAND_DISPLAY']
    const vitestArguments = ['run', ...given.filter((word) => word !== '--long')]
    return await startGuarded(node, [findCommand('vitest'), ...vitestArguments], { cwd: root, env })
      .finished
  } finally {
    await display?.end()
  }
})
