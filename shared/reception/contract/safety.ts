import * as z from 'zod'
import type { EntryId, RollCallId, StaffId } from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { entryKind } from './entries.ts'

/** Somebody who may be in the house. */
export const presence = z.object({
  key: z.string(),
  group: z.enum(['staff', 'visitor', 'expected', 'found']),
  staffId: id<StaffId>().nullable(),
  entryId: id<EntryId>().nullable(),
  name: z.string(),
  organisationName: z.string(),
  /** The colleague visited, or the colleague's own room. */
  where: z.string(),
  /** How many people stand behind this line. */
  party: z.int(),
  since: instant.nullable(),
  badge: z.string(),
})
export type Presence = z.infer<typeof presence>

export const rollMark = z.enum(['unknown', 'safe', 'missing', 'not_here'])
export type RollMark = z.infer<typeof rollMark>

export const rollCall = z.object({
  id: id<RollCallId>(),
  drill: z.boolean(),
  startedAt: instant,
  startedByName: z.string(),
  closedAt: instant.nullable(),
  note: z.string(),
  people: z.array(presence.extend({ mark: rollMark, markedAt: instant.nullable() })),
})
export type RollCall = z.infer<typeof rollCall>

const rollCallId = id<RollCallId>()

/** Who is in the house, on paper at once, and the roll call outside. */
export const safety = {
  evacuationList: procedure
    .route({
      method: 'GET',
      path: '/reception/evacuation-list',
      summary:
        'Everybody who may be in the house now: staff by rota and absences, visitors signed in, and those expected who have not come.',
    })
    .output(z.object({ at: instant, people: z.array(presence) })),
  evacuationPaper: procedure
    .route({
      method: 'GET',
      path: '/reception/evacuation-list/paper',
      summary: 'The same as a PDF with boxes to tick.',
    })
    .output(paper),
  rollCall: {
    start: procedure
      .route({
        method: 'POST',
        path: '/reception/roll-calls',
        summary: 'Begins a roll call with the list as it is now. WRONG_STATE while one is open.',
      })
      .input(command.extend({ drill: z.boolean() }))
      .output(rollCall),
    current: procedure
      .route({
        method: 'GET',
        path: '/reception/roll-calls/current',
        summary: 'The roll call that is open, if any.',
      })
      .output(rollCall.nullable()),
    list: procedure
      .route({ method: 'GET', path: '/reception/roll-calls', summary: 'Roll calls, newest first.' })
      .output(z.array(rollCall.omit({ people: true }).extend({ safe: z.int(), missing: z.int() }))),
    mark: procedure
      .route({
        method: 'POST',
        path: '/reception/roll-calls/{rollCallId}/mark',
        summary: 'Marks people of the list.',
      })
      .input(
        command.extend({
          rollCallId,
          keys: z.array(z.string().max(80)).min(1).max(2000),
          mark: rollMark,
        }),
      )
      .output(rollCall),
    addFound: procedure
      .route({
        method: 'POST',
        path: '/reception/roll-calls/{rollCallId}/found',
        summary: 'Adds a person found outside who is on no list, marked safe.',
      })
      .input(command.extend({ rollCallId, name: name(200) }))
      .output(rollCall),
    close: procedure
      .route({
        method: 'POST',
        path: '/reception/roll-calls/{rollCallId}/close',
        summary: 'Ends it; who is not marked counts as missing.',
      })
      .input(command.extend({ rollCallId, note: text(2000).default('') }))
      .output(rollCall),
    report: procedure
      .route({
        method: 'GET',
        path: '/reception/roll-calls/{rollCallId}/report',
        summary: 'The report as a PDF: when, who, how long until each was safe.',
      })
      .input(z.object({ rollCallId }))
      .output(paper),
  },
}

/** What the office decided for one kind of entry. */
export const entryRule = z.object({
  kind: entryKind,
  /** Days until names fade to counts; 60 for visits unless the office decides otherwise. */
  fadeDays: z.int().min(1).max(3650),
  /** How an entry that nobody ended is ended. */
  signOut: z.enum(['never', 'at', 'after']),
  /** Local wall time `HH:MM`, for `at`. */
  signOutAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Hours after arrival, for `after`. */
  signOutHours: z.int().min(1).max(72),
})
export type EntryRule = z.infer<typeof entryRule>

export const rules = {
  get: procedure
    .route({ method: 'GET', path: '/reception/rules', summary: 'The rule of each kind of entry.' })
    .output(z.array(entryRule)),
  set: procedure
    .route({
      method: 'PUT',
      path: '/reception/rules',
      summary: 'Sets the rules of the kinds named; what has not faded yet gets its new day.',
    })
    .input(command.extend({ rules: z.array(entryRule).min(1).max(4) }))
    .output(z.array(entryRule)),
  notice: procedure
    .route({
      method: 'GET',
      path: '/reception/rules/notice',
      summary:
        'What visitors and callers must be told of their data (GDPR Art. 13), on one sheet for the counter, with the times of these rules.',
    })
    .output(paper),
}

/** Counts over a span of days, without any name: they stay when the names have faded. */
export const counts = procedure
  .route({
    method: 'GET',
    path: '/reception/counts',
    summary:
      'How many came and called, by kind, by day, by hour of the day; waiting and interruptions spared.',
  })
  .input(z.object({ from: day, to: day }))
  .output(
    z.object({
      kinds: z.array(
        z.object({
          kind: entryKind,
          entries: z.int(),
          people: z.int(),
          /** Minutes from arrival to their turn; null where nobody waited. */
          medianWait: z.number().nullable(),
          p85Wait: z.number().nullable(),
        }),
      ),
      days: z.array(z.object({ day, kind: entryKind, entries: z.int() })),
      /** Local hours 0 to 23. */
      hours: z.array(
        z.object({ weekday: z.int(), hour: z.int(), kind: entryKind, entries: z.int() }),
      ),
      spared: z.int(),
      messages: z.object({
        taken: z.int(),
        answered: z.int(),
        medianMinutes: z.number().nullable(),
        p85Minutes: z.number().nullable(),
      }),
    }),
  )
