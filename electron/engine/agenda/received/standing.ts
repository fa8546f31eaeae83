import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { ReceivedInvitation } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { ReadEvent } from '../../base/ics/readEvent.ts'
import { dateKeyOf, isOnlyDates, rawOf, stampOf } from '../ics/entryRows.ts'
import type { Viewer } from '../service/calendars.ts'
import type { AnswerRow, Bundle, EntryStore } from '../service/entryStore.ts'
import { isSeries } from '../service/entryStore.ts'
import type { ImportedEntries } from '../service/importedEntries.ts'
import type { Invited } from './invited.ts'
import type { MessagePart } from './heard.ts'
import { maySee } from '../service/maySee.ts'

export type Standing = { state: ReceivedInvitation['state']; bundle: Bundle | null }

/** The key of the date that a part is about; empty for all of the meeting. */
export function keyOf(
  { entry }: Bundle,
  part: Pick<MessagePart, 'recurrenceId' | 'recurrenceZone'>,
) {
  return part.recurrenceId === '' || !isSeries(entry) ? '' : dateKeyOf(entry, part)
}

export const isCancelled = ({ entry, overrides }: Bundle, recurrenceId: RecurrenceId): boolean =>
  entry.cancelled_at !== null || (overrides.get(recurrenceId)?.cancelled_at ?? null) !== null

/** What the office itself answered that it does not come; a cancellation by who invites takes it away. */
export const declinedOn = (
  { answers }: Bundle,
  recurrenceId: RecurrenceId,
): AnswerRow | undefined =>
  answers.find(
    (row) => row.recurrence_id === recurrenceId && row.answer === 'no' && row.source === 'by_hand',
  )

/** How an invitation stands to what is here: by UID, then the later SEQUENCE and DTSTAMP (RFC 5546, 2.1.5). */
export function createStanding(parts: { store: EntryStore; entries: ImportedEntries }) {
  const { store, entries } = parts

  /** Newer than what is here, older, or the same. */
  const compare = (bundle: Bundle, event: ReadEvent): 'update' | 'same' | 'older' => {
    const { entry, overrides } = bundle
    let before = { sequence: entry.sequence, stamp: entry.stamped_at as string, raw: entry.raw }
    if (event.recurrenceId !== '') {
      const override = overrides.get(dateKeyOf(entry, event))
      if (!override) return 'update'
      const raw = rawOf(override.raw)
      const stamp = (raw && stampOf(raw)) || entry.stamped_at
      before = { sequence: override.sequence, stamp, raw: override.raw }
    } else if (isOnlyDates(entry)) return 'update'
    if (entries.isNewer(event, before.sequence, before.stamp, before.raw)) return 'update'
    const isOlder =
      event.sequence < before.sequence ||
      (event.sequence === before.sequence && event.stamp !== '' && event.stamp < before.stamp)
    return isOlder ? 'older' : 'same'
  }

  const stateOf = (bundle: Bundle, { method, parts: all, events }: Invited): Standing['state'] => {
    if (bundle.entry.ours === 1) return 'ours'
    if (method === 'cancel') {
      const open = all.filter((part) => {
        const key = keyOf(bundle, part)
        return !isCancelled(bundle, key) || declinedOn(bundle, key) !== undefined
      })
      if (open.length === 0) return 'same'
      return open.every(({ sequence }) => sequence < bundle.entry.sequence)
        ? 'older'
        : 'cancellation'
    }
    const states = events.map((event) => compare(bundle, event))
    if (states.includes('update')) return 'update'
    if (!states.includes('same')) return 'older'
    // It was taken in, and that was undone: a cancellation by who invites would be newer.
    const isUndone =
      bundle.entry.cancelled_at !== null &&
      events.every(({ cancelled }) => !cancelled) &&
      declinedOn(bundle, '') === undefined
    return isUndone ? 'new' : 'same'
  }

  return (viewer: Viewer, invited: Invited): Standing => {
    const entry = entries.known(invited.uid, null)
    if (!entry) return { state: invited.method === 'request' ? 'new' : 'unknown', bundle: null }
    const bundle = store.bundle(entry.id)
    if (!maySee(viewer, bundle, entry.private === 1)) return { state: 'private', bundle: null }
    return { state: stateOf(bundle, invited), bundle }
  }
}
