import { RPCLink } from '@orpc/client/websocket'
import { dropLine, takeLine } from './line.ts'
import type { CallContext, Line } from './line.ts'

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5000

/** Keeps a WebSocket to the server that handed out this page, opened again whenever it is lost. */
export function connectBySocket(pause = FIRST_PAUSE) {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws`)
  let line: Line | undefined
  socket.addEventListener('open', () => {
    line = takeLine(new RPCLink<CallContext>({ websocket: socket }))
  })
  socket.addEventListener('close', () => {
    if (line) dropLine(line)
    const next = line ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE)
    setTimeout(() => connectBySocket(next), pause)
  })
}
