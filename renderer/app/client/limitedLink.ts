/** Makes sure that every call ends: with its answer, with ENGINE_AWAY or with TIMED_OUT. */
import { ORPCError } from '@orpc/client'
import type { ClientLink } from '@orpc/client'
import { waitForLine } from './line.ts'
import type { CallContext } from './line.ts'

/** The most milliseconds a call takes unless it states its own limit. */
export const USUAL_TIME_LIMIT = 20_000
/** How long a call waits for a lost engine to come back before it fails. */
export const RECONNECT_LIMIT = 6000

/**
 * ENGINE_AWAY: the engine could not be reached, or was lost before it answered; TIMED_OUT: no answer in
 * time. Either may be tried again: a command carries its id, so that a second try never books twice.
 */
export const limitedLink: ClientLink<CallContext> = {
  async call(path, input, options) {
    const limit = options.context.timeLimit ?? USUAL_TIME_LIMIT
    const line = await waitForLine(Math.min(limit, RECONNECT_LIMIT))
    if (line && !options.context.first) await line.begun
    if (!line?.open) throw new ORPCError('ENGINE_AWAY', { status: 503 })
    const clock = new AbortController()
    const timer = setTimeout(() => clock.abort(), limit)
    const signal = options.signal ? AbortSignal.any([options.signal, clock.signal]) : clock.signal
    try {
      return await line.link.call(path, input, { ...options, signal })
    } catch (error) {
      if (clock.signal.aborted) throw new ORPCError('TIMED_OUT', { status: 504 })
      if (!line.open && !options.signal?.aborted)
        throw new ORPCError('ENGINE_AWAY', { status: 503 })
      throw error
    } finally {
      clearTimeout(timer)
    }
  },
}

/** True for the two failures that a later try may mend. */
export function isPassing(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === 'ENGINE_AWAY' || error.code === 'TIMED_OUT')
}
