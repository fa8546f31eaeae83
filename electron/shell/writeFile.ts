import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/** A name that every system's disk takes, whatever the page proposed. */
export function plainFileName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are just what is to be taken out
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^[. ]+|[. ]+$/g, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) || plain === '' ? `_${plain}` : plain
}

/** Writes beside the place, makes it last, then renames: a full disk leaves an older file as it was. */
export async function writeWhole(place: string, bytes: Uint8Array) {
  const temporary = `${place}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, place)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
