import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { PlainError, say } from './say.mjs'

/** Debian's and Ubuntu's packages by the library that Electron asks for; the newest name first. */
const libraryPackages = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnotify.so.4': ['libnotify4'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXss.so.1': ['libxss1'],
}

/** The programs that the tests need beside the app: a display, a browser, a reader of PDFs. */
const testPrograms = [
  { names: ['Xvfb'], package: 'xvfb' },
  { names: ['xauth'], package: 'xauth' },
  { names: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium' },
  { names: ['pdftotext'], package: 'poppler-utils' },
]

/**
 * A mail server for the tests of e-mail. Its package starts a service of its own, so nobody's PC is asked for it: where
 * it is missing those tests are skipped, except in CI.
 */
const mailPrograms = [
  { names: ['dovecot'], package: 'dovecot-imapd' },
  { names: ['submission'], package: 'dovecot-submissiond' },
  { names: ['aiosmtpd'], package: 'python3-aiosmtpd' },
  { names: ['openssl'], package: 'openssl' },
]

/**
 * Makes sure that the system libraries of a Linux program are there: installed when this is root on Debian or Ubuntu,
 * else asked for with the exact command.
 * @param {string} executable
 */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  await installMissing(() =>
    missingLibraries(executable).map((library) => libraryPackages[library] ?? [library]),
  )
}

/** The same for the programs that only the tests use. */
export async function ensureTestPrograms() {
  if (process.platform !== 'linux') return
  const programs = process.env['CI'] ? [...testPrograms, ...mailPrograms] : testPrograms
  await installMissing(() =>
    programs.filter(({ names }) => !findProgram(names)).map((program) => [program.package]),
  )
}

/**
 * The path of the first of these programs that is installed.
 * @param {string[]} names
 * @returns {string | undefined}
 */
function findProgram(names) {
  const usual = '/usr/bin:/usr/local/bin:/usr/sbin:/usr/lib/dovecot'
  const folders = `${process.env['PATH'] ?? ''}:${usual}`.split(path.delimiter)
  for (const name of names)
    for (const folder of folders)
      if (existsSync(path.join(folder, name))) return path.join(folder, name)
  return undefined
}

/** The browser that the tests drive. */
export function findChromium() {
  return process.env['COUNTERPART_CHROMIUM'] || findProgram(testPrograms[2].names)
}

/**
 * Whether Electron needs --no-sandbox: Chromium refuses to run as root with its sandbox. Where the system forbids the
 * sandbox to an ordinary user, that user is told what to do instead.
 * @param {string} executable
 * @returns {boolean}
 */
export function mustRunWithoutSandbox(executable) {
  if (process.platform !== 'linux') return false
  if (process.getuid() === 0) return true
  const forbidden =
    readSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('kernel/unprivileged_userns_clone') === '0'
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (forbidden && !isSetUserId(helper))
    throw new PlainError(
      `this system lets only root's helper open Chromium's sandbox. Run this once, then the same command again:\n  sudo sh -c 'chown root "${helper}" && chmod 4755 "${helper}"'`,
    )
  return false
}

function missingLibraries(executable) {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (error) return []
  return [...new Set([...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]))]
}

async function installMissing(findMissing) {
  if (findMissing().length === 0) return
  await withLock('system packages', async () => {
    const missing = findMissing()
    if (missing.length === 0) return
    if (!findProgram(['apt-get']))
      throw new PlainError(
        `this system lacks ${missing.map((names) => names.at(-1)).join(', ')}; install them and run the same command again.`,
      )
    if (process.getuid() !== 0)
      throw new PlainError(
        `some system packages are missing. Run this once, then the same command again:\n  sudo apt-get install -y ${chooseNames(missing).join(' ')}`,
      )
    say('updating the list of system packages (apt-get update) …')
    await runApt(['update'])
    const names = chooseNames(missing)
    say(`installing system packages: ${names.join(' ')} …`)
    const code = await runApt(['install', '-y', '--no-install-recommends', ...names])
    if (code !== 0 || findMissing().length > 0)
      throw new PlainError(
        `the system packages could not be installed; apt-get's words are above. Try: apt-get update && apt-get install -y ${names.join(' ')}`,
      )
  })
}

/** For each missing thing the first name that this system's package list knows. */
function chooseNames(missing) {
  const known = (name) =>
    spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0
  return [...new Set(missing.map((names) => names.find(known) ?? names.at(-1)))]
}

/** Not guarded: an install that is cut off would leave the system's package database half done. */
function runApt(aptArguments) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return new Promise((resolve) => {
    spawn('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...aptArguments], {
      env,
      stdio: ['ignore', 2, 2],
    })
      .once('error', () => resolve(127))
      .once('exit', (code) => resolve(code ?? 1))
  })
}

function readSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim()
  } catch {
    return undefined
  }
}

function isSetUserId(file) {
  const { stdout } = spawnSync('stat', ['-c', '%u %a', file], { encoding: 'utf8' })
  return /^0 4\d{3}/.test(stdout ?? '')
}
