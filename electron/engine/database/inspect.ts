import { closeSync, existsSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ClosedReason } from '../../../shared/office/contract.ts'
import { APPLICATION_ID } from './database.ts'
import { SCHEMA } from './migrate.ts'

/** File system types of Linux that are a network's (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph. */
const NETWORK_TYPES = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400,
])

/**
 * Looks at the file of an office before SQLite does, by its header alone, and changes no byte.
 * Answers why it must not be opened, or null. Call it only while no connection to the file is open
 * in this process: closing the file would drop SQLite's locks (sqlite.org/howtocorrupt §2.2).
 */
export function inspectFile(file: string): ClosedReason | null {
  if (!existsSync(file)) return null
  const handle = openSync(file, 'r')
  try {
    const header = Buffer.alloc(100)
    const size = fstatSync(handle).size
    if (size === 0 || readSync(handle, header, 0, 100, 0) < 100) return 'damaged'
    if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return 'foreign'
    if (header.readUInt32BE(68) !== APPLICATION_ID) return 'foreign'
    if (header.readUInt32BE(60) > SCHEMA) return 'newer'
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
    // Pages beyond the file's end: it was cut off. (A WAL may hold them, then they are not lost.)
    if (header.readUInt32BE(28) * pageSize > size && !existsSync(`${file}-wal`)) return 'damaged'
    return null
  } finally {
    closeSync(handle)
  }
}

/** True when the file's own header tells of an older schema. As `inspectFile`: only while it is not open. */
export function isOlder(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    const header = Buffer.alloc(100)
    return readSync(handle, header, 0, 100, 0) === 100 && header.readUInt32BE(60) < SCHEMA
  } finally {
    closeSync(handle)
  }
}

/**
 * Why a folder cannot hold an office, or null. SQLite's WAL needs all its users on one machine
 * (sqlite.org/wal.html): a network drive is refused, the second desk uses a browser instead.
 */
export function inspectFolder(folder: string): ClosedReason | null {
  if (/^\\\\|^\/\/[^/]/.test(folder)) return 'network_drive'
  let existing = folder
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  if (process.platform !== 'linux') return null
  return NETWORK_TYPES.has(statfsSync(existing).type) ? 'network_drive' : null
}
