import type { OnCommit } from './commands.ts'
import type { Parts } from './parts.ts'

/** Answers what was made under this key before, or makes it. What is kept is shared: nobody changes it. */
export type Keep = {
  <Made>(key: string, make: () => Made): Made
  /** Drops what is kept: something beside the database has changed that it rests on. */
  forget(): void
}

/** So many answers are kept at a time: more than the screens of a few desks ask for. */
const MOST = 64

/**
 * Keeps answers until a commit `concerns` what they rest on, or another process commits. Nothing is kept within a
 * command: its changes may yet be taken back.
 */
export function createKeep(
  { database, commands }: Pick<Parts, 'database' | 'commands'>,
  concerns: (...commit: Parameters<OnCommit>) => boolean,
): Keep {
  const kept = new Map<string, unknown>()
  let version = database.dataVersion()
  commands.onCommit((touched, features) => {
    if (concerns(touched, features)) kept.clear()
  })
  const keep = <Made>(key: string, make: () => Made): Made => {
    if (database.isWriting()) return make()
    const now = database.dataVersion()
    if (now !== version || kept.size >= MOST) kept.clear()
    version = now
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as Made
  }
  return Object.assign(keep, { forget: () => kept.clear() })
}
