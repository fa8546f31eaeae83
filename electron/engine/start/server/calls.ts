/** Serves the contract over WebSocket at /ws, to our own page with a session and to nobody else. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Engine } from '../../engine.ts'
import { MAXIMUM_BYTES } from '../../files/limits.ts'
import { logFault } from '../logFault.ts'
import { hasOwnHost, hasOwnOrigin } from './access.ts'
import type { Access } from './access.ts'

/** The largest message, in bytes: the largest file that is taken in, with room for what is said of it. */
const LARGEST_MESSAGE = MAXIMUM_BYTES + 1024 * 1024
const HEARTBEAT = 30_000

export function serveCalls(http: Server, engine: Engine, port: number, access: Access) {
  const handler = new RPCHandler(engine.router, { interceptors: [logFault] })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  })
  const alive = new WeakSet<WebSocket>()
  let desks = 0

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const status = refusalOf(request)
    if (status)
      return void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    sockets.handleUpgrade(request, socket, head, (connection) => {
      alive.add(connection)
      connection.on('pong', () => alive.add(connection))
      connection.on('error', (error) => console.error('desk connection:', error.message))
      const desk = `browser ${++desks}`
      void handler.upgrade(connection, { context: engine.contextFor({ desk, origin: 'browser' }) })
    })
  })

  function refusalOf(request: IncomingMessage): string | null {
    if (!hasOwnHost(request, port)) return '421 Misdirected Request'
    if (request.url !== '/ws') return '404 Not Found'
    if (!hasOwnOrigin(request)) return '403 Forbidden'
    return access.hasSession(request) ? null : '401 Unauthorized'
  }

  // A desk whose machine fell asleep or lost power never says goodbye.
  const heartbeat = setInterval(() => {
    for (const connection of sockets.clients) {
      if (!alive.delete(connection)) connection.terminate()
      else connection.ping()
    }
  }, HEARTBEAT)

  return {
    close() {
      clearInterval(heartbeat)
      for (const connection of sockets.clients) connection.close(1001)
      sockets.close()
    },
  }
}
