/** Keeps the engine running: starts it, gives windows their ports, starts it again after a fault, stops it. */
import { MessageChannelMain } from 'electron'
import type { WebContents } from 'electron'
import type { EngineState } from '../../shared/base/shellCalls.ts'
import { ENGINE_PORT, ENGINE_STATE } from '../../shared/base/shellNames.ts'
import { startEngineChild } from './engineChild.ts'
import type { EngineChild, EngineMessage } from './engineChild.ts'

/** Pauses before the next start, in milliseconds, by how many starts failed in a row. */
const PAUSES = [100, 500, 2000, 5000, 10_000]
/** As many failed starts in a row are no accident: the user is asked what to do. */
const MOST_ATTEMPTS = 6
/** An engine that ran as long is sound: its next fault counts as the first. */
const SOUND_AFTER = 60_000
/** The engine closes its database and writes a backup when asked to stop. */
const STOP_LIMIT = 10_000

export type EngineWatch = ReturnType<typeof watchEngine>

/** Watches the engine of the office in `firstFolder`; `page` names the built page that will ask it. */
export function watchEngine(firstFolder: string, page: string) {
  const windows = new Set<WebContents>()
  let folder = firstFolder
  let child: EngineChild | undefined
  let state: EngineState = { state: 'starting' }
  let failures = 0
  let startedAt = 0
  let pause: NodeJS.Timeout | undefined
  let stopped: (() => void) | undefined
  let settled: ((opened: boolean) => void) | undefined

  function tell(next: EngineState) {
    state = next
    for (const contents of windows) contents.send(ENGINE_STATE, state)
    if (next.state === 'ready') settled?.(true)
    if (next.state === 'refused') settled?.(false)
  }

  function refuse(code: string, detail: Record<string, string | number>) {
    tell({ state: 'refused', code, folder, detail })
  }

  function givePort(contents: WebContents) {
    const { port1, port2 } = new MessageChannelMain()
    child?.givePort(contents.id, port2)
    contents.postMessage(ENGINE_PORT, null, [port1])
  }

  function hear(message: EngineMessage) {
    if (message.type === 'secret') void giveSecret(message)
    else if (message.type === 'ready') {
      tell({ state: 'ready' })
      for (const contents of windows) givePort(contents)
    } else refuse(message.code, message.detail)
  }

  async function giveSecret({ request, key }: { request: number; key: string }) {
    const asking = child
    // Not at the start: an office without a mail account never asks.
    const { findSecret } = await import('./secrets.ts')
    const secret = await findSecret(key)
    if (asking === child) asking?.giveSecret(request, secret)
  }

  function start() {
    clearTimeout(pause)
    if (child) return
    startedAt = Date.now()
    try {
      const current = startEngineChild(folder, page, {
        onMessage: (message) => current === child && hear(message),
        onExit: (code) => current === child && mendAfterExit(code),
      })
      child = current
    } catch (error) {
      console.error(error)
      refuse('ENGINE_FAILS', {})
    }
  }

  function mendAfterExit(code: number | null) {
    child = undefined
    if (stopped) return stopped()
    if (state.state === 'refused') return
    console.error(`the engine ended (${code ?? 'not started'})`)
    if (Date.now() - startedAt > SOUND_AFTER) failures = 0
    failures += 1
    if (failures > MOST_ATTEMPTS) return refuse('ENGINE_FAILS', { exitCode: code ?? -1 })
    tell({ state: 'away', attempt: failures })
    pause = setTimeout(start, PAUSES[Math.min(failures, PAUSES.length) - 1])
  }

  /** Asks the engine to stop and waits; one that does not within the limit is ended. */
  function stop(): Promise<void> {
    clearTimeout(pause)
    const stopping = child
    if (!stopping) return Promise.resolve()
    return new Promise((resolve) => {
      const limit = setTimeout(() => stopping.kill(), STOP_LIMIT)
      stopped = () => {
        clearTimeout(limit)
        stopped = undefined
        resolve()
      }
      stopping.askToStop()
    })
  }

  async function restart() {
    await stop()
    failures = 0
    tell({ state: 'starting' })
    start()
  }

  return {
    start,
    stop,
    restart,
    folder: () => folder,
    /** Takes a window's page in: its port now or as soon as there is one, and again after each restart. Starts the engine for the first. */
    connect(contents: WebContents) {
      if (!windows.has(contents)) contents.once('destroyed', () => windows.delete(contents))
      windows.add(contents)
      contents.send(ENGINE_STATE, state)
      if (state.state === 'ready') givePort(contents)
      else if (state.state === 'starting') start()
    },
    /** Opens another office; true once the engine is ready, false when it refused. */
    async open(next: string): Promise<boolean> {
      folder = next
      const outcome = new Promise<boolean>((resolve) => (settled = resolve))
      await restart()
      const opened = await outcome
      settled = undefined
      return opened
    },
  }
}
