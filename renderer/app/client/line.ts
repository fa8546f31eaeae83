/** The present line to the engine, a port or a socket; it may go and come back at any time. */
import type { ClientLink } from '@orpc/client'
import { useConnection } from './connectionStatus.ts'

export type CallContext = {
  /** The most milliseconds the call may take before it fails as TIMED_OUT. */
  timeLimit?: number
  /** Part of what a line begins with: does not wait for that to be done. */
  first?: boolean
}

export type Line = {
  link: ClientLink<CallContext>
  open: boolean
  /** Settled once all was said that a line begins with. */
  begun: Promise<unknown>
}

let current: Line | null = null
let sayFirst: (() => Promise<unknown>) | null = null
const waiting = new Set<(line: Line) => void>()

/** Takes a new line into use; the former one, if any, is no longer called. */
export function takeLine(link: ClientLink<CallContext>): Line {
  if (current) current.open = false
  const line: Line = { link, open: true, begun: Promise.resolve() }
  current = line
  if (sayFirst) line.begun = sayFirst().catch(() => undefined)
  useConnection.setState(({ connection }) => ({ status: 'connected', connection: connection + 1 }))
  for (const resolve of waiting) resolve(line)
  waiting.clear()
  return line
}

/**
 * What is said first on each line to come, by calls with the context `first`: all others wait until it is done, or has
 * failed.
 */
export function beginLinesWith(first: (() => Promise<unknown>) | null) {
  sayFirst = first
}

/** Says that a line has ended. */
export function dropLine(line: Line) {
  line.open = false
  if (current !== line) return
  current = null
  useConnection.setState({ status: 'away' })
}

/** The line now, or as soon as there is one again; null when `limit` milliseconds brought none. */
export function waitForLine(limit: number): Promise<Line | null> {
  if (current) return Promise.resolve(current)
  return new Promise((resolve) => {
    const take = (line: Line) => {
      clearTimeout(timer)
      resolve(line)
    }
    const timer = setTimeout(() => {
      waiting.delete(take)
      resolve(null)
    }, limit)
    waiting.add(take)
  })
}
