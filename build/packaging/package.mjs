// npm run package: packs the app for this system into release/. With the development runtime it packs a folder only,
// which is never to be handed out.
//   -- --for-tests   packs a folder, into release/for-tests, that Playwright can drive
import { rmSync } from 'node:fs'
import path from 'node:path'
import { Platform, build } from 'electron-builder'
import { ensureElectron } from '../launcher/electronRuntime.mjs'
import { root } from '../launcher/places.mjs'
import { stopWithParents } from '../launcher/processes.mjs'
import { runScript, say } from '../launcher/say.mjs'
import { developmentVersion } from '../runtime/developmentRuntime.mjs'
import { findExecutable, setFuses } from './fuses.mjs'

await runScript(async () => {
  stopWithParents()
  const forTests = process.argv.includes('--for-tests')
  const { electron, development } = await ensureElectron()
  const folder = path.join(root, 'release', ...(forTests ? ['for-tests'] : []))
  rmSync(folder, { recursive: true, force: true })
  const asFolder = forTests || development
  if (development)
    say('packing a folder with the development runtime, to try and test: it is not a release')
  let executable
  const results = await build({
    projectDir: root,
    publish: 'never',
    ...(asFolder && { targets: Platform.current().createTarget('dir') }),
    config: {
      extends: path.join(root, 'electron-builder.yml'),
      directories: { output: folder },
      ...(development && developmentParts(electron)),
      afterPack: async (context) => {
        executable = findExecutable(context)
        await setFuses(executable, { forTests, development })
      },
    },
  })
  for (const file of asFolder ? [executable] : results) process.stdout.write(`${file}\n`)
  return 0
})

/**
 * The development runtime cannot load the database driver, so its engine runs on a Node of its own, which cannot read
 * inside the archive.
 */
function developmentParts(electron) {
  return {
    electronVersion: developmentVersion,
    electronDist: path.dirname(electron),
    asarUnpack: ['package.json', 'out/engine/**', '**/node_modules/better-sqlite3/**'],
    extraResources: [{ from: process.execPath, to: 'node24' }],
    // Its stand-in for Electron's default app.
    afterExtract: ({ appOutDir }) =>
      rmSync(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  }
}
