import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureDevelopmentRuntime, findDevelopmentRuntime } from '../runtime/developmentRuntime.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, root } from './places.mjs'
import { startGuarded } from './processes.mjs'
import { say } from './say.mjs'

const require = createRequire(import.meta.url)
/** How long the download server may stay silent before it counts as out of reach. */
const silence = 10_000
/** How long a development runtime is used before Electron's own download is tried again. */
const retryAfter = 24 * 60 * 60 * 1000

/**
 * The Electron that windows are opened with: COUNTERPART_ELECTRON when set; else Electron itself, downloaded by its
 * own installer on the first start; else, where its download server cannot be reached, the development runtime.
 * @returns {Promise<{ electron: string, development: boolean }>} the executable's path, and whether it is the
 *   development runtime, which nothing may be shipped with
 */
export async function ensureElectron() {
  const given = process.env['COUNTERPART_ELECTRON']
  if (given) return { electron: given, development: given === findDevelopmentRuntime() }
  const own = findOwn()
  if (own) return { electron: own, development: false }
  return await withLock(path.join(root, 'electron runtime'), async () => {
    const downloaded = findOwn() ?? (await tryDownload())
    if (downloaded) return { electron: downloaded, development: false }
    const electron = await ensureDevelopmentRuntime()
    say(
      'using the development runtime (Electron 33, for development and tests only): the packaged app ships the current Electron',
    )
    return { electron, development: true }
  })
}

/** The installed executable of the electron package, or undefined when it is missing or half there. */
function findOwn() {
  const folder = packageFolder()
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    if (readFileSync(path.join(folder, 'dist', 'version'), 'utf8').replace(/^v/, '') !== version)
      return undefined
    const file = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'))
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

function packageFolder() {
  return path.dirname(require.resolve('electron/package.json'))
}

async function tryDownload() {
  const failed = path.join(cacheFolder(), 'electron-download-failed')
  if (findDevelopmentRuntime() && ageOf(failed) < retryAfter) return undefined
  say('downloading Electron (about 110 MB; once) …')
  if (await download()) return findOwn()
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failed, new Date().toISOString())
  say("Electron's download server cannot be reached from here")
  return undefined
}

/** Runs Electron's own installer; a server that sends nothing for ten seconds is given up. */
async function download() {
  // A folder of its own shows how much has arrived, whatever mirror or proxy the user has set.
  const arriving = mkdtempSync(path.join(os.tmpdir(), 'counterpart-electron-'))
  const env = {
    ...process.env,
    TMPDIR: arriving,
    TEMP: arriving,
    TMP: arriving,
    ELECTRON_GET_NO_PROGRESS: '1',
  }
  const { guard, finished, end } = startGuarded(
    process.execPath,
    [path.join(packageFolder(), 'install.js')],
    { env, output: 'pipe' },
  )
  let words = ''
  for (const stream of [guard.stdout, guard.stderr]) stream.on('data', (text) => (words += text))
  let code
  void finished.then((result) => (code = result))
  try {
    let size = 0
    let changed = Date.now()
    let told = Date.now()
    while (code === undefined) {
      await wait(100)
      const now = sizeOf(arriving)
      if (now !== size) [size, changed] = [now, Date.now()]
      // Once all has come, unpacking grows nothing here: that is not silence, so only a small folder counts.
      if (Date.now() - changed > (size > 50e6 ? 120_000 : silence)) return false
      if (Date.now() - told > 3000 && size > 0) {
        say(`downloading Electron: ${Math.round(size / 1e6)} MB`)
        told = Date.now()
      }
    }
    if (code !== 0 && size > 0)
      say(`Electron's installer failed: ${words.trim().split('\n').at(0) ?? ''}`)
    return code === 0
  } finally {
    await end()
    rmSync(arriving, { recursive: true, force: true })
  }
}

function sizeOf(folder) {
  let size = 0
  for (const name of readdirSync(folder, { recursive: true })) {
    size += statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  }
  return size
}

function ageOf(file) {
  const facts = statSync(file, { throwIfNoEntry: false })
  return facts ? Date.now() - facts.mtimeMs : Infinity
}
