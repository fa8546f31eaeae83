import type { Instant } from '../../../../../shared/base/dates.ts'
import { instantOf } from '../../../../../shared/base/dates.ts'
import type { EntryId, MessageId } from '../../../../../shared/base/ids.ts'
import type { EntryKind } from '../../../../../shared/reception/contract/entries.ts'
import { newId } from '../../../base/ids.ts'
import type { Caller, Colleague, FrontParts } from './front.ts'

const MINUTE = 60_000

export type SampleEntry = {
  id: EntryId
  kind: EntryKind
  caller: Caller
  colleague: Colleague
  at: Instant
}

/** Somebody came or called at a moment; how far it has got. */
export function addEntry(
  parts: FrontParts,
  at: Instant,
  stage: 'expected' | 'waiting' | 'with' | 'ended',
  only?: EntryKind,
): SampleEntry {
  const { write, reception, random, words, staff, callers } = parts
  const kind = only ?? (stage === 'ended' ? kindOf(random.next()) : 'visit')
  const caller = random.pick(callers)
  const colleague = random.pick(staff)
  const clerk = staff[3]!
  const after = (minutes: number) => instantOf(Date.parse(at) + minutes * MINUTE)
  const isExpected = stage === 'expected'
  const begun = kind === 'call' ? at : after(random.between(1, 12))
  const ended = stage === 'ended'
  const id = newId<EntryId>()
  reception.parts.entries.add(write, {
    id,
    kind,
    state: { expected: 'expected', waiting: 'waiting', with: 'active', ended: 'done' }[stage],
    outcome: ended ? OUTCOMES[kind] : null,
    contact_id: caller.id,
    person_name: caller.name,
    organisation_name: caller.firm,
    phone: caller.phone,
    party: kind === 'visit' && random.next() < 0.15 ? 2 : 1,
    subject: random.pick(
      {
        visit: words.visits,
        call: words.calls,
        counter: words.counter,
        delivery: words.deliveries,
      }[kind],
    ),
    note: '',
    for_staff_id: kind === 'counter' ? null : colleague.id,
    urgent: 0,
    drink: kind === 'visit' && random.next() < 0.5 ? random.pick(words.drinks) : '',
    badge: stage === 'with' ? `${words.badge} ${random.between(1, 12)}` : '',
    badge_returned_at: null,
    logged_at: isExpected ? write.at : at,
    logged_by_id: clerk.id,
    logged_by: clerk.name,
    expected_at: isExpected ? at : null,
    arrived_at: isExpected ? null : at,
    started_at: stage === 'with' || ended ? begun : null,
    ended_at: ended ? instantOf(Date.parse(begun) + random.between(2, 40) * MINUTE) : null,
    reopened_at: null,
    spared: 0,
    faded_at: null,
    version: 1,
  })
  return { id, kind, caller, colleague, at }
}

/** A slip taken for the colleague of a call; `settled`: they called back. */
export function addMessage(parts: FrontParts, entry: SampleEntry, settled: boolean): void {
  const { write, reception, random, words, staff } = parts
  const { caller, colleague, at } = entry
  const clerk = staff[3]!
  const after = (minutes: number) => instantOf(Date.parse(at) + minutes * MINUTE)
  const answered = settled ? after(random.between(20, 300)) : null
  const urgency = random.next() < 0.12 ? 'urgent' : 'normal'
  const { entries } = reception.parts
  entries.patch(write, entries.row(entry.id), {
    outcome: 'message',
    spared: Number(urgency === 'normal'),
  })
  reception.parts.messages.add(write, {
    id: newId<MessageId>(),
    state: settled ? 'answered' : 'taken',
    entry_id: entry.id,
    for_staff_id: colleague.id,
    contact_id: caller.id,
    person_name: caller.name,
    organisation_name: caller.firm,
    phone: caller.phone,
    body: random.pick(words.messages),
    urgency,
    wish: 'call_back',
    best_time: random.next() < 0.5 ? random.pick(words.bestTimes) : '',
    read_back: 1,
    taken_at: at,
    taken_by_id: clerk.id,
    taken_by: clerk.name,
    delivered_at: settled ? after(10) : null,
    seen_at: settled ? after(15) : null,
    answered_at: answered,
    answer: '',
    tries: 0,
    tried_at: null,
    faded_at: null,
    version: 1,
  })
}

const OUTCOMES = { visit: 'left', call: 'helped', counter: 'helped', delivery: 'handed_over' }

/** Most of what comes are calls. */
function kindOf(chance: number): EntryKind {
  if (chance < 0.5) return 'call'
  if (chance < 0.75) return 'counter'
  return chance < 0.9 ? 'visit' : 'delivery'
}
