import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * The office that the desktop app would open on this Linux machine, so that a start without a display serves the same
 * one: told by COUNTERPART_OFFICE, else the one opened last, else the office in the app's own folder.
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function findOfficeFolder() {
  const told = process.env['COUNTERPART_OFFICE']
  if (told) return path.resolve(told)
  const configuration = process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config')
  const userData = path.join(configuration, 'Counterpart')
  return readLastOffice(path.join(userData, 'settings.json')) ?? path.join(userData, 'office')
}

function readLastOffice(file) {
  try {
    const { office } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof office === 'string' && office ? office : undefined
  } catch {
    return undefined
  }
}
