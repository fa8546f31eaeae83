import { EventPublisher } from '@orpc/server'
import type { Change } from '../../../shared/office/contract.ts'

export type Progress = { task: string; done: number; total: number }

/** What is told to all desks: a change after each commit, and how far long work is. */
export type Announcer = {
  announce(change: Change): void
  progress(progress: Progress): void
  changes(signal?: AbortSignal): AsyncGenerator<Change>
  progresses(signal?: AbortSignal): AsyncGenerator<Progress>
}

export function createAnnouncer(): Announcer {
  const publisher = new EventPublisher<{ change: Change; progress: Progress }>({
    maxBufferedEvents: 10_000,
  })
  const options = (signal?: AbortSignal) => (signal ? { signal } : {})
  return {
    announce: (change) => publisher.publish('change', change),
    progress: (progress) => publisher.publish('progress', progress),
    changes: (signal) => publisher.subscribe('change', options(signal)),
    progresses: (signal) => publisher.subscribe('progress', options(signal)),
  }
}
