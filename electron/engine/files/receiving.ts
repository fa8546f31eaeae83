import type { FileId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { FileLike } from '../../../shared/base/schemas.ts'
import type { Desk } from '../base/commands.ts'
import type { Log } from '../base/log.ts'
import type { Write } from '../base/write.ts'
import type { createAsking } from './asking.ts'
import type { Content, Contents } from './contents.ts'
import { typeOfBytes, typeOfFile } from './mediaType.ts'
import type { createStrays } from './strays.ts'
import type { Store } from './store.ts'
import { fileName } from './fileName.ts'

/** A file that lies in the store, under the name it came with; a command enters it. */
export type Received = Content & { name: string }

/** Kinds that unpack to more than they are. */
const PACKED = /^application\/(zip|vnd\.(openxmlformats|oasis))/

/** How bytes come into the store: held while they are worked on, and taken away again unless they became a file. */
export function createReceiving({
  store,
  contents,
  strays,
  log,
  inspect,
}: {
  store: Store
  contents: Contents
  strays: ReturnType<typeof createStrays>
  log: Log
  inspect: ReturnType<typeof createAsking>['inspect']
}) {
  const letGo = (hash: string): void => {
    try {
      strays.letGo(hash)
    } catch (error) {
      // The bytes stay, and are named by the next proof.
      log.bug(error, 'letting go of received bytes')
    }
  }

  return {
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
  }
}
