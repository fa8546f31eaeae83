/**
 * Reads foreign files, one task at a time, where a file that kills or stalls its reader harms nobody: in a process of
 * its own, or in a thread where the engine runs inside Electron, whose released form starts no plain Node.
 */
import { parentPort } from 'node:worker_threads'
import { LARGEST_PROCESS, MEMORY_SPENT } from '../limits.ts'
import { doTask } from './doTask.ts'
import type { Reply, Task } from './tasks.ts'
import { ReadFault } from './tasks.ts'

const say = (reply: Reply): void => {
  if (parentPort) parentPort.postMessage(reply)
  else process.send?.(reply)
}

async function work(task: Task): Promise<void> {
  try {
    say({ answer: await doTask(task) })
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    say({ reason: error instanceof ReadFault ? error.reason : 'damaged', detail })
  }
}

if (parentPort) parentPort.on('message', (task: Task) => void work(task))
else {
  process.on('message', (task: Task) => void work(task))
  process.on('disconnect', () => process.exit(0))
  // Bytes outside JavaScript's own memory have no limit of Node's.
  setInterval(() => {
    if (process.memoryUsage.rss() > LARGEST_PROCESS) process.exit(MEMORY_SPENT)
  }, 100)
}
// A library's stray fault spoils one file, not the next: the process goes, and is started anew.
process.on('uncaughtException', () => process.exit(1))
process.on('unhandledRejection', () => process.exit(1))
