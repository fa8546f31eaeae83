import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MEMORY } from '../limits.ts'
import type { Reply, Task } from './tasks.ts'

/** What a reading process is to its keeper. */
export type Child = {
  send(task: Task): void
  /** Whether the engine may end while it is idle. */
  hold(busy: boolean): void
  kill(): void
}
type Events = { onReply(reply: Reply): void; onEnd(outOfMemory: boolean): void }

/** Starts a reading process: a forked Node, or a thread inside Electron (see fileReaderWorker.ts). */
export function startReader(events: Events): Child {
  return process.versions['electron'] ? startThread(events) : startProcess(events)
}

function startProcess({ onReply, onEnd }: Events): Child {
  const child: ChildProcess = fork(readerFile(), [], {
    execArgv: [`--max-old-space-size=${MEMORY}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let ended = false
  const end = (outOfMemory: boolean) => {
    if (!ended) onEnd(outOfMemory)
    ended = true
  }
  child.on('message', (reply: Reply) => onReply(reply))
  // V8 aborts when its memory is spent. Killed by another hand than ours: by its watch, or by a system out of memory.
  child.on('exit', (code, signal) =>
    end(signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134),
  )
  child.on('error', () => end(false))
  return {
    send: (task) => void child.send(task),
    hold: (busy) => {
      if (busy) child.ref()
      else child.unref()
      if (busy) child.channel?.ref()
      else child.channel?.unref()
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

function startThread({ onReply, onEnd }: Events): Child {
  const worker = new Worker(readerFile(), { resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
  let outOfMemory = false
  worker.on('message', (reply: Reply) => onReply(reply))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  })
  worker.on('exit', () => onEnd(outOfMemory))
  return {
    send: (task) => worker.postMessage(task),
    hold: (busy) => (busy ? worker.ref() : worker.unref()),
    kill: () => void worker.terminate(),
  }
}

/** Beside the bundled engine (one folder up from a split-off part), else its source. */
function readerFile(): string {
  const places = ['./fileReaderWorker.js', '../fileReaderWorker.js', './fileReaderWorker.ts']
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return files.find((file) => existsSync(file)) ?? files[0]!
}
