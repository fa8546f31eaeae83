import type { Instant } from '../base/dates.ts'
import type { RequestState, Times } from './contract.ts'

/** What of an event its times are computed from. */
export type Step = { at: Instant; to: RequestState }

const MS_A_MINUTE = 60_000
const STATES: RequestState[] = ['new', 'active', 'left', 'waiting', 'done', 'told', 'withdrawn']
const ENDS: RequestState[] = ['told', 'withdrawn']

/**
 * Milliseconds that a request spent in each state, from its first event to its end (the last time it was told or
 * withdrawn) or, while it is open, to `now`. Time between an end and a reopening counts for that end: who asked
 * has waited all the while. The sum of all is its lead time. `steps` are in their order.
 */
export function spentIn(steps: readonly Step[], now: Instant): Record<RequestState, number> {
  const spent = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<
    RequestState,
    number
  >
  steps.forEach(({ at, to }, index) => {
    const next = steps[index + 1]
    if (!next && ENDS.includes(to)) return
    spent[to] += Date.parse(next?.at ?? now) - Date.parse(at)
  })
  return spent
}

/** Lead time, waiting and working, each to the nearest minute. */
export function timesOf(steps: readonly Step[], now: Instant): Times {
  const spent = spentIn(steps, now)
  const lead = STATES.reduce((sum, state) => sum + spent[state], 0)
  return {
    lead: minutesOf(lead),
    waiting: minutesOf(spent.waiting),
    working: minutesOf(spent.active),
  }
}

const minutesOf = (ms: number) => Math.round(ms / MS_A_MINUTE)
