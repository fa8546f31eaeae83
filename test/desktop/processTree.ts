import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A process as it was seen: its start tells it from a later one that got the same id. */
export type SeenProcess = { pid: number; started: string; command: string }

type Status = SeenProcess & { parent: number }

/** The living processes of this machine, read from /proc (Linux, proc(5)). */
function readProcesses(): Status[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        // The program's name stands in parentheses and may hold spaces.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        if (fields[0] === 'Z') return []
        return [
          { pid: Number(name), parent: Number(fields[1]), started: fields[19] ?? '', command },
        ]
      } catch {
        return []
      }
    })
}

/** A process and all that it started, in no set order; those that have lost their parent are not found this way. */
export function readTree(root: number): SeenProcess[] {
  const all = readProcesses()
  const found = all.filter(({ pid }) => pid === root)
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid))
  return found.map(({ pid, started, command }) => ({ pid, started, command }))
}

/** The processes which carry this variable in their environment, whoever their parent is now. */
export function readMarked(variable: string): SeenProcess[] {
  return readProcesses().filter(({ pid }) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(variable)
    } catch {
      return false
    }
  })
}

/** Those of the seen processes that still live. */
export function stillAlive(seen: SeenProcess[]): SeenProcess[] {
  const now = new Map(readProcesses().map((one) => [one.pid, one.started]))
  return seen.filter(({ pid, started }) => now.get(pid) === started)
}

/** Waits until the reader returns something; after the limit (milliseconds) fails with what was waited for. */
export async function waitUntil<Result>(
  what: () => string,
  limit: number,
  read: () => Result | undefined,
): Promise<Result> {
  const end = Date.now() + limit
  for (;;) {
    const result = read()
    if (result !== undefined) return result
    if (Date.now() > end) throw new Error(`still waiting after ${limit} ms for ${what()}`)
    await wait(100)
  }
}
