/** Serves the contract over the ports the desktop shell hands in, in either form of the engine's process. */
import { hostname } from 'node:os'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { OfficeClient } from '../../../shared/contract.ts'
import { askFirst } from '../../../shared/firstAnswers.ts'
import type { Engine } from '../engine.ts'
import { logFault } from './logFault.ts'

/** The port as Electron's utility process gives it; declared here, for the engine never imports electron. */
export type TransferredPort = SupportedMessagePort & { start(): void }

/** From the shell to a forked engine. */
export type ForkedMessage =
  | { type: 'open'; port: number }
  | { type: 'data'; port: number; data: unknown }
  | { type: 'close'; port: number }
  | { type: 'stop' }

type Listener = (event?: { data: unknown }) => void

/** One window's port as it comes over the fork's single channel, numbered. */
class NumberedPort {
  readonly #listeners = new Map<string, Listener[]>()
  readonly #number: number

  constructor(number: number) {
    this.#number = number
  }

  on(event: string, listener: Listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
  }

  emit(event: 'message' | 'close', value?: { data: unknown }) {
    for (const listener of this.#listeners.get(event) ?? []) listener(value)
  }

  postMessage(data: unknown) {
    if (process.connected) process.send?.({ type: 'data', port: this.#number, data })
  }
}

export function servePorts(engine: Engine) {
  const handler = new RPCHandler(engine.router, { interceptors: [logFault] })
  const ports = new Map<number, NumberedPort>()
  const newContext = () => engine.contextFor({ desk: hostname(), origin: 'desktop' })
  const serve = (port: SupportedMessagePort) => {
    handler.upgrade(port, { context: newContext() })
  }
  return {
    /**
     * Asks what a window will ask first, while its page still loads: statements, caches and time zones are
     * then ready for it. An office that cannot answer tells the page itself why.
     */
    async prepare() {
      const office: OfficeClient = createRouterClient(engine.router, { context: newContext() })
      await askFirst(office).catch(() => {})
    },
    /** Takes a port of the utility process. */
    take(port: TransferredPort) {
      serve(port)
      port.start()
    },
    /** Takes a message of the forked process's channel. */
    hear(message: Exclude<ForkedMessage, { type: 'stop' }>) {
      if (message.type === 'open') {
        const port = new NumberedPort(message.port)
        ports.set(message.port, port)
        serve(port as SupportedMessagePort)
      } else if (message.type === 'data')
        ports.get(message.port)?.emit('message', { data: message.data })
      else {
        ports.get(message.port)?.emit('close')
        ports.delete(message.port)
      }
    },
  }
}
