/** What a message invites to, meeting by meeting. */
import type { ReadEvent } from '../../base/ics/readEvent.ts'
import type { ReadCalendars } from '../../files/reader/readCalendars.ts'
import { sortGroup } from '../service/importedEntries.ts'
import type { MessagePart } from './heard.ts'

export type Method = 'request' | 'add' | 'cancel'
/** One meeting: the whole of it before its single dates. */
export type Invited = {
  method: Method
  uid: string
  /** The first says what it is. */
  parts: MessagePart[]
  /** As they are taken in; none of a cancellation that does not say when the meeting was. */
  events: ReadEvent[]
}

const METHODS: Record<string, Method> = { REQUEST: 'request', ADD: 'add', CANCEL: 'cancel' }

/** Always in the same order: a message that is read again gives the same. */
export function invitedIn({ parts }: ReadCalendars): Invited[] {
  const found = parts.filter(
    ({ method, event }) => method in METHODS && (event !== null || method === 'CANCEL'),
  )
  const groups = Map.groupBy(found, ({ method, uid }) => `${method} ${uid}`)
  return [...groups.values()].map((group) => {
    const rising = group.toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1))
    const method = METHODS[group[0]!.method]!
    const events = rising.flatMap(({ event }) => (event ? [eventBy(method, event)] : []))
    return { method, uid: group[0]!.uid, parts: rising, events: sortGroup(events).kept }
  })
}

/** What is added is a further date of its series (RFC 5546, 3.2.4). */
function eventBy(method: Method, event: ReadEvent): ReadEvent {
  if (method !== 'add' || event.recurrenceId !== '') return event
  return { ...event, recurrenceId: event.start, recurrenceZone: event.zone }
}
