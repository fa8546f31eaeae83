/**
 * The engine's process, in one of two forms behind one shape: Electron's utility process, where its Node
 * can load the database driver, else a Node of its own forked from here (the development runtime).
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, utilityProcess } from 'electron'
import type { MessagePortMain } from 'electron'

/** The Node-API that better-sqlite3 is built for; an older Electron cannot load it. */
const NEEDED_NODE_API = 10

/** True where this Electron's Node is too old to be the engine's. */
export const isForked = Number(process.versions['napi'] ?? 0) < NEEDED_NODE_API

/** What the engine says to the shell. */
export type EngineMessage =
  | { type: 'ready' }
  | { type: 'refused'; code: string; detail: Record<string, string | number> }
  | { type: 'secret'; request: number; key: string }

export type EngineChild = {
  /** Hands the engine one end of a window's channel. */
  givePort(windowId: number, port: MessagePortMain): void
  /** Answers its question for a password; null where there is none. */
  giveSecret(request: number, secret: string | null): void
  askToStop(): void
  kill(): void
}

type Events = { onMessage(message: EngineMessage): void; onExit(code: number | null): void }

export function startEngineChild(folder: string, page: string, events: Events): EngineChild {
  const entry = path.join(import.meta.dirname, '../engine/desktop.js')
  const version = app.getVersion()
  const compiledCode = path.join(app.getPath('userData'), 'Engine Code', version)
  const options = [
    `--office=${folder}`,
    `--version=${version}`,
    `--page=${page}`,
    `--compiled-code=${compiledCode}`,
  ]
  return isForked ? startForked(entry, options, events) : startUtility(entry, options, events)
}

function startUtility(entry: string, options: string[], events: Events): EngineChild {
  const child = utilityProcess.fork(entry, options, {
    serviceName: 'Counterpart engine',
    stdio: 'inherit',
  })
  child.on('message', (message: EngineMessage) => events.onMessage(message))
  child.once('exit', (code) => events.onExit(code))
  return {
    givePort: (windowId, port) => child.postMessage({ type: 'window', windowId }, [port]),
    giveSecret: (request, secret) => child.postMessage({ type: 'secret', request, secret }),
    askToStop: () => child.postMessage({ type: 'stop' }),
    kill: () => void child.kill(),
  }
}

type ForkedMessage = EngineMessage | { type: 'data'; port: number; data: unknown }

/** A forked Node takes no Electron ports, so each is carried over its one channel by number. */
function startForked(entry: string, options: string[], events: Events): EngineChild {
  // A Node of our own cannot read inside the packed archive.
  const unpacked = entry.replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`)
  const child = fork(unpacked, options, {
    execPath: findNode(),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ports = new Map<number, MessagePortMain>()
  let nextPort = 1
  let gone = false
  const leave = (code: number | null) => {
    if (gone) return
    gone = true
    for (const port of ports.values()) port.close()
    events.onExit(code)
  }
  const send = (message: object) => {
    if (child.connected)
      child.send(message, (error) => error && console.error('engine channel:', error.message))
  }
  child.on('message', (message: ForkedMessage) => {
    if (message.type === 'data') ports.get(message.port)?.postMessage(message.data)
    else events.onMessage(message)
  })
  child.once('exit', leave)
  child.once('error', (error) => {
    console.error('the engine could not be started:', error.message)
    leave(null)
  })
  return {
    givePort(_windowId, port) {
      const number = nextPort++
      ports.set(number, port)
      send({ type: 'open', port: number })
      port.on('message', ({ data }) => send({ type: 'data', port: number, data }))
      port.on('close', () => {
        ports.delete(number)
        send({ type: 'close', port: number })
      })
      port.start()
    },
    giveSecret: (request, secret) => send({ type: 'secret', request, secret }),
    askToStop: () => send({ type: 'stop' }),
    kill: () => void child.kill('SIGKILL'),
  }
}

function findNode(): string {
  const program = process.platform === 'win32' ? 'node.exe' : 'bin/node'
  const packed = ['node24', path.join('node24', program)].map((name) =>
    path.join(process.resourcesPath, name),
  )
  const told = process.env['COUNTERPART_NODE']
  const found = [told, packed[1], packed[0]].find((place) => place && existsSync(place))
  if (!found) throw new Error('no Node for the engine: COUNTERPART_NODE names none')
  return found
}
