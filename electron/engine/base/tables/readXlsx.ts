import { Worker } from 'node:worker_threads'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FileReason } from './tableFailure.ts'
import { unreadable } from './tableFailure.ts'
import type { WorkbookMessage } from './workbookWorker.ts'

/** Memory of the reading thread, in MB: a workbook made to burst it ends the thread, not the engine. */
const MEMORY = 1024

/**
 * Reads the first sheet of an Excel workbook in a thread of its own: the library reads a sheet in one
 * piece, which would hold up all other work for seconds.
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<string[][]> {
  const worker = new Worker(workerFile(), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop)
  try {
    return await collectRows(worker, file)
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
    signal?.throwIfAborted()
  }
}

function collectRows(worker: Worker, file: string): Promise<string[][]> {
  const rows: string[][] = []
  return new Promise((resolve, reject) => {
    const refuse = (reason: FileReason) => reject(unreadable(file, reason))
    worker.on('message', (message: WorkbookMessage) => {
      if ('rows' in message) for (const row of message.rows) rows.push(row)
      else if ('reason' in message) refuse(message.reason)
      else resolve(rows)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('too_compressed')
      else reject(error)
    })
    // Comes after every message; says something only where the thread was ended from outside.
    worker.on('exit', () => refuse('not_a_table'))
  })
}

/** Beside the bundled engine (one folder up from a split-off part), else its source. */
function workerFile(): URL {
  const places = ['./workbookWorker.js', '../workbookWorker.js', './workbookWorker.ts']
  const urls = places.map((place) => new URL(place, import.meta.url))
  return urls.find((url) => existsSync(fileURLToPath(url))) ?? urls[0]!
}
