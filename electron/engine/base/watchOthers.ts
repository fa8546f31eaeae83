import type { Database } from '../database/database.ts'

const EVERY = 1000

/**
 * Calls `tell` when another process (the command line) has committed to the same database, seen within a second:
 * SQLite's data_version moves with every commit of another connection. Which features it concerns is not asked: a
 * command may reach into others than its own. Answers how to stop.
 */
export function watchOthers(database: Database, tell: () => void): () => void {
  let known = database.dataVersion()
  const look = () => {
    const now = database.dataVersion()
    if (now === known) return
    tell()
    known = now
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
