import os from 'node:os'
import path from 'node:path'

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '..', '..')

/**
 * The user's cache folder of this app: what is brought once and shared by all checkouts.
 * @returns {string} an absolute path; it may not exist yet
 */
export function cacheFolder() {
  const home = os.homedir()
  const base =
    process.env['XDG_CACHE_HOME'] ||
    (process.platform === 'win32'
      ? process.env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : path.join(home, '.cache'))
  return path.join(base, 'counterpart')
}

/**
 * Whether this machine can show a window.
 * @returns {boolean}
 */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}
