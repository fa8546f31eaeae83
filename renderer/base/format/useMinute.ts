import { useSyncExternalStore } from 'react'
import type { Instant } from '../../../shared/base/dates.ts'
import { instantOf } from '../../../shared/base/dates.ts'

const MINUTE_MS = 60_000
const listeners = new Set<() => void>()
let present = instantOf(Date.now())
let timer: ReturnType<typeof setTimeout> | undefined

function tick(): void {
  present = instantOf(Date.now())
  for (const listener of listeners) listener()
  wait()
}

function wait(): void {
  clearTimeout(timer)
  timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS))
}

function follow(listener: () => void): () => void {
  // Nobody looked for a while: the moment kept may be long past.
  if (listeners.size === 0) {
    present = instantOf(Date.now())
    wait()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

const read = () => present

/** The present moment, anew with each full minute: one clock for all that shows waiting times and ages. */
export const useMinute = (): Instant => useSyncExternalStore(follow, read)

/** Whole minutes from `from` to `to`; none where `from` is the later one. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS))
}
