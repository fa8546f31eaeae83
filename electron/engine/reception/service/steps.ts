import { Failure } from '../../../../shared/base/errors.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { EntryId } from '../../../../shared/base/ids.ts'
import type {
  EntryKind,
  EntryState,
  Outcome,
} from '../../../../shared/reception/contract/entries.ts'
import {
  canStep,
  isOpen,
  nextState,
  timesAfter,
  usualOutcome,
} from '../../../../shared/reception/life.ts'
import type { Write } from '../../base/write.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { ReceptionParts } from './parts.ts'
import type { EntryRow } from './entryStore.ts'

export type Steps = ReturnType<typeof createSteps>

type Step = {
  to?: EntryState | undefined
  outcome?: Outcome | undefined
  at?: Instant
  urgent?: boolean
}

/** What moves an entry through its life, within a command that is under way. */
export function createSteps({ database, entries, rota }: Omit<ReceptionParts, 'messages'>) {
  const out = database.prepare<{ id: EntryId; badge: string }>(
    "SELECT id, badge FROM reception_entries WHERE badge <> '' AND badge_returned_at IS NULL",
  )
  /** True when a message for this entry keeps an interruption from a colleague behind a front that is covered. */
  const spares = (row: EntryRow, staffId: string | null): boolean => {
    if (row.urgent === 1 || staffId === null) return false
    return rota.onDuty({}).people.some((one) => one.staffId === staffId && one.shielded)
  }

  const step = (
    write: Write,
    entryId: EntryId,
    { to, outcome, at = write.at, urgent = false }: Step,
  ): void => {
    const row = entries.row(entryId)
    const from = row.state as EntryState
    const state = to ?? nextState(row.kind as EntryKind, from)
    if (state === null || !canStep(from, state))
      throw new Failure('WRONG_STATE', { entity: 'entry', state: from })
    const ended = isOpen(state) ? null : (outcome ?? null)
    const end = state === 'done' ? (ended ?? usualOutcome(row.kind as EntryKind)) : ended
    const times = timesAfter(
      {
        arrivedAt: row.arrived_at,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        reopenedAt: row.reopened_at,
      },
      { from, to: state, outcome: end, at },
    )
    const was = row.spared === 1
    const kept = end === 'message' ? !urgent && (was || spares(row, row.for_staff_id)) : was
    const spared = kept && end !== 'transferred'
    const columns = {
      state,
      outcome: end,
      arrived_at: times.arrivedAt,
      started_at: times.startedAt,
      ended_at: times.endedAt,
      reopened_at: times.reopenedAt,
      spared: Number(spared),
    }
    // One whose names were erased while it was open still has to end.
    entries.patch(write, row, columns, { evenFaded: isOpen(from) })
  }

  return {
    step,
    spares,

    /** Hands out a badge or key, or takes back (null) the one that is out. */
    badge: (write: Write, entryId: EntryId, badge: string | null): void => {
      const row = entries.row(entryId)
      if (badge === null) {
        if (row.badge === '' || row.badge_returned_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'entry', state: 'without_badge' })
        // The badge may come back long after the name is gone.
        entries.patch(write, row, { badge_returned_at: write.at }, { evenFaded: true })
        return
      }
      if (row.state !== 'waiting' && row.state !== 'active')
        throw new Failure('WRONG_STATE', { entity: 'entry', state: row.state })
      const holder = out.all().find((one) => foldText(one.badge) === foldText(badge))
      if (holder && holder.id !== row.id)
        throw new Failure('TAKEN', { entity: 'entry', field: 'badge', value: badge })
      entries.patch(write, row, { badge, badge_returned_at: null })
    },

    /** Ends an open entry as `request`. A visitor who still has a badge is in the house: they stay. */
    endAsRequest: (write: Write, entryId: EntryId): void => {
      const row = entries.row(entryId)
      const hasBadge = row.badge !== '' && row.badge_returned_at === null
      if (!isOpen(row.state as EntryState) || hasBadge || row.faded_at !== null) {
        write.touch('entry', entryId)
        return
      }
      write.alsoChanged.add('reception')
      step(write, entryId, { to: 'done', outcome: 'request' })
    },
  }
}
