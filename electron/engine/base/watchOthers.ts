import type { Feature } from '../../../shared/office/contract.ts'
import { feature as features } from '../../../shared/office/contract.ts'
import type { Database } from '../database/database.ts'
import type { Announcer } from './changes.ts'

const EVERY = 1000

/**
 * Announces what other processes (the command line) commit to the same database, seen within a second:
 * SQLite's data_version moves with every commit of another connection. Answers how to stop.
 */
export function watchOthers(database: Database, announcer: Announcer): () => void {
  const since = database.prepare<{ revision: number; command: string }>(
    'SELECT revision, command FROM journal WHERE revision > ? ORDER BY revision LIMIT 1000',
  )
  const newest = database.prepare<{ revision: number }>(
    'SELECT coalesce(max(revision), 0) AS revision FROM journal',
  )
  let known = database.dataVersion()
  let told = newest.get()!.revision

  const look = () => {
    const now = database.dataVersion()
    if (now !== known) {
      for (const { revision, command } of since.all(told)) {
        const feature = command.split('.')[0] as Feature
        announcer.announce({ feature, ids: [], revision })
        // Undo and the sample reach into all features.
        if (feature === 'office')
          for (const other of features.options)
            announcer.announce({ feature: other, ids: [], revision })
      }
    }
    known = now
    told = newest.get()!.revision
  }
  const timer = setInterval(() => {
    try {
      look()
    } catch {
      // A busy moment of the database: the next look tells it.
    }
  }, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
