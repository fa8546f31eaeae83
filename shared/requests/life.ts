import type { RequestState } from './contract.ts'

/** What can be done with a request. */
export type Act = 'start' | 'leave' | 'wait' | 'resume' | 'finish' | 'tell' | 'withdraw' | 'reopen'

/** From which states an act is possible, and where it leads. Waiting again names another reason or day. */
const LIFE: Record<Act, { from: readonly RequestState[]; to: RequestState }> = {
  start: { from: ['new'], to: 'active' },
  leave: { from: ['active'], to: 'left' },
  wait: { from: ['new', 'active', 'left', 'waiting'], to: 'waiting' },
  resume: { from: ['left', 'waiting'], to: 'active' },
  finish: { from: ['new', 'active', 'left', 'waiting'], to: 'done' },
  tell: { from: ['done'], to: 'told' },
  withdraw: { from: ['new', 'active', 'left', 'waiting', 'done'], to: 'withdrawn' },
  // Work that comes back lies on the stack, with the reason as its bookmark.
  reopen: { from: ['done', 'told', 'withdrawn'], to: 'left' },
}

export const ACTS = Object.keys(LIFE) as Act[]

/** The state after an act; null where it is not possible. */
export function stateAfter(state: RequestState, act: Act): RequestState | null {
  const { from, to } = LIFE[act]
  return from.includes(state) ? to : null
}

/** All that can be done with a request in this state. */
export function actsOf(state: RequestState): Act[] {
  return ACTS.filter((act) => stateAfter(state, act) !== null)
}

const NEXT: Record<RequestState, Act | null> = {
  new: 'start',
  active: 'finish',
  left: 'resume',
  waiting: 'resume',
  done: 'tell',
  told: null,
  withdrawn: null,
}

/** The one thing to do next; null once it is closed. */
export function nextAct(state: RequestState): Act | null {
  return NEXT[state]
}

/** True until who asked has been told or the request was withdrawn. */
export function isOpen(state: RequestState): boolean {
  return NEXT[state] !== null
}
