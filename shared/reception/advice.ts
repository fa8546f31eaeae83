import type { Instant } from '../base/dates.ts'
import type { StaffId } from '../base/ids.ts'
import type { Whereabouts } from '../rota/contract/cover.ts'
import type { EntryKind } from './contract/entries.ts'

/** So long a visitor may be asked to sit down; for longer a message is fairer. */
const MOST_WAITING_MINUTES = 20

/** What to do with somebody who wants a colleague. */
export type Advice = {
  /** `transfer`: put through, or tell that they are here; `wait`: ask to sit down; `message`: take a slip. */
  act: 'transfer' | 'message' | 'wait'
  /** Whom it then goes to: the colleague, or who stands in for them. */
  staffId: StaffId
  because: 'at_front' | 'reachable' | 'urgent' | 'shielded' | 'soon_back' | 'stand_in' | 'away'
}

/**
 * Transfer, message or wait, from where the colleague is. Who works behind a front desk that is covered is shielded:
 * calls and counter requests become slips unless urgent, while a visitor who has come for them is announced. For one
 * who is away the stand-in is asked, under the same rule; with none the message waits.
 */
export function adviseOn(
  wanted: Whereabouts,
  people: readonly Whereabouts[],
  coming: { kind: EntryKind; urgent: boolean },
  at: Instant,
): Advice {
  const { staffId, place, until } = wanted
  if (place === 'front') return { act: 'transfer', staffId, because: 'at_front' }
  if (place === 'back') return reach(wanted, coming, 'reachable')
  const minutes = until === null ? Infinity : (Date.parse(until) - Date.parse(at)) / 60_000
  if (coming.kind !== 'call' && minutes <= MOST_WAITING_MINUTES)
    return { act: 'wait', staffId, because: 'soon_back' }
  const standIn = people.find((each) => each.staffId === wanted.standInId)
  if (standIn && (standIn.place === 'front' || standIn.place === 'back')) {
    const through = reach(standIn, coming, 'stand_in')
    // A slip is for the colleague themselves: the stand-in is not disturbed for it.
    if (through.act === 'transfer') return { ...through, because: 'stand_in' }
  }
  return { act: 'message', staffId, because: 'away' }
}

function reach(
  { staffId, shielded }: Whereabouts,
  { kind, urgent }: { kind: EntryKind; urgent: boolean },
  because: Advice['because'],
): Advice {
  if (!shielded || kind === 'visit') return { act: 'transfer', staffId, because }
  if (urgent) return { act: 'transfer', staffId, because: 'urgent' }
  return { act: 'message', staffId, because: 'shielded' }
}
