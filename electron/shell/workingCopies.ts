/** Documents opened in the desk's own programs: their copies are watched for saves until the page ends them. */
import { randomUUID } from 'node:crypto'
import { unwatchFile, watchFile } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, shell } from 'electron'
import type { OpenCopyOutcome, ShellPayload } from '../../shared/base/shellCalls.ts'
import { WORKING_COPIES } from '../../shared/base/shellNames.ts'
import { isOwnPage } from './addresses.ts'
import { openableExtension } from './openableKind.ts'
import {
  beginCopy,
  copiesFolder,
  endCopy,
  listCopies,
  readCopy,
  rebaseCopy,
} from './workingCopyFiles.ts'

/** Milliseconds between two looks at a copy: programs save by writing, or by renaming another file onto it. */
const LOOK_EVERY = 1000

/** `office` tells the folder of the office that is open. */
export function keepWorkingCopies(office: () => string) {
  const root = path.join(app.getPath('userData'), 'working-copies')
  const looks = path.join(root, 'looks')
  const watched = new Set<string>()
  const folder = () => copiesFolder(root, office())
  void rm(looks, { recursive: true, force: true })

  async function list() {
    const found = await listCopies(folder())
    for (const { place } of found) watch(place)
    return found.map(({ copy }) => copy)
  }

  async function tell() {
    const copies = await list()
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (isOwnPage(webContents.getURL())) webContents.send(WORKING_COPIES, copies)
  }

  function watch(place: string) {
    if (watched.has(place)) return
    watched.add(place)
    watchFile(place, { interval: LOOK_EVERY, persistent: false }, () => void tell())
  }

  return {
    list,
    async open(copy: ShellPayload<'openWorkingCopy'>): Promise<OpenCopyOutcome> {
      const extension = openableExtension(copy.bytes)
      if (!extension) return { opened: false, reason: 'KIND' }
      const place = await beginCopy(
        copy.readOnly ? path.join(looks, randomUUID()) : folder(),
        copy,
        extension,
      )
      const refusal = await shell.openPath(place)
      if (!copy.readOnly) await tell()
      return refusal === '' ? { opened: true } : { opened: false, reason: 'NO_PROGRAM' }
    },
    read: (documentId: string) => readCopy(folder(), documentId),
    async keepOn({ documentId, base, hash }: ShellPayload<'keepOnWorkingCopy'>) {
      await rebaseCopy(folder(), documentId, base, hash)
      await tell()
    },
    async end(documentId: string) {
      const own = path.join(folder(), documentId)
      for (const place of watched)
        if (path.dirname(place) === own) {
          unwatchFile(place)
          watched.delete(place)
        }
      await endCopy(folder(), documentId)
      await tell()
    },
  }
}
