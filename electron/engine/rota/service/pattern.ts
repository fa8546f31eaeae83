import type { Day } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, PatternId } from '../../../../shared/base/ids.ts'
import type { Opening, Turn } from '../../../../shared/rota/contract/plan.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { RotaParts } from './planReader.ts'
import { openingOf, turnOf } from './rows.ts'

export type NewTurn = Omit<Turn, 'id' | 'validFrom' | 'validUntil'>
export type NewPattern = { from: Day; opening: Opening[]; turns: NewTurn[] }
type Pattern = { opening: Opening[]; turns: Turn[] }

/** Opening hours and weekly turns. What is set holds from a day on; the past stays as it was. */
export function createPattern({ database, commands, clock, people }: RotaParts) {
  const valid = 'valid_from <= @day AND (valid_until IS NULL OR valid_until >= @day)'
  const openings = database.prepare<Tables['rota_opening']>(
    `SELECT * FROM rota_opening WHERE ${valid} ORDER BY weekday, opens`,
  )
  const turns = database.prepare<Tables['rota_turns']>(
    `SELECT * FROM rota_turns WHERE ${valid} ORDER BY weekday, starts, id`,
  )
  const laterOpenings = database.prepare<Tables['rota_opening']>(
    'SELECT * FROM rota_opening WHERE valid_until IS NULL OR valid_until >= ?',
  )
  const laterTurns = database.prepare<Tables['rota_turns']>(
    'SELECT * FROM rota_turns WHERE valid_until IS NULL OR valid_until >= ?',
  )

  const get = ({ day = clock.today() }: { day?: Day | undefined } = {}): Pattern => ({
    opening: openings.all({ day }).map((row) => {
      const { weekday, from, to, needed } = openingOf(row)
      return { weekday, from, to, needed }
    }),
    turns: turns.all({ day }).map(turnOf),
  })

  /** Ends what holds on `from` the day before; what would have begun later never does. */
  const endBefore = (write: Write, from: Day) => {
    for (const row of laterOpenings.all(from)) {
      const { weekday, opens, valid_from } = row
      const key = { valid_from, weekday, opens }
      if (valid_from >= from) write.remove('rota_opening', key)
      else write.update('rota_opening', key, { valid_until: addDays(from, -1) })
    }
    for (const { id, valid_from } of laterTurns.all(from)) {
      if (valid_from >= from) write.remove('rota_turns', { id })
      else write.update('rota_turns', { id }, { valid_until: addDays(from, -1) })
    }
  }

  /** Sets the pattern within a command that is under way. */
  const put = (write: Write, { from, opening, turns: given }: NewPattern): Pattern => {
    requirePossible(opening, given)
    for (const { staffId } of given) people.get(staffId)
    write.touch('pattern', from)
    endBefore(write, from)
    for (const row of opening) {
      write.insert('rota_opening', {
        weekday: row.weekday,
        opens: row.from,
        closes: row.to,
        needed: row.needed,
        valid_from: from,
        valid_until: null,
      })
    }
    for (const turn of given) {
      write.insert('rota_turns', {
        id: newId<PatternId>(),
        staff_id: turn.staffId,
        weekday: turn.weekday,
        starts: turn.from,
        ends: turn.to,
        lunch_starts: turn.lunchFrom,
        lunch_ends: turn.lunchTo,
        valid_from: from,
        valid_until: null,
      })
    }
    return get({ day: from })
  }

  return {
    get,
    put,
    set: (desk: Desk, input: NewPattern & { commandId?: CommandId | undefined }): Pattern =>
      commands.run(desk, 'rota.pattern.set', input, (write) => put(write, input)),
  }
}

function requirePossible(opening: readonly Opening[], turns: readonly NewTurn[]): void {
  const refuse = (reason: string) => {
    throw new Failure('NOT_POSSIBLE', { reason })
  }
  for (const { from, to } of [...opening, ...turns])
    if (to <= from) refuse('turn_ends_before_it_begins')
  for (const { from, to, lunchFrom, lunchTo } of turns) {
    if (lunchFrom === null && lunchTo === null) continue
    if (lunchFrom === null || lunchTo === null || lunchTo <= lunchFrom) refuse('lunch_outside_turn')
    else if (lunchFrom < from || to < lunchTo) refuse('lunch_outside_turn')
  }
  opening.forEach((one, index) => {
    for (const other of opening.slice(index + 1)) {
      const sameDay = one.weekday === other.weekday
      if (sameDay && one.from < other.to && other.from < one.to) refuse('opening_overlaps')
    }
  })
}
