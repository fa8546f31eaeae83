/**
 * The engine for a browser on this computer: the same page and the same contract as in the desktop window,
 * over HTTP and WebSocket on the loopback address only. `--office <folder>` `--port <n>` (0: any free one)
 * `--json` (the address as JSON, for programs).
 */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { openEngine } from '../engine.ts'
import { readOfficeFolder, readOption } from './options.ts'
import { createAccess } from './server/access.ts'
import { serveCalls } from './server/calls.ts'
import { createFeedServer } from './server/feeds.ts'
import { servePage } from './server/pages.ts'
import { wordsFor } from './server/words.ts'

const PARENT_POLL = 500
const STOP_LIMIT = 10_000
const STOP_LIMIT_ALONE = 1200

const words = wordsFor(Intl.DateTimeFormat().resolvedOptions().locale)
const folder = path.join(import.meta.dirname, '../renderer')

function endWith(message: string): never {
  console.error(message)
  process.exit(2)
}

async function run() {
  const office = readOfficeFolder()
  const wantedPort = Number(readOption('port') ?? 0)
  if (!existsSync(path.join(folder, 'index.html'))) endWith(words.notBuilt)
  const http = createServer({
    maxHeaderSize: 16 * 1024,
    requestTimeout: 30_000,
    headersTimeout: 10_000,
  })
  http.maxConnections = 50
  http.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    endWith(words.portTaken.replace('{{port}}', String(wantedPort)))
  })
  await new Promise<void>((resolve) => http.listen(wantedPort, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo

  const servedAt = `http://127.0.0.1:${port}`
  const engine = await openEngine({
    folder: office,
    version: readOption('version') ?? '',
    servedAt,
  })
  const feeds = createFeedServer(engine)
  const access = createAccess(port)
  const calls = serveCalls(http, engine, port, access)
  http.on('request', (request, response) => {
    servePage(request, response, {
      port,
      folder,
      access,
      feeds,
      onKeySpent: () => tellAddress(words.openAgainAt),
    }).catch((error: unknown) => {
      console.error('page request failed:', error)
      response.destroy()
    })
  })

  function tellAddress(sentence: string) {
    const address = `http://127.0.0.1:${port}/?key=${access.makeKey()}`
    if (process.argv.includes('--json')) console.log(JSON.stringify({ address }))
    else console.log(`${sentence}\n  ${address}`)
  }

  let stopping = false
  function stop(limit: number) {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), limit).unref()
    calls.close()
    http.close()
    http.closeAllConnections()
    void engine.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => stop(STOP_LIMIT))
  process.on('SIGTERM', () => stop(STOP_LIMIT))
  endWithParent(() => stop(STOP_LIMIT_ALONE))
  tellAddress(words.openAt)
}

/** Whoever started the server may die without a word: their channel closes, or another process adopts us. */
function endWithParent(stop: () => void) {
  process.on('disconnect', stop)
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, PARENT_POLL).unref()
}

void run()
