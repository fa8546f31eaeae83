import * as z from 'zod'
import type { AbsenceId, OverrideId, PatternId, StaffId, SwapId } from '../../base/ids.ts'
import { command, day, id, instant, paper, procedure, text } from '../../base/schemas.ts'

const staffId = id<StaffId>()

/** Local wall time, `HH:MM`; an end may be `24:00`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const weekday = z.int().min(1).max(7)

/** When the front desk is open, and how many must be there. */
export const opening = z.object({
  weekday,
  from: wallTime,
  to: wallTime,
  needed: z.int().min(0).max(20),
})
export type Opening = z.infer<typeof opening>

/** A weekly turn at the front, from a day on (and until one). The base is always computed anew from these. */
export const turn = z.object({
  id: id<PatternId>(),
  staffId,
  weekday,
  from: wallTime,
  to: wallTime,
  /** The lunch break within it, when the person is away from the desk; null for none. */
  lunchFrom: wallTime.nullable(),
  lunchTo: wallTime.nullable(),
  validFrom: day,
  validUntil: day.nullable(),
})
export type Turn = z.infer<typeof turn>

/** An exception on one day: somebody in addition, or away from their turn. Removing it restores the base. */
export const override = z.object({
  id: id<OverrideId>(),
  day,
  staffId,
  kind: z.enum(['add', 'remove']),
  from: wallTime,
  to: wallTime,
  reason: text(300),
  swapId: id<SwapId>().nullable(),
})
export type Override = z.infer<typeof override>

export const absenceKind = z.enum(['holiday', 'sick', 'course', 'trip', 'other'])
export const absence = z.object({
  id: id<AbsenceId>(),
  staffId,
  kind: absenceKind,
  fromDay: day,
  /** The last day away, inclusive. */
  toDay: day,
  /** Wall times for a part of the (single) day; null for whole days. */
  from: wallTime.nullable(),
  to: wallTime.nullable(),
  note: text(300),
})
export type Absence = z.infer<typeof absence>

/** Two colleagues change turns: two mirrored pairs of overrides under one id, made when the other says yes. */
export const swapState = z.enum(['asked', 'agreed', 'declined', 'withdrawn'])
export const swap = z.object({
  id: id<SwapId>(),
  state: swapState,
  askedById: staffId,
  /** The turn given away. */
  day,
  otherId: staffId,
  /** The turn taken instead; null where the other simply covers. */
  otherDay: day.nullable(),
  askedAt: instant,
  answeredAt: instant.nullable(),
  /** Who entered the answer. */
  answeredByName: z.string(),
})
export type Swap = z.infer<typeof swap>

const span = z.object({ from: day, to: day })

export const plan = {
  pattern: {
    get: procedure
      .route({
        method: 'GET',
        path: '/rota/pattern',
        summary: 'Opening hours and weekly turns, as they hold on a day (today where left out).',
      })
      .input(z.object({ day: day.optional() }))
      .output(z.object({ opening: z.array(opening), turns: z.array(turn) })),
    set: procedure
      .route({
        method: 'PUT',
        path: '/rota/pattern',
        summary:
          'Sets opening hours and turns from a day on; the past stays as it was. NOT_POSSIBLE `turn_ends_before_it_begins`, `lunch_outside_turn`, `opening_overlaps`.',
      })
      .input(
        command.extend({
          from: day,
          opening: z.array(opening).max(50),
          turns: z.array(turn.omit({ id: true, validFrom: true, validUntil: true })).max(500),
        }),
      )
      .output(z.object({ opening: z.array(opening), turns: z.array(turn) })),
  },
  overrides: {
    list: procedure
      .route({ method: 'GET', path: '/rota/overrides', summary: 'Exceptions between two days.' })
      .input(span)
      .output(z.array(override)),
    create: procedure
      .route({
        method: 'POST',
        path: '/rota/overrides',
        summary:
          'Puts somebody at the front on a day, or takes them off. NOT_POSSIBLE `away_that_day` for one who is absent.',
      })
      .input(
        command.extend({
          fields: override.omit({ id: true, swapId: true }).partial({ reason: true }),
        }),
      )
      .output(override),
    /** A stand-in takes all of an absent colleague's turn on that day. */
    cover: procedure
      .route({
        method: 'POST',
        path: '/rota/overrides/cover',
        summary: 'A colleague covers a gap: at the front between these hours.',
      })
      .input(command.extend({ day, staffId, from: wallTime, to: wallTime }))
      .output(override),
    remove: procedure
      .route({
        method: 'POST',
        path: '/rota/overrides/{overrideId}/remove',
        summary:
          'Takes an exception away: the base holds again. Both halves go when it is of a swap (NOT_POSSIBLE `later_swap`).',
      })
      .input(command.extend({ overrideId: id<OverrideId>() }))
      .output(z.object({ removed: z.int() })),
  },
  absences: {
    list: procedure
      .route({
        method: 'GET',
        path: '/rota/absences',
        summary: 'Absences that touch the days between, of all or one colleague.',
      })
      .input(span.extend({ staffId: staffId.optional() }))
      .output(z.array(absence)),
    create: procedure
      .route({
        method: 'POST',
        path: '/rota/absences',
        summary:
          'Enters an absence. NOT_POSSIBLE `ends_before_it_begins`, `part_of_one_day`, `absent_already`.',
      })
      .input(
        command.extend({
          fields: absence.omit({ id: true }).partial({ from: true, to: true, note: true }),
        }),
      )
      .output(absence),
    cancel: procedure
      .route({
        method: 'POST',
        path: '/rota/absences/{absenceId}/cancel',
        summary: 'The absence does not happen; it stays in the history.',
      })
      .input(command.extend({ absenceId: id<AbsenceId>() }))
      .output(absence),
  },
  swap: {
    list: procedure
      .route({
        method: 'GET',
        path: '/rota/swaps',
        summary: 'Swaps that are asked or touch the days between.',
      })
      .input(span)
      .output(z.array(swap)),
    ask: procedure
      .route({
        method: 'POST',
        path: '/rota/swaps',
        summary:
          'Asks a colleague to change turns or to cover. NOT_POSSIBLE `no_turn_that_day`, `away_that_day`, `at_front_already`, `swap_with_oneself`.',
      })
      .input(
        command.extend({ askedById: staffId, day, otherId: staffId, otherDay: day.nullable() }),
      )
      .output(swap),
    answer: procedure
      .route({
        method: 'POST',
        path: '/rota/swaps/{swapId}/answer',
        summary: 'The other said yes (the overrides are made) or no; may be entered for them.',
      })
      .input(command.extend({ swapId: id<SwapId>(), yes: z.boolean() }))
      .output(swap),
    withdraw: procedure
      .route({
        method: 'POST',
        path: '/rota/swaps/{swapId}/withdraw',
        summary:
          'Takes a swap back, asked or agreed: its overrides go and the base holds again. NOT_POSSIBLE `later_swap` while its turns have been given on.',
      })
      .input(command.extend({ swapId: id<SwapId>() }))
      .output(swap),
    paper: procedure
      .route({
        method: 'GET',
        path: '/rota/swaps/{swapId}/paper',
        summary: 'The swap slip to sign, as a PDF.',
      })
      .input(z.object({ swapId: id<SwapId>() }))
      .output(paper),
  },
}
