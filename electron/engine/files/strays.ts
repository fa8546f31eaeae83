import { statSync } from 'node:fs'
import type { Database } from '../database/database.ts'
import type { Contents } from './contents.ts'
import type { Store } from './store.ts'

/** Another process, an import on the command line, may be about to enter what is younger. */
const SURELY_LEFT = 3_600_000

/**
 * Bytes in the store that no row names: what was received and not entered, because it was here already, was refused or
 * broke off. They are taken away under the lock of a write, for whoever enters bytes looks for them under the same.
 */
export function createStrays(database: Database, store: Store, contents: Contents) {
  const inHand = new Map<string, number>()
  const removeIfStray = (hash: string): boolean =>
    database.transaction(() => {
      if (inHand.has(hash) || contents.isKept(hash)) return false
      store.remove(hash)
      return true
    })

  return {
    /** Somebody is about to enter these bytes. */
    hold: (hash: string): void => void inHand.set(hash, (inHand.get(hash) ?? 0) + 1),
    /** Nobody is any more: bytes that were not entered go. */
    letGo: (hash: string): void => {
      const left = (inHand.get(hash) ?? 1) - 1
      if (left > 0) inHand.set(hash, left)
      else {
        inHand.delete(hash)
        removeIfStray(hash)
      }
    },
    /** Takes away all that was left; `left` are those that are too young to be sure of. */
    remove: (now: number): { removed: number; bytes: number; left: number } => {
      const done = { removed: 0, bytes: 0, left: 0 }
      for (const hash of [...store.all()].filter((each) => !contents.isKnown(each))) {
        const { mtimeMs, size } = statSync(store.pathOf(hash))
        if (now - mtimeMs >= SURELY_LEFT && removeIfStray(hash)) {
          done.removed += 1
          done.bytes += size
        } else done.left += 1
      }
      return done
    },
  }
}
