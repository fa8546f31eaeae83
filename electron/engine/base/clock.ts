import type { Day, Instant } from '../../../shared/base/dates.ts'
import { dayAt, instantOf } from '../../../shared/base/dates.ts'

/** Milliseconds since 1970. Injected, so that a test can say what time it is. */
export type Clock = () => number

export type OfficeClock = {
  /** A moment later than every one given before: two acts never share one. */
  next(): Instant
  now(): Instant
  /** The day it is in the office's zone. */
  today(): Day
  zone(): string
}

export function createOfficeClock(clock: Clock, zone: () => string): OfficeClock {
  let last = 0
  return {
    next: () => {
      last = Math.max(clock(), last + 1)
      return instantOf(last)
    },
    now: () => instantOf(clock()),
    today: () => dayAt(instantOf(clock()), zone()),
    zone,
  }
}
