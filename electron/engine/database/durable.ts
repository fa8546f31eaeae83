import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Brings a file's bytes to the disk itself. Never for the office.db that is open in this process. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Brings the names in a folder to the disk. Windows keeps them by itself and cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const TRIES = 6

/** Renames in one step that outlives a power cut. Virus scanners hold files for moments: tried again. */
export function renameDurably(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (attempt === TRIES || (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES'))
        throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt)
    }
  }
  syncFolder(dirname(to))
}
