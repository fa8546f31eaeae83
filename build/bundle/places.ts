import path from 'node:path'

/** The checkout's root. */
export const root = path.resolve(import.meta.dirname, '../..')

/** A path under the root. */
export function inRoot(...parts: string[]) {
  return path.join(root, ...parts)
}
