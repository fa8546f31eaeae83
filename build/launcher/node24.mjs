import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from './say.mjs'

const require = createRequire(import.meta.url)

/**
 * The Node that everything of this project runs on: the machine's own when it is 24 or newer, else the one that npm
 * brought as an optional package. (better-sqlite3 needs Node-API 10, and the build scripts need type stripping.)
 * @returns {string} the executable's path
 */
export function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const file = findInPackage(name, path.join('bin', system === 'win' ? 'node.exe' : 'node'))
    if (file) return file
  }
  throw new PlainError(
    `Node 24 is needed, this is ${process.version}, and npm has no Node package for ${process.platform} ${process.arch}. Install Node 24 or newer and run the same command again.`,
  )
}

function findInPackage(name, inside) {
  try {
    const file = path.join(path.dirname(require.resolve(`${name}/package.json`)), inside)
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * The environment for a program that runs on that Node: its folder comes first on the path.
 * @param {string} node the executable's path
 * @returns {Record<string, string | undefined>}
 */
export function environmentFor(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [name]: `${path.dirname(node)}${path.delimiter}${process.env[name] ?? ''}`,
    COUNTERPART_NODE: node,
  }
}
