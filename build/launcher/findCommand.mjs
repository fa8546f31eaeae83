import { readFileSync, readdirSync, existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { root } from './places.mjs'
import { PlainError } from './say.mjs'

/**
 * The JavaScript file behind an installed package's command, so that it can be run by a chosen Node on every system.
 * @param {string} command as one would type it after npx
 * @returns {string} the file's path
 */
export function findCommand(command) {
  const modules = path.join(root, 'node_modules')
  const link = path.join(modules, '.bin', command)
  // On Windows .bin holds shell scripts in place of links.
  if (process.platform !== 'win32' && existsSync(link)) return realpathSync(link)
  for (const folder of packageFolders(modules)) {
    const description = readDescription(folder)
    const bin = description?.bin
    const inside =
      typeof bin === 'string'
        ? path.basename(description.name) === command
          ? bin
          : undefined
        : bin?.[command]
    if (inside) return path.join(folder, inside)
  }
  throw new PlainError(`no installed package has a command "${command}"`)
}

function packageFolders(modules) {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(path.join(modules, name)).map((inner) => path.join(modules, name, inner))
      : [path.join(modules, name)],
  )
}

function readDescription(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}
