import type { EntryKind, EntryState, Outcome } from './contract/entries.ts'

/** The steps an entry may take, on and back. What has ended can be taken up again: mistakes happen at a counter. */
const STEPS: Record<EntryState, readonly EntryState[]> = {
  expected: ['waiting', 'active', 'done', 'cancelled'],
  waiting: ['active', 'done', 'expected', 'cancelled'],
  active: ['done', 'waiting', 'expected', 'cancelled'],
  done: ['active', 'waiting'],
  cancelled: ['expected', 'waiting', 'active'],
}

/** True when an entry may go from one state to another. */
export function canStep(from: EntryState, to: EntryState): boolean {
  return STEPS[from].includes(to)
}

/**
 * The one next step of an entry: expected → waiting → active → done. A call that was expected is on the line at
 * once, a delivery that waits is done when somebody has it. Null for one that has ended.
 */
export function nextState(kind: EntryKind, state: EntryState): EntryState | null {
  if (state === 'expected') return kind === 'call' ? 'active' : 'waiting'
  if (state === 'waiting') return kind === 'delivery' ? 'done' : 'active'
  return state === 'active' ? 'done' : null
}

/** Where an entry begins when nothing else is said. */
export function firstState(kind: EntryKind, expected: boolean): 'expected' | 'active' | 'waiting' {
  if (expected) return 'expected'
  return kind === 'call' ? 'active' : 'waiting'
}

/** How an entry of a kind usually ends. */
export function usualOutcome(kind: EntryKind): Outcome {
  if (kind === 'visit') return 'left'
  return kind === 'delivery' ? 'handed_over' : 'helped'
}

/** True until an entry is done or cancelled. */
export function isOpen(state: EntryState): boolean {
  return state !== 'done' && state !== 'cancelled'
}

type Times<Moment> = {
  arrivedAt: Moment | null
  startedAt: Moment | null
  endedAt: Moment | null
  reopenedAt: Moment | null
}

/**
 * The times of an entry after a step at the moment `at`. They say when somebody came, when their turn came and when
 * it ended, and a step back takes back what it says: who is expected again has not come. One who never came
 * (`no_show`) has no arrival.
 */
export function timesAfter<Moment>(
  times: Times<Moment>,
  step: { from: EntryState; to: EntryState; outcome: Outcome | null; at: Moment },
): Times<Moment> {
  const { from, to, outcome, at } = step
  const reopenedAt = isOpen(from) ? times.reopenedAt : at
  if (to === 'expected') return { arrivedAt: null, startedAt: null, endedAt: null, reopenedAt }
  const arrivedAt = times.arrivedAt ?? at
  if (to === 'waiting') return { arrivedAt, startedAt: null, endedAt: null, reopenedAt }
  if (to === 'active')
    return { arrivedAt, startedAt: times.startedAt ?? at, endedAt: null, reopenedAt }
  const came = to === 'done' && outcome !== 'no_show'
  return { ...times, arrivedAt: came ? arrivedAt : times.arrivedAt, endedAt: at }
}

/**
 * Whole minutes from arrival to their turn, up to `now` for one who still waits, to the end for one whose turn never
 * came. Null for one who has not come.
 */
export function waitingMinutes(
  entry: { arrivedAt: string | null; startedAt: string | null; endedAt: string | null },
  now: string,
): number | null {
  if (entry.arrivedAt === null) return null
  const until = entry.startedAt ?? entry.endedAt ?? now
  return Math.max(0, Math.floor((Date.parse(until) - Date.parse(entry.arrivedAt)) / 60_000))
}
