import type { CommandId, FileId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { FileLike } from '../../../shared/base/schemas.ts'
import type { Preview, StoredFile } from '../../../shared/files/contract.ts'
import type { Announcer, Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import type { Parts } from '../base/parts.ts'
import { createAsking } from './asking.ts'
import { createContents } from './contents.ts'
import { PIECE, TEXT_PIECE } from './limits.ts'
import { proveFiles } from './prove.ts'
import { createQueue } from './queue.ts'
import { createReader } from './reader/reader.ts'
import { ReadFault } from './reader/tasks.ts'
import { createStore } from './store.ts'
import { createStrays } from './strays.ts'
import { createReceiving } from './receiving.ts'

type Own = {
  folder: string
  log: Log
  announcer: Announcer
  /** For one call beside a running engine: that one reads, and tidies the store. */
  brief: boolean
}
type AddInput = { commandId?: CommandId | undefined; file: FileLike }

/** The bytes behind letters, documents and minutes: kept by their hash, read in the background, shown harmless. */
export function createFiles({ folder, log, announcer, brief, ...parts }: Parts & Own) {
  const { database, commands, settings } = parts
  const store = createStore(folder)
  const contents = createContents(database)
  const strays = createStrays(database, store, contents)
  /** For what somebody waits for. */
  const reader = createReader()
  const readers = { words: createReader(), pictures: createReader() }
  const listeners: ((ids: FileId[]) => void)[] = []
  const queue = createQueue({
    contents,
    store,
    log,
    readers,
    language: () => settings().language,
    onChange: (hash) => {
      const ids = contents.ofHash(hash).map(({ id }) => id)
      announcer.announce({ feature: 'files', ids, revision: commands.revision() })
      for (const listener of listeners) listener(ids)
    },
  })
  const removeErased = (): void => {
    for (const hash of contents.removals()) {
      try {
        store.remove(hash)
        contents.removed(hash)
      } catch (error) {
        log.bug(error, 'removing a destroyed file')
      }
    }
  }
  if (!brief) {
    store.clearIncoming()
    removeErased()
    queue.resume()
    commands.onCommit((touched) => {
      if (touched.some(({ entity }) => entity === 'file')) queue.wake()
    })
    queue.wake()
  }
  const standing = (id: FileId): StoredFile => {
    const file = contents.get(id)
    if (contents.isErased(id)) throw new Failure('NOT_POSSIBLE', { reason: 'file_erased' })
    return file
  }
  const { inspect, ...asking } = createAsking({ store, reader, standing })

  const receiving = createReceiving({ store, contents, strays, log, inspect })

  const files = {
    ...asking,
    ...receiving,
    add: (desk: Desk, { commandId, file }: AddInput): Promise<StoredFile> =>
      receiving.receive(file, (received) => {
        const request = `${received.hash} ${received.name}`
        const id = commands.run(
          desk,
          'files.add',
          { commandId },
          (write) => receiving.enter(write, desk, received),
          { request },
        )
        return contents.get(id)
      }),
    get: (id: FileId): StoredFile => contents.get(id),
    /** Every arrival of the same bytes, oldest first. */
    ofHash: contents.ofHash,
    /** NOT_POSSIBLE `file_erased` for what a disposal destroyed. */
    read: (id: FileId, from: number) => {
      const { bytes, total } = store.read(standing(id).hash, from, PIECE)
      return { base64: bytes.toString('base64'), total }
    },
    /** All bytes of a file, for papers and for sending. */
    bytesOf: (id: FileId): Uint8Array => {
      const { hash, bytes } = standing(id)
      return store.read(hash, 0, bytes).bytes
    },
    text: (id: FileId, from: number) => {
      contents.get(id)
      return contents.text(id, from, TEXT_PIECE)
    },
    preview: async (id: FileId): Promise<Preview> => {
      const { hash, mediaType } = contents.get(id)
      if (contents.isErased(id)) return { kind: 'none', reason: 'erased' }
      if (!store.has(hash)) return { kind: 'none', reason: 'missing' }
      try {
        return await reader.ask({ kind: 'preview', path: store.pathOf(hash), mediaType })
      } catch (error) {
        if (error instanceof ReadFault) return { kind: 'none', reason: error.reason }
        throw error
      }
    },
    queue: queue.state,
    pause: queue.pause,
    readAgain: (id: FileId): StoredFile => {
      queue.readAgain(standing(id).hash)
      return contents.get(id)
    },
    prove: ({ commandId }: { commandId?: CommandId | undefined }, signal?: AbortSignal) => {
      const progress = (now: Progress) => announcer.progress(now)
      return proveFiles(contents, store, commandId ?? newId<CommandId>(), progress, signal)
    },
    /** Takes bytes away that nothing knows of and that are older than an hour. */
    removeStrays: () => strays.remove(Date.now()),
    /** One line of office.check. */
    check: async () => {
      const { files: all, missing, altered, strays } = await files.prove({})
      const good = missing.length === 0 && altered.length === 0
      const detail = `${all} files, ${missing.length} missing, ${altered.length} altered, ${strays} strays`
      return [{ name: 'files', good, detail }]
    },

    /** Calls `listener` with the files whose words or state changed: in the background, outside any command. */
    onText: (listener: (ids: FileId[]) => void): void => void listeners.push(listener),
    /** Looks for files that another process took in. */
    wake: () => queue.wake(),
    /** Takes the bytes out of the store that a disposal destroyed. What fails is tried again at the next start. */
    removeErased,
    close: () => {
      queue.close()
      for (const one of [reader, readers.words, readers.pictures]) one.close()
    },
  }
  return files
}

export type Files = ReturnType<typeof createFiles>
