import type { CommandId, FileId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { FileLike } from '../../../shared/base/schemas.ts'
import type { Preview, StoredFile } from '../../../shared/files/contract.ts'
import type { Announcer, Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import type { Log } from '../base/log.ts'
import type { Parts } from '../base/parts.ts'
import type { Write } from '../base/write.ts'
import { createAsking } from './asking.ts'
import type { Content } from './contents.ts'
import { createContents } from './contents.ts'
import { PIECE, TEXT_PIECE } from './limits.ts'
import { typeOfBytes, typeOfFile } from './mediaType.ts'
import { proveFiles } from './prove.ts'
import { createQueue } from './queue.ts'
import { createReader } from './reader/reader.ts'
import { ReadFault } from './reader/tasks.ts'
import { createStore } from './store.ts'
import { createStrays } from './strays.ts'

type Own = {
  folder: string
  log: Log
  announcer: Announcer
  /** For one call beside a running engine: that one reads, and tidies the store. */
  brief: boolean
}
type AddInput = { commandId?: CommandId | undefined; file: FileLike }
/** A file that lies in the store, under the name it came with; a command enters it. */
export type Received = Content & { name: string }

/** Kinds that unpack to more than they are. */
const PACKED = /^application\/(zip|vnd\.(openxmlformats|oasis))/
const LONGEST_NAME = 200

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
  const letGo = (hash: string): void => {
    try {
      strays.letGo(hash)
    } catch (error) {
      // The bytes stay, and are named by the next proof.
      log.bug(error, 'letting go of received bytes')
    }
  }
  const standing = (id: FileId): StoredFile => {
    const file = contents.get(id)
    if (contents.isErased(id)) throw new Failure('NOT_POSSIBLE', { reason: 'file_erased' })
    return file
  }
  const { inspect, ...asking } = createAsking({ store, reader, standing })

  const files = {
    ...asking,
    /**
     * Takes bytes into the store for `work`, which makes them a file by `enter` within a command, or does not: then they
     * are taken away again. FILE_UNREADABLE `empty`, `too_large_to_keep`, `bomb`.
     */
    receive: async <Result>(
      file: FileLike,
      work: (received: Received) => Result | Promise<Result>,
    ): Promise<Result> => {
      const draft = await store.receive(file)
      strays.hold(draft.hash)
      try {
        const name = fileName(file.name)
        const mediaType = await typeOfFile(draft.path, name)
        if (PACKED.test(mediaType)) await inspect(draft.path, mediaType, name)
        draft.place()
        return await work({ hash: draft.hash, bytes: draft.bytes, mediaType, name })
      } finally {
        draft.drop()
        letGo(draft.hash)
      }
    },
    /** Makes received bytes a file of the office. */
    enter: (write: Write, desk: Desk, received: Received): FileId => {
      // Between the two the same bytes may have been destroyed with a dossier.
      if (!store.has(received.hash))
        throw new Failure('FILE_UNREADABLE', { file: received.name, reason: 'missing' })
      return contents.enter(write, desk.actor, received, received.name)
    },
    /** Keeps bytes that were made here (a register's PDF), within a command's transaction. */
    storeBytes: (write: Write, desk: Desk, name: string, bytes: Uint8Array): FileId => {
      const draft = store.keep(bytes)
      try {
        draft.place()
      } finally {
        draft.drop()
      }
      const mediaType = typeOfBytes(bytes, name)
      const content = { hash: draft.hash, bytes: draft.bytes, mediaType }
      return contents.enter(write, desk.actor, content, fileName(name))
    },

    add: (desk: Desk, { commandId, file }: AddInput): Promise<StoredFile> =>
      files.receive(file, (received) => {
        const request = `${received.hash} ${received.name}`
        const id = commands.run(
          desk,
          'files.add',
          { commandId },
          (write) => files.enter(write, desk, received),
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

/** A name without its folders and without what no system allows in one. */
function fileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}<>:"|?*]+/gu, ' ').trim()
  if (clean.length <= LONGEST_NAME) return clean || 'file'
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, LONGEST_NAME - ending.length) + ending
}
