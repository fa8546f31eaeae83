import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createReader } from '../../electron/engine/files/reader/reader.ts'
import type { Task } from '../../electron/engine/files/reader/tasks.ts'

/**
 * Reads files one after another in one reading process, without OCR, and prints the longest and, where the system
 * tells it, the most memory that the process ever held. A file that cannot be read has its time too.
 */
export async function timeReading(
  files: readonly { name: string; path: string; mediaType: string }[],
): Promise<void> {
  const others = children()
  const reader = createReader()
  const times: { name: string; milliseconds: number }[] = []
  let most = 0
  for (const { name, ...of } of files) {
    const start = performance.now()
    await reader.ask({ kind: 'read', ...of } satisfies Task).catch(() => null)
    times.push({ name, milliseconds: performance.now() - start })
    most = Math.max(most, largestChild(others))
  }
  reader.close()
  const slowest = times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 3)
  console.log('\nread once more, without OCR: the three longest')
  for (const { name, milliseconds } of slowest)
    console.log(`  ${name}: ${(milliseconds / 1000).toFixed(2)} s`)
  if (most > 0) console.log(`  the reading process held at most ${Math.round(most / 1e6)} MB`)
}

/** Most bytes that one process begun by this one, none of `others`, ever held; 0 where the system does not tell it. */
export function largestChild(others: readonly string[] = []): number {
  const peaks = children()
    .filter((child) => !others.includes(child))
    .map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8')
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
    })
  return Math.max(0, ...peaks)
}

/** The processes begun by this one, by their numbers. */
function children(): string[] {
  if (!existsSync('/proc/self/task')) return []
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
}
