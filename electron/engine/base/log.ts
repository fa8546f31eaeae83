import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

const LARGEST = 2 * 1024 * 1024

export type Log = {
  /** Writes down a bug and answers the id that the user can quote. Holds no office data. */
  bug(error: unknown, where: string): string
  note(text: string): void
}

/** A log in `folder`/logs/engine.log; the one before is kept as engine.1.log. */
export function createLog(folder: string): Log {
  const file = join(folder, 'logs', 'engine.log')
  const write = (line: string) => {
    try {
      mkdirSync(join(folder, 'logs'), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) {
        renameSync(file, join(folder, 'logs', 'engine.1.log'))
      }
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
    } catch {
      // A log that cannot be written must never stop the work it tells of.
    }
  }
  return {
    bug: (error, where) => {
      const id = randomBytes(4).toString('hex').toUpperCase()
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      write(`BUG ${id} in ${where}: ${text}`)
      return id
    },
    note: (text) => write(text),
  }
}
