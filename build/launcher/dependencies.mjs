import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { root } from './places.mjs'
import { startGuarded } from './processes.mjs'
import { PlainError, sayWhile } from './say.mjs'

const lockFile = path.join(root, 'package-lock.json')
const modules = path.join(root, 'node_modules')
/** Holds the hash of the package-lock.json that node_modules was completely installed from. */
const stamp = path.join(modules, '.counterpart-installed')

/**
 * Makes sure that node_modules holds what package-lock.json says, all of it: an install that was broken off, or one of
 * an older lock file, is done again by `npm ci`.
 * @returns {Promise<void>}
 */
export async function ensureDependencies() {
  if (isInstalled()) return
  await withLock(root, async () => {
    if (isInstalled()) return
    rmSync(stamp, { force: true })
    const code = await sayWhile('installing the packages (npm ci; once)', () =>
      runNpm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], root),
    )
    if (code !== 0)
      throw new PlainError(
        `npm ci failed (exit code ${code}); its words are above. Is the npm registry reachable from here? Then run the same command again.`,
      )
    writeStamp()
  })
}

/**
 * Runs the user's own npm, with their configuration; what it prints goes to standard error.
 * @param {string[]} npmArguments
 * @param {string} cwd
 * @returns {Promise<number>} exit code
 */
export function runNpm(npmArguments, cwd) {
  const { command, first } = findNpm()
  return startGuarded(command, [...first, ...npmArguments], { cwd, output: 'errors' }).finished
}

function findNpm() {
  const running = process.env['npm_execpath']
  if (running && path.basename(running) === 'npm-cli.js' && existsSync(running))
    return { command: process.execPath, first: [running] }
  // Started without npm: the one that came with this Node, else the one on the path.
  const folder = path.dirname(process.execPath)
  for (const place of ['node_modules/npm', '../lib/node_modules/npm', '../share/nodejs/npm']) {
    const file = path.join(folder, place, 'bin', 'npm-cli.js')
    if (existsSync(file)) return { command: process.execPath, first: [file] }
  }
  return { command: 'npm', first: [] }
}

function isInstalled() {
  try {
    if (readFileSync(stamp, 'utf8') === hashLockFile()) return true
  } catch {
    // No stamp: npm may have been run by hand.
  }
  if (!isCompleteByHand()) return false
  writeStamp()
  return true
}

/**
 * Whether an `npm ci` or `npm install` run by hand left everything in place: npm writes its own list of what is there
 * last of all.
 */
function isCompleteByHand() {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    const present = JSON.parse(
      readFileSync(path.join(modules, '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(wanted).every(
      ([name, { version, optional, link }]) =>
        !name || optional || link || present[name]?.version === version,
    )
  } catch {
    return false
  }
}

function writeStamp() {
  writeFileSync(stamp, hashLockFile())
}

function hashLockFile() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}
