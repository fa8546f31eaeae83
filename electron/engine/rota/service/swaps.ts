import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, OverrideId, StaffId, SwapId } from '../../../../shared/base/ids.ts'
import type { Swap } from '../../../../shared/rota/contract/plan.ts'
import type { Span } from '../../../../shared/rota/spans.ts'
import { join, overlaps, spanOf, wallTimeOf } from '../../../../shared/rota/spans.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { requireSpan } from './coverage.ts'
import type { PlanReader, RotaParts } from './planReader.ts'
import { swapOf } from './rows.ts'

type Command = { commandId?: CommandId | undefined }
type Asked = Pick<Swap, 'askedById' | 'day' | 'otherId' | 'otherDay'>
export type Swaps = ReturnType<typeof createSwaps>

/** Turns changed between two colleagues: mirrored overrides under one id, made when the other says yes. */
export function createSwaps({ database, commands, people }: RotaParts, readPlan: PlanReader) {
  const between = database.prepare<Tables['rota_swaps']>(
    `SELECT * FROM rota_swaps WHERE state = 'asked' OR day BETWEEN @from AND @to
     OR other_day BETWEEN @from AND @to ORDER BY day, asked_at, id`,
  )
  const one = database.prepare<Tables['rota_swaps']>('SELECT * FROM rota_swaps WHERE id = ?')
  const ofSwap = database.prepare<Tables['rota_overrides']>(
    'SELECT * FROM rota_overrides WHERE swap_id = ? AND removed_at IS NULL',
  )
  /** Exceptions made after a swap for the same people on the same days: what it moved has moved on. */
  const standsOn = database.prepare<{ id: SwapId }>(
    `SELECT later.id FROM rota_overrides mine
     JOIN rota_overrides later ON later.day = mine.day AND later.staff_id = mine.staff_id
       AND later.removed_at IS NULL AND later.made_at > mine.made_at AND later.swap_id <> mine.swap_id
     WHERE mine.swap_id = ? LIMIT 1`,
  )

  /** When somebody is planned to be at the front; their own absence does not matter, it may be the reason to ask. */
  const turnsOf = (staffId: StaffId, day: Day): Span[] => {
    const { planned } = readPlan(day, day).dayPlan(day)
    const spans = join(planned.filter((one) => one.staffId === staffId))
    if (spans.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'no_turn_that_day' })
    return spans
  }
  const requireFree = (staffId: StaffId, day: Day, spans: Span[]) => {
    const { absences, planned } = readPlan(day, day).dayPlan(day)
    const meets = (span: Span) => spans.some((turn) => overlaps(turn, span))
    const isAway = absences.some(
      (row) => row.staffId === staffId && meets(spanOf(row.from, row.to)),
    )
    if (isAway) throw new Failure('NOT_POSSIBLE', { reason: 'away_that_day' })
    if (planned.some((row) => row.staffId === staffId && meets(row)))
      throw new Failure('NOT_POSSIBLE', { reason: 'at_front_already' })
  }
  /** The turns that change hands. Refuses what cannot be. */
  const movesOf = ({ askedById, day, otherId, otherDay }: Asked) => {
    if (askedById === otherId) throw new Failure('NOT_POSSIBLE', { reason: 'swap_with_oneself' })
    const given = turnsOf(askedById, day)
    requireFree(otherId, day, given)
    const moves = given.map((span) => ({ day, span, from: askedById, to: otherId }))
    if (otherDay === null) return moves
    const taken = turnsOf(otherId, otherDay)
    requireFree(askedById, otherDay, taken)
    return [
      ...moves,
      ...taken.map((span) => ({ day: otherDay, span, from: otherId, to: askedById })),
    ]
  }

  /** Takes a swap back within a command that is under way: gives how many exceptions went. */
  const takeBack = (write: Write, swapId: SwapId): number => {
    const row = found(one.get(swapId), 'swap', swapId)
    if (row.state !== 'asked' && row.state !== 'agreed')
      throw new Failure('WRONG_STATE', { entity: 'swap', state: row.state })
    if (standsOn.get(swapId)) throw new Failure('NOT_POSSIBLE', { reason: 'later_swap' })
    write.touch('swap', swapId)
    const made = ofSwap.all(swapId)
    for (const { id } of made) write.update('rota_overrides', { id }, { removed_at: write.at })
    write.update('rota_swaps', { id: swapId }, { state: 'withdrawn' })
    return made.length
  }

  /** Asks within a command that is under way. */
  const add = (write: Write, input: Asked): Swap => {
    for (const staffId of [input.askedById, input.otherId]) {
      if (people.get(staffId).retired)
        throw new Failure('WRONG_STATE', { entity: 'staff', state: 'retired' })
    }
    movesOf(input)
    const id = newId<SwapId>()
    write.touch('swap', id)
    write.insert('rota_swaps', {
      id,
      state: 'asked',
      asked_by_id: input.askedById,
      day: input.day,
      other_id: input.otherId,
      other_day: input.otherDay,
      asked_at: write.at,
      answered_at: null,
      answered_by: '',
    })
    return swapOf(one.get(id)!)
  }

  /** Makes the mirrored exceptions of a swap that was agreed on. */
  const agree = (write: Write, swap: Swap): void => {
    for (const move of movesOf(swap)) {
      for (const [staffId, kind] of [
        [move.from, 'remove'],
        [move.to, 'add'],
      ] as const) {
        write.insert('rota_overrides', {
          id: newId<OverrideId>(),
          day: move.day,
          staff_id: staffId,
          kind,
          starts: wallTimeOf(move.span.from),
          ends: wallTimeOf(move.span.to),
          reason: '',
          swap_id: swap.id,
          // Each its own moment: which of two exceptions came later must be plain.
          made_at: write.next(),
          removed_at: null,
        })
      }
    }
  }

  /** Enters the answer within a command that is under way. */
  const settle = (write: Write, swapId: SwapId, yes: boolean, answeredBy: string): Swap => {
    const swap = swapOf(found(one.get(swapId), 'swap', swapId))
    if (swap.state !== 'asked')
      throw new Failure('WRONG_STATE', { entity: 'swap', state: swap.state })
    write.touch('swap', swapId)
    const state = yes ? 'agreed' : 'declined'
    const answer = { state, answered_at: write.at, answered_by: answeredBy }
    write.update('rota_swaps', { id: swapId }, answer)
    if (yes) agree(write, swap)
    return swapOf(one.get(swapId)!)
  }

  return {
    takeBack,
    add,
    settle,
    get: (swapId: SwapId): Swap => swapOf(found(one.get(swapId), 'swap', swapId)),
    /** The hours that change hands, as they were when it was agreed, or would be now. */
    hoursOf: (swap: Swap): { day: Day; from: string; to: string; giverId: StaffId }[] => {
      const made = ofSwap.all(swap.id).filter(({ kind }) => kind === 'remove')
      if (made.length > 0)
        return made.map((row) => ({
          day: row.day,
          from: row.starts,
          to: row.ends,
          giverId: row.staff_id,
        }))
      if (swap.state !== 'asked') return []
      return movesOf(swap).map(({ day, span, from }) => ({
        day,
        from: wallTimeOf(span.from),
        to: wallTimeOf(span.to),
        giverId: from,
      }))
    },
    list: ({ from, to }: { from: Day; to: Day }): Swap[] => {
      requireSpan(from, to)
      return between.all({ from, to }).map(swapOf)
    },
    ask: (desk: Desk, input: Command & Asked): Swap =>
      commands.run(desk, 'rota.swap.ask', input, (write) => add(write, input)),

    answer: (desk: Desk, input: Command & { swapId: SwapId; yes: boolean }): Swap =>
      commands.run(desk, 'rota.swap.answer', input, (write) =>
        settle(write, input.swapId, input.yes, desk.actor),
      ),

    withdraw: (desk: Desk, input: Command & { swapId: SwapId }): Swap =>
      commands.run(desk, 'rota.swap.withdraw', input, (write) => {
        takeBack(write, input.swapId)
        return swapOf(one.get(input.swapId)!)
      }),

    /** Refuses to undo the yes to a swap whose turns were given on since. */
    undo: (_write: Write, row: Tables['journal']): void => {
      if (row.command !== 'rota.swap.answer') return
      if (standsOn.get(row.entity_id))
        throw new Failure('UNDO_CONFLICT', { commandId: row.command_id })
    },
  }
}
