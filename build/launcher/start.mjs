// npm start: opens the app, after bringing whatever this machine lacks. Where there is no display the same app is
// served to a browser on this machine. What follows `--` goes to the app.
import path from 'node:path'
import { ensureBuilt } from './buildOutput.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electronRuntime.mjs'
import { environmentFor, findNode24 } from './node24.mjs'
import { findOfficeFolder } from './officeFolder.mjs'
import { hasDisplay, root } from './places.mjs'
import { runApp, stopWithParents } from './processes.mjs'
import { runScript, say } from './say.mjs'
import { ensureLibraries, mustRunWithoutSandbox } from './systemPackages.mjs'

/** The engine finishes its backup when it is asked to end. */
const grace = 12_000

await runScript(async () => {
  stopWithParents()
  await ensureDependencies()
  const node = findNode24()
  const given = process.argv.slice(2)
  return hasDisplay() ? await openWindow(node, given) : await serve(node, given)
})

async function openWindow(node, given) {
  const { electron } = await ensureElectron()
  await ensureLibraries(electron)
  await ensureBuilt(node)
  const flags = []
  if (mustRunWithoutSandbox(electron)) {
    flags.push('--no-sandbox')
    say(
      'you are root, and Chromium does not run as root with its sandbox: starting without it. For real work start as an ordinary user.',
    )
  }
  say('opening the window …')
  return await runApp(electron, [...flags, root, ...given], { env: environmentFor(node), grace })
}

async function serve(node, given) {
  await ensureBuilt(node)
  say('there is no display here: serving the app to a browser on this machine (Ctrl+C ends it)')
  const server = path.join(root, 'out', 'engine', 'server.js')
  const named = given.some((word) => word.startsWith('--office'))
  return await runApp(
    node,
    [server, ...(named ? [] : ['--office', findOfficeFolder()]), ...given],
    { env: environmentFor(node), grace },
  )
}
