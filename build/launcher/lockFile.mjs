// package-lock.json must name every optional package of every system, or `npm ci` refuses to install. A registry that
// lacks some of them makes `npm install` leave them out; this names them again.
// usage: node build/launcher/lockFile.mjs      (after each npm install that changed the dependencies)
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './places.mjs'
import { say } from './say.mjs'

/** What npm calls systems, processors and C libraries, as these stand in such packages' names. */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/**
 * The optional packages that the lock file's packages ask for and that it holds no entry of.
 * @param {Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} packages
 *   the lock file's "packages"
 * @returns {{ name: string, version: string, dev: boolean, asker: string }[]}
 */
export function findMissingOptional(packages) {
  const missing = new Map()
  for (const [asker, { optionalDependencies = {}, dev = false }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      if (!isNamed(packages, asker, name)) missing.set(name, { name, version, dev, asker })
  return [...missing.values()]
}

/** npm finds a package in the asker's own node_modules or in that of any folder above. */
function isNamed(packages, asker, name) {
  for (
    let folder = asker;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** A lock file's entry for a package that this machine never installs; its registry gives the bytes elsewhere. */
function describe({ name, version, dev }) {
  const words = name.split('/').at(-1).split(/[-.]/)
  const system = words.filter((word) => systems.includes(word))
  const processor = words.filter((word) => processors.includes(word))
  const library = words.filter((word) => word in libraries).map((word) => libraries[word])
  if (system.length === 0 || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`cannot tell which system ${name}@${version} is for`)
  return {
    version,
    ...(processor.length > 0 && { cpu: processor }),
    ...(dev && { dev: true }),
    ...(system.includes('linux') && library.length > 0 && { libc: library }),
    optional: true,
    os: system,
  }
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = findMissingOptional(lock.packages)
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = describe(one)
  const [own, ...others] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([
    own,
    ...others.sort(([one], [other]) => one.localeCompare(other, 'en')),
  ])
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(
    missing.length > 0
      ? `named ${missing.length} optional packages in package-lock.json`
      : 'package-lock.json is complete',
  )
}
