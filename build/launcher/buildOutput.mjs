import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { environmentFor } from './node24.mjs'
import { root } from './places.mjs'
import { startGuarded } from './processes.mjs'
import { PlainError, sayWhile } from './say.mjs'

const stamp = path.join(root, 'out', 'sources.txt')
/** What the built app is made of. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'build/bundle',
  'build/bundle.ts',
  'package.json',
  'package-lock.json',
]
const built = [
  'shell/main.js',
  'preload/preload.cjs',
  'engine/desktop.js',
  'engine/server.js',
  'engine/cli.js',
  'renderer/index.html',
]

/**
 * Makes sure that out/ was built from the sources as they are now.
 * @param {string} node path of the Node that runs the bundler
 * @returns {Promise<void>}
 */
export async function ensureBuilt(node) {
  if (isBuilt(describeSources())) return
  await withLock(`${root} build`, async () => {
    const description = describeSources()
    if (isBuilt(description)) return
    await build(node, description)
  })
}

/**
 * Builds out/ whatever is there.
 * @param {string} node path of the Node that runs the bundler
 * @param {string} [description] of the sources, when already known
 * @returns {Promise<void>}
 */
async function build(node, description = describeSources()) {
  rmSync(stamp, { force: true })
  const code = await sayWhile(
    'building the app',
    () =>
      startGuarded(node, [path.join(root, 'build', 'bundle.ts')], {
        cwd: root,
        env: environmentFor(node),
        output: 'errors',
      }).finished,
  )
  if (code !== 0) throw new PlainError(`the build failed (exit code ${code}); its words are above.`)
  // Described before the build: a source saved during it makes the next start build again.
  writeFileSync(stamp, description)
}

function isBuilt(description) {
  try {
    return (
      readFileSync(stamp, 'utf8') === description &&
      built.every((file) => existsSync(path.join(root, 'out', file)))
    )
  } catch {
    return false
  }
}

/** A hash over name, size and time of every source file; tests are no part of the app. */
function describeSources() {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, path.join(root, source))
  return hash.digest('hex')
}

function addTo(hash, file) {
  const facts = statSync(file, { throwIfNoEntry: false })
  if (!facts) return
  if (facts.isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name))
  } else if (!/\.test\.tsx?$/.test(file)) {
    hash.update(`${path.relative(root, file)} ${facts.size} ${facts.mtimeMs}\n`)
  }
}
