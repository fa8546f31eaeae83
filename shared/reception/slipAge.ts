import type { Instant } from '../base/dates.ts'
import { instantOf } from '../base/dates.ts'
import type { Message, MessageState, Urgency } from './contract/messages.ts'

/**
 * How long a slip may lie unanswered before it comes back to the desk, in minutes. Elapsed time, not office hours:
 * that is what the caller counts, and a slip of yesterday evening should be on the desk in the morning.
 */
export const MINUTES_TO_ANSWER: Record<Urgency, number> = {
  urgent: 30,
  normal: 4 * 60,
  low: 24 * 60,
}

type Slip = Pick<Message, 'state' | 'urgency' | 'wish' | 'takenAt'> & {
  /** The last call back that did not reach the person. */
  triedAt: Instant | null
}

/** True when nothing is owed any more: answered, withdrawn, or only for information and read. */
export function isSettled({ state, wish }: { state: MessageState; wish: Message['wish'] }) {
  if (state === 'answered' || state === 'withdrawn') return true
  return state === 'seen' && wish === 'for_information'
}

/** When a slip comes back to the desk: its time runs from when it was taken or a call back last tried; null once settled. */
export function returnsAt(slip: Slip): Instant | null {
  if (isSettled(slip)) return null
  const from = slip.triedAt ?? slip.takenAt
  return instantOf(Date.parse(from) + MINUTES_TO_ANSWER[slip.urgency] * 60_000)
}

/** Whole minutes since a slip was taken: up to its answer, or `now` while it is open. */
export function slipMinutes(slip: Pick<Message, 'takenAt' | 'answeredAt'>, now: Instant): number {
  const until = slip.answeredAt ?? now
  return Math.max(0, Math.floor((Date.parse(until) - Date.parse(slip.takenAt)) / 60_000))
}
