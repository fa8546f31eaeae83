/**
 * Reads foreign files, one task at a time, where a file that kills or stalls its reader harms nobody: in a process of
 * its own, or in a thread where the engine runs inside Electron, whose released form starts no plain Node.
 */
import { Worker, parentPort } from 'node:worker_threads'
import { LARGEST_PROCESS } from '../limits.ts'
import { doTask } from './doTask.ts'
import type { Reply, Task } from './tasks.ts'
import { ReadFault } from './tasks.ts'

const say = (reply: Reply): void => {
  if (parentPort) parentPort.postMessage(reply)
  else if (process.connected) process.send?.(reply)
}

async function work(task: Task): Promise<void> {
  try {
    say({ answer: await doTask(task) })
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    say({ reason: error instanceof ReadFault ? error.reason : 'damaged', detail })
  }
}

/**
 * Ends this process when its engine is gone, or when it holds more than it may: bytes outside JavaScript's own memory
 * have no limit of Node's. It watches from a thread, because a file may keep this one busy for ever.
 */
const WATCH = `
  const { workerData: { engine, most } } = require('node:worker_threads')
  const isGone = () => {
    if (process.ppid !== engine) return true
    try { process.kill(engine, 0); return false } catch (error) { return error.code === 'ESRCH' }
  }
  setInterval(() => {
    if (isGone() || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
  }, 250)`

if (parentPort) parentPort.on('message', (task: Task) => void work(task))
else {
  process.on('message', (task: Task) => void work(task))
  process.on('disconnect', () => process.exit(0))
  const workerData = { engine: process.ppid, most: LARGEST_PROCESS }
  new Worker(WATCH, { eval: true, workerData }).unref()
}
// A library's stray fault spoils one file, not the next: the process goes, and is started anew.
process.on('uncaughtException', () => process.exit(1))
process.on('unhandledRejection', () => process.exit(1))
