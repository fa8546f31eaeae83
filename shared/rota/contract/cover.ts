import * as z from 'zod'
import type { StaffId } from '../../base/ids.ts'
import { day, id, instant, paper, procedure } from '../../base/schemas.ts'
import { absenceKind, wallTime } from './plan.ts'

const staffId = id<StaffId>()

/** A colleague who could cover, with what speaks for them: fewest extra turns in the last year first. */
export const standIn = z.object({
  staffId,
  name: z.string(),
  /** Turns taken for others in the 365 days before, and those planned after. */
  extraTurns: z.int(),
  /** True for the one named as stand-in of the absent colleague. */
  named: z.boolean(),
  /** Days between this gap and their nearest turn; null when they have none within two weeks. */
  daysToOwnTurn: z.int().nullable(),
})
export type StandIn = z.infer<typeof standIn>

/** A stretch of an opening hour with the same people at the front. */
export const stretch = z.object({
  from: wallTime,
  to: wallTime,
  needed: z.int(),
  people: z.array(z.object({ staffId, by: z.enum(['pattern', 'override', 'swap']) })),
})
export type Stretch = z.infer<typeof stretch>

export const gap = z.object({
  day,
  from: wallTime,
  to: wallTime,
  missing: z.int(),
  /** Why: somebody is away, on a trip, in a meeting, at lunch, or nobody is planned. */
  because: z.enum(['absence', 'trip', 'meeting', 'lunch', 'nobody']),
  awayIds: z.array(staffId),
  standIns: z.array(standIn).max(3),
})
export type Gap = z.infer<typeof gap>

export const rotaDay = z.object({
  day,
  /** Name of the public holiday in the reader's language; empty on other days. */
  holiday: z.string(),
  closed: z.boolean(),
  stretches: z.array(stretch),
  absent: z.array(
    z.object({ staffId, kind: absenceKind, from: wallTime.nullable(), to: wallTime.nullable() }),
  ),
})
export type RotaDay = z.infer<typeof rotaDay>

/** Where a colleague is now, in words that may decide between transfer, message and waiting. */
export const whereabouts = z.object({
  staffId,
  name: z.string(),
  colour: z.string(),
  room: z.string(),
  phone: z.string(),
  /** `meeting` and `trip`: taken up by the agenda while they would be at their desk. */
  place: z.enum(['front', 'back', 'lunch', 'absent', 'off', 'meeting', 'trip']),
  /** Why absent; null otherwise. */
  absence: absenceKind.nullable(),
  /** When this changes next, as far as rota and agenda know; null when not today. A trip may end on a later day. */
  until: instant.nullable(),
  /** The room that a meeting has booked; empty otherwise, and for a private one. */
  meetingRoom: z.string(),
  /** The next day they are in, for who is absent or off. */
  backOn: day.nullable(),
  /** Who stands in, when away or in a meeting: the named one if in, else nobody. */
  standInId: staffId.nullable(),
  /** True while the cover at the front stands and this colleague works behind it: only urgent things reach them. */
  shielded: z.boolean(),
})
export type Whereabouts = z.infer<typeof whereabouts>

export const cover = {
  coverage: procedure
    .route({
      method: 'GET',
      path: '/rota/coverage',
      summary:
        'Who is at the front on each day, and every gap in the opening hours with its three fairest stand-ins. NOT_POSSIBLE `too_many_days` for more than 400.',
    })
    .input(z.object({ from: day, to: day }))
    .output(z.object({ days: z.array(rotaDay), gaps: z.array(gap) })),
  onDuty: procedure
    .route({
      method: 'GET',
      path: '/rota/on-duty',
      summary:
        'Where everybody is at a moment (now where left out), and whether the cover at the front stands.',
    })
    .input(z.object({ at: instant.optional() }))
    .output(
      z.object({
        at: instant,
        open: z.boolean(),
        needed: z.int(),
        front: z.array(staffId),
        /** True while at least as many as needed are at the front. */
        covered: z.boolean(),
        people: z.array(whereabouts),
      }),
    ),
  standIns: procedure
    .route({
      method: 'GET',
      path: '/rota/stand-ins',
      summary:
        'Who could cover these hours, fairest first: takes turns, in that day, and then neither at the front nor in a meeting or on a trip; fewest extra turns in the last year.',
    })
    .input(
      z.object({
        day,
        from: wallTime,
        to: wallTime,
        insteadOf: staffId.optional(),
        limit: z.int().min(1).max(50).default(3),
      }),
    )
    .output(z.array(standIn)),
  turns: procedure
    .route({
      method: 'GET',
      path: '/rota/turns',
      summary:
        'How many turns each has between two days: their own (exchanged ones too), those for others, and own ones not taken.',
    })
    .input(z.object({ from: day, to: day }))
    .output(z.array(z.object({ staffId, own: z.int(), extra: z.int(), given: z.int() }))),
  holidays: procedure
    .route({
      method: 'GET',
      path: '/rota/holidays',
      summary: "Public holidays of the office's country.",
    })
    .input(z.object({ from: day, to: day }))
    .output(z.array(z.object({ day, name: z.string() }))),
  weekPaper: procedure
    .route({
      method: 'GET',
      path: '/rota/week-paper',
      summary: 'The week of a day as a PDF for the wall.',
    })
    .input(z.object({ day }))
    .output(paper),
  exportCalendar: procedure
    .route({
      method: 'GET',
      path: '/rota/calendar',
      summary: 'Turns between two days as an iCalendar file, of all or one colleague (RFC 5545).',
    })
    .input(z.object({ from: day, to: day, staffId: staffId.optional() }))
    .output(paper),
}
